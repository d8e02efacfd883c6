//! Parser of the target as the speaker types it: the length of the talk or the time of day of its end.

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// Maximum distance from 1970 of an ECMAScript time value, in milliseconds.
pub(crate) const MAX_DATE_MS: i64 = 100_000_000 * DAY_MS;
/// Maximum length of a talk, in minutes.
pub(crate) const MAX_MINUTES: u32 = 600;

/// Parsed input of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetInput {
    /// Its length, in seconds.
    Length(u32),
    /// The time of day of its end, in minutes since midnight.
    EndAt(u32),
}

/// Parses "20", "20분", "20 min", "15:40", "오후 3:40" or "3:40 pm"; `None` for anything else. Lengths
/// go from 1 to 600 minutes.
#[must_use]
pub fn parse(typed: &str) -> Option<TargetInput> {
    let typed = typed.trim().to_lowercase();
    if typed.contains(':') {
        return time_of_day(&typed).map(TargetInput::EndAt);
    }
    let units = ["minutes", "minute", "mins", "min", "분"];
    let count = units.iter().find_map(|it| typed.strip_suffix(it)).unwrap_or(&typed);
    let minutes = number(count.trim())?;
    (1..=MAX_MINUTES).contains(&minutes).then_some(TargetInput::Length(minutes * 60))
}

/// Parses a time of day as minutes since midnight.
fn time_of_day(typed: &str) -> Option<u32> {
    let half = |am, pm| [(am, 0), (pm, 12)];
    let twelve_hour = half("오전", "오후")
        .into_iter()
        .find_map(|(mark, add)| Some((typed.strip_prefix(mark)?, add)));
    let twelve_hour = twelve_hour.or_else(|| {
        half("am", "pm").into_iter().find_map(|(mark, add)| Some((typed.strip_suffix(mark)?, add)))
    });
    let (hours, minutes) = twelve_hour.map_or(typed, |(rest, _)| rest).trim().split_once(':')?;
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let hours = match twelve_hour {
        Some((_, add)) => (1..=12).contains(&hours).then_some(hours % 12 + add)?,
        None => hours,
    };
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Parses digits only: `parse` alone would accept a sign.
fn number(digits: &str) -> Option<u32> {
    digits.chars().all(|it| it.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// Returns the next instant after `now_ms` at which local clocks show `minute` minutes since
/// midnight. `offset_min` is local time minus UTC at an instant: clocks may change to summer time
/// in between.
#[must_use]
pub fn next_ms(minute: u32, now_ms: i64, offset_min: impl Fn(i64) -> i32) -> i64 {
    let now_ms = now_ms.clamp(-MAX_DATE_MS, MAX_DATE_MS);
    let local_ms = now_ms + offset_ms(&offset_min, now_ms);
    let midnight_ms = local_ms - local_ms.rem_euclid(DAY_MS);
    let wanted_ms = (i64::from(minute) * MINUTE_MS).rem_euclid(DAY_MS);
    let at = |days: i64| {
        let local_ms = midnight_ms + days * DAY_MS + wanted_ms;
        // With the offset of that time, not of now.
        let about_ms = local_ms - offset_ms(&offset_min, now_ms);
        local_ms - offset_ms(&offset_min, about_ms)
    };
    // Where clocks are set back, today's time may be over already.
    [at(0), at(1)].into_iter().find(|it| *it > now_ms).unwrap_or_else(|| at(2))
}

/// Returns local time minus UTC in milliseconds. No place is a day apart from UTC.
fn offset_ms(offset_min: impl Fn(i64) -> i32, at_ms: i64) -> i64 {
    (i64::from(offset_min(at_ms)) * MINUTE_MS).clamp(-DAY_MS, DAY_MS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_what_people_type() {
        for typed in ["20", " 20분", "20 min", "20 Minutes"] {
            assert_eq!(parse(typed), Some(TargetInput::Length(1200)), "{typed}");
        }
        for typed in ["15:40", "오후 3:40", "3:40 PM", "3:40pm"] {
            assert_eq!(parse(typed), Some(TargetInput::EndAt(940)), "{typed}");
        }
        assert_eq!(parse("오전 12:05"), Some(TargetInput::EndAt(5)));
        assert_eq!(parse("12:05 pm"), Some(TargetInput::EndAt(725)));
        for typed in ["", "0", "-5", "+5", "601", "24:00", "3:60", "오후 13:00", "0:10 am", "soon"]
        {
            assert_eq!(parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn finds_the_next_time_of_day() {
        let seoul = 9 * 60;
        assert_eq!(next_ms(9 * 60 + 1, 0, |_| seoul), MINUTE_MS);
        assert_eq!(next_ms(9 * 60, 0, |_| seoul), DAY_MS, "now is over: tomorrow");
    }

    #[test]
    fn knows_summer_time_and_midnight() {
        const HOUR_MS: i64 = 60 * MINUTE_MS;
        // From 1:00 UTC on, clocks are an hour ahead.
        let summer = |at_ms: i64| if at_ms >= HOUR_MS { 60 } else { 0 };
        let winter = |at_ms: i64| 60 - summer(at_ms);
        for (name, minute, now_ms, end_ms) in [
            ("before the change", 50, 30 * MINUTE_MS, 50 * MINUTE_MS),
            ("after it", 3 * 60, 30 * MINUTE_MS, 2 * HOUR_MS),
            ("from after it", 3 * 60, 90 * MINUTE_MS, 2 * HOUR_MS),
        ] {
            assert_eq!(next_ms(minute, now_ms, summer), end_ms, "{name}");
        }
        assert_eq!(next_ms(2 * 60 + 30, 30 * MINUTE_MS, winter), 150 * MINUTE_MS);
        let late_ms = DAY_MS - 10 * MINUTE_MS;
        assert_eq!(next_ms(20, late_ms, |_| 0), DAY_MS + 20 * MINUTE_MS, "past midnight");
    }

    proptest! {
        #[test]
        fn reads_anything_without_fail(typed in ".*") {
            if let Some(TargetInput::EndAt(minute)) = parse(&typed) {
                prop_assert!(minute < 24 * 60);
            }
        }

        #[test]
        fn the_next_time_is_within_a_day(
            minute in 0u32..1440, now in -MAX_DATE_MS..MAX_DATE_MS, offset in -840i32..840,
        ) {
            let wait_ms = next_ms(minute, now, |_| offset) - now;
            prop_assert!(wait_ms > 0 && wait_ms <= DAY_MS);
        }
    }
}
