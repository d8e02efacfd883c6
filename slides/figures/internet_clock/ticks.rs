//! Ticks of the calendars: every fifth year or every year while much is visible, then half-years,
//! quarters and months. Each calendar has those that it has room for at its narrowest.

use super::data::Track;
use super::lanes::NARROWEST;
use super::layout::width;
use super::month::Month;
use super::scale::on_track;
use super::viewport::Viewport;

/// Distances between ticks, in months. Each is part of the next, so that a closer look keeps the
/// ticks of the farther one.
const DISTANCES: [i32; 5] = [1, 3, 6, 12, 60];
/// Least distance between two labels, in em.
const AIR: f64 = 1.0;
/// Largest overhang of a label beyond an end of the lanes, in em: half of a year's.
const OVER: f64 = 1.25;

/// Start and end of a label on the lanes, in em at their narrowest.
pub type Reach = [f64; 2];

/// Returns the months with a tick, and where each is, 0.0..=1.0.
pub fn ticks(track: Track, viewport: Viewport) -> impl Iterator<Item = (Month, f64)> {
    let distance = distance(track, viewport);
    let (from, to) = track.span();
    let months = (from.index()..=to.index()).filter(move |it| it % distance == 0);
    months.map(Month::of_index).filter_map(move |month| {
        let at = viewport.at(on_track(track, month));
        (0.0..=1.0).contains(&at).then_some((month, at))
    })
}

/// Returns the least distance of ticks whose labels stay apart, in months.
fn distance(track: Track, viewport: Viewport) -> i32 {
    let (from, _) = track.span();
    let at = |month| viewport.at(on_track(track, month)) * NARROWEST;
    let room = |it: &i32| at(Month::of_index(from.index() + it)) - at(from);
    let needed = |it: &i32| width(if it % 12 == 0 { "2000" } else { "2000-02" }) + AIR;
    DISTANCES.into_iter().find(|it| room(it) >= needed(it)).unwrap_or(60)
}

/// Returns the label of a tick: a year at its January, else the month with its year.
pub fn label(month: Month) -> String {
    if month.month == Some(1) { month.year.to_string() } else { month.printed() }
}

/// Returns the reach of a label around a position.
pub fn reach(at: f64, label: &str) -> Reach {
    let (middle, half) = (at * NARROWEST, width(label) / 2.0);
    [middle - half, middle + half]
}

/// Returns whether a label stays within the lanes and touches none of the others.
pub fn is_free([from, to]: Reach, others: &[Reach]) -> bool {
    let inside = from >= -OVER && to <= NARROWEST + OVER;
    inside && others.iter().all(|it| it[0] >= to || it[1] <= from)
}

#[cfg(test)]
mod tests {
    use super::super::scale;
    use super::*;

    /// Returns every zoom factor at many centers.
    fn all() -> impl Iterator<Item = Viewport> {
        let parts = [2, 4, 8, 16, 32].into_iter().flat_map(|factor| {
            let words = (0..=10_000).step_by(7).map(move |it| format!("x{factor}-{it}"));
            words.filter_map(|it| Viewport::read(&it))
        });
        std::iter::once(Viewport::ALL).chain(parts)
    }

    #[test]
    fn labels_never_touch_and_at_least_two_are_visible() {
        for viewport in all() {
            for track in Track::ALL {
                let ticks: Vec<_> = ticks(track, viewport).collect();
                let labels = ticks.iter().map(|(month, at)| reach(*at, &label(*month)));
                let labels: Vec<_> = labels.filter(|it| is_free(*it, &[])).collect();
                assert!(labels.len() >= 2, "{viewport:?} {track:?}");
                assert!(labels.windows(2).all(|it| it[0][1] + 0.4 < it[1][0]), "{viewport:?}");
                // In order and different, so that each month is there at most once.
                assert!(ticks.windows(2).all(|it| it[0].0.index() < it[1].0.index()));
            }
        }
    }

    #[test]
    fn years_become_quarters_and_months() {
        let distances = |track| {
            ["x2-5000", "x4-5000", "x8-5000", "x16-5000", "x32-5000"]
                .map(|it| distance(track, Viewport::read(it).unwrap()))
        };
        assert_eq!(Track::ALL.map(|it| distance(it, Viewport::ALL)), [60, 12]);
        assert_eq!(distances(Track::Net), [12, 12, 6, 3, 1]);
        assert_eq!(distances(Track::Ai), [6, 3, 3, 1, 1]);
    }

    #[test]
    fn the_whole_has_the_years_that_are_drawn() {
        for track in Track::ALL {
            let months: Vec<_> = ticks(track, Viewport::ALL).map(|it| it.0).collect();
            let drawn = scale::ticks(track).into_iter().map(|it| Month::new(it, 1));
            assert_eq!(months, drawn.collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_years_that_are_drawn_are_among_the_closer_ticks() {
        for viewport in all() {
            for track in Track::ALL {
                let distance = distance(track, viewport);
                assert!(scale::ticks(track).iter().all(|it| it * 12 % distance == 0));
            }
        }
    }

    #[test]
    fn a_year_stands_at_its_january() {
        assert_eq!(label(Month::new(1998, 1)), "1998");
        assert_eq!(label(Month::new(1998, 9)), "1998-09");
    }
}
