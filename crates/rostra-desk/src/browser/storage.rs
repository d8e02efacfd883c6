//! What is remembered on this device, where that is allowed: the talk's time, so that a crash does not
//! lose it, what is aimed at, rehearsals, and how the window is arranged. `docs/rehearsal.md` has the
//! names.

use gloo::events::EventListener;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::aim::Aim;
use crate::desk::Desk;
use crate::letter::Role;
use crate::looks::Looks;
use crate::recorder::Recorder;
use crate::rehearsal_log::Log;
use crate::rehearse::Used;
use crate::stopwatch::Stopwatch;

/// What was typed last, in whatever session.
const TARGET: &str = "rostra:desk:target";
const RUNS: &str = "rostra:desk:runs";
const PLAN: &str = "rostra:desk:plan";
const LOOKS: &str = "rostra:desk:looks";

/// The time of a session that was given before.
pub(super) fn watch(session: &str) -> Option<Stopwatch> {
    get(&of("watch", session)).map(|it| Stopwatch::from_json(&it))
}

/// Remembers from now on; what only speakers have, where one is.
pub(super) fn keep(session: &str, desk: Desk, role: Role) {
    let watch_name = of("watch", session);
    Effect::new(move |_| {
        // Once in a while too, so that a clock set back while the window was away takes little.
        let mut watch = desk.shared.with(|it| it.watch.clone());
        watch.elapsed_ms(desk.now_ms.get());
        put(&watch_name, &watch.to_json());
    });
    if role == Role::Speaker {
        keep_rehearsals(session, desk);
        keep_aim(session, desk);
        desk.looks.set(get(LOOKS).map(|it| Looks::from_json(&it)).unwrap_or_default());
        Effect::new(move |_| put(LOOKS, &desk.looks.with(Looks::to_json)));
    }
}

fn keep_aim(session: &str, desk: Desk) {
    let (name, typed) = (of("aim", session), get(TARGET).unwrap_or_default());
    // What has been set in this session is not set anew, or nobody would be late after a reload.
    match get(&name).and_then(|it| Aim::from_json(&it)) {
        Some(aim) => {
            desk.aim.set(aim);
            desk.plan_anew();
        }
        None => desk.aim_at(&typed),
    }
    Effect::new(move |_| {
        put(TARGET, &desk.aim.with(|it| it.typed.clone()));
        put(&name, &desk.aim.with(Aim::to_json));
    });
}

fn keep_rehearsals(session: &str, desk: Desk) {
    let (all, under_way) = (desk.rehearsals, of("rehearsal", session));
    all.is_kept.set(works());
    all.log.set(log());
    desk.use_as_plan(get(PLAN).and_then(|it| Used::from_json(&it)));
    if let Some(recorder) = get(&under_way).and_then(|it| Recorder::from_json(&it)) {
        desk.go_on_rehearsing(recorder);
    }
    Effect::new(move |_| {
        all.recorder.with(|it| put_or_remove(&under_way, it.as_ref().map(Recorder::to_json)));
    });
    Effect::new(move |_| {
        let json = all.log.with(Log::to_json);
        put(RUNS, &json);
    });
    Effect::new(move |_| {
        all.used.with(|it| put_or_remove(PLAN, it.as_ref().map(Used::to_json)));
    });
    // Another speaker's window has added or deleted some.
    EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        let log = log();
        if key.as_deref() == Some(RUNS) && all.log.with_untracked(|it| *it != log) {
            all.log.set(log);
        }
    })
    .forget();
}

fn log() -> Log {
    get(RUNS).map(|it| Log::from_json(&it)).unwrap_or_default()
}

/// Something of one session.
fn of(what: &str, session: &str) -> String {
    format!("rostra:desk:{what}:{session}")
}

fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// A full storage keeps what it had; a blocked one remembers nothing.
fn put(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

fn put_or_remove(name: &str, value: Option<String>) {
    match value {
        Some(value) => put(name, &value),
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
