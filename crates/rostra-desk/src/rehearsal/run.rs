//! A run, as one rehearsal is stored: how long the speaker stayed on each slide. Recording is in
//! [`crate::rehearsal::recorder`].

use std::collections::BTreeMap;

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::timing::deadline::FARTHEST_MS;
use crate::timing::schedule::Plan;

/// Maximum time on a slide, in seconds: nobody stays longer than a day; a device may have slept.
const LONGEST_S: u32 = 24 * 60 * 60;

/// One rehearsal. Invariant: the date is one that browsers know, and each slide took some time and
/// at most a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Run {
    date_ms: i64,
    /// Seconds on each slide that was shown, by id.
    seconds: BTreeMap<String, u32>,
}

/// A run as stored, not validated.
#[derive(Deserialize)]
struct Unchecked {
    date_ms: i64,
    seconds: BTreeMap<String, u32>,
}

impl TryFrom<Unchecked> for Run {
    type Error = &'static str;

    fn try_from(Unchecked { date_ms, seconds }: Unchecked) -> Result<Self, Self::Error> {
        let sound =
            (0..=FARTHEST_MS).contains(&date_ms) && seconds.values().all(|it| *it <= LONGEST_S);
        sound.then(|| Self::new(date_ms, seconds)).ok_or("expected a date and seconds of a day")
    }
}

impl Run {
    /// Creates a rehearsal that began at an instant, in ms. Values out of range are clamped; slides
    /// without time are left out.
    pub fn new(date_ms: i64, seconds: impl IntoIterator<Item = (String, u32)>) -> Self {
        let seconds = seconds.into_iter().filter(|it| it.1 > 0);
        Self {
            date_ms: date_ms.clamp(0, FARTHEST_MS),
            seconds: seconds.map(|(id, seconds)| (id, seconds.min(LONGEST_S))).collect(),
        }
    }

    /// Returns when it began, in ms.
    #[must_use]
    pub const fn date_ms(&self) -> i64 {
        self.date_ms
    }

    /// Returns how long it took, in seconds, without pauses.
    #[must_use]
    pub fn total_s(&self) -> u64 {
        self.seconds.values().map(|it| u64::from(*it)).sum()
    }

    /// Returns the seconds on each slide of a deck, also by earlier ids; `None` for a slide not
    /// shown.
    #[must_use]
    pub fn seconds_on(&self, deck: &Deck) -> Vec<Option<u32>> {
        let mut found = vec![None; deck.len()];
        for (id, &seconds) in &self.seconds {
            if let Some(slot) = deck.find(id).and_then(|it| found.get_mut(it)) {
                *slot = Some(seconds);
            }
        }
        found
    }

    /// Returns the seconds for each slide of a deck as this run took them; a slide that was not
    /// shown keeps its planned time.
    #[must_use]
    pub fn as_plan(&self, deck: &Deck, plan: &Plan) -> Vec<u32> {
        let planned = plan.seconds().chain(std::iter::repeat(0));
        let or_planned = |(it, planned_s): (Option<u32>, u32)| it.unwrap_or(planned_s);
        self.seconds_on(deck).into_iter().zip(planned).map(or_planned).collect()
    }

    /// Returns the run without slides that a deck does not know.
    #[must_use]
    pub fn known_to(mut self, deck: &Deck) -> Self {
        self.seconds.retain(|id, _| deck.find(id).is_some());
        self
    }

    /// Whether it showed no slide.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seconds.is_empty()
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;
    use rostra_core::deck::Slide;
    use rostra_core::text::Text;

    use super::*;

    const IDS: [&str; 4] = ["title", "money-in", "layers", "end"];

    /// Four slides of half a minute; `layers` was once `five`.
    pub(crate) fn deck() -> Deck {
        let slide = |id| Slide { id, headline: Text::same("Rostra"), last_step: 0, cue_s: 30 };
        Deck::new(IDS.map(slide).to_vec()).unwrap().with_aliases(vec![("five", "layers")])
    }

    pub(crate) fn run(date_ms: i64, seconds: &[(&str, u32)]) -> Run {
        Run::new(date_ms, seconds.iter().map(|it| (it.0.to_owned(), it.1)))
    }

    /// Rehearsals of the deck, each of which showed at least one slide.
    pub(crate) fn runs() -> impl Strategy<Value = Vec<Run>> {
        let seconds = prop::collection::vec(0..=LONGEST_S, IDS.len());
        let one =
            (0..=FARTHEST_MS, seconds, 0..IDS.len()).prop_map(|(date_ms, mut seconds, shown)| {
                seconds[shown] = seconds[shown].max(1);
                run(date_ms, &IDS.into_iter().zip(seconds).collect::<Vec<_>>())
            });
        prop::collection::vec(one, 1..30)
    }

    #[test]
    fn a_run_is_a_plan_with_what_it_showed() {
        let (deck, plan) = (deck(), Plan::of(&deck()));
        let run = run(2, &[("title", 31), ("five", 61), ("gone", 9), ("end", 0)]);
        assert_eq!(run.seconds_on(&deck), [Some(31), None, Some(61), None]);
        assert_eq!(run.as_plan(&deck, &plan), [31, 30, 61, 30]);
        assert_eq!(run.total_s(), 101);
        assert_eq!(run.known_to(&deck).total_s(), 92);
    }
}
