//! Months, and the arithmetic of a clock that counts years.

/// A month of a year, or a year alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// The year.
    pub year: i32,
    /// 1..=12; `None` when only the year is known.
    pub month: Option<i32>,
}

impl Month {
    /// Creates a month of a year.
    #[must_use]
    pub const fn new(year: i32, month: i32) -> Self {
        Self { year, month: Some(month) }
    }

    /// Creates a year whose month is unknown.
    #[must_use]
    pub const fn year(year: i32) -> Self {
        Self { year, month: None }
    }

    /// Returns the months since the year 0. A year alone counts as its middle.
    #[must_use]
    pub const fn index(self) -> i32 {
        match self.month {
            Some(month) => self.year * 12 + month - 1,
            None => self.year * 12 + 6,
        }
    }

    /// Returns the month with this index.
    #[must_use]
    pub const fn of_index(index: i32) -> Self {
        Self::new(index.div_euclid(12), index.rem_euclid(12) + 1)
    }

    /// Returns the months from here to a later month.
    #[must_use]
    pub const fn until(self, later: Self) -> i32 {
        later.index() - self.index()
    }

    /// Returns it as printed: `1993-04`, or `2010`.
    #[must_use]
    pub fn printed(self) -> String {
        match self.month {
            Some(month) => format!("{}-{month:02}", self.year),
            None => self.year.to_string(),
        }
    }
}

/// Formats months as years with one decimal, rounded: 26 becomes 2.2.
#[must_use]
pub fn years(months: i32) -> String {
    let tenths = (months * 10 + 6) / 12;
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_months() {
        assert_eq!(Month::new(1993, 4).until(Month::new(1998, 9)), 65);
        assert_eq!(Month::new(2022, 11).until(Month::new(2025, 1)), 26);
        assert_eq!(Month::new(2025, 1).until(Month::new(2025, 1)), 0);
        assert_eq!(Month::year(2010).until(Month::new(2010, 1)), -6, "a year alone is its middle");
    }

    #[test]
    fn months_are_found_by_their_index() {
        for month in [Month::new(1990, 1), Month::new(2015, 12), Month::new(1998, 9)] {
            assert_eq!(Month::of_index(month.index()), month);
        }
    }

    #[test]
    fn says_years_with_one_decimal() {
        let cases = [(0, "0.0"), (26, "2.2"), (33, "2.8"), (40, "3.3"), (48, "4.0"), (65, "5.4")];
        for (months, said) in cases {
            assert_eq!(years(months), said, "{months}");
        }
    }

    #[test]
    fn prints_no_more_than_is_known() {
        assert_eq!(Month::new(1993, 4).printed(), "1993-04");
        assert_eq!(Month::year(2010).printed(), "2010");
    }
}
