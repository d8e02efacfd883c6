//! Run: the stored record of one rehearsal or talk, which is how long the speaker stayed on each slide.
//! Not here: recording (`recorder.rs`).

use std::collections::BTreeMap;

use rostra_core::deck::Deck;
use serde::{Deserialize, Serialize};

use crate::timing::deadline::MAX_DATE_MS;
use crate::timing::schedule::Plan;

/// Maximum time on a slide, in seconds: a day. Longer times come from a device that slept.
const MAX_SLIDE_S: u32 = 24 * 60 * 60;

/// One rehearsal, or a talk that was given. Invariant: the date is a valid ECMAScript time value, and
/// each slide took some time and at most a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Run {
    date_ms: i64,
    /// Seconds on each slide that was shown, by id.
    seconds: BTreeMap<String, u32>,
    /// For a talk that was given: seconds planned for each slide.
    #[serde(skip_serializing_if = "Option::is_none")]
    planned: Option<BTreeMap<String, u32>>,
}

/// A run as stored, not validated.
#[derive(Deserialize)]
struct Unchecked {
    date_ms: i64,
    seconds: BTreeMap<String, u32>,
    #[serde(default)]
    planned: Option<BTreeMap<String, u32>>,
}

impl TryFrom<Unchecked> for Run {
    type Error = &'static str;

    fn try_from(Unchecked { date_ms, seconds, planned }: Unchecked) -> Result<Self, Self::Error> {
        let all = || seconds.values().chain(planned.iter().flat_map(BTreeMap::values));
        let sound = (0..=MAX_DATE_MS).contains(&date_ms) && all().all(|it| *it <= MAX_SLIDE_S);
        let run =
            || Self { planned: planned.map(sanitized_seconds), ..Self::new(date_ms, seconds) };
        sound.then(run).ok_or("expected a date and seconds of a day")
    }
}

impl Run {
    /// Creates a rehearsal that began at an instant, in ms. Values out of range are clamped; slides
    /// without time are left out.
    pub fn new(date_ms: i64, seconds: impl IntoIterator<Item = (String, u32)>) -> Self {
        let date_ms = date_ms.clamp(0, MAX_DATE_MS);
        Self { date_ms, seconds: sanitized_seconds(seconds), planned: None }
    }

    /// Turns the run into a talk that was given, with the seconds planned for each slide.
    #[must_use]
    pub fn with_planned(self, planned: impl IntoIterator<Item = (String, u32)>) -> Self {
        Self { planned: Some(sanitized_seconds(planned)), ..self }
    }

    /// Whether this is a talk that was given and not a rehearsal.
    #[must_use]
    pub const fn is_talk(&self) -> bool {
        self.planned.is_some()
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
        on(deck, &self.seconds)
    }

    /// Returns the seconds planned and taken for each slide of a deck; empty for a rehearsal.
    #[must_use]
    pub fn report(&self, deck: &Deck) -> Vec<[Option<u32>; 2]> {
        let Some(planned) = &self.planned else { return Vec::new() };
        on(deck, planned).into_iter().zip(self.seconds_on(deck)).map(Into::into).collect()
    }

    /// Returns the seconds for each slide of a deck as this run took them; a slide that was not
    /// shown keeps its planned time.
    #[must_use]
    pub fn as_plan(&self, deck: &Deck, plan: &Plan) -> Vec<u32> {
        let planned = plan.seconds().chain(std::iter::repeat(0));
        let or_planned = |(seconds, planned_s): (Option<u32>, u32)| seconds.unwrap_or(planned_s);
        self.seconds_on(deck).into_iter().zip(planned).map(or_planned).collect()
    }

    /// Returns the run without slides that a deck does not know.
    #[must_use]
    pub fn known_to(mut self, deck: &Deck) -> Self {
        for seconds in std::iter::once(&mut self.seconds).chain(&mut self.planned) {
            seconds.retain(|id, _| deck.find(id).is_some());
        }
        self
    }

    /// Whether it showed no slide.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seconds.is_empty()
    }
}

/// Leaves out slides without time, and limits the others to a day.
fn sanitized_seconds(seconds: impl IntoIterator<Item = (String, u32)>) -> BTreeMap<String, u32> {
    let some = seconds.into_iter().filter(|(_, seconds)| *seconds > 0);
    some.map(|(id, seconds)| (id, seconds.min(MAX_SLIDE_S))).collect()
}

/// Returns the seconds for each slide of a deck, also by earlier ids.
fn on(deck: &Deck, seconds: &BTreeMap<String, u32>) -> Vec<Option<u32>> {
    let mut by_slide = vec![None; deck.len()];
    for (id, &seconds) in seconds {
        if let Some(slot) = deck.find(id).and_then(|it| by_slide.get_mut(it)) {
            *slot = Some(seconds);
        }
    }
    by_slide
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
        let seconds = || prop::collection::vec(0..=MAX_SLIDE_S, IDS.len());
        let ids = || IDS.into_iter().map(str::to_owned);
        let planned = prop::option::of(seconds());
        let one = (0..=MAX_DATE_MS, seconds(), 0..IDS.len(), planned).prop_map(
            move |(date_ms, mut seconds, shown, planned)| {
                seconds[shown] = seconds[shown].max(1);
                let run = Run::new(date_ms, ids().zip(seconds));
                match planned {
                    Some(planned) => run.with_planned(ids().zip(planned)),
                    None => run,
                }
            },
        );
        prop::collection::vec(one, 1..30)
    }

    #[test]
    fn a_talk_is_reported_beside_its_plan() {
        let rehearsal = run(2, &[("title", 31), ("five", 61)]);
        assert!(!rehearsal.is_talk() && rehearsal.report(&deck()).is_empty());
        let planned = [("title", 30), ("end", 20), ("money-in", 0), ("gone", 9)];
        let talk = rehearsal.with_planned(planned.map(|it| (it.0.to_owned(), it.1)));
        assert!(talk.is_talk());
        let report = [[Some(30), Some(31)], [None, None], [None, Some(61)], [Some(20), None]];
        assert_eq!(talk.report(&deck()), report);
        let text = serde_json::to_string(&talk.known_to(&deck())).unwrap();
        assert!(!text.contains("gone"), "{text}");
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
