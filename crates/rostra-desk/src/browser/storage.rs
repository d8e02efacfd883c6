//! What is remembered on this device, where that is allowed: the talk's time, so that a crash does not
//! lose it, what is aimed at, rehearsals, and how the window is arranged. `docs/rehearsal.md` has the
//! names.

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
/// How often the running time is written, in milliseconds, beside when it is started, stopped or set.
const WATCH_MS: i64 = 10_000;

/// The time of a session that was given before. What a clock that was set back meanwhile shows is later
/// than what was written.
pub(super) fn watch(session: &str, now_ms: i64) -> Option<Stopwatch> {
    let mut watch: Stopwatch = get(&of(WATCH, session))?;
    watch.elapsed_ms(now_ms);
    Some(watch)
}

/// Where the talk of a session was left, as far as this deck has it.
pub(super) fn place(deck: &Deck, session: &str) -> Option<Place> {
    bridge::place(deck, &text(&of(PLACE, session))?)
}

/// Remembers from now on; what only speakers have, where one is.
pub(super) fn keep(desk: Desk, role: Role) {
    // Once in a while too, so that a clock set back while the window was away takes little.
    let round = Memo::new(move |_| desk.talk_ms.get() / WATCH_MS);
    let watch = Memo::new(move |_| desk.shared.with(|it| it.watch.clone()));
    Effect::new(move |_| {
        round.track();
        let mut watch = watch.get();
        watch.elapsed_ms(desk.talk_now());
        // Whoever reads it has the wall clock only.
        put(&of(WATCH, &desk.session.get()), &watch.by_clock_ahead(-desk.ahead_of_wall_ms()));
    });
    let place = Memo::new(move |_| {
        // A window that has just come does not know where the talk is.
        desk.shared.with(|it| (it.stamp.count > 0).then(|| it.shown.place.clone()))
    });
    Effect::new(move |_| {
        let session = desk.session.get();
        let word =
            |it: &Place| desk.script.with_value(|script| bridge::place_word(&script.deck, it));
        if let Some(at) = place.with(|it| it.as_ref().map(word)) {
            put_text(&of(PLACE, &session), &at);
        }
    });
    if role == Role::Speaker {
        keep_rehearsals(desk, round);
        keep_aim(desk);
        desk.looks.set(get(LOOKS).unwrap_or_default());
        Effect::new(move |_| desk.looks.with(|it| put(LOOKS, it)));
    }
}

fn keep_aim(desk: Desk) {
    let name = |session: &str| of("aim", session);
    // What was typed last, in whatever session.
    let target = of("target", &folder());
    let typed = text(&target).unwrap_or_default();
    // What has been set in this session is not set anew, or nobody would be late after a reload.
    match desk.session.with_untracked(|it| get::<Aim>(&name(it))) {
        Some(aim) => {
            desk.aim.set(aim);
            desk.plan_anew();
        }
        // What made no sense then makes none now.
        None => drop(desk.aim_at(&typed)),
    }
    Effect::new(move |_| {
        let name = desk.session.with(|it| name(it));
        desk.aim.with(|it| {
            put_text(&target, &it.typed);
            put(&name, it);
        });
    });
}

fn keep_rehearsals(desk: Desk, round: Memo<i64>) {
    let all = desk.rehearsals;
    let under_way = |session: &str| of("rehearsal", session);
    // Other talks may live on this origin.
    let [runs, plan] = ["runs", "plan"].map(|it| of(it, &folder()));
    all.is_kept.set(works());
    all.log.set(get(&runs).unwrap_or_default());
    desk.use_as_plan(get(&plan));
    if let Some(recorder) = desk.session.with_untracked(|it| get::<Recorder>(&under_way(it))) {
        desk.go_on_rehearsing(recorder.by_clock_ahead(0, desk.talk_now()));
    }
    Effect::new(move |_| {
        round.track();
        let name = desk.session.with(|it| under_way(it));
        let ahead_ms = desk.ahead_of_wall_ms();
        let recorder = all.recorder.get().map(|it| it.by_clock_ahead(-ahead_ms, desk.talk_now()));
        put_or_remove(&name, recorder.as_ref());
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

/// The tab's own storage, where there is one.
pub(super) fn of_tab() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Blocked, or in a sandbox where even asking throws.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
