//! The figures in the browser: a program of its own beside the deck's, loaded when a figure that comes
//! to life is near. Natively there is nothing to do.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::play(talk::FIGURES);
}
