//! Fills the screen, or stops filling it. Must run inside the user's own key press or click.

use gloo::events::EventListener;
use leptos::prelude::document;
use leptos::task::spawn_local;
use rostra_core::intent::Intent;
use rostra_core::state::Notice;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Date, Promise};

use crate::browser::{listen, media, method};
use crate::handle::DeckHandle;

/// Later it has another reason, in milliseconds.
const SOON_MS: f64 = 5_000.0;

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

/// Tells the deck when it fills a screen, by whatever means: a kiosk and F11 send no event.
pub(super) fn follow(deck: DeckHandle) {
    let present = move |fills: bool| {
        if fills {
            deck.dispatch(Intent::Present);
        }
    };
    media::follow("(display-mode: fullscreen)", present);
    listen(&document(), "fullscreenchange", move |_| present(is_on()));
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

/// Calls once when the page no longer fills the screen, if that is within a few seconds.
pub(super) fn when_ended_soon(then: impl FnOnce() + 'static) {
    let began_ms = Date::now();
    EventListener::once(&document(), "fullscreenchange", move |_| {
        if !is_on() && Date::now() - began_ms < SOON_MS {
            then();
        }
    })
    .forget();
}
