//! What all windows of a session have in common: where the talk is, what the room is shown, its time.

use serde::{Deserialize, Serialize};

use crate::timing::stopwatch::{Phase, Stopwatch};

/// Which of two states is the later one: by count, and at a tie by window, so that all agree.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LamportTimestamp {
    /// One more than the state it followed; 0 is a window that has heard of nothing yet.
    pub count: u64,
    /// The window that made it.
    pub by: String,
}

/// The state of a talk that is being given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// Which state this is.
    pub stamp: LamportTimestamp,
    /// Where the talk is: slide, step and figure, as addresses have it.
    pub at: String,
    /// Whether the room's screen is blanked: `none`, `black`, `white`.
    pub shade: String,
    /// The language on the slides.
    pub lang: String,
    /// Where the room's screen is held while the speaker looks ahead.
    pub hold: Option<String>,
    /// The talk's time.
    pub watch: Stopwatch,
}

/// A count that is this much ahead of what a window knows is nobody's doing: whoever took it over could
/// not be followed by the others, and soon could not count on.
pub(crate) const LEAP: u64 = 1 << 32;
/// Names of slides and windows are shorter than this, in bytes.
pub(crate) const LONGEST_NAME: usize = 100;
/// So are places, which have a slide, a step and the word of a figure.
const LONGEST_PLACE: usize = 3 * LONGEST_NAME;

impl LamportTimestamp {
    /// Whether a window that knows of this count can believe in the stamp. One that has just come knows of
    /// nothing yet and believes more, so that it can follow whatever the others have believed.
    pub(crate) fn is_near(&self, known: u64) -> bool {
        let leap = if known == 0 { 2 * LEAP } else { LEAP };
        self.count <= known.saturating_add(leap) && self.by.len() < LONGEST_NAME
    }

    /// The stamp that follows.
    pub(crate) fn next(count: u64, by: &str) -> Self {
        // Never as far, since nobody believes in such counts.
        Self { count: count.saturating_add(1), by: by.to_owned() }
    }
}

impl Shared {
    /// Whether names and words are such as windows write.
    pub(crate) fn is_sound(&self) -> bool {
        let is_place = |it: &String| it.len() < LONGEST_PLACE;
        let is_word = |it: &String| it.len() < LONGEST_NAME;
        is_place(&self.at)
            && self.hold.as_ref().is_none_or(is_place)
            && is_word(&self.shade)
            && is_word(&self.lang)
    }

    /// What a deck shows that says this (`rostra_core::bridge`), with all else as it was.
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

    /// The place that the room sees: where its screen is held, else where the talk is.
    #[must_use]
    pub fn seen_at(&self) -> &str {
        self.hold.as_ref().unwrap_or(&self.at)
    }

    /// What a deck is to show, in its words: the room's is held where the speaker holds it.
    #[must_use]
    pub fn line(&self, is_room: bool) -> String {
        let at = if is_room { self.seen_at() } else { &self.at };
        format!("at={at} shade={} lang={}", self.shade, self.lang)
    }

    /// Holds the room's screen where the talk is.
    fn hold(&mut self) {
        self.hold = Some(self.at.clone());
    }

    /// The room follows again: to where the speaker is, or the speaker back to where the room is.
    fn release(&mut self, back: bool) {
        if let Some(held) = self.hold.take().filter(|_| back) {
            self.at = held;
        }
    }
}

/// What a speaker asks of the talk beside moving it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Stop the time, or let it run.
    PauseOrRun,
    /// So many seconds more, or less.
    Adjust(i32),
    /// The time back to zero, or as it was before that.
    ResetOrUndo,
    /// The time from zero on, at once: a rehearsal begins.
    Begin,
    /// The time back to zero until somebody moves: it is over.
    Clear,
    /// Hold the room's screen where it is.
    Hold,
    /// Let the room follow again, to where the speaker is.
    Send,
    /// Let the room follow again, with the speaker back where the room is.
    Return,
}

impl Change {
    /// Does it.
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
