//! The browser program of the dialog for embed snippets, separate from the deck's; loaded when the dialog is
//! first opened. Natively it does nothing.

fn main() {
    #[cfg(target_arch = "wasm32")]
    rostra::browser::start_snippet_dialog();
}
