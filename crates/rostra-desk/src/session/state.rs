//! State that all windows of a session share: the position of the talk, what the room is shown, and
//! the talk time.

use rostra_core::address::Place;
use rostra_core::bridge::{self, Shown};
use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::timing::stopwatch::{Phase, Stopwatch};

/// Lamport timestamp of a state: ordered by count, and at a tie by window, so that all windows
/// agree on which of two states is later.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LamportTimestamp {
    /// One more than the count of the state before; 0 in a window that does not have the state.
    pub count: u64,
    /// Name of the window that made the state.
    pub by: String,
}

/// Shared state of a talk: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Lamport timestamp of this state.
    pub stamp: LamportTimestamp,
    /// Place of the talk, the room's blank screen, and the language on the slides.
    pub shown: Shown,
    /// Place at which the room's screen is held while the speaker looks ahead.
    pub hold: Option<Place>,
    /// The stopwatch of the talk.
    pub watch: Stopwatch,
}

/// Wire format of [`Shared`]: places as in addresses, and words (`rostra_core::bridge`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SharedWire {
    stamp: LamportTimestamp,
    at: String,
    shade: String,
    lang: String,
    hold: Option<String>,
    watch: Stopwatch,
}

impl SharedWire {
    /// Converts a state for sending.
    pub(crate) fn of(deck: &Deck, shared: &Shared) -> Self {
        let Shared { stamp, shown, hold, watch } = shared.clone();
        Self {
            stamp,
            at: bridge::place_word(deck, &shown.place),
            shade: bridge::blank_word(shown.blank).to_owned(),
            lang: shown.lang.tag().to_owned(),
            hold: hold.map(|it| bridge::place_word(deck, &it)),
            watch,
        }
    }

    /// Parses a received state; `None` if this deck does not have exactly what it names.
    pub(crate) fn read(self, deck: &Deck) -> Option<Shared> {
        let shown = Shown::from_words(deck, &self.at, &self.shade, &self.lang)?;
        let hold = match self.hold {
            Some(it) => Some(bridge::place(deck, &it)?),
            None => None,
        };
        Some(Shared { stamp: self.stamp, shown, hold, watch: self.watch })
    }
}

/// Maximum lead of a received count over the count that a window knows. Higher counts are rejected, so
/// that a damaged message cannot use up the range of counts, after which no change would be later.
pub(crate) const MAX_COUNT_LEAD: u64 = 1 << 32;
/// Maximum count for a window that knows none: it follows whatever the others have accepted, one lead
/// after the other. What it accepts wrongly is gone when its page is loaded again.
pub(crate) const MAX_FIRST_COUNT: u64 = 1 << 62;
/// Length limit of the names of slides and windows, in bytes (exclusive).
pub(crate) const MAX_NAME_BYTES: usize = 100;

impl LamportTimestamp {
    /// Whether a window that knows this count accepts the timestamp; a new window knows none (0).
    pub(crate) fn is_near(&self, known: u64) -> bool {
        let most = if known == 0 { MAX_FIRST_COUNT } else { known.saturating_add(MAX_COUNT_LEAD) };
        self.count <= most && self.by.len() < MAX_NAME_BYTES
    }

    /// Returns the timestamp that follows a count.
    pub(crate) fn next(count: u64, by: &str) -> Self {
        // The maximum is never reached, since such counts are rejected.
        Self { count: count.saturating_add(1), by: by.to_owned() }
    }
}

impl Shared {
    /// Returns the place that the room sees: where its screen is held, else where the talk is.
    #[must_use]
    pub fn seen_at(&self) -> &Place {
        self.hold.as_ref().unwrap_or(&self.shown.place)
    }

    /// Returns what a deck is to show; in the room's window, at the held place.
    #[must_use]
    pub fn shown(&self, is_room: bool) -> Shown {
        let place = if is_room { self.seen_at() } else { &self.shown.place };
        Shown { place: place.clone(), ..self.shown }
    }

    /// Holds the room's screen where the talk is.
    fn hold(&mut self) {
        self.hold = Some(self.shown.place.clone());
    }

    /// Releases the room's screen: it follows to where the speaker is, or, with `back`, the speaker
    /// returns to where the room is.
    fn release(&mut self, back: bool) {
        if let Some(held) = self.hold.take().filter(|_| back) {
            self.shown.place = held;
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
    use crate::session::tests::{at, deck, place};

    #[test]
    fn the_room_is_held_while_the_speaker_looks_ahead() {
        let (title, end) = (place("title"), place("end"));
        let mut shared = at("title");
        shared.hold();
        shared.shown.place = end.clone();
        assert_eq!(
            (shared.shown(true).place, shared.shown(false).place),
            (title.clone(), end.clone())
        );
        let mut back = shared.clone();
        back.release(true);
        assert_eq!((back.shown.place, back.hold), (title, None));
        shared.release(false);
        assert_eq!(shared.shown(true).place, end);
    }

    #[test]
    fn a_sent_state_is_read_back_if_the_deck_has_it() {
        let shared = Shared { hold: Some(place("title")), ..at("five-layers/2/infra") };
        let wire = SharedWire::of(&deck(), &shared);
        assert_eq!(wire.at, "five-layers/2/infra");
        assert_eq!(wire.clone().read(&deck()), Some(shared));
        let spoils: [fn(&mut SharedWire); 4] = [
            |it| it.at = "nowhere".into(),
            |it| it.hold = Some("title/9".into()),
            |it| it.shade = "grey".into(),
            |it| it.lang = "fr".into(),
        ];
        for (index, spoil) in spoils.into_iter().enumerate() {
            let mut wire = wire.clone();
            spoil(&mut wire);
            assert_eq!(wire.read(&deck()), None, "{index}");
        }
    }

    #[test]
    fn time_is_paused_adjusted_and_reset() {
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
    fn timestamps_are_ordered_by_count_then_by_window() {
        let stamp = |count, by: &str| LamportTimestamp { count, by: by.into() };
        assert!(stamp(2, "a") > stamp(1, "b"));
        assert!(stamp(2, "b") > stamp(2, "a"));
    }
}
