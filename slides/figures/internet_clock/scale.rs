//! Converts dates to positions: a share of the track's length, or of the clock's eight years.

use rostra::prelude::*;

use super::data::Track;
use super::month::Month;

/// Number of years that the aligned clocks show.
pub const CLOCK_YEARS: i32 = 8;

/// Returns where a month begins on its track, 0.0..=1.0.
pub fn on_track(track: Track, month: Month) -> f64 {
    let (from, to) = track.span();
    let months = from.until(to) + 1;
    f64::from(from.until(month)) / f64::from(months)
}

/// Returns where a number of months is on the aligned clocks, 0.0..=1.0.
pub fn on_clock(months: i32) -> f64 {
    f64::from(months) / f64::from(CLOCK_YEARS * 12)
}

/// Returns whether a number of months is within the eight years of the aligned clocks.
pub fn is_on_clock(months: i32) -> bool {
    (0..CLOCK_YEARS * 12).contains(&months)
}

/// Clamps a share to bounds. `f64::clamp` panics with the bounds in its message when they are
/// reversed, and the code that formats them would be a tenth of the figures' program.
pub fn within(share: f64, low: f64, high: f64) -> f64 {
    share.min(high).max(low)
}

/// Formats a share as an SVG percentage, exact to less than a pixel of a stage.
pub fn percent(share: f64) -> String {
    decimal(share * 100.0, 1) + "%"
}

/// Formats a length in em of the drawing's own font size, so that drawing and text scale together;
/// a tenth of an em is less than the width of a line.
pub fn em(length: f64) -> String {
    decimal(length, 1) + "em"
}

/// Returns the years printed along a track.
pub fn ticks(track: Track) -> Vec<i32> {
    let (from, to) = track.span();
    let every = match track {
        Track::Net => 5,
        Track::Ai => 1,
    };
    (from.year..=to.year).filter(|it| it % every == 0).collect()
}

#[cfg(test)]
mod tests {
    use super::super::data::{NOW, READINGS};
    use super::super::events::shown;
    use super::*;

    #[test]
    fn tracks_run_from_their_first_month_to_past_their_last() {
        for track in Track::ALL {
            let (from, to) = track.span();
            assert_eq!(percent(on_track(track, from)), "0.0%");
            assert_eq!(percent(on_track(track, Month::new(to.year + 1, 1))), "100.0%");
        }
        assert_eq!(percent(on_track(Track::Ai, NOW)), "80.0%");
    }

    #[test]
    fn all_that_is_shown_is_on_the_paper() {
        for event in shown() {
            assert!((0.0..1.0).contains(&on_track(event.wave.track(), event.date)), "{}", event.id);
        }
        for reading in READINGS {
            assert!((0.0..1.0).contains(&on_clock(reading.elapsed())), "{reading:?}");
        }
    }

    #[test]
    fn prints_the_round_years() {
        assert_eq!(ticks(Track::Net), [1990, 1995, 2000, 2005, 2010, 2015]);
        assert_eq!(ticks(Track::Ai).len(), 10);
    }
}
