//! What is remembered on this device, where that is allowed: the talk's time, so that a crash does not
//! lose it, what is aimed at, rehearsals, and how the window is arranged. `docs/rehearsal.md` has the
//! names.

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra::browser::folder;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::aim::Aim;
use crate::desk::Desk;
use crate::letter::Role;
use crate::stopwatch::Stopwatch;
use crate::stored::Stored;

const LOOKS: &str = "rostra:desk:looks";
/// How often the running time is written, in milliseconds, beside when it is started, stopped or set.
const WATCH_MS: i64 = 10_000;

/// The time of a session that was given before.
pub(super) fn watch(session: &str) -> Option<Stopwatch> {
    get(&of("watch", session))
}

/// Remembers from now on; what only speakers have, where one is.
pub(super) fn keep(session: &str, desk: Desk, role: Role) {
    let watch_name = of("watch", session);
    // Once in a while too, so that a clock set back while the window was away takes little.
    let round = Memo::new(move |_| desk.now_ms.get() / WATCH_MS);
    let watch = Memo::new(move |_| desk.shared.with(|it| it.watch.clone()));
    Effect::new(move |_| {
        round.track();
        let mut watch = watch.get();
        watch.elapsed_ms((desk.outside.now_ms)());
        put(&watch_name, &watch);
    });
    if role == Role::Speaker {
        keep_rehearsals(session, desk);
        keep_aim(session, desk);
        desk.looks.set(get(LOOKS).unwrap_or_default());
        Effect::new(move |_| desk.looks.with(|it| put(LOOKS, it)));
    }
}

fn keep_aim(session: &str, desk: Desk) {
    // What was typed last, in whatever session.
    let target = of("target", &folder());
    let (name, typed) = (of("aim", session), text(&target).unwrap_or_default());
    // What has been set in this session is not set anew, or nobody would be late after a reload.
    match get::<Aim>(&name) {
        Some(aim) => {
            desk.aim.set(aim);
            desk.plan_anew();
        }
        None => desk.aim_at(&typed),
    }
    Effect::new(move |_| {
        desk.aim.with(|it| {
            put_text(&target, &it.typed);
            put(&name, it);
        });
    });
}

fn keep_rehearsals(session: &str, desk: Desk) {
    let (all, under_way) = (desk.rehearsals, of("rehearsal", session));
    // Other talks may live on this origin.
    let [runs, plan] = ["runs", "plan"].map(|it| of(it, &folder()));
    all.is_kept.set(works());
    all.log.set(get(&runs).unwrap_or_default());
    desk.use_as_plan(get(&plan));
    if let Some(recorder) = get(&under_way) {
        desk.go_on_rehearsing(recorder);
    }
    Effect::new(move |_| {
        all.recorder.with(|it| put_or_remove(&under_way, it.as_ref()));
    });
    let name = runs.clone();
    Effect::new(move |_| all.log.with(|it| put(&name, it)));
    Effect::new(move |_| {
        all.used.with(|it| put_or_remove(&plan, it.as_ref()));
    });
    // Another speaker's window has added or deleted some.
    EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        let log = get(&runs).unwrap_or_default();
        if key.as_ref() == Some(&runs) && all.log.with_untracked(|it| *it != log) {
            all.log.set(log);
        }
    })
    .forget();
}

/// Something of one session, or of the talk in one folder.
fn of(what: &str, whose: &str) -> String {
    format!("rostra:desk:{what}:{whose}")
}

fn get<T: Stored>(name: &str) -> Option<T> {
    T::from_json(&text(name)?)
}

fn put<T: Stored>(name: &str, value: &T) {
    put_text(name, &value.to_json());
}

fn text(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// A full storage keeps what it had; a blocked one remembers nothing.
fn put_text(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

fn put_or_remove<T: Stored>(name: &str, value: Option<&T>) {
    match value {
        Some(value) => put(name, value),
        // What was not there is not there afterwards either.
        None => drop(storage().map(|it| it.remove_item(name))),
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
