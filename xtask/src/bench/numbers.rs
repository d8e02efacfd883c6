//! Statistics of measurements. Not here: measuring.

/// Returns the median: the middle value, or the mean of the two in the middle; 0 if there are none.
pub fn median(values: &[f64]) -> f64 {
    let sorted = sorted(values);
    let half = sorted.len() / 2;
    match sorted.get(..=half).and_then(<[f64]>::split_last) {
        Some((upper, below)) if sorted.len().is_multiple_of(2) => {
            f64::midpoint(*upper, below.last().copied().unwrap_or(*upper))
        }
        Some((middle, _)) => *middle,
        None => 0.0,
    }
}

/// Returns the percentile: the smallest value that at least `percent` of all do not exceed; 0 if
/// there are none.
pub fn percentile(values: &[f64], percent: usize) -> f64 {
    let sorted = sorted(values);
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied().unwrap_or_default()
}

fn sorted(values: &[f64]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle() {
        for (values, expected) in [
            (vec![], 0.0),
            (vec![7.0], 7.0),
            (vec![9.0, 1.0], 5.0),
            (vec![3.0, 100.0, 1.0], 3.0),
            (vec![4.0, 1.0, 3.0, 100.0], 3.5),
        ] {
            assert!((median(&values) - expected).abs() < f64::EPSILON, "{values:?}");
        }
    }

    #[test]
    fn a_percentile_is_one_of_the_values() {
        let hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        for (values, percent, expected) in [
            (hundred.as_slice(), 95, 95.0),
            (&hundred, 100, 100.0),
            (&hundred, 0, 1.0),
            (&[5.0, 6.0], 95, 6.0),
            (&[], 95, 0.0),
        ] {
            assert!((percentile(values, percent) - expected).abs() < f64::EPSILON, "{percent}");
        }
    }
}
