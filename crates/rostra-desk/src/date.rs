//! Formatting of dates and times of day.

const DAY_MIN: i64 = 24 * 60;

/// Formats an instant as "2026-03-14 15:09". `ms` is milliseconds since 1970; `offset_min` is local
/// time minus UTC.
#[must_use]
pub fn date(ms: i64, offset_min: i32) -> String {
    let minutes = ms.div_euclid(60_000) + i64::from(offset_min);
    let (day, minute) = (minutes.div_euclid(DAY_MIN), minutes.rem_euclid(DAY_MIN));
    // Days are counted from 1 March, so that a leap day is the last of its year, and in eras of 400
    // years, which all have the same length.
    let day = day + 719_468;
    let (era, day) = (day.div_euclid(146_097), day.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let year = year + era * 400 + next;
    format!("{year}-{month:02}-{day:02} {}", time_of_day(minute))
}

/// Formats minutes since midnight as "15:09".
#[must_use]
pub fn time_of_day(minute: i64) -> String {
    format!("{}:{:02}", minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_calendar() {
        for (ms, offset_min, expected) in [
            (0, 0, "1970-01-01 0:00"),
            (0, -1, "1969-12-31 23:59"),
            (951_782_400_000, 0, "2000-02-29 0:00"),
            (1_709_251_200_000, 0, "2024-03-01 0:00"),
            (1_798_761_599_000, 0, "2026-12-31 23:59"),
            (1_798_761_599_000, 9 * 60, "2027-01-01 8:59"),
            (4_107_542_400_000, 0, "2100-03-01 0:00"),
        ] {
            assert_eq!(date(ms, offset_min), expected, "{ms}");
        }
    }
}
