//! Fills the screen, or stops filling it. Must run inside the user's own key press or click.

use leptos::prelude::document;
use rostra_core::intent::Intent;
use rostra_core::state::Notice;

use crate::handle::DeckHandle;

/// Enters or leaves; says so quietly where the browser does not allow it (iPhones, most frames).
pub(crate) fn toggle(deck: DeckHandle) {
    let document = document();
    if is_on() {
        document.exit_fullscreen();
        return;
    }
    let root = document.document_element().filter(|_| document.fullscreen_enabled());
    if root.is_none_or(|it| it.request_fullscreen().is_err()) {
        deck.dispatch(Intent::Notify(Some(Notice::NoFullScreen)));
    }
}

/// Whether the page fills the screen.
pub(super) fn is_on() -> bool {
    document().fullscreen_element().is_some()
}
