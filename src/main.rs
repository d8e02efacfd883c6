//! The browser program of the deck. Natively it does nothing: `cargo xtask` writes the pages.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::start();
}
