//! View model of the desk: views read its signals and call its methods, which change the replica,
//! send messages and move the deck. Not here: how messages and requests travel (`browser`).

use leptos::prelude::*;
use rostra_core::address::{Place, fragment};
use rostra_core::bridge::{Request, Shown};
use rostra_core::position::Position;
use rostra_core::state::BlankScreen;
use rostra_core::text::Lang;

pub use self::platform::Platform;
use crate::annotation_signals::AnnotationSignals;
use crate::preferences::Preferences;
use crate::rehearsal::recorder_model::Rehearsals;
use crate::room_deviation::RoomDeviation;
use crate::session::message::{Message, Role, VisibleView, read};
use crate::session::replica::{Peer, Replica};
use crate::session::state::{Change, Shared};
use crate::signal::set_if_changed;
use crate::speaker_deck::SpeakerDeck;
use crate::timing::clock::Clock;
use crate::timing::schedule::Plan;
use crate::timing::stopwatch::Phase;
use crate::timing::target::Target;
use crate::visits::VisitHistory;

/// Time within which a second press confirms the first, in milliseconds.
pub(crate) const CONFIRM_MS: i64 = 5_000;

/// Reason why a page with notes is hidden until the speaker confirms that the room does not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotesHidden {
    /// The page is a tab of the room's window.
    Tab,
    /// The window was the room's until the screens were swapped.
    Swapped,
}

/// State of the desk in one window: the signals that views read, and the replica behind them.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The deck and its notes.
    pub speaker_deck: StoredValue<SpeakerDeck>,
    /// The shared state of the talk.
    pub shared: RwSignal<Shared>,
    /// The other windows that are connected.
    pub peers: RwSignal<Vec<Peer>>,
    /// Round-trip time of the latest `hello`, in milliseconds.
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
    pub target: RwSignal<Target>,
    /// The plan in use: the talk's or a rehearsal's, stretched to the target.
    pub plan: RwSignal<Plan>,
    /// Visit history: slides that have been shown, and places to return to.
    pub visits: RwSignal<VisitHistory>,
    /// Rehearsals.
    pub rehearsals: Rehearsals,
    /// Preferences of the window.
    pub preferences: RwSignal<Preferences>,
    /// Reason why the page is hidden; `None` where it is shown.
    pub notes_guard: RwSignal<Option<NotesHidden>>,
    /// Until when a second press swaps the screens, by the talk's clock, in milliseconds.
    pub swap_until_ms: RwSignal<i64>,
    /// Functions of the browser.
    pub platform: Platform,
    /// The annotation tools, and the annotations on the slide.
    pub annotations: AnnotationSignals,
    pub(crate) replica: StoredValue<Replica>,
    clock: StoredValue<Clock>,
    /// Local time minus UTC when last checked, in minutes.
    offset_min: StoredValue<i32>,
    /// The target before the time was reset, as long as the reset can be undone.
    target_before_reset: StoredValue<Option<Target>>,
    /// When this window sent its last hello, until that is answered.
    hello_ms: StoredValue<Option<i64>>,
}

impl Desk {
    /// Creates the desk of a window that has received nothing yet.
    #[must_use]
    pub fn new(speaker_deck: SpeakerDeck, replica: Replica, platform: Platform) -> Self {
        let plan = Plan::of(&speaker_deck.deck);
        let annotations =
            AnnotationSignals::new(speaker_deck.deck.id(replica.shown().place.at.slide));
        let now_ms = (platform.now_ms)();
        Self {
            speaker_deck: StoredValue::new(speaker_deck),
            shared: RwSignal::new(replica.shared().clone()),
            peers: RwSignal::new(Vec::new()),
            answer_ms: RwSignal::new(None),
            other_version: RwSignal::new(false),
            session: RwSignal::new(replica.session().to_owned()),
            now_ms: RwSignal::new(now_ms),
            talk_ms: RwSignal::new(now_ms),
            offset_min: StoredValue::new((platform.offset_min)(now_ms)),
            clock: StoredValue::new(Clock::new(now_ms, (platform.steady_ms)())),
            target: RwSignal::new(Target::default()),
            plan: RwSignal::new(plan),
            visits: RwSignal::new(VisitHistory::default()),
            rehearsals: Rehearsals::default(),
            preferences: RwSignal::new(Preferences::default()),
            notes_guard: RwSignal::new(None),
            swap_until_ms: RwSignal::new(i64::MIN),
            annotations,
            platform,
            replica: StoredValue::new(replica),
            target_before_reset: StoredValue::new(None),
            hello_ms: StoredValue::new(None),
        }
    }

    /// Sends a request to the deck of this window. The deck reports a move ([`Self::on_move`]), which is then
    /// sent to the other windows.
    pub fn request(self, request: &Request) {
        self.speaker_deck
            .with_value(|speaker_deck| (self.platform.request)(&speaker_deck.deck, request));
    }

    /// Makes the deck show where the talk is.
    fn show_on_deck(self) {
        self.request(&Request::Show(self.replica.with_value(Replica::shown)));
    }

    /// Makes the deck repeat a change of what is shown.
    fn replay(self, from: &Shown, to: &Shown) {
        let requests = self.speaker_deck.with_value(|it| it.requests(from, to));
        requests.iter().for_each(|request| self.request(request));
    }

    /// Sends messages to the other windows.
    pub(crate) fn send<'a>(self, messages: impl IntoIterator<Item = &'a Message>) {
        self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            messages.into_iter().for_each(|message| (self.platform.send)(deck, message));
        });
    }

    /// Returns the current time of the clock that talk time is counted by.
    pub(crate) fn talk_now(self) -> i64 {
        let (wall_ms, steady_ms) = ((self.platform.now_ms)(), (self.platform.steady_ms)());
        self.clock.try_update_value(|clock| clock.read(wall_ms, steady_ms)).unwrap_or(wall_ms)
    }

    /// Returns how far that clock is ahead of the wall clock, in milliseconds.
    pub(crate) fn ahead_of_wall_ms(self) -> i64 {
        self.clock.with_value(Clock::ahead_ms)
    }

    /// Runs an action on the replica, at the current time.
    fn with_replica<T: Default>(self, action: impl FnOnce(&mut Replica, i64) -> T) -> T {
        let now_ms = self.talk_now();
        let result = self.replica.try_update_value(|replica| {
            replica.ahead_ms = self.ahead_of_wall_ms();
            action(replica, now_ms)
        });
        result.unwrap_or_default()
    }

    /// Changes the state of the talk and sends it to the other windows.
    pub fn change(self, change: Change) {
        let message = self.with_replica(|replica, now_ms| replica.change(change, now_ms));
        self.send(&message);
        self.refresh();
        // The speaker's return to the room's position moves this window's deck.
        self.show_on_deck();
    }

    /// Synchronises a newly loaded window. `opened` is what its address leads to; `shown` is what the
    /// deck shows, which differs where the user was faster than the desk. An address without a place
    /// leads to where the talk was left, if that is known; the user's moves are repeated from there.
    pub fn sync_after_load(self, opened: &Shown, shown: &Shown) {
        if self.replica.with_value(Replica::shown) == *opened {
            return self.on_move(shown);
        }
        self.show_on_deck();
        self.replay(opened, shown);
    }

    /// Leaves the session for a new one, and makes all windows that receive the message follow.
    pub fn start_new_session(self) {
        let session = (self.platform.new_session)();
        let message = self.with_replica(|replica, _| Some(replica.start_new_session(&session)));
        self.send(&message);
        self.refresh();
        self.enter();
        self.hello();
    }

    /// Resets the desk to the session that the replica has joined.
    fn enter(self) {
        let session = self.replica.with_value(|it| it.session().to_owned());
        (self.platform.enter)(&session);
        self.session.set(session);
        self.target_before_reset.set_value(None);
        self.visits.set(VisitHistory::default());
        self.rehearsals.talk.set(None);
        self.recompute_target();
    }

    /// Handles what the deck of this window shows. Nothing is sent when the deck has followed another
    /// window.
    pub fn on_move(self, to: &Shown) {
        let is_local = self.replica.with_value(|it| it.shown() != *to);
        let message = self.with_replica(|replica, now_ms| replica.on_move(to, now_ms));
        self.send(&message);
        self.on_slide_change(to.place.at.slide, is_local);
        self.refresh();
    }

    /// Handles text received from another window.
    pub fn receive(self, text: &str) {
        let parsed = self.speaker_deck.with_value(|it| read(&it.deck, text));
        let outcome = self.with_replica(|replica, now_ms| replica.receive(parsed, now_ms));
        if outcome.joined_new_session {
            self.refresh();
            self.enter();
        }
        self.send(&outcome.answers);
        if let Some(role) = outcome.becomes {
            // Where loading the page is refused, the windows keep their roles.
            let view = if role == Role::Speaker { "speaker" } else { "stage" };
            (self.platform.become_role)(role, &untrack(|| self.link(view)));
        }
        if outcome.answered
            && let Some(hello_ms) = self.hello_ms.try_update_value(Option::take).flatten()
        {
            self.answer_ms.set(Some(self.talk_now() - hello_ms));
        }
        // The slide is updated before the desk's own views, since the room sees it.
        if outcome.changed {
            self.show_on_deck();
        }
        self.refresh();
        for [from, to] in outcome.moves {
            self.replay(&from, &to);
        }
    }

    /// Sends a `hello`, and a request for the annotations that are missing here.
    pub fn hello(self) {
        self.hello_ms.set_value(Some(self.talk_now()));
        self.send(&self.replica.with_value(|it| [it.hello(), it.request_annotations()]));
    }

    /// Sends a `bye`: this window leaves the session.
    pub fn bye(self) {
        self.send(&[self.replica.with_value(Replica::bye)]);
    }

    /// Records whether this window keeps the screen awake.
    pub fn set_awake(self, awake: bool) {
        self.replica.update_value(|it| it.condition.awake = awake);
    }

    /// Records that the deck's program in this window has crashed, now or before the page was
    /// reloaded.
    pub fn record_crash(self) {
        self.replica.update_value(|it| it.condition.failed = true);
    }

    /// Records what this window shows. A change is reported to the other windows at once.
    pub fn set_view(self, shows: VisibleView) {
        let is_new = self
            .replica
            .try_update_value(|it| std::mem::replace(&mut it.condition.shows, shows) != shows);
        if is_new == Some(true) {
            self.send(&[self.replica.with_value(Replica::here)]);
        }
    }

    /// Handles a timer tick.
    pub fn tick(self) {
        self.now_ms.set((self.platform.now_ms)());
        self.talk_ms.set(self.talk_now());
        let message = self.with_replica(Replica::tick);
        self.send(&message);
        self.update_time_zone();
        self.refresh();
    }

    /// Returns the role of this window.
    #[must_use]
    pub fn role(self) -> Role {
        self.replica.with_value(Replica::role)
    }

    /// Returns the address of another window of the session, at the current position.
    #[must_use]
    pub fn link(self, view: &str) -> String {
        let (session, Shown { place, lang, .. }) = (self.session.get(), self.shared.get().shown);
        let at = self
            .speaker_deck
            .with_value(|it| fragment(&it.deck, place.at, place.figure.as_deref()));
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

    /// Returns how the room's screen differs from the speaker's slide; empty where it does not.
    #[must_use]
    pub fn room_deviations(self) -> Vec<RoomDeviation> {
        let is_zoomed = self.annotations.room_zoom.read().is_some();
        self.shared
            .with(|shared| self.peers.with(|peers| RoomDeviation::all(shared, peers, is_zoomed)))
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
        let position = || (untrack(|| self.at()).slide, self.phase());
        let (slide_before, phase_before) = position();
        let watch_before = self.shared.with_untracked(|it| it.watch.clone());
        self.replica.with_value(|replica| {
            let room_slide = replica.shared().seen_at().at.slide;
            set_if_changed(self.shared, replica.shared().clone());
            set_if_changed(self.peers, replica.peers(now_ms).cloned().collect());
            set_if_changed(self.other_version, replica.has_other_version());
            let room_slide = self.speaker_deck.with_value(|it| it.deck.id(room_slide));
            self.annotations.refresh(replica.canvas(), room_slide, now_ms);
        });
        self.record_visit();
        let watch = self.shared.with_untracked(|it| it.watch.clone());
        self.update_target(&watch_before, &watch);
        if watch.begins_after(&watch_before) {
            self.begin_talk(slide_before);
        }
        let (slide, phase) = position();
        if (slide, phase) != (slide_before, phase_before) {
            self.record(slide, phase);
        }
    }
}

mod annotating;
mod commands;
mod jumps;
mod platform;
mod rehearsing;
mod swap;
mod target;

#[cfg(test)]
mod tests;
