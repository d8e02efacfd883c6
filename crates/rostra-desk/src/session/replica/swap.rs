//! Protocol that swaps the roles of the speaker's window and the room's. The room's window reloads
//! first, as a speaker's, and receives the state of the talk; then the window that asked becomes the
//! room's. So one of them has the state at any time. Not here: reloading (`browser/notes_guard.rs`).

use crate::annotations::operation::Operation;
use crate::session::message::{Body, Message, Role};
use crate::session::replica::Replica;

/// Timeout for the reload of the other window, in milliseconds. A window that opens later is taken for
/// an unrelated one.
const SWAP_TIMEOUT_MS: i64 = 10_000;

/// State of a swap in this window.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Swap {
    /// No swap is under way.
    #[default]
    None,
    /// This window has asked, and waits for the other one until this time, in milliseconds.
    Requested(i64),
    /// The other window, now of this name, has reloaded as a speaker's and requests the state.
    PeerReady(String),
}

impl Replica {
    /// Creates the message that asks the room's window to swap; `None` unless there is exactly one.
    pub fn swap(&mut self, now_ms: i64) -> Option<Message> {
        let rooms = || self.peers(now_ms).filter(|peer| peer.role == Role::Audience);
        let is_possible = self.role() == Role::Speaker && rooms().count() == 1;
        let room = rooms().next().filter(|_| is_possible)?;
        let message = self.message(Body::Swap(room.name.clone()));
        self.swap = Swap::Requested(now_ms.saturating_add(SWAP_TIMEOUT_MS));
        Some(message)
    }

    /// Handles a message and returns the role that this window has to take, if any.
    pub(super) fn handle_swap(&mut self, message: &Message, now_ms: i64) -> Option<Role> {
        let is_from_speaker = message.role == Role::Speaker;
        match (&message.body, &self.swap) {
            (Body::Swap(name), _) if name == self.me() => {
                (self.role() == Role::Audience && is_from_speaker).then_some(Role::Speaker)
            }
            // Count 0 means that the sender has just opened: it does not have the state of the talk yet.
            (Body::Hello(stamp), Swap::Requested(until_ms))
                if is_from_speaker && stamp.count == 0 =>
            {
                let is_in_time = now_ms < *until_ms;
                self.swap =
                    if is_in_time { Swap::PeerReady(message.from.clone()) } else { Swap::None };
                None
            }
            // The request for annotations is the last one of a window that opens. The answer to it goes
            // out before this window reloads, so that nothing is lost.
            (Body::Annotations(operations), Swap::PeerReady(name)) if *name == message.from => {
                let is_request = |it: &Operation| matches!(it, Operation::Summary(_));
                operations.iter().any(is_request).then(|| {
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
    use crate::session::message::{NewSession, ParsedMessage, read};
    use crate::session::replica::Outcome;
    use crate::session::state::Shared;
    use crate::session::tests::{at, deck};

    fn window(me: &str, role: Role) -> Replica {
        Replica::new("k3x9w2", me, role, at("title"), 0)
    }

    /// Delivers a message to a window.
    fn deliver(it: &mut Replica, message: Message, now_ms: i64) -> Outcome {
        it.receive(ParsedMessage::Message(Box::new(message)), now_ms)
    }

    /// A speaker's window to which these windows of the room are connected.
    fn speaker(rooms: &[&str]) -> Replica {
        let mut it = window("s", Role::Speaker);
        assert!(it.tick(1_000).is_some());
        for name in rooms {
            deliver(&mut it, window(name, Role::Audience).here(), 1_000);
        }
        it
    }

    #[test]
    fn the_rooms_window_reloads_first_and_receives_the_state_and_the_annotations() {
        let (mut asks, mut room) = (speaker(&["a"]), window("a", Role::Audience));
        let message = asks.swap(1_000).unwrap();
        assert_eq!(deliver(&mut room, message, 1_000).becomes, Some(Role::Speaker));
        // It reloads under another name, and sends its requests.
        let reloaded = window("b", Role::Speaker);
        let outcome = deliver(&mut asks, reloaded.hello(), 3_000);
        assert_eq!(
            (outcome.becomes, outcome.answers.len()),
            (None, 2),
            "a report of this window and the state of the talk"
        );
        let outcome = deliver(&mut asks, reloaded.request_annotations(), 3_000);
        assert_eq!(outcome.becomes, Some(Role::Audience));
        assert_eq!(deliver(&mut asks, reloaded.request_annotations(), 3_000).becomes, None, "once");
    }

    #[test]
    fn only_a_speakers_window_and_the_only_one_of_the_room_swap() {
        assert_eq!(speaker(&[]).swap(1_000), None, "no window of the room");
        assert_eq!(speaker(&["a", "b"]).swap(1_000), None, "two windows of the room");
        assert_eq!(window("a", Role::Audience).swap(0), None);
        let message = speaker(&["a"]).swap(1_000).unwrap();
        for (me, role) in [("b", Role::Audience), ("a", Role::Speaker), ("a", Role::Check)] {
            let outcome = deliver(&mut window(me, role), message.clone(), 0);
            assert_eq!(outcome.becomes, None, "{me} {role:?}");
        }
        let mut from_room = message;
        from_room.role = Role::Audience;
        assert_eq!(deliver(&mut window("a", Role::Audience), from_room, 0).becomes, None);
    }

    #[test]
    fn a_speakers_window_that_opens_late_or_unasked_is_no_swap() {
        let reloaded = window("b", Role::Speaker);
        for (asks, now_ms) in [(true, 1_000 + SWAP_TIMEOUT_MS), (false, 2_000)] {
            let mut it = speaker(&["a"]);
            assert!(!asks || it.swap(1_000).is_some());
            for message in [reloaded.hello(), reloaded.request_annotations()] {
                assert_eq!(deliver(&mut it, message, now_ms).becomes, None, "{now_ms}");
            }
        }
        // Another speaker's window that has been there all the time.
        let mut it = speaker(&["a"]);
        it.swap(1_000).unwrap();
        let other = speaker(&[]);
        for message in [other.hello(), other.request_annotations()] {
            let text = message.write(&deck()).replace("\"s\"", "\"t\"");
            assert_eq!(it.receive(read(&deck(), &text), 1_000).becomes, None);
        }
        let shared = Shared::default();
        let new_session = Body::NewSession(NewSession { session: "k3x9w3".into(), shared });
        let message = Message::new("k3x9w2", "t", Role::Speaker, new_session);
        assert_eq!(deliver(&mut it, message, 1_000).becomes, None);
    }
}
