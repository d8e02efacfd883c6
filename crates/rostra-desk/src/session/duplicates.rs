//! Deduplication of messages that arrive on two routes: a `BroadcastChannel`, and directly between a
//! window and its opener.

use crate::session::message::LONGEST;

/// Number of messages remembered; one round of a window sends two.
const REMEMBERED: usize = 8;

/// Route of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The channel that all windows of an origin share.
    Channel,
    /// Directly from another window.
    Window,
}

/// The latest messages whose copy has not arrived yet, the oldest first.
#[derive(Debug, Default)]
pub struct Duplicates {
    heard: Vec<(Way, String)>,
}

impl Duplicates {
    /// Whether the same text has arrived on the other route before. Each message has one copy: a window
    /// that sends the same text again, as it does every round, is received again.
    pub fn is_duplicate(&mut self, way: Way, text: &str) -> bool {
        if let Some(twin) = self.heard.iter().position(|(by, it)| *by != way && it == text) {
            self.heard.remove(twin);
            return true;
        }
        if text.len() > LONGEST {
            // Nobody reads it.
            return false;
        }
        if self.heard.len() == REMEMBERED {
            self.heard.remove(0);
        }
        self.heard.push((way, text.to_owned()));
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_message_is_heard_once_however_often_it_is_written() {
        use Way::{Channel, Window};
        let mut it = Duplicates::default();
        for (way, text, expected) in [
            (Channel, "state 1", false),
            (Window, "state 1", true),
            // Two letters before either's twin.
            (Window, "hello", false),
            (Window, "ink", false),
            (Channel, "hello", true),
            (Channel, "ink", true),
            // The next round says the same, and there may be one way only.
            (Channel, "hello", false),
            (Channel, "hello", false),
            (Window, "hello", true),
        ] {
            assert_eq!(it.is_duplicate(way, text), expected, "{way:?} {text}");
        }
    }

    #[test]
    fn what_has_no_twin_is_forgotten() {
        let mut it = Duplicates::default();
        for text in 0..=REMEMBERED {
            assert!(!it.is_duplicate(Way::Channel, &text.to_string()));
        }
        assert!(!it.is_duplicate(Way::Window, "0"));
        assert_eq!(it.heard.len(), REMEMBERED);
    }
}
