//! Where the talk should be by now: planned time, stretched to a length, against talk time.

use rostra_core::deck::Deck;
use rostra_core::position::Position;
use rostra_core::text::Lang;

/// Planned time for each slide of a deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Seconds and number of the last step, for each slide.
    slides: Vec<(u32, usize)>,
}

impl Plan {
    /// The plan that the slides' cues make.
    #[must_use]
    pub fn of(deck: &Deck) -> Self {
        Self { slides: deck.slides().iter().map(|it| (it.cue_s, it.last_step)).collect() }
    }

    /// The whole, in seconds.
    #[must_use]
    pub fn total_s(&self) -> u64 {
        self.slides.iter().map(|it| u64::from(it.0)).sum()
    }

    /// The same shares of another length. Ends of slides are rounded down, not slides, so that the
    /// sum is exact. A plan without any time stays as it is.
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
        Self { slides: self.slides.iter().map(stretch).collect() }
    }

    /// Planned seconds before a position: the slides before, and the share of its steps.
    #[must_use]
    pub fn until_s(&self, at: Position) -> u64 {
        let before: u64 = self.slides.iter().take(at.slide).map(|it| u64::from(it.0)).sum();
        let share = self.slides.get(at.slide).map_or(0, |&(cue_s, last_step)| {
            let parts = last_step as u128 + 1;
            let part = u128::from(cue_s) * (at.step.min(last_step) as u128) / parts;
            u64::try_from(part).unwrap_or(u64::MAX)
        });
        before + share
    }

    /// Seconds ahead of the plan; negative when behind.
    #[must_use]
    pub fn ahead_s(&self, at: Position, elapsed_s: u32) -> i64 {
        i64::try_from(self.until_s(at)).unwrap_or(i64::MAX) - i64::from(elapsed_s)
    }
}

/// Says calmly, in whole minutes, how far ahead or behind the talk is.
#[must_use]
pub fn said(ahead_s: i64, lang: Lang) -> String {
    let minutes = ahead_s.unsigned_abs() / 60;
    match (minutes, ahead_s > 0, lang) {
        (0, _, Lang::Ko) => "계획대로".to_owned(),
        (0, _, Lang::En) => "on time".to_owned(),
        (_, true, Lang::Ko) => format!("{minutes}분 빠름"),
        (_, true, Lang::En) => format!("{minutes} min ahead"),
        (_, false, Lang::Ko) => format!("{minutes}분 늦음"),
        (_, false, Lang::En) => format!("{minutes} min behind"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plan(slides: &[(u32, usize)]) -> Plan {
        Plan { slides: slides.to_vec() }
    }

    #[test]
    fn counts_the_share_of_the_steps() {
        let plan = plan(&[(30, 0), (90, 2), (60, 1)]);
        assert_eq!(plan.until_s(Position::new(1, 1)), 60);
        assert_eq!(plan.until_s(Position::new(9, 9)), 180);
        assert_eq!(plan.ahead_s(Position::new(1, 1), 200), -140);
        assert_eq!(self::plan(&[(0, 0)]).stretched(60).total_s(), 0);
    }

    #[test]
    fn says_whole_minutes() {
        assert_eq!(said(-59, Lang::Ko), "계획대로");
        assert_eq!(said(59, Lang::En), "on time");
        assert_eq!(said(-140, Lang::Ko), "2분 늦음");
        assert_eq!(said(-140, Lang::En), "2 min behind");
        assert_eq!(said(120, Lang::Ko), "2분 빠름");
        assert_eq!(said(120, Lang::En), "2 min ahead");
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
    }
}
