//! Target of the talk: a length or a time of its end, with the state of the talk when it was set, and
//! the plan stretched to it. A time of day stretches the part of the plan that was ahead when the target
//! was set; it is not recomputed as time passes, which would hide a delay.

use rostra_core::position::Position;
use serde::{Deserialize, Serialize};

use crate::timing::deadline::{self, TargetInput};
use crate::timing::schedule::Plan;

/// The target as set. By default it is empty: the talk takes the planned time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// The input as typed.
    pub typed: String,
    /// Where the target is a time of day: the end, and the state of the talk when it was set.
    end: Option<End>,
}

/// When the talk shall end, and the state of the talk when that was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct End {
    end_ms: i64,
    slide: usize,
    step: usize,
    elapsed_s: u32,
    left_s: u32,
}

impl Target {
    /// Creates the target that is typed at `now_ms`. `offset_min` is local time minus UTC at an instant.
    #[must_use]
    pub fn new(
        typed: &str,
        at: Position,
        elapsed_s: u32,
        now_ms: i64,
        offset_min: impl Fn(i64) -> i32,
    ) -> Self {
        let end = |minute| {
            // The first such time after the talk began, which may be in the past.
            let began_ms = now_ms.saturating_sub(i64::from(elapsed_s) * 1000);
            let end_ms = deadline::next_ms(minute, began_ms, &offset_min);
            let left_s = u32::try_from(seconds(end_ms, now_ms)).unwrap_or(0);
            End { end_ms, slide: at.slide, step: at.step, elapsed_s, left_s }
        };
        let end = match deadline::parse(typed) {
            Some(TargetInput::EndAt(minute)) => Some(end(minute)),
            _ => None,
        };
        Self { typed: typed.to_owned(), end }
    }

    /// Returns when the talk shall end, in milliseconds, if the target is a time of day.
    #[must_use]
    pub fn end_ms(&self) -> Option<i64> {
        self.end.map(|it| it.end_ms)
    }

    /// Returns a plan stretched to the target.
    #[must_use]
    pub fn plan(&self, plan: &Plan) -> Plan {
        match (self.end, deadline::parse(&self.typed)) {
            (Some(end), _) => {
                plan.stretched_to_end(Position::new(end.slide, end.step), end.elapsed_s, end.left_s)
            }
            (None, Some(TargetInput::Length(seconds))) => plan.stretched(seconds),
            _ => plan.clone(),
        }
    }

    /// Returns the seconds until the talk shall end, negative afterwards. `plan` is the result of
    /// [`Self::plan`]; `None` where neither it nor the target has any time.
    #[must_use]
    pub fn left_s(&self, plan: &Plan, elapsed_s: u32, now_ms: i64) -> Option<i64> {
        if let Some(end) = self.end {
            return Some(seconds(end.end_ms, now_ms));
        }
        let length_s = match deadline::parse(&self.typed) {
            Some(TargetInput::Length(seconds)) => i64::from(seconds),
            _ => i64::try_from(plan.total_s()).ok().filter(|it| *it > 0)?,
        };
        Some(length_s - i64::from(elapsed_s))
    }

    /// Returns the seconds ahead of the plan, negative when behind. A stay on a step as long as
    /// planned counts as neither. With a time of day, pauses count.
    #[must_use]
    pub fn ahead_s(&self, plan: &Plan, at: Position, elapsed_s: u32, now_ms: i64) -> i64 {
        let whole = |it: u64| i64::try_from(it).unwrap_or(i64::MAX);
        let ahead_s = match self.end {
            Some(end) => seconds(end.end_ms, now_ms).saturating_sub(whole(plan.remaining_s(at))),
            None => plan.ahead_s(at, elapsed_s),
        };
        if ahead_s < 0 { ahead_s.saturating_add(whole(plan.step_s(at))).min(0) } else { ahead_s }
    }
}

/// Returns the seconds from an instant to a later one, rounded up.
const fn seconds(later_ms: i64, now_ms: i64) -> i64 {
    // Saturates where numbers are extreme.
    later_ms.saturating_sub(now_ms).saturating_add(999).div_euclid(1000)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::StoredAsJson;
    use crate::rehearsal::run::tests::deck;

    const HOUR_MS: i64 = 60 * 60 * 1000;

    /// Four slides of half a minute.
    fn plan() -> Plan {
        Plan::of(&deck())
    }

    fn target_at(typed: &str, slide: usize, elapsed_s: u32, now_ms: i64) -> Target {
        Target::new(typed, Position::new(slide, 0), elapsed_s, now_ms, |_| 0)
    }

    fn seconds_of(target: &Target) -> Vec<u32> {
        target.plan(&plan()).seconds().collect()
    }

    #[test]
    fn a_length_stretches_the_whole_and_a_time_of_day_what_is_ahead() {
        assert_eq!(seconds_of(&target_at("", 0, 0, 0)), [30; 4]);
        assert_eq!(seconds_of(&target_at("soon", 0, 0, 0)), [30; 4]);
        assert_eq!(seconds_of(&target_at("4", 2, 9, 0)), [60; 4]);
        assert_eq!(seconds_of(&target_at("1:02", 0, 0, HOUR_MS)), [30; 4]);
        assert_eq!(seconds_of(&target_at("1:04", 2, 60, HOUR_MS + 60_000)), [30, 30, 90, 90]);
    }

    #[test]
    fn time_left_and_pace_follow_the_target() {
        let at = Position::new(2, 0);
        for (typed, now_ms, left_s, ahead_s) in [
            ("", HOUR_MS, 20, -10),
            ("4", HOUR_MS, 140, 20),
            ("1:04", HOUR_MS, 240, 0),
            // Later on the same slide, with talk time paused: two minutes are planned here.
            ("1:04", HOUR_MS + 30_000, 210, 0),
            ("1:04", HOUR_MS + 130_000, 110, -10),
        ] {
            let target = target_at(typed, 2, 100, HOUR_MS);
            let plan = target.plan(&plan());
            assert_eq!(target.left_s(&plan, 100, now_ms), Some(left_s), "{typed}");
            assert_eq!(target.ahead_s(&plan, at, 100, now_ms), ahead_s, "{typed}");
        }
        let nothing = plan().with_seconds(&[0; 4]);
        assert_eq!(Target::default().left_s(&nothing, 5, 0), None);
        let over = target_at("1:01", 2, 300, HOUR_MS + 120_000);
        assert_eq!(
            over.left_s(&plan(), 300, HOUR_MS + 120_000),
            Some(-60),
            "the talk began before"
        );
    }

    proptest! {
        #[test]
        fn a_target_is_on_time_when_set_and_restored_from_storage(
            typed in "[0-9]{1,2}:[0-9]{2}|[0-9]{1,3}|.{0,5}", slide in 0usize..4, elapsed_s in 0u32..9_000,
            now_s in 0i64..10_000_000_000,
        ) {
            let now_ms = now_s * 1000;
            let it = target_at(&typed, slide, elapsed_s, now_ms);
            prop_assert_eq!(Target::from_json(&it.to_json()), Some(it.clone()));
            if it.end.is_some_and(|it| it.left_s > 0) {
                let at = Position::new(slide, 0);
                prop_assert_eq!(it.ahead_s(&it.plan(&plan()), at, elapsed_s, now_ms), 0);
            }
        }

        #[test]
        fn any_stored_numbers_give_answers(
            end_ms: i64, slide in any::<u32>(), elapsed_s: u32, left_s: u32, now_ms: i64,
        ) {
            let json = format!(
                r#"{{"typed":"9:00","end":{{"end_ms":{end_ms},"slide":{slide},"step":0,
                "elapsed_s":{elapsed_s},"left_s":{left_s}}}}}"#
            );
            let it = Target::from_json(&json).unwrap();
            let plan = it.plan(&plan());
            let left = it.left_s(&plan, elapsed_s, now_ms).unwrap();
            prop_assert!(it.ahead_s(&plan, Position::new(0, 0), elapsed_s, now_ms) <= left.max(0));
        }
    }
}
