//! Storage on this device, where that is allowed: the talk's time, so that a crash does not lose
//! it, the target, rehearsals, and the window's preferences. `docs/rehearsal.md` lists the keys.

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra::browser::folder;
use rostra_core::address::Place;
use rostra_core::bridge;
use rostra_core::deck::Deck;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::desk::Desk;
use crate::json::Stored;
use crate::rehearsal::recorder::Recorder;
use crate::session::message::Role;
use crate::timing::stopwatch::Stopwatch;
use crate::timing::target::Aim;

const WATCH: &str = "watch";
const PLACE: &str = "place";
const LOOKS: &str = "rostra:desk:looks";
/// How often the running time is written, in ms; also when it is started, stopped or set.
const WATCH_MS: i64 = 10_000;

/// Returns the stored time of a session, brought up to date. A clock that was set back meanwhile
/// takes nothing away.
pub(super) fn watch(session: &str, now_ms: i64) -> Option<Stopwatch> {
    let mut watch: Stopwatch = get(&of(WATCH, session))?;
    watch.elapsed_ms(now_ms);
    Some(watch)
}

/// Returns where the talk of a session was left, if this deck has that place.
pub(super) fn place(deck: &Deck, session: &str) -> Option<Place> {
    bridge::place(deck, &text(&of(PLACE, session))?)
}

/// Stores changes from now on; what only speakers have, only in the speaker's window.
pub(super) fn keep(desk: Desk, role: Role) {
    // Also at intervals, so that a clock set back while the window is closed takes little away.
    let round = Memo::new(move |_| desk.talk_ms.get() / WATCH_MS);
    let watch = Memo::new(move |_| desk.shared.with(|it| it.watch.clone()));
    Effect::new(move |_| {
        round.track();
        let mut watch = watch.get();
        watch.elapsed_ms(desk.talk_now());
        // A later reader has the wall clock only.
        store(&of(WATCH, &desk.session.get()), &watch.by_clock_ahead(-desk.ahead_of_wall_ms()));
    });
    let place = Memo::new(move |_| {
        // A new window does not know where the talk is.
        desk.shared.with(|it| (it.stamp.count > 0).then(|| it.shown.place.clone()))
    });
    Effect::new(move |_| {
        let session = desk.session.get();
        let word =
            |it: &Place| desk.script.with_value(|script| bridge::place_word(&script.deck, it));
        if let Some(at) = place.with(|it| it.as_ref().map(word)) {
            store_text(&of(PLACE, &session), &at);
        }
    });
    if role == Role::Speaker {
        keep_rehearsals(desk, round);
        keep_aim(desk);
        keep_trail(desk);
        desk.looks.set(get(LOOKS).unwrap_or_default());
        Effect::new(move |_| desk.looks.with(|it| store(LOOKS, it)));
    }
}

fn keep_aim(desk: Desk) {
    let name = |session: &str| of("aim", session);
    // The last input, in any session.
    let target = of("target", &folder());
    let typed = text(&target).unwrap_or_default();
    // The target of this session stays as it was set: set anew after a reload, it would hide a
    // delay.
    match desk.session.with_untracked(|it| get::<Aim>(&name(it))) {
        Some(aim) => {
            desk.aim.set(aim);
            desk.plan_anew();
        }
        // An input that was invalid then is still invalid.
        None => drop(desk.aim_at(&typed)),
    }
    Effect::new(move |_| {
        let name = desk.session.with(|it| name(it));
        desk.aim.with(|it| {
            store_text(&target, &it.typed);
            store(&name, it);
        });
    });
}

fn keep_trail(desk: Desk) {
    let name = |session: &str| of("trail", session);
    desk.trail.set(desk.session.with_untracked(|it| get(&name(it))).unwrap_or_default());
    Effect::new(move |_| {
        let name = desk.session.with(|it| name(it));
        desk.trail.with(|it| store(&name, it));
    });
}

fn keep_rehearsals(desk: Desk, round: Memo<i64>) {
    let all = desk.rehearsals;
    // Other talks may live on this origin.
    let [runs, plan] = ["runs", "plan"].map(|it| of(it, &folder()));
    all.is_kept.set(works());
    all.log.set(get(&runs).unwrap_or_default());
    desk.use_as_plan(get(&plan));
    let kept = |what| {
        let recorder = desk.session.with_untracked(|it| get::<Recorder>(&of(what, it)));
        recorder.map(|it| it.by_clock_ahead(0, desk.talk_now()))
    };
    kept("rehearsal").into_iter().for_each(|it| desk.go_on_rehearsing(it));
    kept("talk").into_iter().for_each(|it| desk.go_on_recording(it));
    for (what, recorder) in [("rehearsal", all.recorder), ("talk", all.talk)] {
        Effect::new(move |_| {
            round.track();
            let name = desk.session.with(|it| of(what, it));
            let ahead_ms = desk.ahead_of_wall_ms();
            let recorder = recorder.get().map(|it| it.by_clock_ahead(-ahead_ms, desk.talk_now()));
            put_or_remove(&name, recorder.as_ref());
        });
    }
    let name = runs.clone();
    Effect::new(move |_| all.log.with(|it| store(&name, it)));
    Effect::new(move |_| {
        all.used.with(|it| put_or_remove(&plan, it.as_ref()));
    });
    // Another speaker's window has added or deleted rehearsals.
    EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        let log = get(&runs).unwrap_or_default();
        if key.as_ref() == Some(&runs) && all.log.with_untracked(|it| *it != log) {
            all.log.set(log);
        }
    })
    .forget();
}

/// Returns the key for something of one session, or of the talk in one folder.
fn of(what: &str, whose: &str) -> String {
    format!("rostra:desk:{what}:{whose}")
}

fn get<T: Stored>(name: &str) -> Option<T> {
    T::from_json(&text(name)?)
}

fn store<T: Stored>(name: &str, value: &T) {
    store_text(name, &value.to_json());
}

fn text(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Stores text. A full storage keeps what it had; a blocked one stores nothing.
fn store_text(name: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(name, value);
    }
}

fn put_or_remove<T: Stored>(name: &str, value: Option<&T>) {
    match value {
        Some(value) => store(name, value),
        // A missing key stays missing.
        None => drop(storage().map(|it| it.remove_item(name))),
    }
}

/// Whether values can be written, read and removed.
pub(super) fn works() -> bool {
    const PROBE: &str = "rostra:desk:probe";
    let Some(storage) = storage() else { return false };
    let kept = storage.set_item(PROBE, PROBE).and_then(|()| storage.get_item(PROBE));
    let gone = storage.remove_item(PROBE).and_then(|()| storage.get_item(PROBE));
    kept.is_ok_and(|it| it.as_deref() == Some(PROBE)) && gone.is_ok_and(|it| it.is_none())
}

/// Returns the tab's session storage, where there is one.
pub(super) fn of_tab() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Returns the local storage; `None` where it is blocked, or in a sandbox where access throws.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
