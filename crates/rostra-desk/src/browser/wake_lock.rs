//! Keeps the screen awake while a talk is given, where the browser supports it (Screen Wake Lock).
//! A window that is hidden loses the lock and requests it again when it is visible. If that is
//! refused, the speaker's window says so and nothing else happens.

use gloo::events::EventListener;
use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra::browser::method;
use wasm_bindgen_futures::JsFuture;
use web_sys::VisibilityState;
use web_sys::js_sys::{Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::desk::Desk;

/// Requests the lock now, and whenever the window becomes visible.
pub(super) fn hold(desk: Desk) {
    acquire(desk);
    EventListener::new(&document(), "visibilitychange", move |_| {
        match document().visibility_state() {
            VisibilityState::Visible => acquire(desk),
            _ => desk.set_awake(false),
        }
    })
    .forget();
}

/// Requests the lock, and records whether this window holds it.
fn acquire(desk: Desk) {
    let Some(promise) = request() else { return };
    spawn_local(async move {
        let lock = JsFuture::from(promise).await;
        desk.set_awake(lock.is_ok());
        // The system may take it back, for example when the battery is low.
        let Some(lock) = lock.ok().and_then(|it| it.dyn_into::<web_sys::EventTarget>().ok()) else {
            return;
        };
        EventListener::once(&lock, "release", move |_| desk.set_awake(false)).forget();
    });
}

/// Whether the lock is granted; it is released at once.
pub(super) async fn is_possible() -> bool {
    let Some(promise) = request() else { return false };
    let Ok(lock) = JsFuture::from(promise).await else { return false };
    if let Some(release) = method(&lock, "release") {
        // If this fails, the lock ends with the page.
        let _ = release.call0(&lock);
    }
    true
}

/// Requests the lock. `web_sys` has this only behind a flag for unstable APIs.
fn request() -> Option<Promise> {
    let lock = Reflect::get(&window().navigator(), &JsValue::from("wakeLock")).ok()?;
    let promise = method(&lock, "request")?.call1(&lock, &JsValue::from("screen")).ok()?;
    Some(Promise::resolve(&promise))
}
