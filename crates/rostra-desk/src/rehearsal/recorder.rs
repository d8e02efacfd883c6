//! Recorder of a rehearsal: measures how long the speaker stays on each slide. It reads no clock
//! itself; callers pass the time.

use std::collections::BTreeMap;

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::rehearsal::run::Run;
use crate::timing::stopwatch::Stopwatch;

/// A rehearsal that is being recorded. Its time counts as in [`Stopwatch`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recorder {
    started_ms: i64,
    watch: Stopwatch,
    /// Index of the slide on the screen.
    slide: usize,
    /// Milliseconds of the stopwatch that are already attributed to slides.
    given_ms: i64,
    /// Milliseconds on each slide that has been shown, by index.
    spent_ms: BTreeMap<usize, i64>,
}

impl Recorder {
    /// Starts recording on a slide. `date_ms` is the date, in milliseconds since 1970.
    #[must_use]
    pub fn start(slide: usize, date_ms: i64, now_ms: i64) -> Self {
        let mut watch = Stopwatch::default();
        watch.on_move(now_ms);
        Self { started_ms: date_ms, watch, slide, given_ms: 0, spent_ms: BTreeMap::new() }
    }

    /// Handles a move to another slide, or to another step of the same one. While paused, no time
    /// counts, whichever slide is shown.
    pub fn on_move(&mut self, slide: usize, now_ms: i64) {
        self.attribute_until(now_ms);
        self.slide = slide;
    }

    /// Converts to a clock that is ahead of the one used so far, in milliseconds.
    #[must_use]
    pub fn shifted_to_clock(mut self, by_ms: i64, now_ms: i64) -> Self {
        self.attribute_until(now_ms);
        self.watch = self.watch.shifted_to_clock(by_ms);
        self
    }

    /// Stops counting until [`Self::resume`].
    pub fn pause(&mut self, now_ms: i64) {
        self.watch.pause(now_ms);
    }

    /// Counts from now on.
    pub fn resume(&mut self, now_ms: i64) {
        self.watch.resume(now_ms);
    }

    /// Finishes the rehearsal: whole seconds on each slide. A slide shown for less than half a
    /// second was passed over and is left out; so are slides that the deck does not have.
    #[must_use]
    pub fn finish(mut self, deck: &Deck, now_ms: i64) -> Run {
        self.attribute_until(now_ms);
        let seconds = self.spent_ms.iter().filter_map(|(&slide, &spent_ms)| {
            let seconds = u32::try_from(spent_ms.saturating_add(500).max(0) / 1000);
            Some((deck.slide(slide)?.id.to_owned(), seconds.unwrap_or(u32::MAX)))
        });
        Run::new(self.started_ms, seconds)
    }

    /// Attributes the time since the last update to the slide on the screen.
    fn attribute_until(&mut self, now_ms: i64) {
        let total_ms = self.watch.elapsed_ms(now_ms);
        let passed_ms = total_ms.saturating_sub(self.given_ms);
        self.given_ms = total_ms;
        let spent_ms = self.spent_ms.entry(self.slide).or_default();
        *spent_ms = spent_ms.saturating_add(passed_ms);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::StoredAsJson;
    use crate::rehearsal::run::tests::deck;
    use crate::timing::stopwatch::MAX_MS;

    /// Far beyond any date; the sum of two still fits.
    const FAR_MS: i64 = i64::MAX / 2;

    #[test]
    fn gives_time_to_the_slide_on_the_screen() {
        let mut it = Recorder::start(0, 10_000, 10_000);
        it.on_move(1, 40_000);
        it.on_move(2, 40_200);
        it.pause(50_200);
        it.on_move(0, 60_200);
        it = Recorder::from_json(&it.to_json()).unwrap();
        it.resume(90_200);
        let run = it.finish(&deck(), 95_200);
        assert_eq!(run.date_ms(), 10_000);
        assert_eq!(run.seconds_on(&deck()), [Some(35), None, Some(10), None]);
    }

    #[test]
    fn a_clock_set_back_takes_nothing_away() {
        let mut it = Recorder::start(0, 100_000, 100_000);
        it.on_move(1, 130_000);
        it.on_move(2, 50_000);
        let run = it.finish(&deck(), 60_000);
        assert_eq!(run.seconds_on(&deck()), [Some(30), None, Some(10), None]);
    }

    proptest! {
        #[test]
        fn the_seconds_are_the_time_without_pauses(
            start in 0i64..1_000_000_000_000,
            events in prop::collection::vec((0u8..4, 0usize..4, 0i64..400_000), 0..40),
        ) {
            let (mut it, mut now_ms) = (Recorder::start(0, start, start), start);
            let (mut runs, mut expected_ms) = (true, 0);
            for (what, slide, wait_ms) in events {
                now_ms += wait_ms;
                expected_ms += if runs { wait_ms } else { 0 };
                match what {
                    0 => { it.pause(now_ms); runs = false }
                    1 => { it.resume(now_ms); runs = true }
                    _ => it.on_move(slide, now_ms),
                }
            }
            let seconds = it.finish(&deck(), now_ms).seconds_on(&deck());
            let sum_ms = seconds.iter().flatten().map(|it| i64::from(*it) * 1000).sum::<i64>();
            prop_assert!((sum_ms - expected_ms).abs() <= 500 * 4, "{sum_ms} for {expected_ms}");
        }

        #[test]
        fn any_times_give_a_run_that_can_be_kept(
            start: i64, events in prop::collection::vec((0u8..4, any::<usize>(), any::<i64>()), 0..20),
        ) {
            let mut it = Recorder::start(0, start, start);
            for (what, slide, now_ms) in events {
                match what {
                    0 => it.pause(now_ms),
                    1 => it.resume(now_ms),
                    _ => it.on_move(slide % 6, now_ms),
                }
                prop_assert_eq!(Recorder::from_json(&it.to_json()), Some(it.clone()));
            }
            let run = it.finish(&deck(), 0);
            let json = serde_json::to_string(&run).unwrap();
            prop_assert_eq!(serde_json::from_str::<Run>(&json).unwrap(), run);
        }

        #[test]
        fn any_string_is_read_or_not(stored in ".*") {
            prop_assert_eq!(Recorder::from_json(&stored), None);
        }

        #[test]
        fn any_numbers_give_a_run(
            total in -FAR_MS..FAR_MS, given in -FAR_MS..FAR_MS, spent in -FAR_MS..FAR_MS, now: i64,
        ) {
            let json = format!(
                r#"{{"started_ms":{given},"watch":{{"dial":{{"phase":"Paused","total_ms":{total},"seen_ms":0}},
                "before_reset":null}},"slide":1,"given_ms":{given},"spent_ms":{{"1":{spent}}}}}"#
            );
            let run = Recorder::from_json(&json).unwrap().finish(&deck(), now);
            let spent_ms = i128::from(spent) + i128::from(total.clamp(0, MAX_MS)) - i128::from(given);
            let expected_s = (spent_ms + 500) / 1000;
            prop_assert_eq!(run.total_s(), u64::try_from(expected_s.clamp(0, 24 * 60 * 60)).unwrap());
        }
    }
}
