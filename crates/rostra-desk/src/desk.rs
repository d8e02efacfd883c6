//! The desk as views see it: read signals, ask. What is asked, heard and moved goes through the room,
//! and out by two functions. Not here: how a letter travels, or the deck is told (`browser`).

use leptos::prelude::*;
use rostra_core::position::Position;
use rostra_core::text::Lang;

use crate::preferences::Preferences;
use crate::rehearsal::recorder_model::Rehearsals;
use crate::seen::Seen;
use crate::session::message::{Message, Role, Shows};
use crate::session::replica::{Peer, Replica};
use crate::session::state::{Change, Shared};
use crate::speaker_deck::SpeakerDeck;
use crate::timing::clock::Clock;
use crate::timing::schedule::Plan;
use crate::timing::stopwatch::Phase;
use crate::timing::target::Aim;
use crate::tools::Tools;

/// What only the browser can do. Natively it does nothing.
#[derive(Clone, Copy)]
pub struct Platform {
    /// Sends a letter to the other windows.
    pub send: fn(&Message),
    /// Asks the deck of this window, in its words (`rostra_core::bridge`).
    pub tell: fn(&str),
    /// Gives the speaker a file of this name with this text.
    pub save: fn(&str, &str),
    /// Lets a press be felt.
    pub buzz: fn(),
    /// Takes part in another session.
    pub enter: fn(&str),
    /// A name for a session that nobody has had.
    pub new_session: fn() -> String,
    /// The wall clock, in milliseconds.
    pub now_ms: fn() -> i64,
    /// A clock that cannot be set, in milliseconds since any instant.
    pub steady_ms: fn() -> i64,
    /// Local time minus UTC at an instant of the wall clock, in minutes.
    pub offset_min: fn(i64) -> i32,
}

impl Default for Platform {
    fn default() -> Self {
        Self {
            send: |_| (),
            tell: |_| (),
            save: |_, _| (),
            buzz: || (),
            enter: |_| (),
            new_session: String::new,
            now_ms: || 0,
            steady_ms: || 0,
            offset_min: |_| 0,
        }
    }
}

/// Everything that the windows of a speaker show.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The talk itself.
    pub script: StoredValue<SpeakerDeck>,
    /// Where it is.
    pub shared: RwSignal<Shared>,
    /// The other windows that are there.
    pub peers: RwSignal<Vec<Peer>>,
    /// How long the latest answer from another window took, in milliseconds.
    pub answer_ms: RwSignal<Option<i64>>,
    /// Whether a window of another version has been heard.
    pub other_version: RwSignal<bool>,
    /// The session's name, as addresses have it.
    pub session: RwSignal<String>,
    /// The wall clock, in milliseconds; it ticks.
    pub now_ms: RwSignal<i64>,
    /// The clock that talk time is counted by, likewise.
    pub talk_ms: RwSignal<i64>,
    /// How long the talk shall take or when it shall end.
    pub aim: RwSignal<Aim>,
    /// The plan that is kept to: the talk's or a rehearsal's, brought to what is aimed at.
    pub plan: RwSignal<Plan>,
    /// Rehearsals.
    pub rehearsals: Rehearsals,
    /// How the window is arranged.
    pub looks: RwSignal<Preferences>,
    /// Whether nothing is shown until somebody says that the room does not look.
    pub is_gated: RwSignal<bool>,
    /// What the browser does.
    pub platform: Platform,
    /// The tools of the stage.
    pub tools: Tools,
    pub(crate) room: StoredValue<Replica>,
    clock: StoredValue<Clock>,
    /// Local time minus UTC when that was last looked at, in minutes.
    offset_min: StoredValue<i32>,
    /// What was aimed at before the time was reset, as long as that can be undone.
    aim_before_reset: StoredValue<Option<Aim>>,
    /// When this window last asked who is there, until somebody has answered.
    asked_ms: StoredValue<Option<i64>>,
}

impl Desk {
    /// A desk before anything has been heard.
    #[must_use]
    pub fn new(script: SpeakerDeck, room: Replica, platform: Platform) -> Self {
        let plan = Plan::of(&script.deck);
        let now_ms = (platform.now_ms)();
        Self {
            script: StoredValue::new(script),
            shared: RwSignal::new(room.shared().clone()),
            peers: RwSignal::new(Vec::new()),
            answer_ms: RwSignal::new(None),
            other_version: RwSignal::new(false),
            session: RwSignal::new(room.session().to_owned()),
            now_ms: RwSignal::new(now_ms),
            talk_ms: RwSignal::new(now_ms),
            offset_min: StoredValue::new((platform.offset_min)(now_ms)),
            clock: StoredValue::new(Clock::new(now_ms, (platform.steady_ms)())),
            aim: RwSignal::new(Aim::default()),
            plan: RwSignal::new(plan),
            rehearsals: Rehearsals::default(),
            looks: RwSignal::new(Preferences::default()),
            is_gated: RwSignal::new(false),
            tools: Tools::new(&room.shared().at),
            platform,
            room: StoredValue::new(room),
            aim_before_reset: StoredValue::new(None),
            asked_ms: StoredValue::new(None),
        }
    }

    /// Asks the deck of this window; the others hear of it when it has moved.
    pub fn move_deck(self, words: &str) {
        (self.platform.tell)(words);
    }

    /// The time by which talk time is counted.
    pub(crate) fn talk_now(self) -> i64 {
        let (wall_ms, steady_ms) = ((self.platform.now_ms)(), (self.platform.steady_ms)());
        self.clock.try_update_value(|it| it.read(wall_ms, steady_ms)).unwrap_or(wall_ms)
    }

    /// How far that is ahead of the wall clock, in milliseconds.
    pub(crate) fn ahead_of_wall_ms(self) -> i64 {
        self.clock.with_value(Clock::ahead_ms)
    }

    /// Does something with the room, at the present time.
    fn in_room<T: Default>(self, act: impl FnOnce(&mut Replica, i64) -> T) -> T {
        let now_ms = self.talk_now();
        let done = self.room.try_update_value(|room| {
            room.ahead_ms = self.ahead_of_wall_ms();
            act(room, now_ms)
        });
        done.unwrap_or_default()
    }

    /// Asks something of the talk itself.
    pub fn ask(self, change: Change) {
        let letter = self.in_room(|room, now_ms| room.change(change, now_ms));
        letter.iter().for_each(self.platform.send);
        self.refresh();
        // Going back to where the room is moves this window's deck.
        (self.platform.tell)(&self.room.with_value(Replica::line));
    }

    /// The window has come to what its address says, `opened`, and shows something else already, where
    /// somebody was faster than the desk. An address without a place leads to where the talk was left, if
    /// that is known; what was done is done from there.
    pub fn arrive(self, opened: &str, shown: &str) {
        let line = self.room.with_value(Replica::line);
        if line == opened {
            return self.moved(shown);
        }
        (self.platform.tell)(&line);
        let words = self.script.with_value(|it| it.words(opened, shown));
        if !words.is_empty() {
            (self.platform.tell)(&words);
        }
    }

    /// Leaves the session for a new one, with all windows that hear of it.
    pub fn begin_anew(self) {
        let session = (self.platform.new_session)();
        let letter = self.in_room(|room, _| Some(room.begin_anew(&session)));
        letter.iter().for_each(self.platform.send);
        self.refresh();
        self.enter();
        self.hello();
    }

    /// The room is another session's now.
    fn enter(self) {
        let session = self.room.with_value(|it| it.session().to_owned());
        (self.platform.enter)(&session);
        self.session.set(session);
        self.aim_before_reset.set_value(None);
        self.aim_anew();
    }

    /// The deck of this window shows something; nothing happens when that is what it was asked for.
    pub fn moved(self, line: &str) {
        let leads = self.room.with_value(|it| it.line() != line);
        let letter = self.in_room(|room, now_ms| room.moved(line, now_ms));
        letter.iter().for_each(self.platform.send);
        self.turned(line, leads);
        self.refresh();
    }

    /// A letter, or anything else that has come in.
    pub fn hear(self, text: &str) {
        let outcome = self.in_room(|room, now_ms| room.hear(text, now_ms));
        if outcome.is_anew {
            self.refresh();
            self.enter();
        }
        outcome.answers.iter().for_each(self.platform.send);
        if outcome.answered
            && let Some(asked_ms) = self.asked_ms.try_update_value(Option::take).flatten()
        {
            self.answer_ms.set(Some(self.talk_now() - asked_ms));
        }
        self.refresh();
        if outcome.changed {
            (self.platform.tell)(&self.room.with_value(Replica::line));
        }
        for [from, to] in outcome.moves {
            (self.platform.tell)(&self.script.with_value(|it| it.words(&from, &to)));
        }
    }

    /// Asks who is there, and what has been drawn.
    pub fn hello(self) {
        self.asked_ms.set_value(Some(self.talk_now()));
        (self.platform.send)(&self.room.with_value(Replica::hello));
        (self.platform.send)(&self.room.with_value(Replica::asks_for_ink));
    }

    /// Takes leave.
    pub fn bye(self) {
        (self.platform.send)(&self.room.with_value(Replica::bye));
    }

    /// This window keeps the screen awake, or no longer does.
    pub fn keeps_awake(self, awake: bool) {
        self.room.update_value(|it| it.condition.awake = awake);
    }

    /// The deck's program in this window has died, now or before the page was loaded anew.
    pub fn has_failed(self) {
        self.room.update_value(|it| it.condition.failed = true);
    }

    /// What this window shows. The others hear of it at once when it is something else.
    pub fn shows(self, shows: Shows) {
        let is_new = self
            .room
            .try_update_value(|it| std::mem::replace(&mut it.condition.shows, shows) != shows);
        if is_new == Some(true) {
            (self.platform.send)(&self.room.with_value(Replica::here));
        }
    }

    /// Time goes on.
    pub fn tick(self) {
        self.now_ms.set((self.platform.now_ms)());
        self.talk_ms.set(self.talk_now());
        let letter = self.in_room(Replica::tick);
        letter.iter().for_each(self.platform.send);
        self.follow_zone();
        self.refresh();
    }

    /// What this window is for.
    #[must_use]
    pub fn role(self) -> Role {
        self.room.with_value(Replica::role)
    }

    /// The address of another window of the session, where this one is.
    #[must_use]
    pub fn link(self, view: &str) -> String {
        let session = self.session.get();
        self.shared.with(|it| format!("?view={view}&lang={}&session={session}#{}", it.lang, it.at))
    }

    /// The language on the slides.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.shared.with(|it| Lang::from_tag(&it.lang)).unwrap_or_default()
    }

    /// Whether the room's screen is blank.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.shared.with(|it| it.shade != "none")
    }

    /// Where the room's screen is.
    #[must_use]
    pub fn room_at(self) -> String {
        self.shared.with(|it| it.seen_at().to_owned())
    }

    /// What the room sees instead of the slide that the speaker is at.
    #[must_use]
    pub fn seen(self) -> Vec<Seen> {
        let is_zoomed = self.tools.room_zoom.read().is_some();
        self.shared.with(|shared| self.peers.with(|peers| Seen::all(shared, peers, is_zoomed)))
    }

    /// Makes the room's screen black, or ends what blanks it.
    pub fn toggle_black(self) {
        self.move_deck(if untrack(|| self.is_blank()) { "shade=none" } else { "shade=black" });
    }

    /// Where the talk is.
    #[must_use]
    pub fn at(self) -> Position {
        self.shared.with(|shared| self.script.with_value(|it| it.place(&shared.at)))
    }

    fn phase(self) -> Phase {
        self.shared.with_untracked(|it| it.watch.phase())
    }

    /// Writes to signals what has changed; what has not wakes nobody.
    pub(crate) fn refresh(self) {
        let now_ms = self.talk_now();
        let state = || (untrack(|| self.at()).slide, self.phase());
        let before = state();
        let watch = self.shared.with_untracked(|it| it.watch.clone());
        self.room.with_value(|room| {
            put(self.shared, room.shared().clone());
            put(self.peers, room.peers(now_ms).cloned().collect());
            put(self.other_version, room.has_other_version());
            self.tools.show(room.ink(), room.shared().seen_at(), now_ms);
        });
        let after = state();
        if after != before {
            self.record(after.0, after.1);
        }
        self.aim_with(&watch, &self.shared.with_untracked(|it| it.watch.clone()));
    }
}

mod aiming;
mod rehearsing;

pub(crate) fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|it| *it != value) {
        signal.set(value);
    }
}

#[cfg(test)]
mod tests;
