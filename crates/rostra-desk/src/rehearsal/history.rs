//! History of rehearsals: the latest runs, compared with the plan.

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::rehearsal::run::Run;
use crate::timing::schedule::Plan;

/// Maximum number of runs: older rehearsals are of another talk.
pub const MAX_RUNS: usize = 20;

/// The latest rehearsals. Invariant: sorted by date, no duplicates, none empty, at most
/// [`MAX_RUNS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<Value>", into = "Vec<Run>")]
pub struct RehearsalHistory {
    runs: Vec<Run>,
}

/// Invalid runs are left out; the others are kept.
impl From<Vec<Value>> for RehearsalHistory {
    fn from(stored: Vec<Value>) -> Self {
        let mut history = Self::default();
        let runs = stored.into_iter().filter_map(|it| serde_json::from_value(it).ok());
        runs.for_each(|it| history.add(it));
        history
    }
}

impl From<RehearsalHistory> for Vec<Run> {
    fn from(history: RehearsalHistory) -> Self {
        history.runs
    }
}

impl RehearsalHistory {
    /// Returns the rehearsals, the oldest first.
    #[must_use]
    pub fn runs(&self) -> &[Run] {
        &self.runs
    }

    /// Adds a rehearsal, and drops the oldest above the limit. A duplicate or an empty one changes
    /// nothing.
    pub fn add(&mut self, run: Run) {
        if run.is_empty() {
            return;
        }
        if let Err(place) = self.runs.binary_search(&run) {
            self.runs.insert(place, run);
        }
        let too_many = self.runs.len().saturating_sub(MAX_RUNS);
        self.runs.drain(..too_many);
    }

    /// Stores the record of a talk in progress, replacing the earlier record of the same talk.
    pub fn replace_talk(&mut self, talk: Run) {
        let is_same = |run: &Run| run.is_talk() && run.date_ms() == talk.date_ms();
        self.runs.retain(|run| !is_same(run));
        self.add(talk);
    }

    /// Removes a rehearsal.
    pub fn remove(&mut self, run: &Run) {
        self.runs.retain(|it| it != run);
    }

    /// Compares the plan with the rehearsals, for each slide of a deck.
    #[must_use]
    pub fn compared(&self, deck: &Deck, plan: &Plan) -> Vec<Compared> {
        let mut seconds = vec![Vec::new(); deck.len()];
        for run in &self.runs {
            for (all, one) in seconds.iter_mut().zip(run.seconds_on(deck)) {
                all.extend(one);
            }
        }
        let planned = plan.seconds().chain(std::iter::repeat(0));
        let compared = |(seconds, planned_s): (Vec<u32>, u32)| Compared {
            planned_s,
            spread: Spread::of(seconds),
        };
        seconds.into_iter().zip(planned).map(compared).collect()
    }

    /// Returns the seconds for each slide of a deck as the median of all runs; a slide that no run
    /// showed keeps its planned time.
    #[must_use]
    pub fn as_plan(&self, deck: &Deck, plan: &Plan) -> Vec<u32> {
        let compared = self.compared(deck, plan);
        let seconds = |Compared { planned_s, spread }: &Compared| {
            spread.map_or(*planned_s, |spread| spread.median_s)
        };
        compared.iter().map(seconds).collect()
    }
}

/// Times on a slide in the rehearsals that showed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// The minimum, in seconds.
    pub min_s: u32,
    /// The median, in seconds: the middle one, or halfway between the two in the middle.
    pub median_s: u32,
    /// The maximum, in seconds.
    pub max_s: u32,
    /// The number of rehearsals.
    pub runs: usize,
}

impl Spread {
    /// Returns the times; `None` when no rehearsal showed the slide.
    fn of(mut seconds: Vec<u32>) -> Option<Self> {
        seconds.sort_unstable();
        let runs = seconds.len();
        let (low, high) = (*seconds.get(runs.checked_sub(1)? / 2)?, *seconds.get(runs / 2)?);
        let (min_s, max_s) = (*seconds.first()?, *seconds.last()?);
        Some(Self { min_s, median_s: low.midpoint(high), max_s, runs })
    }
}

/// Planned and rehearsed times of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Planned seconds.
    pub planned_s: u32,
    /// Times in the rehearsals; `None` when none showed it.
    pub spread: Option<Spread>,
}

impl Compared {
    /// Returns the seconds that the median is over the plan; negative when below.
    #[must_use]
    pub fn over_s(&self) -> Option<i64> {
        self.spread.map(|it| i64::from(it.median_s) - i64::from(self.planned_s))
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::StoredAsJson;

    /// Parses stored text; invalid text gives the default.
    fn read(json: &str) -> RehearsalHistory {
        RehearsalHistory::from_json(json).unwrap_or_default()
    }
    use crate::rehearsal::run::tests::{deck, run, runs};

    pub(crate) fn history(runs: impl IntoIterator<Item = Run>) -> RehearsalHistory {
        let mut history = RehearsalHistory::default();
        runs.into_iter().for_each(|it| history.add(it));
        history
    }

    fn check_valid(history: &RehearsalHistory) {
        assert!(history.runs.len() <= MAX_RUNS);
        assert!(history.runs.iter().all(|it| it.total_s() > 0));
        assert!(history.runs.windows(2).all(|it| it[0] < it[1]));
        assert_eq!(read(&history.to_json()), *history);
        assert_eq!(history.as_plan(&deck(), &Plan::of(&deck())).len(), deck().len());
    }

    #[test]
    fn compares_with_the_plan() {
        let history = history([
            run(1, &[("title", 10), ("five", 60)]),
            run(2, &[("title", 31), ("layers", 61), ("gone", 9)]),
            run(3, &[("title", 20), ("end", 0)]),
        ]);
        let (deck, plan) = (deck(), Plan::of(&deck()));
        let compared = history.compared(&deck, &plan);
        let spread = Spread { min_s: 10, median_s: 20, max_s: 31, runs: 3 };
        assert_eq!(compared[0], Compared { planned_s: 30, spread: Some(spread) });
        assert_eq!(compared[2].spread.unwrap().median_s, 60, "between 60 and 61");
        assert_eq!(
            compared.iter().map(Compared::over_s).collect::<Vec<_>>(),
            [Some(-10), None, Some(30), None]
        );
        assert_eq!(history.as_plan(&deck, &plan), [20, 30, 60, 30]);
    }

    #[test]
    fn invalid_runs_are_left_out_and_the_others_kept() {
        let good = r#"{"date_ms":5,"seconds":{"title":3}}"#;
        let late = r#"{"date_ms":8640000000000001,"seconds":{}}"#;
        let long = r#"{"date_ms":5,"seconds":{"title":86401}}"#;
        let none = r#"{"date_ms":5,"seconds":{"title":0}}"#;
        let stored = format!("[null,{long},{good},{late},{none},{good}]");
        assert_eq!(read(&stored).runs(), [run(5, &[("title", 3)])]);
    }

    #[test]
    fn a_later_record_of_a_talk_replaces_the_earlier_one() {
        let talk = |seconds| run(3, &[("title", seconds)]).with_planned([("title".to_owned(), 30)]);
        let mut history = history([run(3, &[("title", 9)]), run(1, &[("title", 8)])]);
        for seconds in [10, 20] {
            history.replace_talk(talk(seconds));
        }
        assert_eq!(history.runs().len(), 3);
        assert_eq!(
            history.runs().iter().filter(|it| it.is_talk()).collect::<Vec<_>>(),
            [&talk(20)]
        );
        assert_eq!(read(&history.to_json()), history);
    }

    #[test]
    fn the_oldest_runs_are_dropped_above_the_limit() {
        let history = history((0..25).rev().map(|it| run(it, &[("title", 1)])));
        assert!(history.runs.iter().map(Run::date_ms).eq(5..25));
    }

    proptest! {
        #[test]
        fn any_string_gives_a_valid_history(stored in ".*") {
            check_valid(&read(&stored));
        }

        #[test]
        fn a_damaged_history_is_still_valid(
            runs in runs(), at: prop::sample::Index, cut in 0usize..3,
            put in "[-0-9a-zE{}\\[\\]\",:.]{0,3}",
        ) {
            let history = history(runs);
            check_valid(&history);
            let mut json = history.to_json();
            let at = at.index(json.len());
            json.replace_range(at..(at + cut).min(json.len()), &put);
            check_valid(&read(&json));
        }

        #[test]
        fn half_of_the_runs_are_not_above_the_median(seconds in prop::collection::vec(1u32.., 1..30)) {
            let it = Spread::of(seconds.clone()).unwrap();
            prop_assert!(it.min_s <= it.median_s && it.median_s <= it.max_s);
            prop_assert!(seconds.iter().filter(|s| **s < it.median_s).count() * 2 <= it.runs);
            prop_assert!(seconds.iter().filter(|s| **s > it.median_s).count() * 2 <= it.runs);
            prop_assert!(seconds.contains(&it.min_s) && seconds.contains(&it.max_s));
        }
    }
}
