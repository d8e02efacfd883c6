//! Fills the screen, or stops filling it. Must run inside the user's own key press or click.

use leptos::prelude::document;
use leptos::task::spawn_local;
use rostra_core::intent::Intent;
use rostra_core::state::Notice;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Promise;

use crate::browser::method;
use crate::handle::DeckHandle;

/// Enters or leaves; says so quietly where the browser does not allow it (iPhones, most frames).
pub(crate) fn toggle(deck: DeckHandle) {
    if is_on() {
        document().exit_fullscreen();
        return;
    }
    let refused = move || deck.dispatch(Intent::Notify(Some(Notice::NoFullScreen)));
    let Some(asked) = request().filter(|_| document().fullscreen_enabled()) else {
        return refused();
    };
    spawn_local(async move {
        if JsFuture::from(asked).await.is_err() {
            refused();
        }
    });
}

/// The browser's own answer comes later; `web_sys` keeps it to itself.
fn request() -> Option<Promise> {
    let root = document().document_element()?;
    let asked = method(&root, "requestFullscreen")?.call0(&root).ok()?;
    Some(Promise::resolve(&asked))
}

/// Whether the page fills the screen.
pub(super) fn is_on() -> bool {
    document().fullscreen_element().is_some()
}
