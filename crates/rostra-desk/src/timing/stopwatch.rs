//! Stopwatch of talk time: how long the speaker has been talking. It reads no clock itself; callers
//! pass the time.
//!
//! If the clock goes back, no time is subtracted, and counting continues from there. A leap forwards
//! counts as talk time, since it looks the same as a device that slept while the talk went on;
//! [`Stopwatch::adjust`] corrects it. Not here: a clock that is never set back (`clock`).

use serde::{Deserialize, Deserializer, Serialize};

/// Maximum time, in milliseconds: 99:59:59, longer than any talk.
pub(crate) const MAX_MS: i64 = 100 * 60 * 60 * 1000 - 1;

/// Maximum transit time of a message from another window, in milliseconds.
const MAX_TRANSIT_MS: i64 = 60_000;

/// State of the stopwatch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Phase {
    /// Not started: the first move starts it.
    #[default]
    NotStarted,
    /// Running, also while the window is hidden or closed.
    Running,
    /// Paused by hand; only resumed by hand.
    Paused,
}

/// The time counted so far, and when it was last updated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct ElapsedTime {
    phase: Phase,
    #[serde(deserialize_with = "clamped_ms")]
    total_ms: i64,
    seen_ms: i64,
}

impl ElapsedTime {
    /// Adds the time since the last update; a clock set back adds none.
    fn advance_to(&mut self, now_ms: i64) {
        if self.phase == Phase::Running {
            let passed_ms = now_ms.saturating_sub(self.seen_ms).max(0);
            self.total_ms = self.total_ms.saturating_add(passed_ms).min(MAX_MS);
        }
        self.seen_ms = now_ms;
    }
}

/// Deserialises a time, clamped to its limits.
fn clamped_ms<'de, D: Deserializer<'de>>(from: D) -> Result<i64, D::Error> {
    i64::deserialize(from).map(|ms| ms.clamp(0, MAX_MS))
}

/// The talk time. All times are milliseconds of one clock. Invariant: from 0 to [`MAX_MS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stopwatch {
    dial: ElapsedTime,
    /// The state without the last reset, which keeps counting so that the reset can be undone.
    before_reset: Option<ElapsedTime>,
}

impl Stopwatch {
    /// Returns the phase: not started, running or paused.
    #[must_use]
    pub const fn phase(&self) -> Phase {
        self.dial.phase
    }

    /// Whether the time has started.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.phase() != Phase::NotStarted
    }

    /// Whether the talk starts with this state after the state `before`. Undoing a reset is no start.
    #[must_use]
    pub fn begins_after(&self, before: &Self) -> bool {
        let is_undo = before.can_undo() && !self.can_undo();
        self.has_begun() && !before.has_begun() && !is_undo
    }

    /// Returns the talk time so far, in milliseconds, and records `now_ms`, so that a clock set back
    /// later subtracts nothing.
    pub fn elapsed_ms(&mut self, now_ms: i64) -> i64 {
        self.advance_to(now_ms);
        self.dial.total_ms
    }

    /// Returns the talk time in whole seconds, without recording `now_ms`.
    #[must_use]
    pub fn elapsed_s(&self, now_ms: i64) -> u32 {
        let mut dial = self.dial;
        dial.advance_to(now_ms);
        u32::try_from(dial.total_ms / 1000).unwrap_or(u32::MAX)
    }

    /// Handles a move of the deck: the first one starts the time, all others change nothing.
    pub fn on_move(&mut self, now_ms: i64) {
        if self.dial.phase == Phase::NotStarted {
            self.resume(now_ms);
        }
    }

    /// Stops counting until [`Self::resume`].
    pub fn pause(&mut self, now_ms: i64) {
        self.advance_to(now_ms);
        self.dial.phase = Phase::Paused;
    }

    /// Counts from now on.
    pub fn resume(&mut self, now_ms: i64) {
        self.advance_to(now_ms);
        self.dial.phase = Phase::Running;
    }

    /// Adds seconds, or subtracts them down to zero.
    pub fn adjust(&mut self, by_s: i32, now_ms: i64) {
        self.advance_to(now_ms);
        let total_ms = self.dial.total_ms.saturating_add(i64::from(by_s) * 1000);
        self.dial.total_ms = total_ms.clamp(0, MAX_MS);
    }

    /// Resets the time to zero. A reset at zero changes nothing, so that a second press keeps the
    /// undo of the first.
    pub fn reset(&mut self, now_ms: i64) {
        self.advance_to(now_ms);
        if self.dial.phase != Phase::NotStarted || self.dial.total_ms > 0 {
            self.before_reset = Some(self.dial);
            self.dial = ElapsedTime { seen_ms: now_ms, ..ElapsedTime::default() };
        }
    }

    /// Whether there is a reset to undo.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.before_reset.is_some()
    }

    /// Undoes the last reset: the time since then counts, if it did before.
    pub fn undo_reset(&mut self, now_ms: i64) {
        self.advance_to(now_ms);
        if let Some(dial) = self.before_reset.take() {
            self.dial = dial;
        }
    }

    /// Converts to a clock that is ahead of the one used so far, in milliseconds.
    #[must_use]
    pub fn shifted_to_clock(mut self, by_ms: i64) -> Self {
        for dial in [Some(&mut self.dial), self.before_reset.as_mut()].into_iter().flatten() {
            dial.seen_ms = dial.seen_ms.saturating_add(by_ms);
        }
        self
    }

    /// Limits the time since the last update to the longest way of a message, so that a damaged one
    /// does not add hours.
    #[must_use]
    pub fn clamped_to_transit(mut self, now_ms: i64) -> Self {
        let earliest_ms = now_ms.saturating_sub(MAX_TRANSIT_MS);
        for dial in [Some(&mut self.dial), self.before_reset.as_mut()].into_iter().flatten() {
            dial.seen_ms = dial.seen_ms.max(earliest_ms);
        }
        self
    }

    /// Adds the time since the last update, with and without the last reset.
    fn advance_to(&mut self, now_ms: i64) {
        self.dial.advance_to(now_ms);
        if let Some(dial) = &mut self.before_reset {
            dial.advance_to(now_ms);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::StoredAsJson;

    /// Parses stored text; invalid text gives the default.
    fn read(json: &str) -> Stopwatch {
        Stopwatch::from_json(json).unwrap_or_default()
    }

    #[test]
    fn the_first_move_starts_it_but_not_after_a_pause() {
        let mut it = Stopwatch::default();
        assert_eq!(it.elapsed_ms(5_000), 0);
        it.on_move(10_000);
        it.on_move(12_000);
        it.pause(15_000);
        it.on_move(20_000);
        assert_eq!(it.elapsed_ms(30_000), 5_000);
        it.resume(40_000);
        assert_eq!(it.elapsed_ms(41_000), 6_000);
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut it = Stopwatch::default();
        it.on_move(100_000);
        assert_eq!(it.elapsed_ms(130_000), 30_000);
        assert_eq!(it.elapsed_ms(50_000), 30_000);
        assert_eq!(it.elapsed_ms(51_000), 31_000);
    }

    #[test]
    fn counts_while_the_window_is_away() {
        let mut it = Stopwatch::default();
        it.on_move(0);
        assert_eq!(read(&it.to_json()).elapsed_ms(60_000), 60_000);
    }

    #[test]
    fn adjusts_as_far_as_zero_and_takes_a_reset_back() {
        let mut it = Stopwatch::default();
        it.on_move(0);
        it.adjust(-60, 30_000);
        assert_eq!(it.elapsed_ms(30_000), 0);
        it.adjust(60, 30_000);
        it.reset(31_000);
        it.reset(32_000);
        assert_eq!(it.elapsed_ms(33_000), 0);
        it.undo_reset(41_000);
        assert_eq!(it.elapsed_ms(41_000), 71_000);
    }

    #[test]
    fn garbage_gives_one_that_has_not_started() {
        for garbage in ["", "null", "[]", "{\"dial\":3}"] {
            assert_eq!(read(garbage), Stopwatch::default());
        }
    }

    fn press(it: &mut Stopwatch, what: u8, now_ms: i64) {
        match what {
            0 => it.on_move(now_ms),
            1 => it.pause(now_ms),
            2 => it.resume(now_ms),
            _ => it.adjust(60, now_ms),
        }
    }

    /// Checks that stored text gives a valid stopwatch: it is never negative, it can be stored
    /// again, and every button does something sensible.
    fn check_valid(stored: &str, now_ms: i64) {
        let mut it = read(stored);
        assert_eq!(read(&it.to_json()), it);
        assert!(it.elapsed_ms(now_ms) >= 0);
        it.undo_reset(now_ms);
        assert!(it.elapsed_ms(now_ms) >= 0);
        it.reset(now_ms);
        assert_eq!((it.phase(), it.elapsed_ms(now_ms)), (Phase::NotStarted, 0));
        it.on_move(now_ms);
        assert_eq!((it.phase(), it.elapsed_ms(now_ms)), (Phase::Running, 0));
    }

    proptest! {
        #[test]
        fn never_runs_backwards(events in prop::collection::vec((0u8..4, any::<i64>()), 0..40)) {
            let (mut it, mut before_ms) = (Stopwatch::default(), 0);
            for (what, now_ms) in events {
                press(&mut it, what, now_ms);
                let elapsed_ms = it.elapsed_ms(now_ms);
                prop_assert!(elapsed_ms >= before_ms);
                before_ms = elapsed_ms;
            }
        }

        #[test]
        fn undo_is_as_if_there_had_been_no_reset(
            events in prop::collection::vec((0u8..4, any::<i64>()), 0..20), at: i64, later: i64,
        ) {
            let mut plain = Stopwatch::default();
            events.iter().for_each(|(what, now_ms)| press(&mut plain, *what, *now_ms));
            let mut undone = plain.clone();
            undone.reset(at);
            undone.undo_reset(later);
            plain.elapsed_ms(at);
            plain.elapsed_ms(later);
            prop_assert_eq!(undone, plain);
        }

        #[test]
        fn any_numbers_give_a_valid_one(total: i64, seen: i64, now: i64) {
            let json = format!(
                r#"{{"dial":{{"phase":"Running","total_ms":{total},"seen_ms":{seen}}},"before_reset":null}}"#
            );
            let elapsed_ms = read(&json).elapsed_ms(now);
            prop_assert!((total.clamp(0, MAX_MS)..=MAX_MS).contains(&elapsed_ms));
        }

        #[test]
        fn any_string_gives_a_valid_one(stored in ".*", now: i64) {
            check_valid(&stored, now);
        }

        #[test]
        fn a_damaged_one_is_still_valid(
            events in prop::collection::vec((0u8..5, any::<i64>()), 0..9),
            at: prop::sample::Index, cut in 0usize..3, put in "[-0-9a-zE{}\\[\\]\",:.]{0,3}", now: i64,
        ) {
            let mut it = Stopwatch::default();
            for (what, now_ms) in events {
                if what == 4 { it.reset(now_ms) } else { press(&mut it, what, now_ms) }
            }
            let mut json = it.to_json();
            prop_assert_eq!(&read(&json), &it);
            let at = at.index(json.len());
            json.replace_range(at..(at + cut).min(json.len()), &put);
            check_valid(&json, now);
        }
    }
}
