//! Alert levels of the time left and of the pace, which the style sheet turns into colors.

/// Alert level: 0 is not urgent, and each level has its own color.
pub type Level = u8;

/// Time left at which the levels 1, 2 and 3 begin, in seconds, as on the time cards of a session chair.
const LEFT_S: [i64; 3] = [300, 120, 60];
/// Divisors of a short talk's length that give the same limits: a quarter, an eighth, a sixteenth.
const SHARES: [i64; 3] = [4, 8, 16];
/// Deviation from the plan at which the levels 1, 2 and 3 begin, in seconds.
const OFF_S: [u64; 3] = [60, 120, 240];

/// Returns the level of the time left in a talk of this length; the highest level after its end.
#[must_use]
pub fn of_left(left_s: i64, length_s: i64) -> Level {
    let is_below = |(limit_s, share): (i64, i64)| left_s <= limit_s.min(length_s.max(0) / share);
    count(LEFT_S.into_iter().zip(SHARES).map(is_below))
}

/// Returns the level of a pace in seconds ahead of the plan, negative when behind.
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
            // A talk of five minutes does not start at level 1.
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
