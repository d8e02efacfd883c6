//! Numbers in texts and in the words of figures.

/// Formats a number below a million with a comma before the last three digits.
pub fn thousands(number: u32) -> String {
    if number < 1000 {
        return number.to_string();
    }
    format!("{},{:03}", number / 1000, number % 1000)
}

/// Parses a slider's number in a word such as `team-42`, rounded down to the slider's step. `None` for another
/// name, and out of the slider's range (minimum, maximum, step).
pub fn of_slider(word: &str, name: &str, [least, most, step]: [u32; 3]) -> Option<u32> {
    let number: u32 = word.strip_prefix(name)?.parse().ok()?;
    (least..=most).contains(&number).then(|| number - number % step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_stands_before_the_last_three_digits() {
        assert_eq!([0, 64, 2000, 16_005].map(thousands), ["0", "64", "2,000", "16,005"]);
    }

    #[test]
    fn a_sliders_number_is_one_of_its_stops() {
        let read = |word| of_slider(word, "team-", [5, 100, 5]);
        assert_eq!(
            [read("team-5"), read("team-42"), read("team-100")],
            [Some(5), Some(40), Some(100)]
        );
        for nonsense in ["", "5", "team-", "team-4", "team-101", "team-x", "gain-5"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }
}
