//! The planned schedule: planned times, stretched to a target, against talk time.

use rostra_core::deck::Deck;
use rostra_core::position::Position;
use rostra_core::text::Lang;

/// Planned time for each slide of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Planned seconds and number of the last step, for each slide.
    slides: Vec<(u32, usize)>,
    /// Talk time at which the first slide begins; not 0 when only the rest has been stretched.
    start_s: i64,
}

impl Plan {
    /// Creates the plan from the planned times of the slides.
    #[must_use]
    pub fn of(deck: &Deck) -> Self {
        let slides = deck.slides().iter().enumerate();
        Self::new(slides.map(|(index, it)| (deck.planned_s(index), it.last_step)).collect())
    }

    /// Returns the plan with other seconds. Slides beyond the end of `seconds` keep theirs.
    #[must_use]
    pub fn with_seconds(mut self, seconds: &[u32]) -> Self {
        for (slide, &seconds) in self.slides.iter_mut().zip(seconds) {
            slide.0 = seconds;
        }
        self
    }

    /// Iterates over the planned seconds of each slide.
    pub fn seconds(&self) -> impl Iterator<Item = u32> {
        self.slides.iter().map(|it| it.0)
    }

    /// Returns the planned time of all slides, in seconds.
    #[must_use]
    pub fn total_s(&self) -> u64 {
        self.slides.iter().map(|it| u64::from(it.0)).sum()
    }

    /// Returns the plan scaled to another length. The ends of slides are rounded down, not their
    /// lengths, so that the sum is exact. A plan without any time stays as it is.
    #[must_use]
    pub fn stretched(&self, length_s: u32) -> Self {
        let total = u128::from(self.total_s());
        let (mut planned, mut end) = (0_u128, 0_u128);
        let stretch = |&(cue_s, last_step): &(u32, usize)| {
            planned += u128::from(cue_s);
            let start = end;
            end = (planned * u128::from(length_s)).checked_div(total).unwrap_or(0);
            (u32::try_from(end - start).unwrap_or(u32::MAX), last_step)
        };
        Self::new(self.slides.iter().map(stretch).collect())
    }

    /// Returns the plan with what is ahead of a position scaled to the time left. At that
    /// position the talk is on time, however late it was before. A plan without any time ahead keeps its seconds.
    #[must_use]
    pub fn stretched_to_end(&self, at: Position, elapsed_s: u32, left_s: u32) -> Self {
        let (mut slides, (step, steps)) = (self.slides.clone(), self.share(at));
        let (parts, ahead_parts) = (steps + 1, steps + 1 - step);
        let part = |(index, slide): (usize, &(u32, usize))| {
            u128::from(slide.0) * if index == 0 { ahead_parts } else { parts }
        };
        // From the current slide on: earlier slides keep their times.
        let total: u128 = slides.iter().skip(at.slide).enumerate().map(part).sum();
        let (mut planned, mut end) = (0_u128, 0_u128);
        for (index, slide) in slides.iter_mut().skip(at.slide).enumerate() {
            planned += part((index, slide));
            let start = end;
            let Some(share) = (planned * u128::from(left_s)).checked_div(total) else { break };
            end = share;
            // The current slide gets what its remaining steps need, and as much for each step done.
            let whole = if index == 0 { (end - start) * parts / ahead_parts } else { end - start };
            slide.0 = u32::try_from(whole).unwrap_or(u32::MAX);
        }
        let mut plan = Self::new(slides);
        plan.start_s = -plan.ahead_s(at, elapsed_s);
        plan
    }

    /// Returns the planned seconds before a position: earlier slides, and the share of its steps.
    #[must_use]
    pub fn until_s(&self, at: Position) -> u64 {
        let before: u64 = self.slides.iter().take(at.slide).map(|it| u64::from(it.0)).sum();
        let cue_s = self.slides.get(at.slide).map_or(0, |it| u128::from(it.0));
        let (step, steps) = self.share(at);
        before + u64::try_from(cue_s * step / (steps + 1)).unwrap_or(u64::MAX)
    }

    /// Returns the planned seconds of the step at a position.
    #[must_use]
    pub fn step_s(&self, at: Position) -> u64 {
        let whole_s = self.slides.get(at.slide).map_or(0, |it| u64::from(it.0));
        let (step, steps) = self.share(at);
        let until = |it: u128| u64::try_from(u128::from(whole_s) * it / (steps + 1)).unwrap_or(0);
        until(step + 1) - until(step)
    }

    /// Returns the planned seconds from a position on.
    #[must_use]
    pub fn remaining_s(&self, at: Position) -> u64 {
        self.total_s().saturating_sub(self.until_s(at))
    }

    /// Returns the seconds ahead of the plan; negative when behind.
    #[must_use]
    pub fn ahead_s(&self, at: Position, elapsed_s: u32) -> i64 {
        let until_s = i64::try_from(self.until_s(at)).unwrap_or(i64::MAX);
        until_s.saturating_add(self.start_s).saturating_sub(i64::from(elapsed_s))
    }

    const fn new(slides: Vec<(u32, usize)>) -> Self {
        Self { slides, start_s: 0 }
    }

    /// Returns the step of a position, and the last step there. Both are at most `u32::MAX`, which
    /// no deck reaches, so that the products above do not overflow.
    fn share(&self, at: Position) -> (u128, u128) {
        let last_step = self.slides.get(at.slide).map_or(0, |it| it.1);
        let small = |step: usize| u128::from(u32::try_from(step).unwrap_or(u32::MAX));
        (small(at.step.min(last_step)), small(last_step))
    }
}

/// Describes how far the talk is ahead or behind, in whole minutes.
#[must_use]
pub fn describe_lead(ahead_s: i64, lang: Lang) -> String {
    let minutes = ahead_s.unsigned_abs() / 60;
    match (minutes, ahead_s > 0, lang) {
        (0, _, Lang::Ko) => "계획대로".to_owned(),
        (0, _, Lang::En) => "on time".to_owned(),
        (_, true, Lang::Ko) => format!("{minutes}분 빠름"),
        (_, true, Lang::En) => format!("{minutes} min ahead"),
        (_, false, Lang::Ko) => format!("{minutes}분 지연"),
        (_, false, Lang::En) => format!("{minutes} min behind"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan(slides: &[(u32, usize)]) -> Plan {
        Plan::new(slides.to_vec())
    }

    #[test]
    fn counts_the_share_of_the_steps() {
        let plan = plan(&[(30, 0), (90, 2), (60, 1)]);
        assert_eq!(plan.until_s(Position::new(1, 1)), 60);
        assert_eq!(plan.until_s(Position::new(9, 9)), 180);
        assert_eq!(plan.ahead_s(Position::new(1, 1), 200), -140);
        assert_eq!(self::plan(&[(0, 0)]).stretched(60).total_s(), 0);
        let steps = [(0, 0), (1, 0), (1, 2), (2, 1), (9, 0)];
        assert_eq!(
            steps.map(|(at, step)| plan.step_s(Position::new(at, step))),
            [30, 30, 30, 30, 0]
        );
    }

    #[test]
    fn takes_other_seconds_and_keeps_the_rest() {
        let plan = plan(&[(30, 0), (90, 2), (60, 1)]).with_seconds(&[10, 120]);
        assert_eq!(plan.seconds().collect::<Vec<_>>(), [10, 120, 60]);
        assert_eq!(plan.until_s(Position::new(1, 1)), 50, "the steps stay");
        assert_eq!(plan.remaining_s(Position::new(1, 1)), 140);
        assert_eq!(plan.remaining_s(Position::new(9, 0)), 0);
    }

    #[test]
    fn stretches_what_is_ahead() {
        let plan = plan(&[(30, 0), (90, 2), (60, 1)]);
        let at = Position::new(1, 1);
        let plan = plan.stretched_to_end(at, 200, 240);
        assert_eq!(plan.seconds().collect::<Vec<_>>(), [30, 180, 120]);
        assert_eq!(plan.ahead_s(at, 200), 0);
        assert_eq!(plan.ahead_s(Position::new(2, 0), 300), 20);
        assert_eq!(self::plan(&[(0, 2)]).stretched_to_end(at, 9, 60).total_s(), 0);
    }

    #[test]
    fn says_whole_minutes() {
        assert_eq!(describe_lead(-59, Lang::Ko), "계획대로");
        assert_eq!(describe_lead(59, Lang::En), "on time");
        assert_eq!(describe_lead(-140, Lang::Ko), "2분 지연");
        assert_eq!(describe_lead(-140, Lang::En), "2 min behind");
        assert_eq!(describe_lead(120, Lang::Ko), "2분 빠름");
        assert_eq!(describe_lead(120, Lang::En), "2 min ahead");
    }

    proptest! {
        #[test]
        fn a_stretched_plan_has_the_chosen_length(
            slides in prop::collection::vec((1u32.., 0usize..9), 1..40), length_s: u32, slide in 0usize..40,
        ) {
            let plan = plan(&slides).stretched(length_s);
            prop_assert_eq!(plan.total_s(), u64::from(length_s));
            let at = Position::new(slide, 0);
            let planned = u32::try_from(plan.until_s(at)).unwrap();
            prop_assert_eq!(plan.ahead_s(at, planned), 0);
        }

        #[test]
        fn what_is_ahead_takes_exactly_the_time_left(
            slides in prop::collection::vec((1u32.., 0usize..9), 1..40),
            at in (0usize..40, 0usize..12), elapsed_s: u32, left_s in 0u32..1_000_000,
        ) {
            let at = Position::new(at.0 % slides.len(), at.1);
            let plan = plan(&slides).stretched_to_end(at, elapsed_s, left_s);
            prop_assert_eq!(plan.remaining_s(at), u64::from(left_s));
            prop_assert_eq!(plan.ahead_s(at, elapsed_s), 0);
            let before: Vec<_> = plan.seconds().take(at.slide).collect();
            prop_assert!(before.iter().eq(slides.iter().take(at.slide).map(|it| &it.0)));
        }

        #[test]
        fn any_plan_answers_any_question(
            slides in prop::collection::vec((any::<u32>(), any::<usize>()), 0..9),
            slide in 0usize..12, step: usize, elapsed_s: u32, left_s: u32,
        ) {
            let at = Position::new(slide, step);
            let plan = plan(&slides).stretched_to_end(at, elapsed_s, left_s);
            prop_assert_eq!(plan.ahead_s(at, elapsed_s), 0);
            prop_assert_eq!(plan.until_s(at) + plan.remaining_s(at), plan.total_s());
        }
    }
}
