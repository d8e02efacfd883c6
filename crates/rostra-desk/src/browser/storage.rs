//! What is remembered on this device, where that is allowed: the talk's time, so that a crash does not
//! lose it, and how long the talk shall take.

use leptos::prelude::*;
use web_sys::Storage;

use crate::desk::Desk;
use crate::stopwatch::Stopwatch;

/// The time of a session that was given before.
pub(super) fn watch(session: &str) -> Option<Stopwatch> {
    storage()?.get_item(&watch_of(session)).ok()?.map(|it| Stopwatch::from_json(&it))
}

/// Remembers from now on.
pub(super) fn keep(session: String, desk: Desk) {
    let target = storage().and_then(|it| it.get_item(TARGET).ok()?);
    desk.target.set(target.unwrap_or_default());
    Effect::new(move |_| {
        desk.target.with(|it| put(TARGET, it));
    });
    Effect::new(move |_| {
        // Once in a while too, so that a clock set back while the window was away takes little.
        let mut watch = desk.shared.with(|it| it.watch.clone());
        watch.elapsed_ms(desk.now_ms.get());
        put(&watch_of(&session), &watch.to_json());
    });
}

const TARGET: &str = "rostra:desk:target";

fn watch_of(session: &str) -> String {
    format!("rostra:desk:watch:{session}")
}

/// A full storage keeps what it had; a blocked one remembers nothing.
fn put(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

/// Whether what is written can be read and removed again.
pub(super) fn works() -> bool {
    const PROBE: &str = "rostra:desk:probe";
    let Some(storage) = storage() else { return false };
    let kept = storage.set_item(PROBE, PROBE).and_then(|()| storage.get_item(PROBE));
    let gone = storage.remove_item(PROBE).and_then(|()| storage.get_item(PROBE));
    kept.is_ok_and(|it| it.as_deref() == Some(PROBE)) && gone.is_ok_and(|it| it.is_none())
}

/// Blocked, or in a sandbox where even asking throws.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
