//! The browser program of the interactive figures, separate from the deck's; loaded when such a
//! figure is near. Natively it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::start_figures(talk::FIGURES);
}
