//! Replica of a session's state in one window. The windows are peers: any may change the state,
//! leave and come back. Not here: sending messages (`browser/transport.rs`).

use rostra_core::address::is_session;
use rostra_core::bridge::Shown;

use crate::annotations::canvas::{Canvas, letters};
use crate::annotations::operation::Operation;
use crate::session::message::{Anew, Body, Condition, Heard, Message, Role};
use crate::session::replica::swap::Swap;
use crate::session::state::{Change, LONGEST_NAME, LamportTimestamp, Shared};
use crate::timing::stopwatch::Stopwatch;

/// Timeout after which a silent window counts as gone, in ms: two rounds of [`ROUND_MS`] and a margin.
const GONE_MS: i64 = 5_000;
/// Interval between two `hello` messages, in milliseconds.
pub const ROUND_MS: u32 = 2_000;
/// Maximum number of peers; above it, the one heard from longest ago is dropped.
const MOST_PEERS: usize = 50;
/// How long a new window waits for the state before it publishes its own, in milliseconds.
const ALONE_MS: i64 = 1_000;

/// Another window of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// Its condition, as last reported.
    pub condition: Condition,
    seen_ms: i64,
}

/// Replica of a session's state in one window.
#[derive(Clone, Debug)]
pub struct Replica {
    session: String,
    me: String,
    role: Role,
    /// Condition of this window; reported to the others.
    pub condition: Condition,
    shared: Shared,
    ink: Canvas,
    peers: Vec<Peer>,
    other_version: bool,
    /// When the window joined, in milliseconds.
    since_ms: i64,
    /// How far this window's clock is ahead of the wall clock, which messages use.
    pub(crate) ahead_ms: i64,
    /// Actions that wait for the state of the talk, to be replayed on it.
    kept: Vec<Kept>,
    /// State of swapping roles with the room's window.
    swap: Swap,
}

/// An action in a window that does not have the state of the talk yet.
#[derive(Clone, Debug)]
enum Kept {
    /// The deck of the window went from showing one thing to another.
    Move([Shown; 2]),
    Change(Change),
}

/// Result of a received message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Messages to send.
    pub answers: Vec<Message>,
    /// Whether the deck of this window has to show a new state.
    pub changed: bool,
    /// Whether another window has reported that it is here.
    pub answered: bool,
    /// Moves made before this window had the state of the talk, to be replayed by the deck: what it
    /// showed before and after each.
    pub moves: Vec<[Shown; 2]>,
    /// Whether the window has joined another session.
    pub is_anew: bool,
    /// The role for which the window has to be loaded again, if any.
    pub becomes: Option<Role>,
}

impl Replica {
    /// Creates the replica of a new window. `shared` is its initial state.
    ///
    /// Until it has received the state of the talk, or has waited long enough to know that it is
    /// alone, it publishes nothing: actions are kept and replayed on the received state.
    #[must_use]
    pub fn new(session: &str, me: &str, role: Role, shared: Shared, now_ms: i64) -> Self {
        let (session, me) = (session.to_owned(), me.to_owned());
        Self {
            session,
            me,
            role,
            condition: Condition::default(),
            shared,
            ink: Canvas::default(),
            peers: Vec::new(),
            other_version: false,
            since_ms: now_ms,
            ahead_ms: 0,
            kept: Vec::new(),
            swap: Swap::default(),
        }
    }

    /// Returns the session's name, as in addresses.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// Returns the state of the talk, as last received or changed here.
    #[must_use]
    pub const fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Iterates over the other windows that are connected now.
    pub fn peers(&self, now_ms: i64) -> impl Iterator<Item = &Peer> {
        self.peers.iter().filter(move |it| is_there(it, now_ms))
    }

    /// Whether a window of another protocol version has sent a message.
    #[must_use]
    pub const fn has_other_version(&self) -> bool {
        self.other_version
    }

    /// Returns the line that the deck of this window is to show.
    #[must_use]
    pub fn shown(&self) -> Shown {
        self.shared.shown(self.role == Role::Audience)
    }

    /// Creates a `hello`, which asks who is there.
    #[must_use]
    pub fn hello(&self) -> Message {
        self.letter(Body::Hello(self.shared.stamp.clone()))
    }

    /// Returns the role of this window.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Returns the name of this window.
    #[must_use]
    pub fn me(&self) -> &str {
        &self.me
    }

    /// Returns the annotations over the slides.
    #[must_use]
    pub const fn ink(&self) -> &Canvas {
        &self.ink
    }

    /// Applies operations and returns the messages that send them; none without operations.
    pub fn draw(&mut self, marks: Vec<Operation>) -> Vec<Message> {
        marks.iter().for_each(|it| self.ink.hear(it.clone()));
        letters(marks).into_iter().map(|it| self.letter(Body::Canvas(it))).collect()
    }

    /// Creates a request for the annotations that are missing here.
    #[must_use]
    pub fn asks_for_ink(&self) -> Message {
        self.letter(Body::Canvas(vec![Operation::Known(self.ink.known())]))
    }

    /// Creates a report of this window's condition.
    #[must_use]
    pub fn here(&self) -> Message {
        self.letter(Body::Here(self.condition))
    }

    /// Creates a `bye`: this window leaves.
    #[must_use]
    pub fn bye(&self) -> Message {
        self.letter(Body::Bye)
    }

    /// Leaves the session for a new one at the same position, without annotations and at time zero.
    /// Returns the message to the old session that makes the other windows follow.
    pub fn begin_anew(&mut self, session: &str) -> Message {
        let stamp = LamportTimestamp::next(0, &self.me);
        let watch = Stopwatch::default();
        let shared = Shared { stamp, hold: None, watch, ..self.shared.clone() };
        let anew = Anew { session: session.to_owned(), shared };
        let letter = self.letter(Body::Anew(anew.clone()));
        self.enter(anew);
        letter
    }

    fn enter(&mut self, anew: Anew) {
        self.session = anew.session;
        self.shared = anew.shared;
        self.ink = Canvas::default();
        self.kept.clear();
        self.other_version = false;
    }

    /// Whether this window has the state of the talk.
    const fn knows(&self) -> bool {
        self.shared.stamp.count > 0
    }

    /// Handles a timer tick, a few times a second. A window that has waited long enough for the
    /// state of the talk publishes its own, since no other has one. A window of the room always
    /// answers, so while one is there, others wait for it.
    pub fn tick(&mut self, now_ms: i64) -> Option<Message> {
        let is_room = |it: &Peer| it.role == Role::Audience;
        let is_answered = self.role != Role::Audience && self.peers(now_ms).any(is_room);
        let is_over = now_ms.saturating_sub(self.since_ms) >= ALONE_MS;
        (!self.knows() && is_over && !is_answered).then(|| self.begin(now_ms))
    }

    /// Publishes the first state. On a busy device, several windows may do so before they hear of
    /// each other; then the room's wins, which starts at a higher count.
    fn begin(&mut self, now_ms: i64) -> Message {
        self.kept.clear();
        let mut shared = self.shared.clone();
        shared.stamp.count = u64::from(self.role == Role::Audience);
        self.publish(shared, now_ms)
    }

    /// Handles what the deck of this window shows. Returns the state to send; `None` when the deck
    /// only follows, or when this window does not have the state of the talk yet.
    pub fn moved(&mut self, to: &Shown, now_ms: i64) -> Option<Message> {
        let from = self.shown();
        if *to == from {
            return None;
        }
        let mut shared = Shared { shown: to.clone(), ..self.shared.clone() };
        if self.role == Role::Audience {
            // A move in the room's own window releases its screen.
            shared.hold = None;
        }
        if to.place != self.shared.shown.place {
            shared.watch.moved(now_ms);
        }
        self.lead(shared, now_ms, || Kept::Move([from, to.clone()]))
    }

    /// Changes the state of the talk: its time, holding the room's screen.
    pub fn change(&mut self, change: Change, now_ms: i64) -> Option<Message> {
        let mut shared = self.shared.clone();
        change.apply(&mut shared, now_ms);
        self.lead(shared, now_ms, || Kept::Change(change))
    }

    /// Publishes a state if this window has the state of the talk, else shows it here and keeps the
    /// action.
    fn lead(
        &mut self,
        shared: Shared,
        now_ms: i64,
        kept: impl FnOnce() -> Kept,
    ) -> Option<Message> {
        if self.knows() {
            return Some(self.publish(shared, now_ms));
        }
        self.shared = shared;
        self.kept.push(kept());
        None
    }

    /// Adopts a later state and replays the kept actions on it.
    fn follow(&mut self, mut shared: Shared, now_ms: i64, outcome: &mut Outcome) {
        // The sender wrote its time by the wall clock, a moment ago.
        shared.watch = shared.watch.by_clock_ahead(self.ahead_ms).sent_before(now_ms);
        shared.watch.elapsed_ms(now_ms);
        self.shared = shared;
        outcome.changed = true;
        for kept in std::mem::take(&mut self.kept) {
            match kept {
                Kept::Move(shown) => outcome.moves.push(shown),
                Kept::Change(change) => outcome.answers.extend(self.change(change, now_ms)),
            }
        }
    }

    fn publish(&mut self, shared: Shared, now_ms: i64) -> Message {
        self.shared = shared;
        self.shared.stamp = LamportTimestamp::next(self.shared.stamp.count, &self.me);
        self.state(now_ms)
    }

    /// Creates the message with the state of the talk. Its time is brought up to date first, since
    /// each window counts on by its own clock.
    fn state(&mut self, now_ms: i64) -> Message {
        self.shared.watch.elapsed_ms(now_ms);
        let mut shared = self.shared.clone();
        shared.watch = shared.watch.by_clock_ahead(self.ahead_ms.saturating_neg());
        self.letter(Body::State(shared))
    }

    /// Handles a received message. Own messages and those of other sessions are ignored.
    pub fn hear(&mut self, heard: Heard, now_ms: i64) -> Outcome {
        let letter = match heard {
            Heard::Message(letter) => letter,
            Heard::OtherVersion(session) => {
                self.other_version |= session == self.session;
                return Outcome::default();
            }
            Heard::Nothing => return Outcome::default(),
        };
        let is_ours = letter.session == self.session && letter.from != self.me;
        if !is_ours || !self.is_sound(&letter) {
            return Outcome::default();
        }
        if letter.say == Body::Bye {
            self.peers.retain(|it| it.name != letter.from);
            self.ink.bye(&letter.from);
            return Outcome::default();
        }
        self.meet(&letter, now_ms);
        let mut outcome = Outcome { becomes: self.swaps(&letter, now_ms), ..Outcome::default() };
        match letter.say {
            Body::Hello(stamp) => {
                outcome.answers.push(self.here());
                if stamp.count == 0 && !self.knows() {
                    // Neither has the state of the talk: the room's window publishes its own.
                    if self.role == Role::Audience && letter.role != Role::Audience {
                        outcome.answers.push(self.begin(now_ms));
                    }
                } else if stamp < self.shared.stamp {
                    outcome.answers.push(self.state(now_ms));
                }
            }
            Body::State(shared) if shared.stamp > self.shared.stamp => {
                self.follow(shared, now_ms, &mut outcome);
            }
            // The sender has an older state: answer with this one.
            Body::State(shared) if shared.stamp < self.shared.stamp => {
                outcome.answers.push(self.state(now_ms));
            }
            Body::Here(_) => outcome.answered = true,
            Body::Anew(anew) => {
                self.enter(anew);
                (outcome.is_anew, outcome.changed) = (true, true);
            }
            Body::State(_) | Body::Bye | Body::Swap(_) => {}
            Body::Canvas(marks) => {
                for mark in marks {
                    if let Some(known) = mark.known() {
                        let lacks = self.ink.answer(known).into_iter();
                        outcome.answers.extend(lacks.map(|it| self.letter(Body::Canvas(it))));
                    }
                    self.ink.hear(mark);
                }
            }
        }
        outcome
    }

    /// Whether a message is valid: short names, counts not too far ahead (annotations: `canvas`).
    fn is_sound(&self, letter: &Message) -> bool {
        let is_near = |it: &LamportTimestamp| it.is_near(self.shared.stamp.count);
        letter.from.len() < LONGEST_NAME
            && match &letter.say {
                Body::Hello(stamp) => is_near(stamp),
                Body::State(shared) => is_near(&shared.stamp),
                // A new session has counts near zero.
                Body::Anew(Anew { session, shared }) => {
                    is_session(session) && shared.stamp.is_near(1)
                }
                Body::Swap(name) => name.len() < LONGEST_NAME,
                Body::Here(_) | Body::Canvas(_) | Body::Bye => true,
            }
    }

    fn meet(&mut self, letter: &Message, now_ms: i64) {
        let known = self.peers.iter().find(|it| it.name == letter.from).map(|it| it.condition);
        let condition = match letter.say {
            Body::Here(condition) => condition,
            _ => known.unwrap_or_default(),
        };
        self.peers.retain(|it| it.name != letter.from && is_there(it, now_ms));
        let (name, role) = (letter.from.clone(), letter.role);
        if self.peers.len() == MOST_PEERS {
            self.peers.remove(0);
        }
        self.peers.push(Peer { name, role, condition, seen_ms: now_ms });
    }

    fn letter(&self, say: Body) -> Message {
        Message::new(&self.session, &self.me, self.role, say)
    }
}

const fn is_there(peer: &Peer, now_ms: i64) -> bool {
    now_ms.saturating_sub(peer.seen_ms) < GONE_MS
}

mod swap;
#[cfg(test)]
mod tests;
