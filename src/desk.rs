//! The speaker's desk in the browser: a program of its own beside the deck's, so that visitors do not
//! load it. Natively there is nothing to do.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra_desk::browser::start();
}
