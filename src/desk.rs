//! The browser program of the speaker's desk, separate from the deck's so that visitors do not load
//! it. Natively it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra_desk::browser::start();
}
