//! The windows of one session, as one of them knows it: equals, any of which may lead, go and come
//! back. Not here: how letters travel (`browser/transport.rs`).

use rostra_core::address::is_session;
use rostra_core::bridge::Shown;

use crate::annotations::canvas::{Canvas, letters};
use crate::annotations::operation::Operation;
use crate::session::message::{Anew, Body, Condition, Heard, Message, Role};
use crate::session::state::{Change, LONGEST_NAME, LamportTimestamp, Shared};
use crate::timing::stopwatch::Stopwatch;

/// A window that has not been heard of for so long is gone, in milliseconds: two rounds of [`ROUND_MS`]
/// and some patience with a busy machine.
const GONE_MS: i64 = 5_000;
/// How often a window asks who is there, in milliseconds.
pub const ROUND_MS: u32 = 2_000;
/// A session has fewer windows; of more, those are known that were heard of last.
const MOST_PEERS: usize = 50;
/// How long a window that has just come waits to be told where the talk is, in milliseconds.
const ALONE_MS: i64 = 1_000;

/// Another window of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// How it is, as far as it has said.
    pub condition: Condition,
    seen_ms: i64,
}

/// A session, seen from one window.
#[derive(Clone, Debug)]
pub struct Replica {
    session: String,
    me: String,
    role: Role,
    /// How this window is; told to the others.
    pub condition: Condition,
    shared: Shared,
    ink: Canvas,
    peers: Vec<Peer>,
    other_version: bool,
    /// When it came.
    since_ms: i64,
    /// How far its clock is ahead of the wall clock, by which windows write to each other.
    pub(crate) ahead_ms: i64,
    /// What was done here before it was known where the talk is.
    kept: Vec<Kept>,
}

/// Something done in a window that does not know yet where the talk is.
#[derive(Clone, Debug)]
enum Kept {
    /// The deck of the window went from showing one thing to another.
    Move([Shown; 2]),
    Change(Change),
}

/// What a letter has led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Letters to send.
    pub answers: Vec<Message>,
    /// The talk is somewhere else now.
    pub changed: bool,
    /// Another window of the session has said that it is here.
    pub answered: bool,
    /// Moves that were made here before it was known where the talk is, to be made from there: what the deck
    /// showed before and after each.
    pub moves: Vec<[Shown; 2]>,
    /// The window takes part in another session now.
    pub is_anew: bool,
}

impl Replica {
    /// A window that has just come. `shared` is what it knows by itself: its address, its storage.
    ///
    /// Until it has been told where the talk is, or has waited long enough to know that it is alone, it
    /// leads nobody: what is done there is kept, and done from where the talk is.
    #[must_use]
    pub fn new(session: &str, me: &str, role: Role, shared: Shared, now_ms: i64) -> Self {
        let (session, me) = (session.to_owned(), me.to_owned());
        let ink = Canvas::default();
        Self {
            session,
            me,
            role,
            condition: Condition::default(),
            shared,
            ink,
            peers: Vec::new(),
            other_version: false,
            since_ms: now_ms,
            ahead_ms: 0,
            kept: Vec::new(),
        }
    }

    /// The session's name, as addresses have it.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// The state of the talk, as far as it has got here.
    #[must_use]
    pub const fn shared(&self) -> &Shared {
        &self.shared
    }

    /// The other windows that are there now.
    pub fn peers(&self, now_ms: i64) -> impl Iterator<Item = &Peer> {
        self.peers.iter().filter(move |it| is_there(it, now_ms))
    }

    /// Whether a window of another version has written.
    #[must_use]
    pub const fn has_other_version(&self) -> bool {
        self.other_version
    }

    /// What the deck of this window is to show.
    #[must_use]
    pub fn shown(&self) -> Shown {
        self.shared.shown(self.role == Role::Audience)
    }

    /// Asks who is there.
    #[must_use]
    pub fn hello(&self) -> Message {
        self.letter(Body::Hello(self.shared.stamp.clone()))
    }

    /// What this window is for.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.role
    }

    /// The name of this window.
    #[must_use]
    pub fn me(&self) -> &str {
        &self.me
    }

    /// What is drawn over the slides.
    #[must_use]
    pub const fn ink(&self) -> &Canvas {
        &self.ink
    }

    /// Draws something; no letters when there is nothing to draw.
    pub fn draw(&mut self, marks: Vec<Operation>) -> Vec<Message> {
        marks.iter().for_each(|it| self.ink.hear(it.clone()));
        letters(marks).into_iter().map(|it| self.letter(Body::Canvas(it))).collect()
    }

    /// Asks what has been drawn that is not known here.
    #[must_use]
    pub fn asks_for_ink(&self) -> Message {
        self.letter(Body::Canvas(vec![Operation::Known(self.ink.known())]))
    }

    /// Says how this window is.
    #[must_use]
    pub fn here(&self) -> Message {
        self.letter(Body::Here(self.condition))
    }

    /// Takes leave.
    #[must_use]
    pub fn bye(&self) -> Message {
        self.letter(Body::Bye)
    }

    /// Leaves the session for a new one, which begins where the talk is, with nothing drawn and no time gone.
    /// The letter, to the session that is left, takes the other windows along.
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

    /// Whether this window knows where the talk is.
    const fn knows(&self) -> bool {
        self.shared.stamp.count > 0
    }

    /// Time goes on; to be told a few times a second. A window that has waited long enough to be told where
    /// the talk is says so itself, since nobody else has. A window of the room always answers, so one that is
    /// there is waited for.
    pub fn tick(&mut self, now_ms: i64) -> Option<Message> {
        let is_room = |it: &Peer| it.role == Role::Audience;
        let is_answered = self.role != Role::Audience && self.peers(now_ms).any(is_room);
        let is_over = now_ms.saturating_sub(self.since_ms) >= ALONE_MS;
        (!self.knows() && is_over && !is_answered).then(|| self.begin(now_ms))
    }

    /// Says where the talk is, as the first one. Others may have done so too, on a busy device where nobody has
    /// heard of anybody in time: then it is where the room sees it.
    fn begin(&mut self, now_ms: i64) -> Message {
        self.kept.clear();
        let mut shared = self.shared.clone();
        shared.stamp.count = u64::from(self.role == Role::Audience);
        self.publish(shared, now_ms)
    }

    /// The deck of this window shows something else: whoever sits there has moved it. Nothing when it
    /// only does what it was told, or when it is too early to say so.
    pub fn moved(&mut self, to: &Shown, now_ms: i64) -> Option<Message> {
        let from = self.shown();
        if *to == from {
            return None;
        }
        let mut shared = Shared { shown: to.clone(), ..self.shared.clone() };
        if self.role == Role::Audience {
            // Moving the room's own screen ends holding it.
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

    /// Who knows where the talk is says where it is now; anybody else shows it here and keeps what was done.
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

    /// Follows a later state. What was kept is done from there.
    fn follow(&mut self, mut shared: Shared, now_ms: i64, outcome: &mut Outcome) {
        // Its time is as it was when it was written, a moment ago, by the wall clock.
        shared.watch = shared.watch.by_clock_ahead(self.ahead_ms);
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

    /// The state of the talk for the others. How long it has taken is brought up to date, since each window
    /// goes on counting by a clock of its own.
    fn state(&mut self, now_ms: i64) -> Message {
        self.shared.watch.elapsed_ms(now_ms);
        let mut shared = self.shared.clone();
        shared.watch = shared.watch.by_clock_ahead(self.ahead_ms.saturating_neg());
        self.letter(Body::State(shared))
    }

    /// What has come in. Letters of other sessions, one's own and nonsense lead to nothing.
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
        let mut outcome = Outcome::default();
        match letter.say {
            Body::Hello(stamp) => {
                outcome.answers.push(self.here());
                if stamp.count == 0 && !self.knows() {
                    // Neither knows where the talk is. It is where the room sees it.
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
            // Whoever is behind is told.
            Body::State(shared) if shared.stamp < self.shared.stamp => {
                outcome.answers.push(self.state(now_ms));
            }
            Body::Here(_) => outcome.answered = true,
            Body::Anew(anew) => {
                self.enter(anew);
                (outcome.is_anew, outcome.changed) = (true, true);
            }
            Body::State(_) | Body::Bye => {}
            Body::Canvas(marks) => {
                for mark in marks {
                    if let Operation::Known(known) = &mark {
                        let lacks = self.ink.answer(known);
                        outcome
                            .answers
                            .extend(lacks.into_iter().map(|it| self.letter(Body::Canvas(it))));
                    }
                    self.ink.hear(mark);
                }
            }
        }
        outcome
    }

    /// Whether names and numbers are such as windows of the session write. What is drawn is looked at by
    /// itself (`annotations/canvas`).
    fn is_sound(&self, letter: &Message) -> bool {
        let is_near = |it: &LamportTimestamp| it.is_near(self.shared.stamp.count);
        letter.from.len() < LONGEST_NAME
            && match &letter.say {
                Body::Hello(stamp) => is_near(stamp),
                Body::State(shared) => is_near(&shared.stamp),
                // Nobody has counted in a session that has just begun.
                Body::Anew(Anew { session, shared }) => {
                    is_session(session) && shared.stamp.is_near(0)
                }
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

#[cfg(test)]
mod echo;
#[cfg(test)]
mod tests;
