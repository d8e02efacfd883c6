//! State that all windows of a session share: the position of the talk, what the room is shown, and
//! the talk time.

use serde::{Deserialize, Serialize};

use crate::timing::stopwatch::{Phase, Stopwatch};

/// Lamport timestamp of a state: ordered by count, and at a tie by window, so that all windows
/// agree on which of two states is later.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LamportTimestamp {
    /// One more than the count of the state before; 0 in a window that has received none.
    pub count: u64,
    /// Name of the window that made the state.
    pub by: String,
}

/// Shared state of a talk: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// Lamport timestamp of this state.
    pub stamp: LamportTimestamp,
    /// Position of the talk: slide, step and figure, as in addresses.
    pub at: String,
    /// Whether the room's screen is blanked: `none`, `black`, `white`.
    pub shade: String,
    /// The language on the slides.
    pub lang: String,
    /// Position at which the room's screen is held while the speaker looks ahead.
    pub hold: Option<String>,
    /// The stopwatch of the talk.
    pub watch: Stopwatch,
}

/// Maximum lead of a received count over the count that a window knows. A higher count is rejected:
/// the other windows could not follow a window that adopted it, and soon there would be no higher
/// count left.
pub(crate) const LEAP: u64 = 1 << 32;
/// Length limit of the names of slides and windows, in bytes (exclusive).
pub(crate) const LONGEST_NAME: usize = 100;
/// Length limit of positions, which have a slide, a step and the word of a figure.
const LONGEST_PLACE: usize = 3 * LONGEST_NAME;

impl LamportTimestamp {
    /// Whether a window that knows this count accepts the timestamp. A new window knows none yet
    /// (0) and accepts twice the lead, so that it can follow whatever the others have accepted.
    pub(crate) fn is_near(&self, known: u64) -> bool {
        let leap = if known == 0 { 2 * LEAP } else { LEAP };
        self.count <= known.saturating_add(leap) && self.by.len() < LONGEST_NAME
    }

    /// Returns the timestamp that follows a count.
    pub(crate) fn next(count: u64, by: &str) -> Self {
        // The maximum is never reached, since such counts are rejected.
        Self { count: count.saturating_add(1), by: by.to_owned() }
    }
}

impl Shared {
    /// Whether all strings are short enough to be valid.
    pub(crate) fn is_sound(&self) -> bool {
        let is_place = |it: &String| it.len() < LONGEST_PLACE;
        let is_word = |it: &String| it.len() < LONGEST_NAME;
        is_place(&self.at)
            && self.hold.as_ref().is_none_or(is_place)
            && is_word(&self.shade)
            && is_word(&self.lang)
    }

    /// Returns the state with what a line of the deck says (`rostra_core::bridge`), all else
    /// unchanged.
    #[must_use]
    pub fn with_line(mut self, line: &str) -> Self {
        for (name, value) in line.split_whitespace().filter_map(|it| it.split_once('=')) {
            match name {
                "at" => value.clone_into(&mut self.at),
                "shade" => value.clone_into(&mut self.shade),
                "lang" => value.clone_into(&mut self.lang),
                _ => {}
            }
        }
        self
    }

    /// Returns the position that the room sees: where its screen is held, else where the talk is.
    #[must_use]
    pub fn seen_at(&self) -> &str {
        self.hold.as_ref().unwrap_or(&self.at)
    }

    /// Returns the line that a deck is to show (`rostra_core::bridge`); in the room's window, at
    /// the held position.
    #[must_use]
    pub fn line(&self, is_room: bool) -> String {
        let at = if is_room { self.seen_at() } else { &self.at };
        format!("at={at} shade={} lang={}", self.shade, self.lang)
    }

    /// Holds the room's screen where the talk is.
    fn hold(&mut self) {
        self.hold = Some(self.at.clone());
    }

    /// Releases the room's screen: it follows to where the speaker is, or, with `back`, the speaker
    /// returns to where the room is.
    fn release(&mut self, back: bool) {
        if let Some(held) = self.hold.take().filter(|_| back) {
            self.at = held;
        }
    }
}

/// A change of the shared state other than a move of the deck.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Pause the time, or let it run.
    PauseOrRun,
    /// Add seconds to the time, or subtract them.
    Adjust(i32),
    /// Reset the time to zero, or undo the last reset.
    ResetOrUndo,
    /// Reset the time and start it at once, for a rehearsal that starts.
    Begin,
    /// Reset the time, which waits for the next move, after a rehearsal.
    Clear,
    /// Hold the room's screen where it is.
    Hold,
    /// Release the room's screen: it follows to where the speaker is.
    Send,
    /// Release the room's screen: the speaker returns to where the room is.
    Return,
}

impl Change {
    /// Applies the change at a time in milliseconds.
    pub fn apply(self, shared: &mut Shared, now_ms: i64) {
        let watch = &mut shared.watch;
        match self {
            Self::PauseOrRun if watch.phase() == Phase::Running => watch.pause(now_ms),
            Self::PauseOrRun => watch.resume(now_ms),
            Self::Adjust(by_s) => watch.adjust(by_s, now_ms),
            Self::ResetOrUndo if watch.can_undo() => watch.undo_reset(now_ms),
            Self::ResetOrUndo => watch.reset(now_ms),
            Self::Begin => {
                watch.reset(now_ms);
                watch.resume(now_ms);
            }
            Self::Clear => watch.reset(now_ms),
            Self::Hold => shared.hold(),
            Self::Send => shared.release(false),
            Self::Return => shared.release(true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(place: &str) -> Shared {
        Shared::default().with_line(&format!("at={place} shade=none lang=ko"))
    }

    #[test]
    fn a_line_and_back() {
        let line = "at=five-layers/2/infra shade=black lang=en";
        assert_eq!(Shared::default().with_line(line).line(true), line);
        assert_eq!(at("title").with_line("nonsense at").at, "title");
    }

    #[test]
    fn the_room_is_held_while_the_speaker_looks_ahead() {
        let mut shared = at("title");
        shared.hold();
        let mut shared = shared.with_line("at=end");
        assert!(shared.line(true).starts_with("at=title "));
        assert!(shared.line(false).starts_with("at=end "));
        let mut back = shared.clone();
        back.release(true);
        assert_eq!((back.at.as_str(), back.hold), ("title", None));
        shared.release(false);
        assert!(shared.line(true).starts_with("at=end "));
    }

    #[test]
    fn time_is_stopped_set_and_set_back() {
        let mut shared = at("title");
        for (change, now_ms, elapsed_ms) in [
            (Change::PauseOrRun, 0, 0),
            (Change::Adjust(60), 1_000, 61_000),
            (Change::PauseOrRun, 2_000, 62_000),
            (Change::ResetOrUndo, 3_000, 0),
            (Change::ResetOrUndo, 4_000, 62_000),
            (Change::Begin, 5_000, 0),
            (Change::Adjust(0), 7_000, 2_000),
            (Change::Clear, 8_000, 0),
            (Change::Adjust(0), 9_000, 0),
            (Change::ResetOrUndo, 10_000, 5_000),
        ] {
            change.apply(&mut shared, now_ms);
            assert_eq!(shared.watch.elapsed_ms(now_ms), elapsed_ms, "{change:?}");
        }
    }

    #[test]
    fn the_later_state_wins_whoever_looks() {
        let stamp = |count, by: &str| LamportTimestamp { count, by: by.into() };
        assert!(stamp(2, "a") > stamp(1, "b"));
        assert!(stamp(2, "b") > stamp(2, "a"));
    }
}
