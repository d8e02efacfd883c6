//! Catching up: the slides ahead that could be skipped so that the talk ends on time. Whether they are
//! skipped is the speaker's decision.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rostra_core::position::Position;

use crate::timing::schedule::Plan;

/// Approximate limit of the combinations that are examined. With thousands of slides or plans of days, the
/// number of skipped slides is still the smallest, but more time may be dropped than necessary.
const EFFORT: u64 = 1 << 20;

/// Slides to skip for the talk to end on time, as indices in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Skips {
    /// Nothing: the rest fits into the time left.
    OnTime,
    /// Skipping these slides makes up for the delay.
    Skip(Vec<usize>),
    /// All slides that could be skipped, which is not enough.
    NotEnough(Vec<usize>),
}

/// Returns the fewest slides to skip. Among equal choices it takes those that drop the least time,
/// then those that come latest: the first skipped slide as late as possible, then the next one. The
/// first, the current and the last slide are never skipped, nor are slides without planned time.
#[must_use]
pub fn to_end_on_time(plan: &Plan, at: Position, left_s: u32) -> Skips {
    let delay_s = plan.remaining_s(at).saturating_sub(u64::from(left_s));
    if delay_s == 0 {
        return Skips::OnTime;
    }
    let seconds: Vec<_> = plan.seconds().map(u64::from).enumerate().collect();
    let coming = at.slide.saturating_add(1)..seconds.len().saturating_sub(1);
    let may_go = |&(slide, seconds): &(usize, u64)| coming.contains(&slide) && seconds > 0;
    let coming: Vec<_> = seconds.into_iter().filter(may_go).collect();
    let all = || coming.iter().map(|(slide, _)| *slide).collect();
    min_slides_to_skip(&coming, delay_s).map_or_else(|| Skips::NotEnough(all()), Skips::Skip)
}

/// Finds the fewest slides of at least `delay_s`. The longest slides give their number, and any
/// other choice of as many is shorter by some seconds. It may be shorter by at most what the
/// longest ones have to spare; that is less than the shortest of them, so that there are few cases
/// to keep.
fn min_slides_to_skip(coming: &[(usize, u64)], delay_s: u64) -> Option<Vec<usize>> {
    let mut longest: Vec<_> = coming.iter().map(|(_, seconds)| *seconds).collect();
    longest.sort_by_key(|seconds| Reverse(*seconds));
    let mut sum_s = 0;
    let enough = |seconds: &u64| {
        sum_s += seconds;
        sum_s >= delay_s
    };
    let last = longest.iter().position(enough)?;
    let (mut count, limit_s) = (last + 1, *longest.get(last)?);
    let cases = (count as u64).saturating_mul(coming.len() as u64);
    let spare_s = (sum_s - delay_s).min(EFFORT / cases.max(1));

    // A choice is shorter by a slide above the limit that stays and by one below that goes.
    let stays = |seconds: u64| seconds.saturating_sub(limit_s);
    let goes = |seconds: u64| limit_s.saturating_sub(seconds);
    // From the last slide back: how many slides from here on go, and how much shorter that is.
    let mut ways = vec![BTreeSet::from([(0_usize, 0_u64)])];
    for (_, seconds) in coming.iter().rev() {
        let later = ways.last()?;
        let with = |gone: usize, more_s: u64| {
            later.iter().map(move |(went, short_s)| (went + gone, short_s + more_s))
        };
        let both = with(0, stays(*seconds)).chain(with(1, goes(*seconds)));
        let is_possible = |&(went, short_s): &(usize, u64)| went <= count && short_s <= spare_s;
        let ahead = both.filter(is_possible).collect();
        ways.push(ahead);
    }
    let all = ways.pop()?;
    let of_count = all.iter().filter(|(went, _)| *went == count);
    let mut short_s = of_count.map(|(_, short_s)| *short_s).max()?;
    let mut gone = Vec::new();
    for (&(slide, seconds), later) in coming.iter().zip(ways.iter().rev()) {
        let rest_s = short_s.checked_sub(stays(seconds));
        match rest_s.filter(|rest_s| later.contains(&(count, *rest_s))) {
            Some(rest_s) => short_s = rest_s,
            None => {
                gone.push(slide);
                count = count.saturating_sub(1);
                short_s = short_s.saturating_sub(goes(seconds));
            }
        }
    }
    Some(gone)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rostra_core::deck::{Deck, Slide};
    use rostra_core::text::Text;

    use super::*;

    /// A plan of slides without steps.
    fn plan(seconds: &[u32]) -> Plan {
        let slide = |(index, &cue_s): (usize, &u32)| Slide {
            id: ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"][index],
            headline: Text::same("Rostra"),
            last_step: 0,
            cue_s,
        };
        Plan::of(&Deck::new(seconds.iter().enumerate().map(slide).collect()).unwrap())
    }

    fn check(seconds: &[u32], slide: usize, left_s: u32, expected: Skips) {
        assert_eq!(to_end_on_time(&plan(seconds), Position::new(slide, 0), left_s), expected);
    }

    #[test]
    fn skips_few_then_little_then_late() {
        check(&[60, 60, 60], 0, 180, Skips::OnTime);
        check(&[60, 30, 90, 120, 60], 0, 300, Skips::Skip(vec![2]));
        check(&[60, 40, 40, 40, 60], 0, 210, Skips::Skip(vec![3]));
        check(&[60, 10, 50, 40, 20, 60], 0, 180, Skips::Skip(vec![3, 4]));
        check(&[60, 30, 0, 30, 60], 0, 10, Skips::NotEnough(vec![1, 3]));
        check(&[60, 60], 1, 0, Skips::NotEnough(vec![]));
        check(&[60, 60], 9, 0, Skips::OnTime);
    }

    #[test]
    fn large_plans_lose_no_more_slides_than_they_must() {
        let seconds: Vec<_> = (0..400).map(|it| 1_000_000_000 + it * 7_919).collect();
        let coming: Vec<_> = seconds.iter().copied().enumerate().collect();
        assert_eq!(min_slides_to_skip(&coming, 200_500_000_000).map(|it| it.len()), Some(201));
    }

    /// Finds the best choice by trying all of them.
    fn tried(seconds: &[u32], slide: usize, delay_s: u32) -> Option<Vec<usize>> {
        let choice = |bits: u32| -> Vec<usize> {
            (0..seconds.len()).filter(|slide| bits & (1 << slide) != 0).collect()
        };
        let sum = |slides: &[usize]| slides.iter().map(|slide| seconds[*slide]).sum::<u32>();
        let may_go = |candidate: &usize| *candidate > slide && *candidate + 1 < seconds.len();
        (0..1_u32 << seconds.len())
            .map(choice)
            .filter(|slides| slides.iter().all(may_go) && sum(slides) >= delay_s)
            .min_by_key(|slides| (slides.len(), sum(slides), Reverse(slides.clone())))
    }

    proptest! {
        #[test]
        fn the_result_is_the_best_of_all_choices(
            seconds in prop::collection::vec(0u32..12, 1..11), slide in 0usize..11, left_s in 0u32..60,
        ) {
            let slide = slide % seconds.len();
            // From the current slide on.
            let remaining_s: u32 = seconds.iter().skip(slide).sum();
            let delay_s = remaining_s.saturating_sub(left_s);
            match to_end_on_time(&plan(&seconds), Position::new(slide, 0), left_s) {
                Skips::OnTime => prop_assert_eq!(delay_s, 0),
                Skips::Skip(gone) => {
                    prop_assert!(gone.iter().all(|it| *it > slide && *it + 1 < seconds.len()));
                    prop_assert!(gone.iter().map(|it| seconds[*it]).sum::<u32>() >= delay_s);
                    prop_assert_eq!(Some(gone), tried(&seconds, slide, delay_s));
                }
                Skips::NotEnough(all) => {
                    prop_assert_eq!(tried(&seconds, slide, delay_s), None);
                    let may_go = |it: &usize| *it > slide && seconds[*it] > 0;
                    prop_assert_eq!(all, (0..seconds.len() - 1).filter(may_go).collect::<Vec<_>>());
                }
            }
        }
    }
}
