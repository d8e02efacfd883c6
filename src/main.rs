//! The program in the browser. Natively there is nothing to do: `cargo xtask` writes the pages.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::start();
}
