//! Replica of a session's state in one window. The windows are peers: any may change the state,
//! leave and come back. Not here: sending messages (`browser/transport.rs`).

use rostra_core::address::is_session;
use rostra_core::bridge::Shown;

pub use self::peers::Peer;
use crate::annotations::canvas::{Canvas, in_messages};
use crate::annotations::operation::Operation;
use crate::session::message::{Body, Condition, Message, NewSession, ParsedMessage, Role};
use crate::session::replica::swap::Swap;
use crate::session::state::{Change, LamportTimestamp, MAX_NAME_BYTES, Shared};
use crate::timing::stopwatch::Stopwatch;

/// Interval between two `hello` messages, in milliseconds.
pub const ROUND_MS: u32 = 2_000;
/// How long a new window waits for the state before it publishes its own, in milliseconds.
const STATE_TIMEOUT_MS: i64 = 1_000;

/// Replica of a session's state in one window.
#[derive(Clone, Debug)]
pub struct Replica {
    session: String,
    me: String,
    role: Role,
    /// Condition of this window; reported to the others.
    pub condition: Condition,
    shared: Shared,
    canvas: Canvas,
    peers: Vec<Peer>,
    other_version: bool,
    /// When the window joined, in milliseconds.
    joined_ms: i64,
    /// How far this window's clock is ahead of the wall clock, which messages use.
    pub(crate) ahead_ms: i64,
    /// Actions that wait for the state of the talk, to be replayed on it.
    pending: Vec<PendingAction>,
    /// State of swapping roles with the room's window.
    swap: Swap,
}

/// An action in a window that does not have the state of the talk yet.
#[derive(Clone, Debug)]
enum PendingAction {
    /// A move of the window's deck: what it showed before and after.
    Move([Shown; 2]),
    /// A change of the talk's state.
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
    pub joined_new_session: bool,
    /// The role for which the window has to be loaded again, if any.
    pub becomes: Option<Role>,
}

impl Replica {
    /// Creates the replica of a new window. `shared` is its initial state.
    ///
    /// Until it has received the state of the talk, or has waited long enough to know that it is
    /// alone, it publishes nothing: actions are queued and replayed on the received state.
    #[must_use]
    pub fn new(session: &str, me: &str, role: Role, shared: Shared, now_ms: i64) -> Self {
        let (session, me) = (session.to_owned(), me.to_owned());
        Self {
            session,
            me,
            role,
            condition: Condition::default(),
            shared,
            canvas: Canvas::default(),
            peers: Vec::new(),
            other_version: false,
            joined_ms: now_ms,
            ahead_ms: 0,
            pending: Vec::new(),
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

    /// Whether a window of another protocol version has sent a message.
    #[must_use]
    pub const fn has_other_version(&self) -> bool {
        self.other_version
    }

    /// Returns what the deck of this window is to show.
    #[must_use]
    pub fn shown(&self) -> Shown {
        self.shared.shown(self.role == Role::Audience)
    }

    /// Creates a `hello`, which asks which windows are connected.
    #[must_use]
    pub fn hello(&self) -> Message {
        self.message(Body::Hello(self.shared.stamp.clone()))
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
    pub const fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    /// Applies operations and returns the messages that send them; none without operations.
    pub fn draw(&mut self, operations: Vec<Operation>) -> Vec<Message> {
        operations.iter().for_each(|operation| self.canvas.merge(operation.clone()));
        in_messages(operations)
            .into_iter()
            .map(|part| self.message(Body::Annotations(part)))
            .collect()
    }

    /// Creates a request for the annotations that are missing here.
    #[must_use]
    pub fn request_annotations(&self) -> Message {
        self.message(Body::Annotations(vec![Operation::Summary(self.canvas.summary())]))
    }

    /// Creates a report of this window's condition.
    #[must_use]
    pub fn here(&self) -> Message {
        self.message(Body::Here(self.condition))
    }

    /// Creates a `bye`: this window leaves.
    #[must_use]
    pub fn bye(&self) -> Message {
        self.message(Body::Bye)
    }

    /// Leaves the session for a new one at the same position, without annotations and at time zero.
    /// Returns the message to the old session that makes the other windows follow.
    pub fn start_new_session(&mut self, session: &str) -> Message {
        let stamp = LamportTimestamp::next(0, &self.me);
        let watch = Stopwatch::default();
        let shared = Shared { stamp, hold: None, watch, ..self.shared.clone() };
        let new_session = NewSession { session: session.to_owned(), shared };
        let message = self.message(Body::NewSession(new_session.clone()));
        self.enter(new_session);
        message
    }

    fn enter(&mut self, NewSession { session, shared }: NewSession) {
        (self.session, self.shared) = (session, shared);
        self.canvas = Canvas::default();
        self.pending.clear();
        self.other_version = false;
    }

    /// Whether this window has the state of the talk.
    const fn has_state(&self) -> bool {
        self.shared.stamp.count > 0
    }

    /// Handles a timer tick, a few times a second. A window that has waited long enough for the
    /// state of the talk publishes its own, since no other has one. A window of the room always
    /// answers, so while one is there, others wait for it.
    pub fn tick(&mut self, now_ms: i64) -> Option<Message> {
        let is_room = |it: &Peer| it.role == Role::Audience;
        let is_answered = self.role != Role::Audience && self.peers(now_ms).any(is_room);
        let is_over = now_ms.saturating_sub(self.joined_ms) >= STATE_TIMEOUT_MS;
        (!self.has_state() && is_over && !is_answered).then(|| self.publish_initial(now_ms))
    }

    /// Publishes the first state. On a busy device, several windows may do so before they receive each
    /// other's; then the room's wins, which starts at a higher count.
    fn publish_initial(&mut self, now_ms: i64) -> Message {
        self.pending.clear();
        let mut shared = self.shared.clone();
        shared.stamp.count = u64::from(self.role == Role::Audience);
        self.publish(shared, now_ms)
    }

    /// Handles what the deck of this window shows. Returns the state to send; `None` when the deck has
    /// followed another window, or when this window does not have the state of the talk yet.
    pub fn on_move(&mut self, to: &Shown, now_ms: i64) -> Option<Message> {
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
            shared.watch.on_move(now_ms);
        }
        self.publish_or_queue(shared, now_ms, || PendingAction::Move([from, to.clone()]))
    }

    /// Changes the state of the talk: its time, holding the room's screen.
    pub fn change(&mut self, change: Change, now_ms: i64) -> Option<Message> {
        let mut shared = self.shared.clone();
        change.apply(&mut shared, now_ms);
        self.publish_or_queue(shared, now_ms, || PendingAction::Change(change))
    }

    /// Publishes a state if this window has the state of the talk, else shows it here only and queues
    /// the action.
    fn publish_or_queue(
        &mut self,
        shared: Shared,
        now_ms: i64,
        action: impl FnOnce() -> PendingAction,
    ) -> Option<Message> {
        if self.has_state() {
            return Some(self.publish(shared, now_ms));
        }
        self.shared = shared;
        self.pending.push(action());
        None
    }

    /// Adopts a later state and replays the pending actions on it.
    fn adopt(&mut self, mut shared: Shared, now_ms: i64, outcome: &mut Outcome) {
        // The sender wrote its time by the wall clock, a moment ago.
        shared.watch = shared.watch.shifted_to_clock(self.ahead_ms).clamped_to_transit(now_ms);
        shared.watch.elapsed_ms(now_ms);
        self.shared = shared;
        outcome.changed = true;
        for action in std::mem::take(&mut self.pending) {
            match action {
                PendingAction::Move(it) => outcome.moves.push(it),
                PendingAction::Change(it) => outcome.answers.extend(self.change(it, now_ms)),
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
        shared.watch = shared.watch.shifted_to_clock(self.ahead_ms.saturating_neg());
        self.message(Body::State(shared))
    }

    /// Handles a received message. Own messages and those of other sessions are ignored.
    pub fn receive(&mut self, parsed: ParsedMessage, now_ms: i64) -> Outcome {
        let message = match parsed {
            ParsedMessage::Message(message) => message,
            ParsedMessage::OtherVersion(session) => {
                self.other_version |= session == self.session;
                return Outcome::default();
            }
            ParsedMessage::Nothing => return Outcome::default(),
        };
        let is_ours = message.session == self.session && message.from != self.me;
        if !is_ours || !self.is_valid(&message) {
            return Outcome::default();
        }
        if message.body == Body::Bye {
            self.peers.retain(|peer| peer.name != message.from);
            self.canvas.remove_pointer_of(&message.from);
            return Outcome::default();
        }
        self.record_peer(&message, now_ms);
        let becomes = self.handle_swap(&message, now_ms);
        let mut outcome = Outcome { becomes, ..Outcome::default() };
        match message.body {
            Body::Hello(stamp) => {
                outcome.answers.push(self.here());
                if stamp.count == 0 && !self.has_state() {
                    // Neither has the state of the talk: the room's window publishes its own.
                    if self.role == Role::Audience && message.role != Role::Audience {
                        outcome.answers.push(self.publish_initial(now_ms));
                    }
                } else if stamp < self.shared.stamp {
                    outcome.answers.push(self.state(now_ms));
                }
            }
            Body::State(shared) if shared.stamp > self.shared.stamp => {
                self.adopt(shared, now_ms, &mut outcome);
            }
            // The sender has an older state: answer with this one.
            Body::State(shared) if shared.stamp < self.shared.stamp => {
                outcome.answers.push(self.state(now_ms));
            }
            Body::Here(_) => outcome.answered = true,
            Body::NewSession(new_session) => {
                self.enter(new_session);
                (outcome.joined_new_session, outcome.changed) = (true, true);
            }
            Body::State(_) | Body::Bye | Body::Swap(_) => {}
            Body::Annotations(operations) => {
                for operation in operations {
                    if let Some(known) = operation.summary() {
                        let missing = self.canvas.missing_operations(known).into_iter();
                        let answers = missing.map(|part| self.message(Body::Annotations(part)));
                        outcome.answers.extend(answers);
                    }
                    self.canvas.merge(operation);
                }
            }
        }
        outcome
    }

    /// Whether a message is valid: names are short, counts are not too far ahead. Annotations are
    /// validated by the canvas (`annotations/canvas`).
    fn is_valid(&self, message: &Message) -> bool {
        let is_near = |it: &LamportTimestamp| it.is_near(self.shared.stamp.count);
        message.from.len() < MAX_NAME_BYTES
            && match &message.body {
                Body::Hello(stamp) => is_near(stamp),
                Body::State(shared) => is_near(&shared.stamp),
                // A new session has counts near zero.
                Body::NewSession(NewSession { session, shared }) => {
                    is_session(session) && shared.stamp.is_near(1)
                }
                Body::Swap(name) => name.len() < MAX_NAME_BYTES,
                Body::Here(_) | Body::Annotations(_) | Body::Bye => true,
            }
    }

    fn message(&self, body: Body) -> Message {
        Message::new(&self.session, &self.me, self.role, body)
    }
}

mod peers;
mod swap;
#[cfg(test)]
mod tests;
