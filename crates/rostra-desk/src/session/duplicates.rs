//! Deduplication of messages that arrive on two routes: a `BroadcastChannel`, and directly between a
//! window and its opener.

use crate::session::message::MAX_BYTES;

/// Maximum number of messages kept; one round of a window sends two.
const MAX_PENDING: usize = 8;

/// Route of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// The channel that all windows of an origin share.
    Channel,
    /// Directly from another window.
    Window,
}

/// Deduplicator of messages: keeps the latest ones whose copy has not arrived yet, oldest first.
#[derive(Debug, Default)]
pub struct Duplicates {
    pending: Vec<(Route, String)>,
}

impl Duplicates {
    /// Whether the same text has arrived on the other route before. Each message has one copy: the same
    /// text sent again, as in every round of `hello`, is another message.
    pub fn is_duplicate(&mut self, route: Route, text: &str) -> bool {
        let is_copy = |(by, earlier): &(Route, String)| *by != route && earlier == text;
        if let Some(copy) = self.pending.iter().position(is_copy) {
            self.pending.remove(copy);
            return true;
        }
        if text.len() > MAX_BYTES {
            // Such a text is ignored when it is parsed, so there is nothing to deduplicate.
            return false;
        }
        if self.pending.len() == MAX_PENDING {
            self.pending.remove(0);
        }
        self.pending.push((route, text.to_owned()));
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_arrives_on_both_routes_is_received_once() {
        use Route::{Channel, Window};
        let mut it = Duplicates::default();
        for (route, text, expected) in [
            (Channel, "state 1", false),
            (Window, "state 1", true),
            // Two messages arrive before the copy of either.
            (Window, "hello", false),
            (Window, "ink", false),
            (Channel, "hello", true),
            (Channel, "ink", true),
            // The next round sends the same texts, and perhaps on one route only.
            (Channel, "hello", false),
            (Channel, "hello", false),
            (Window, "hello", true),
        ] {
            assert_eq!(it.is_duplicate(route, text), expected, "{route:?} {text}");
        }
    }

    #[test]
    fn messages_without_a_copy_are_dropped_above_the_limit() {
        let mut it = Duplicates::default();
        for text in 0..=MAX_PENDING {
            assert!(!it.is_duplicate(Route::Channel, &text.to_string()));
        }
        assert!(!it.is_duplicate(Route::Window, "0"));
        assert_eq!(it.pending.len(), MAX_PENDING);
    }
}
