//! The desk as views see it: read signals, ask. What is asked, heard and moved goes through the room,
//! and out by two functions. Not here: how a letter travels, or the deck is told (`browser`).

use leptos::prelude::*;
use rostra_core::address::{Place, fragment};
use rostra_core::bridge::{Request, Shown};
use rostra_core::deck::Deck;
use rostra_core::position::Position;
use rostra_core::state::BlankScreen;
use rostra_core::text::Lang;

use crate::preferences::Preferences;
use crate::rehearsal::recorder_model::Rehearsals;
use crate::seen::Seen;
use crate::session::message::{Message, Role, Shows, read};
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
    pub send: fn(&Deck, &Message),
    /// Asks something of the deck of this window.
    pub tell: fn(&Deck, &Request),
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
            send: |_, _| (),
            tell: |_, _| (),
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
        let tools = Tools::new(script.deck.id(room.shown().place.at.slide));
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
            tools,
            platform,
            room: StoredValue::new(room),
            aim_before_reset: StoredValue::new(None),
            asked_ms: StoredValue::new(None),
        }
    }

    /// Asks the deck of this window; the others hear of it when it has moved.
    pub fn request(self, request: &Request) {
        self.script.with_value(|it| (self.platform.tell)(&it.deck, request));
    }

    /// Asks the deck to show where the talk is.
    fn show(self) {
        self.request(&Request::Show(self.room.with_value(Replica::shown)));
    }

    /// Asks the deck for what led from showing one thing to another.
    fn repeat(self, from: &Shown, to: &Shown) {
        let requests = self.script.with_value(|it| it.requests(from, to));
        requests.iter().for_each(|it| self.request(it));
    }

    /// Writes to the other windows.
    pub(crate) fn send<'a>(self, letters: impl IntoIterator<Item = &'a Message>) {
        self.script.with_value(|it| {
            letters.into_iter().for_each(|letter| (self.platform.send)(&it.deck, letter));
        });
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
        self.send(&letter);
        self.refresh();
        // Going back to where the room is moves this window's deck.
        self.show();
    }

    /// The window has come to what its address says, `opened`, and shows something else already, where
    /// somebody was faster than the desk. An address without a place leads to where the talk was left, if
    /// that is known; what was done is done from there.
    pub fn arrive(self, opened: &Shown, shown: &Shown) {
        if self.room.with_value(Replica::shown) == *opened {
            return self.moved(shown);
        }
        self.show();
        self.repeat(opened, shown);
    }

    /// Leaves the session for a new one, with all windows that hear of it.
    pub fn begin_anew(self) {
        let session = (self.platform.new_session)();
        let letter = self.in_room(|room, _| Some(room.begin_anew(&session)));
        self.send(&letter);
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
    pub fn moved(self, to: &Shown) {
        let leads = self.room.with_value(|it| it.shown() != *to);
        let letter = self.in_room(|room, now_ms| room.moved(to, now_ms));
        self.send(&letter);
        self.turned(to.place.at.slide, leads);
        self.refresh();
    }

    /// A letter, or anything else that has come in.
    pub fn hear(self, text: &str) {
        let heard = self.script.with_value(|it| read(&it.deck, text));
        let outcome = self.in_room(|room, now_ms| room.hear(heard, now_ms));
        if outcome.is_anew {
            self.refresh();
            self.enter();
        }
        self.send(&outcome.answers);
        if outcome.answered
            && let Some(asked_ms) = self.asked_ms.try_update_value(Option::take).flatten()
        {
            self.answer_ms.set(Some(self.talk_now() - asked_ms));
        }
        self.refresh();
        if outcome.changed {
            self.show();
        }
        for [from, to] in outcome.moves {
            self.repeat(&from, &to);
        }
    }

    /// Asks who is there, and what has been drawn.
    pub fn hello(self) {
        self.asked_ms.set_value(Some(self.talk_now()));
        self.send(&self.room.with_value(|it| [it.hello(), it.asks_for_ink()]));
    }

    /// Takes leave.
    pub fn bye(self) {
        self.send(&[self.room.with_value(Replica::bye)]);
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
            self.send(&[self.room.with_value(Replica::here)]);
        }
    }

    /// Time goes on.
    pub fn tick(self) {
        self.now_ms.set((self.platform.now_ms)());
        self.talk_ms.set(self.talk_now());
        let letter = self.in_room(Replica::tick);
        self.send(&letter);
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
        let (session, Shown { place, lang, .. }) = (self.session.get(), self.shared.get().shown);
        let at = self.script.with_value(|it| fragment(&it.deck, place.at, place.figure.as_deref()));
        format!("?view={view}&lang={}&session={session}{at}", lang.tag())
    }

    /// The language on the slides.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.shared.with(|it| it.shown.lang)
    }

    /// Whether the room's screen is blank.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.shared.with(|it| it.shown.blank.is_some())
    }

    /// Where the room's screen is.
    #[must_use]
    pub fn room_at(self) -> Place {
        self.shared.with(|it| it.seen_at().clone())
    }

    /// What the room sees instead of the slide that the speaker is at.
    #[must_use]
    pub fn seen(self) -> Vec<Seen> {
        let is_zoomed = self.tools.room_zoom.read().is_some();
        self.shared.with(|shared| self.peers.with(|peers| Seen::all(shared, peers, is_zoomed)))
    }

    /// Makes the room's screen black, or ends what blanks it.
    pub fn toggle_black(self) {
        let blank = (!untrack(|| self.is_blank())).then_some(BlankScreen::Black);
        self.request(&Request::SetBlank(blank));
    }

    /// Where the talk is.
    #[must_use]
    pub fn at(self) -> Position {
        self.shared.with(|it| it.shown.place.at)
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
            let seen = room.shared().seen_at().at.slide;
            put(self.shared, room.shared().clone());
            put(self.peers, room.peers(now_ms).cloned().collect());
            put(self.other_version, room.has_other_version());
            let seen = self.script.with_value(|it| it.deck.id(seen));
            self.tools.show(room.ink(), seen, now_ms);
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
