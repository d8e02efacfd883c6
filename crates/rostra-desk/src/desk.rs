//! The desk as views use it: they read its signals and call its methods, which change the replica,
//! send messages and move the deck. Not here: how messages and requests travel (`browser`).

use leptos::prelude::*;
use rostra_core::address::{Place, fragment};
use rostra_core::bridge::{Request, Shown};
use rostra_core::position::Position;
use rostra_core::state::BlankScreen;
use rostra_core::text::Lang;

pub use self::platform::Platform;
use crate::preferences::Preferences;
use crate::rehearsal::recorder_model::Rehearsals;
use crate::seen::Seen;
use crate::session::message::{Message, Role, Shows, read};
use crate::session::replica::{Peer, Replica};
use crate::session::state::{Change, Shared};
use crate::signal::set_if_changed;
use crate::speaker_deck::SpeakerDeck;
use crate::timing::clock::Clock;
use crate::timing::schedule::Plan;
use crate::timing::stopwatch::Phase;
use crate::timing::target::Aim;
use crate::tools::Tools;
use crate::trail::Trail;

/// Why a page with notes may be on a screen that the room sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// It is a tab of the room's window.
    Tab,
    /// It was the room's window until the screens were swapped.
    Swapped,
}

/// State of a window of the speaker: the signals that views read, and the replica behind them.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The deck and its notes.
    pub script: StoredValue<SpeakerDeck>,
    /// The shared state of the talk.
    pub shared: RwSignal<Shared>,
    /// The other windows that are connected.
    pub peers: RwSignal<Vec<Peer>>,
    /// How long the latest answer from another window took, in milliseconds.
    pub answer_ms: RwSignal<Option<i64>>,
    /// Whether a message of another protocol version has been received.
    pub other_version: RwSignal<bool>,
    /// The session's name, as in addresses.
    pub session: RwSignal<String>,
    /// The wall clock in milliseconds, updated with each tick.
    pub now_ms: RwSignal<i64>,
    /// The clock that talk time is counted by, updated likewise.
    pub talk_ms: RwSignal<i64>,
    /// The target: how long the talk shall take, or when it shall end.
    pub aim: RwSignal<Aim>,
    /// The plan in use: the talk's or a rehearsal's, stretched to the target.
    pub plan: RwSignal<Plan>,
    /// Navigation history: slides that have been shown, and places to return to.
    pub trail: RwSignal<Trail>,
    /// Rehearsals.
    pub rehearsals: Rehearsals,
    /// Preferences of the window.
    pub looks: RwSignal<Preferences>,
    /// Why the page is hidden until the speaker confirms that the room does not see it.
    pub gate: RwSignal<Option<Gate>>,
    /// Until when a second press swaps the screens, by the talk's clock, in milliseconds.
    pub swap_until_ms: RwSignal<i64>,
    /// Functions of the browser.
    pub platform: Platform,
    /// The annotation tools.
    pub tools: Tools,
    pub(crate) room: StoredValue<Replica>,
    clock: StoredValue<Clock>,
    /// Local time minus UTC when last checked, in minutes.
    offset_min: StoredValue<i32>,
    /// The target before the time was reset, as long as the reset can be undone.
    aim_before_reset: StoredValue<Option<Aim>>,
    /// When this window sent its last hello, until that is answered.
    asked_ms: StoredValue<Option<i64>>,
}

impl Desk {
    /// Creates the desk of a window that has received nothing yet.
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
            trail: RwSignal::new(Trail::default()),
            rehearsals: Rehearsals::default(),
            looks: RwSignal::new(Preferences::default()),
            gate: RwSignal::new(None),
            swap_until_ms: RwSignal::new(i64::MIN),
            tools,
            platform,
            room: StoredValue::new(room),
            aim_before_reset: StoredValue::new(None),
            asked_ms: StoredValue::new(None),
        }
    }

    /// Sends a request to the deck of this window; the other windows are told when it has moved.
    pub fn request(self, request: &Request) {
        self.script.with_value(|it| (self.platform.tell)(&it.deck, request));
    }

    /// Makes the deck show where the talk is.
    fn show(self) {
        self.request(&Request::Show(self.room.with_value(Replica::shown)));
    }

    /// Makes the deck repeat a change of what is shown.
    fn repeat(self, from: &Shown, to: &Shown) {
        let requests = self.script.with_value(|it| it.requests(from, to));
        requests.iter().for_each(|it| self.request(it));
    }

    /// Sends messages to the other windows.
    pub(crate) fn send<'a>(self, letters: impl IntoIterator<Item = &'a Message>) {
        self.script.with_value(|it| {
            letters.into_iter().for_each(|letter| (self.platform.send)(&it.deck, letter));
        });
    }

    /// Returns the current time of the clock that talk time is counted by.
    pub(crate) fn talk_now(self) -> i64 {
        let (wall_ms, steady_ms) = ((self.platform.now_ms)(), (self.platform.steady_ms)());
        self.clock.try_update_value(|it| it.read(wall_ms, steady_ms)).unwrap_or(wall_ms)
    }

    /// Returns how far that clock is ahead of the wall clock, in milliseconds.
    pub(crate) fn ahead_of_wall_ms(self) -> i64 {
        self.clock.with_value(Clock::ahead_ms)
    }

    /// Runs an action on the replica, at the current time.
    fn in_room<T: Default>(self, act: impl FnOnce(&mut Replica, i64) -> T) -> T {
        let now_ms = self.talk_now();
        let done = self.room.try_update_value(|room| {
            room.ahead_ms = self.ahead_of_wall_ms();
            act(room, now_ms)
        });
        done.unwrap_or_default()
    }

    /// Changes the state of the talk and sends it to the other windows.
    pub fn change(self, change: Change) {
        let letter = self.in_room(|room, now_ms| room.change(change, now_ms));
        self.send(&letter);
        self.refresh();
        // The speaker's return to the room's position moves this window's deck.
        self.show();
    }

    /// Synchronises a newly loaded window. `opened` is what its address leads to; `shown` is what the
    /// deck shows, which differs where the user was faster than the desk. An address without a place
    /// leads to where the talk was left, if that is known; the user's moves are repeated from there.
    pub fn arrive(self, opened: &Shown, shown: &Shown) {
        if self.room.with_value(Replica::shown) == *opened {
            return self.moved(shown);
        }
        self.show();
        self.repeat(opened, shown);
    }

    /// Leaves the session for a new one, together with all windows that receive the message.
    pub fn begin_anew(self) {
        let session = (self.platform.new_session)();
        let letter = self.in_room(|room, _| Some(room.begin_anew(&session)));
        self.send(&letter);
        self.refresh();
        self.enter();
        self.hello();
    }

    /// Brings the desk to the session that the replica has joined.
    fn enter(self) {
        let session = self.room.with_value(|it| it.session().to_owned());
        (self.platform.enter)(&session);
        self.session.set(session);
        self.aim_before_reset.set_value(None);
        self.trail.set(Trail::default());
        self.rehearsals.talk.set(None);
        self.aim_anew();
    }

    /// Handles what the deck of this window shows; nothing is sent when it only follows.
    pub fn moved(self, to: &Shown) {
        let leads = self.room.with_value(|it| it.shown() != *to);
        let letter = self.in_room(|room, now_ms| room.moved(to, now_ms));
        self.send(&letter);
        self.turned(to.place.at.slide, leads);
        self.refresh();
    }

    /// Handles text received from another window.
    pub fn hear(self, text: &str) {
        let heard = self.script.with_value(|it| read(&it.deck, text));
        let outcome = self.in_room(|room, now_ms| room.hear(heard, now_ms));
        if outcome.is_anew {
            self.refresh();
            self.enter();
        }
        self.send(&outcome.answers);
        if let Some(role) = outcome.becomes {
            // Where it cannot be done the windows stay what they are.
            let view = if role == Role::Speaker { "speaker" } else { "stage" };
            (self.platform.become_role)(role, &untrack(|| self.link(view)));
        }
        if outcome.answered
            && let Some(asked_ms) = self.asked_ms.try_update_value(Option::take).flatten()
        {
            self.answer_ms.set(Some(self.talk_now() - asked_ms));
        }
        // The slide before the desk's own views: the room looks at it.
        if outcome.changed {
            self.show();
        }
        self.refresh();
        for [from, to] in outcome.moves {
            self.repeat(&from, &to);
        }
    }

    /// Asks which windows are there, and for missing annotations.
    pub fn hello(self) {
        self.asked_ms.set_value(Some(self.talk_now()));
        self.send(&self.room.with_value(|it| [it.hello(), it.asks_for_ink()]));
    }

    /// Tells the other windows that this one leaves.
    pub fn bye(self) {
        self.send(&[self.room.with_value(Replica::bye)]);
    }

    /// Notes whether this window keeps the screen awake.
    pub fn keeps_awake(self, awake: bool) {
        self.room.update_value(|it| it.condition.awake = awake);
    }

    /// Notes that the deck's program in this window has crashed, now or before the page was
    /// reloaded.
    pub fn has_failed(self) {
        self.room.update_value(|it| it.condition.failed = true);
    }

    /// Notes what this window shows. A change is reported to the other windows at once.
    pub fn shows(self, shows: Shows) {
        let is_new = self
            .room
            .try_update_value(|it| std::mem::replace(&mut it.condition.shows, shows) != shows);
        if is_new == Some(true) {
            self.send(&[self.room.with_value(Replica::here)]);
        }
    }

    /// Handles a timer tick.
    pub fn tick(self) {
        self.now_ms.set((self.platform.now_ms)());
        self.talk_ms.set(self.talk_now());
        let letter = self.in_room(Replica::tick);
        self.send(&letter);
        self.follow_zone();
        self.refresh();
    }

    /// Returns the role of this window.
    #[must_use]
    pub fn role(self) -> Role {
        self.room.with_value(Replica::role)
    }

    /// Returns the address of another window of the session, at the current position.
    #[must_use]
    pub fn link(self, view: &str) -> String {
        let (session, Shown { place, lang, .. }) = (self.session.get(), self.shared.get().shown);
        let at = self.script.with_value(|it| fragment(&it.deck, place.at, place.figure.as_deref()));
        format!("?view={view}&lang={}&session={session}{at}", lang.tag())
    }

    /// Returns the language on the slides.
    #[must_use]
    pub fn lang(self) -> Lang {
        self.shared.with(|it| it.shown.lang)
    }

    /// Whether the room's screen is blank.
    #[must_use]
    pub fn is_blank(self) -> bool {
        self.shared.with(|it| it.shown.blank.is_some())
    }

    /// Returns the position of the room's screen.
    #[must_use]
    pub fn room_at(self) -> Place {
        self.shared.with(|it| it.seen_at().clone())
    }

    /// Returns what the room sees instead of the speaker's slide.
    #[must_use]
    pub fn seen(self) -> Vec<Seen> {
        let is_zoomed = self.tools.room_zoom.read().is_some();
        self.shared.with(|shared| self.peers.with(|peers| Seen::all(shared, peers, is_zoomed)))
    }

    /// Makes the room's screen black, or shows the slide again when it is blank.
    pub fn toggle_black(self) {
        let blank = (!untrack(|| self.is_blank())).then_some(BlankScreen::Black);
        self.request(&Request::SetBlank(blank));
    }

    /// Returns the position of the talk.
    #[must_use]
    pub fn at(self) -> Position {
        self.shared.with(|it| it.shown.place.at)
    }

    fn phase(self) -> Phase {
        self.shared.with_untracked(|it| it.watch.phase())
    }

    /// Writes changed values to the signals; equal values trigger no update.
    pub(crate) fn refresh(self) {
        let now_ms = self.talk_now();
        let state = || (untrack(|| self.at()).slide, self.phase());
        let before = state();
        let watch = self.shared.with_untracked(|it| it.watch.clone());
        self.room.with_value(|room| {
            let seen = room.shared().seen_at().at.slide;
            set_if_changed(self.shared, room.shared().clone());
            set_if_changed(self.peers, room.peers(now_ms).cloned().collect());
            set_if_changed(self.other_version, room.has_other_version());
            let seen = self.script.with_value(|it| it.deck.id(seen));
            self.tools.show(room.ink(), seen, now_ms);
        });
        self.follow_trail();
        let now = self.shared.with_untracked(|it| it.watch.clone());
        self.aim_with(&watch, &now);
        if now.begins_after(&watch) {
            self.begin_talk(before.0);
        }
        let after = state();
        if after != before {
            self.record(after.0, after.1);
        }
    }
}

mod aiming;
mod annotating;
mod places;
mod platform;
mod rehearsing;

#[cfg(test)]
mod tests;
