//! Protocol that swaps the roles of the speaker's window and the room's. The room's window reloads
//! first, as a speaker's, and receives the state of the talk; then the window that asked becomes the
//! room's. So one of them has the state at any time. Not here: reloading (`browser/gate.rs`).

use crate::annotations::operation::Operation;
use crate::session::message::{Body, Message, Role};
use crate::session::replica::Replica;

/// Timeout for the other window, in milliseconds. A window that opens later is another one.
const LONGEST_MS: i64 = 10_000;

/// State of a swap in this window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Swap {
    /// No swap is under way.
    #[default]
    None,
    /// It has asked, and waits for the other window until this time, in milliseconds.
    Asked(i64),
    /// The other window, of this name, has opened as a speaker's and requests the state.
    Came(String),
}

impl Replica {
    /// Creates the message that asks the room's window to swap; `None` unless there is exactly one.
    pub fn swap(&mut self, now_ms: i64) -> Option<Message> {
        let rooms = || self.peers(now_ms).filter(|it| it.role == Role::Audience);
        let room =
            rooms().next().filter(|_| self.role() == Role::Speaker && rooms().count() == 1)?;
        let letter = self.letter(Body::Swap(room.name.clone()));
        self.swap = Swap::Asked(now_ms.saturating_add(LONGEST_MS));
        Some(letter)
    }

    /// Handles a message and returns the role that this window has to take, if any.
    pub(super) fn swaps(&mut self, letter: &Message, now_ms: i64) -> Option<Role> {
        let is_speakers = letter.role == Role::Speaker;
        match (&letter.say, &self.swap) {
            (Body::Swap(name), _) if name == self.me() => {
                (self.role() == Role::Audience && is_speakers).then_some(Role::Speaker)
            }
            // One that has just come knows of nothing yet.
            (Body::Hello(stamp), Swap::Asked(until_ms)) if is_speakers && stamp.count == 0 => {
                let is_in_time = now_ms < *until_ms;
                self.swap = if is_in_time { Swap::Came(letter.from.clone()) } else { Swap::None };
                None
            }
            // What it asks last is answered with this letter.
            (Body::Canvas(marks), Swap::Came(name)) if *name == letter.from => {
                let asks = marks.iter().any(|it| matches!(it, Operation::Known(_)));
                asks.then(|| {
                    self.swap = Swap::None;
                    Role::Audience
                })
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::message::{Anew, Heard, read};
    use crate::session::replica::Outcome;
    use crate::session::state::Shared;
    use crate::session::tests::{at, deck};

    fn window(me: &str, role: Role) -> Replica {
        Replica::new("k3x9w2", me, role, at("title"), 0)
    }

    /// Hears a message.
    fn hear(it: &mut Replica, letter: Message, now_ms: i64) -> Outcome {
        it.hear(Heard::Message(Box::new(letter)), now_ms)
    }

    /// A speaker's window that knows these windows of the room.
    fn speaker(rooms: &[&str]) -> Replica {
        let mut it = window("s", Role::Speaker);
        assert!(it.tick(1_000).is_some());
        for name in rooms {
            hear(&mut it, window(name, Role::Audience).here(), 1_000);
        }
        it
    }

    #[test]
    fn the_rooms_window_goes_first_and_is_told_all() {
        let (mut asks, mut room) = (speaker(&["a"]), window("a", Role::Audience));
        let letter = asks.swap(1_000).unwrap();
        assert_eq!(hear(&mut room, letter, 1_000).becomes, Some(Role::Speaker));
        // It comes back under another name, and asks.
        let came = window("b", Role::Speaker);
        let outcome = hear(&mut asks, came.hello(), 3_000);
        assert_eq!(
            (outcome.becomes, outcome.answers.len()),
            (None, 2),
            "it is there, and so is the talk"
        );
        let outcome = hear(&mut asks, came.asks_for_ink(), 3_000);
        assert_eq!(outcome.becomes, Some(Role::Audience));
        assert_eq!(hear(&mut asks, came.asks_for_ink(), 3_000).becomes, None, "once");
    }

    #[test]
    fn nobody_else_changes_places() {
        assert_eq!(speaker(&[]).swap(1_000), None, "there is no room");
        assert_eq!(speaker(&["a", "b"]).swap(1_000), None, "which of them?");
        assert_eq!(window("a", Role::Audience).swap(0), None);
        let letter = speaker(&["a"]).swap(1_000).unwrap();
        for (me, role) in [("b", Role::Audience), ("a", Role::Speaker), ("a", Role::Check)] {
            let outcome = hear(&mut window(me, role), letter.clone(), 0);
            assert_eq!(outcome.becomes, None, "{me} {role:?}");
        }
        let mut from_room = letter;
        from_room.role = Role::Audience;
        assert_eq!(hear(&mut window("a", Role::Audience), from_room, 0).becomes, None);
    }

    #[test]
    fn who_comes_too_late_or_without_being_asked_changes_nothing() {
        let came = window("b", Role::Speaker);
        for (asks, now_ms) in [(true, 1_000 + LONGEST_MS), (false, 2_000)] {
            let mut it = speaker(&["a"]);
            assert!(!asks || it.swap(1_000).is_some());
            for letter in [came.hello(), came.asks_for_ink()] {
                assert_eq!(hear(&mut it, letter, now_ms).becomes, None, "{now_ms}");
            }
        }
        // Another speaker's window that has been there all the time.
        let mut it = speaker(&["a"]);
        it.swap(1_000).unwrap();
        let other = speaker(&[]);
        for letter in [other.hello(), other.asks_for_ink()] {
            let text = letter.write(&deck()).replace("\"s\"", "\"t\"");
            assert_eq!(it.hear(read(&deck(), &text), 1_000).becomes, None);
        }
        let shared = Shared::default();
        let anew = Body::Anew(Anew { session: "k3x9w3".into(), shared });
        let letter = Message::new("k3x9w2", "t", Role::Speaker, anew);
        assert_eq!(hear(&mut it, letter, 1_000).becomes, None);
    }
}
