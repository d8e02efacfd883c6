//! The windows of one session, as one of them knows it: equals, any of which may lead, go and come
//! back. Not here: how letters travel (`browser/post.rs`).

use crate::ink::Ink;
use crate::letter::{Heard, Letter, Role, Say, read};
use crate::mark::Mark;
use crate::shared::Shared;

/// A window that has not been heard of for so long is gone, in milliseconds: two rounds of [`ROUND_MS`]
/// and some patience with a busy machine.
const GONE_MS: i64 = 5_000;
/// How often a window asks who is there, in milliseconds.
pub const ROUND_MS: u32 = 2_000;

/// Another window of the session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// What it is for.
    pub role: Role,
    /// Whether it keeps its screen awake, as far as it has said.
    pub awake: bool,
    seen_ms: i64,
}

/// A session, seen from one window.
#[derive(Clone, Debug)]
pub struct Room {
    session: String,
    me: String,
    role: Role,
    /// Whether this window keeps the screen awake; told to the others.
    pub awake: bool,
    shared: Shared,
    ink: Ink,
    peers: Vec<Peer>,
    other_version: bool,
}

/// What a letter has led to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Letters to send.
    pub answers: Vec<Letter>,
    /// The talk is somewhere else now.
    pub changed: bool,
    /// Another window of the session has said that it is here.
    pub answered: bool,
}

impl Room {
    /// A window that has just come. `shared` is what it knows by itself: its address, its storage.
    #[must_use]
    pub fn new(session: &str, me: &str, role: Role, shared: Shared) -> Self {
        let (session, me) = (session.to_owned(), me.to_owned());
        let ink = Ink::default();
        Self {
            session,
            me,
            role,
            awake: false,
            shared,
            ink,
            peers: Vec::new(),
            other_version: false,
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
    pub fn line(&self) -> String {
        self.shared.line(self.role == Role::Audience)
    }

    /// Asks who is there.
    #[must_use]
    pub fn hello(&self) -> Letter {
        self.letter(Say::Hello(self.shared.stamp.clone()))
    }

    /// The name of this window.
    #[must_use]
    pub fn me(&self) -> &str {
        &self.me
    }

    /// What is drawn over the slides.
    #[must_use]
    pub const fn ink(&self) -> &Ink {
        &self.ink
    }

    /// Draws something; nothing when there is nothing to draw.
    pub fn draw(&mut self, marks: Vec<Mark>) -> Option<Letter> {
        marks.iter().for_each(|it| self.ink.hear(it.clone()));
        (!marks.is_empty()).then(|| self.letter(Say::Ink(marks)))
    }

    /// Asks what has been drawn that is not known here.
    #[must_use]
    pub fn asks_for_ink(&self) -> Letter {
        self.letter(Say::Ink(vec![Mark::Known(self.ink.known())]))
    }

    /// Takes leave.
    #[must_use]
    pub fn bye(&self) -> Letter {
        self.letter(Say::Bye)
    }

    /// The deck of this window shows something else: whoever sits there has moved it. Nothing when it
    /// only does what it was told.
    pub fn moved(&mut self, line: &str, now_ms: i64) -> Option<Letter> {
        if line == self.line() {
            return None;
        }
        let before = self.shared.clone();
        let mut shared = before.clone().with_line(line);
        if self.role == Role::Audience {
            // Moving the room's own screen ends holding it.
            shared.hold = None;
        }
        if shared.at != before.at {
            shared.watch.moved(now_ms);
        }
        Some(self.publish(shared))
    }

    /// Changes the state of the talk: its time, holding the room's screen.
    pub fn change(&mut self, change: impl FnOnce(&mut Shared)) -> Letter {
        let mut shared = self.shared.clone();
        change(&mut shared);
        self.publish(shared)
    }

    fn publish(&mut self, shared: Shared) -> Letter {
        self.shared = shared;
        self.shared.stamp.count += 1;
        self.shared.stamp.by.clone_from(&self.me);
        self.letter(Say::State(self.shared.clone()))
    }

    /// What has come in. Letters of other sessions, one's own and nonsense lead to nothing.
    pub fn hear(&mut self, text: &str, now_ms: i64) -> Outcome {
        let letter = match read(text) {
            Heard::Letter(letter) => letter,
            Heard::OtherVersion => {
                self.other_version = true;
                return Outcome::default();
            }
            Heard::Nothing => return Outcome::default(),
        };
        if letter.session != self.session || letter.from == self.me {
            return Outcome::default();
        }
        if letter.say == Say::Bye {
            self.peers.retain(|it| it.name != letter.from);
            self.ink.bye(&letter.from);
            return Outcome::default();
        }
        self.meet(&letter, now_ms);
        let mut outcome = Outcome::default();
        match letter.say {
            Say::Hello(stamp) => {
                outcome.answers.push(self.letter(Say::Here { awake: self.awake }));
                if stamp.count == 0 && self.shared.stamp.count == 0 {
                    // Nobody has moved yet: whoever was here first says where the talk is.
                    outcome.answers.push(self.publish(self.shared.clone()));
                } else if stamp < self.shared.stamp {
                    outcome.answers.push(self.letter(Say::State(self.shared.clone())));
                }
            }
            Say::State(shared) if shared.stamp > self.shared.stamp => {
                self.shared = shared;
                outcome.changed = true;
            }
            // Whoever is behind is told.
            Say::State(shared) if shared.stamp < self.shared.stamp => {
                outcome.answers.push(self.letter(Say::State(self.shared.clone())));
            }
            Say::Here { .. } => outcome.answered = true,
            Say::State(_) | Say::Bye => {}
            Say::Ink(marks) => {
                for mark in marks {
                    if let Mark::Known(known) = &mark {
                        let lacks = self.ink.answer(known);
                        outcome
                            .answers
                            .extend(lacks.into_iter().map(|it| self.letter(Say::Ink(it))));
                    }
                    self.ink.hear(mark);
                }
            }
        }
        outcome
    }

    fn meet(&mut self, letter: &Letter, now_ms: i64) {
        let known = self.peers.iter().find(|it| it.name == letter.from).map(|it| it.awake);
        let awake = match letter.say {
            Say::Here { awake } => awake,
            _ => known.unwrap_or_default(),
        };
        self.peers.retain(|it| it.name != letter.from && is_there(it, now_ms));
        let (name, role) = (letter.from.clone(), letter.role);
        self.peers.push(Peer { name, role, awake, seen_ms: now_ms });
    }

    fn letter(&self, say: Say) -> Letter {
        Letter::new(&self.session, &self.me, self.role, say)
    }
}

/// A clock set back is no reason to forget anybody.
const fn is_there(peer: &Peer, now_ms: i64) -> bool {
    now_ms.saturating_sub(peer.seen_ms) < GONE_MS
}

#[cfg(test)]
mod tests;
