//! How urgent the time left and the pace are: alert levels, which the style sheet turns into colors.

/// How urgent something is; 0 is not at all, and each level is a color of its own.
pub type Level = u8;

/// Below so many seconds the time left is at the levels 1, 2 and 3: the cards that a chair holds up.
const LEFT_S: [i64; 3] = [300, 120, 60];
/// In a short talk the levels begin with these shares of it.
const SHARES: [i64; 3] = [4, 8, 16];
/// So many seconds off the plan, the pace is at the levels 1, 2 and 3.
const OFF_S: [u64; 3] = [60, 120, 240];

/// The level of the time left in a talk of so many seconds. Over time is as urgent as can be.
#[must_use]
pub fn of_left(left_s: i64, length_s: i64) -> Level {
    let is_below = |(limit_s, share): (i64, i64)| left_s <= limit_s.min(length_s.max(0) / share);
    count(LEFT_S.into_iter().zip(SHARES).map(is_below))
}

/// The level of a pace, so many seconds ahead of the plan or, negative, behind it.
#[must_use]
pub fn of_pace(ahead_s: i64) -> Level {
    count(OFF_S.into_iter().map(|it| ahead_s.unsigned_abs() >= it))
}

fn count(reached: impl Iterator<Item = bool>) -> Level {
    reached.map(Level::from).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_left_turns_in_three_steps_before_it_runs_out() {
        for (length_s, left_s, level) in [
            (1_800, 301, 0),
            (1_800, 300, 1),
            (1_800, 120, 2),
            (1_800, 60, 3),
            (1_800, -5, 3),
            // Five minutes in all: not from the first moment on.
            (300, 300, 0),
            (300, 75, 1),
            (300, 37, 2),
            (300, 18, 3),
            (0, 0, 3),
        ] {
            assert_eq!(of_left(left_s, length_s), level, "{left_s} of {length_s}");
        }
    }

    #[test]
    fn pace_turns_in_three_steps_both_ways() {
        let levels = [0, 59, 60, 120, 240, 9_000].map(of_pace);
        assert_eq!(levels, [0, 0, 1, 2, 3, 3]);
        assert_eq!([-59, -60, -120, -240].map(of_pace), [0, 1, 2, 3]);
    }
}
