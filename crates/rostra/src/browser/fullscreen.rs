//! Enters and leaves full screen. Must be called within the user's key press or click.

use gloo::events::EventListener;
use leptos::prelude::document;
use leptos::task::spawn_local;
use rostra_core::intent::Intent;
use rostra_core::state::Notice;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Date, Object, Promise, Reflect};
use web_sys::wasm_bindgen::JsValue;

use crate::browser::{listen, media, method};
use crate::handle::DeckHandle;

/// Maximum delay between opening a window and the end of full screen it causes, in ms.
const SOON_MS: f64 = 5_000.0;

/// Enters or leaves full screen; shows a notice where it is not allowed (iPhones, most frames).
pub(crate) fn toggle(deck: DeckHandle) {
    if is_on() {
        document().exit_fullscreen();
        return;
    }
    let refused = move || deck.dispatch(Intent::Notify(Some(Notice::NoFullScreen)));
    // To ask where it is not allowed would be an error on the console.
    let Some(asked) = document().fullscreen_enabled().then(|| request(&Object::new())).flatten()
    else {
        return refused();
    };
    spawn_local(async move {
        if JsFuture::from(asked).await.is_err() {
            refused();
        }
    });
}

/// Fills another screen. Stays where it is if the browser refuses.
pub(super) async fn enter_on(screen: &JsValue) {
    let options = Object::new();
    // A new object takes any property.
    let _ = Reflect::set(&options, &"screen".into(), screen);
    if let Some(asked) = request(&options) {
        let _ = JsFuture::from(asked).await;
    }
}

/// Tells the deck when it fills a screen. A kiosk and F11 fire no event, hence the media query.
pub(super) fn observe(deck: DeckHandle) {
    let present = move |fills: bool| {
        if fills {
            deck.dispatch(Intent::Present);
        }
    };
    media::observe("(display-mode: fullscreen)", present);
    listen(&document(), "fullscreenchange", move |_| present(is_on()));
}

/// Requests full screen. The promise tells the outcome; `web_sys` does not return it.
fn request(options: &Object) -> Option<Promise> {
    let root = document().document_element()?;
    let asked = method(&root, "requestFullscreen")?.call1(&root, options).ok()?;
    Some(Promise::resolve(&asked))
}

/// Whether the page fills the screen.
pub(super) fn is_on() -> bool {
    document().fullscreen_element().is_some()
}

/// Calls `then` once if full screen ends within [`SOON_MS`].
pub(super) fn when_ended_soon(then: impl FnOnce() + 'static) {
    let began_ms = Date::now();
    EventListener::once(&document(), "fullscreenchange", move |_| {
        if !is_on() && Date::now() - began_ms < SOON_MS {
            then();
        }
    })
    .forget();
}
