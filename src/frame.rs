//! Talks to the page around a deck by messages: a program of its own beside the deck's, which only framed
//! pages load. Natively there is nothing to do.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::answer_host();
}
