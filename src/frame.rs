//! The browser program for messages between a framed deck and its host page, separate from the deck's; loaded by
//! framed decks only. Natively it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::start_host_messaging();
}
