//! Persistence on this device, where that is allowed: the talk's time, so that a crash does not lose
//! it, the target, the visit history, rehearsals, and the window's preferences. `docs/rehearsal.md` lists the keys.

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra::browser::folder;
use rostra_core::address::Place;
use rostra_core::bridge;
use rostra_core::deck::Deck;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::desk::Desk;
use crate::json::StoredAsJson;
use crate::rehearsal::recorder::Recorder;
use crate::session::message::Role;
use crate::timing::stopwatch::Stopwatch;
use crate::timing::target::Target;

const WATCH: &str = "watch";
const PLACE: &str = "place";
const PREFERENCES: &str = "rostra:desk:looks";
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
pub(super) fn persist(desk: Desk, role: Role) {
    // Also at intervals, so that a clock set back while the window is closed takes little away.
    let round = Memo::new(move |_| desk.talk_ms.get() / WATCH_MS);
    let watch = Memo::new(move |_| desk.shared.with(|it| it.watch.clone()));
    Effect::new(move |_| {
        round.track();
        let mut watch = watch.get();
        watch.elapsed_ms(desk.talk_now());
        // A later reader has the wall clock only.
        store(&of(WATCH, &desk.session.get()), &watch.shifted_to_clock(-desk.ahead_of_wall_ms()));
    });
    let place = Memo::new(move |_| {
        // A new window does not know where the talk is.
        desk.shared.with(|shared| (shared.stamp.count > 0).then(|| shared.shown.place.clone()))
    });
    Effect::new(move |_| {
        let session = desk.session.get();
        let word =
            |place: &Place| desk.speaker_deck.with_value(|it| bridge::place_word(&it.deck, place));
        if let Some(at) = place.with(|place| place.as_ref().map(word)) {
            store_text(&of(PLACE, &session), &at);
        }
    });
    if role == Role::Speaker {
        persist_rehearsals(desk, round);
        persist_target(desk);
        persist_visits(desk);
        desk.preferences.set(get(PREFERENCES).unwrap_or_default());
        Effect::new(move |_| desk.preferences.with(|it| store(PREFERENCES, it)));
    }
}

fn persist_target(desk: Desk) {
    let key = |session: &str| of("aim", session);
    // The last input, in any session.
    let input_key = of("target", &folder());
    let typed = text(&input_key).unwrap_or_default();
    // The target of this session stays as it was set: recomputed after a reload, it would hide a
    // delay.
    match desk.session.with_untracked(|session| get::<Target>(&key(session))) {
        Some(target) => {
            desk.target.set(target);
            desk.recompute_plan();
        }
        // An input that was invalid then is still invalid.
        None => drop(desk.set_target(&typed)),
    }
    Effect::new(move |_| {
        let key = desk.session.with(|session| key(session));
        desk.target.with(|target| {
            store_text(&input_key, &target.typed);
            store(&key, target);
        });
    });
}

fn persist_visits(desk: Desk) {
    let key = |session: &str| of("trail", session);
    let stored = desk.session.with_untracked(|session| get(&key(session)));
    desk.visits.set(stored.unwrap_or_default());
    Effect::new(move |_| {
        let key = desk.session.with(|session| key(session));
        desk.visits.with(|visits| store(&key, visits));
    });
}

fn persist_rehearsals(desk: Desk, round: Memo<i64>) {
    let all = desk.rehearsals;
    // Other talks may live on this origin.
    let [runs, plan] = ["runs", "plan"].map(|what| of(what, &folder()));
    all.has_storage.set(works());
    all.history.set(get(&runs).unwrap_or_default());
    desk.use_as_plan(get(&plan));
    let stored = |what| {
        let recorder = desk.session.with_untracked(|session| get::<Recorder>(&of(what, session)));
        recorder.map(|recorder| recorder.shifted_to_clock(0, desk.talk_now()))
    };
    stored("rehearsal").into_iter().for_each(|recorder| desk.resume_rehearsal(recorder));
    stored("talk").into_iter().for_each(|recorder| desk.resume_talk(recorder));
    for (what, recorder) in [("rehearsal", all.recorder), ("talk", all.talk)] {
        Effect::new(move |_| {
            round.track();
            let key = desk.session.with(|session| of(what, session));
            let behind_ms = -desk.ahead_of_wall_ms();
            let recorder = recorder.get().map(|it| it.shifted_to_clock(behind_ms, desk.talk_now()));
            put_or_remove(&key, recorder.as_ref());
        });
    }
    let key = runs.clone();
    Effect::new(move |_| all.history.with(|history| store(&key, history)));
    Effect::new(move |_| {
        all.used.with(|used| put_or_remove(&plan, used.as_ref()));
    });
    // Another speaker's window has added or deleted rehearsals.
    EventListener::new(&window(), "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        let history = get(&runs).unwrap_or_default();
        if key.as_ref() == Some(&runs) && all.history.with_untracked(|current| *current != history)
        {
            all.history.set(history);
        }
    })
    .forget();
}

/// Returns the key for something of one session, or of the talk in one folder.
fn of(what: &str, whose: &str) -> String {
    format!("rostra:desk:{what}:{whose}")
}

fn get<T: StoredAsJson>(key: &str) -> Option<T> {
    T::from_json(&text(key)?)
}

fn store<T: StoredAsJson>(key: &str, value: &T) {
    store_text(key, &value.to_json());
}

fn text(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Stores text. A full storage keeps what it had; a blocked one stores nothing.
fn store_text(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

fn put_or_remove<T: StoredAsJson>(key: &str, value: Option<&T>) {
    match value {
        Some(value) => store(key, value),
        // A missing key stays missing.
        None => drop(storage().map(|it| it.remove_item(key))),
    }
}

/// Whether values can be written, read and removed.
pub(super) fn works() -> bool {
    const PROBE: &str = "rostra:desk:probe";
    let Some(storage) = storage() else { return false };
    let written = storage.set_item(PROBE, PROBE).and_then(|()| storage.get_item(PROBE));
    let gone = storage.remove_item(PROBE).and_then(|()| storage.get_item(PROBE));
    written.is_ok_and(|it| it.as_deref() == Some(PROBE)) && gone.is_ok_and(|it| it.is_none())
}

/// Returns the tab's session storage, where there is one.
pub(super) fn of_tab() -> Option<Storage> {
    window().session_storage().ok()?
}

/// Returns the local storage; `None` where it is blocked, or in a sandbox where access throws.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
