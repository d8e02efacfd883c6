//! Clock of the talk time: unlike the device's wall clock, it never goes back. It reads no clock
//! itself; callers pass the readings of the browser's two clocks.

/// Maximum drift between the browser's two clocks, in ms; beyond it the wall clock was set.
const DRIFT_MS: i64 = 1_000;

/// Combination of the wall clock, which may be set and counts the time that a device sleeps, and a
/// monotonic (steady) clock, which cannot be set but may stop while the device sleeps. Invariant: it
/// never goes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// This clock minus the steady one, in milliseconds.
    base_ms: i64,
    /// The wall clock minus the steady one when the wall clock last leapt, in milliseconds.
    apart_ms: i64,
}

impl Clock {
    /// Creates a clock that shows the same as the wall clock.
    #[must_use]
    pub const fn new(wall_ms: i64, steady_ms: i64) -> Self {
        let apart_ms = wall_ms.saturating_sub(steady_ms);
        Self { base_ms: apart_ms, apart_ms }
    }

    /// Returns the current time in milliseconds. A forward leap of the wall clock counts: the
    /// device slept, or the clock was set, which looks the same. A backward leap does not.
    pub fn read(&mut self, wall_ms: i64, steady_ms: i64) -> i64 {
        let apart_ms = wall_ms.saturating_sub(steady_ms);
        let leap_ms = apart_ms.saturating_sub(self.apart_ms);
        if leap_ms.saturating_abs() > DRIFT_MS {
            self.apart_ms = apart_ms;
            self.base_ms = self.base_ms.saturating_add(leap_ms.max(0));
        }
        self.base_ms.saturating_add(steady_ms)
    }

    /// Returns how far it is ahead of the wall clock, in ms: as much as that was set back.
    #[must_use]
    pub const fn ahead_ms(&self) -> i64 {
        self.base_ms.saturating_sub(self.apart_ms)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn goes_on_when_the_wall_clock_is_set_back_and_counts_sleep() {
        let mut clock = Clock::new(1_000_000, 50);
        for (name, wall_ms, steady_ms, shows_ms, ahead_ms) in [
            ("ten seconds later", 1_010_000, 10_050, 1_010_000, 0),
            ("set back by an hour", -2_590_000, 10_050, 1_010_000, 3_600_000),
            ("a second later", -2_589_000, 11_050, 1_011_000, 3_600_000),
            ("asleep for a minute", -2_529_000, 11_050, 1_071_000, 3_600_000),
            ("drifting apart", -2_528_500, 11_150, 1_071_100, 3_600_000),
        ] {
            assert_eq!(clock.read(wall_ms, steady_ms), shows_ms, "{name}");
            assert_eq!(clock.ahead_ms(), ahead_ms, "{name}");
        }
    }

    proptest! {
        #[test]
        fn never_goes_back(steps in prop::collection::vec((any::<i64>(), 0_u32..100_000), 1..40)) {
            let (mut clock, mut steady_ms, mut before_ms) = (Clock::new(0, 0), 0, i64::MIN);
            for (wall_ms, step_ms) in steps {
                steady_ms += i64::from(step_ms);
                let shows_ms = clock.read(wall_ms, steady_ms);
                prop_assert!(shows_ms >= before_ms);
                before_ms = shows_ms;
            }
        }
    }
}
