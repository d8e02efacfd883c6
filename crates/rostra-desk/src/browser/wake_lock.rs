//! Keeps the screen awake while a talk is given, where the browser does that (Screen Wake Lock). A
//! window that was out of sight loses it and asks again when it is back. Refused, the speaker's window
//! says so and nothing else happens.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra::browser::method;
use wasm_bindgen_futures::JsFuture;
use web_sys::VisibilityState;
use web_sys::js_sys::{Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::desk::Desk;

/// Asks now, and whenever the window comes back.
pub(super) fn keep(desk: Desk) {
    ask(desk);
    EventListener::new(&document(), "visibilitychange", move |_| {
        match document().visibility_state() {
            VisibilityState::Visible => ask(desk),
            _ => desk.keeps_awake(false),
        }
    })
    .forget();
}

fn ask(desk: Desk) {
    let Some(asked) = request() else { return };
    spawn_local(async move {
        let lock = JsFuture::from(asked).await;
        desk.keeps_awake(lock.is_ok());
        // The system may take it back, for want of power say.
        let Some(lock) = lock.ok().and_then(|it| it.dyn_into::<web_sys::EventTarget>().ok()) else {
            return;
        };
        EventListener::once(&lock, "release", move |_| desk.keeps_awake(false)).forget();
    });
}

/// Whether the screen is kept awake when asked; for this time only.
pub(super) async fn is_possible() -> bool {
    let Some(asked) = request() else { return false };
    let Ok(lock) = JsFuture::from(asked).await else { return false };
    if let Some(release) = method(&lock, "release") {
        // One that is not given back ends with the page.
        let _ = release.call0(&lock);
    }
    true
}

/// `web_sys` has this behind a flag for what is not settled.
fn request() -> Option<Promise> {
    let lock = Reflect::get(&window().navigator(), &JsValue::from("wakeLock")).ok()?;
    let asked = method(&lock, "request")?.call1(&lock, &JsValue::from("screen")).ok()?;
    Some(Promise::resolve(&asked))
}
