//! Years and months, the talk's month and the empty slot in the visible part of the calendars.

use rostra::prelude::*;

use super::data::{NOW, NOW_NAME, Track, Wave};
use super::lanes::height;
use super::month::Month;
use super::scale::{em, on_track, percent, within};
use super::ticks::{Reach, is_free, label, reach, ticks};
use super::viewport::Viewport;
use super::{layout, scale};

/// Returns the selector of a track's years that are always drawn.
pub const fn years(track: Track) -> &'static str {
    match track {
        Track::Net => ".clock-tracks .clock-drawing > svg[width] > g:first-child",
        Track::Ai => ".clock-tracks .clock-drawing > svg[y] > svg[width] > g:first-child",
    }
}

/// Returns the selector of the ticks that only a zoomed view has room for.
const fn closer_of(track: Track) -> &'static str {
    match track {
        Track::Net => ".clock-tracks .clock-drawing > svg[width] > .clock-closer",
        Track::Ai => ".clock-tracks .clock-drawing > svg[y] > svg[width] > .clock-closer",
    }
}

/// Returns the elements for these ticks, and where they go. The lower calendar appears with step 4.
#[must_use]
pub fn closer() -> [(&'static str, String); 2] {
    let group = |from: &str| ["<svg class=\"clock-closer\"", from, "></svg>"].concat();
    [(years(Track::Net), group("")), (years(Track::Ai), group(" data-from=\"4\""))]
}

/// Returns the `visibility` of a position: `hidden` outside 0.0..=1.0.
#[must_use]
pub fn unseen(at: f64) -> Option<String> {
    hidden(!(0.0..=1.0).contains(&at))
}

/// Returns the `visibility` of something that is hidden or not.
#[must_use]
pub fn hidden(is_hidden: bool) -> Option<String> {
    is_hidden.then(|| "hidden".to_owned())
}

/// Returns the changes that show the years and months, the marker and the slot. `today` is the reach
/// of the label of the current month, which takes the place of others.
#[must_use]
pub fn show(viewport: Viewport, today: Option<Reach>) -> Vec<Patch> {
    let mut puts = vec![
        Patch::attribute(".clock-tracks .clock-drawing", "data-zoom", part(viewport)),
        Patch::html("[data-seen]", span(viewport)),
    ];
    for control in ["out", "left", "right", "whole"] {
        let at = ["[data-act=", control, "]"].concat();
        puts.push(Patch::disabled(at, !viewport.is_part()));
    }
    puts.push(Patch::disabled("[data-act=in]", viewport.is_largest()));
    for track in Track::ALL {
        let begins = |year: &i32| viewport.at(on_track(track, Month::new(*year, 1)));
        let drawn = scale::ticks(track);
        let all: Vec<f64> = drawn.iter().map(begins).collect();
        let each = |of: &str, name, value: &dyn Fn(f64) -> Option<String>| {
            let at = [years(track), " > ", of].concat();
            Patch::each(at, name, all.iter().map(|it| value(*it)))
        };
        let place = |it| Some(percent(it));
        puts.push(each(".clock-grid", "visibility", &unseen));
        puts.push(each(".clock-grid", "x1", &place));
        puts.push(each(".clock-grid", "x2", &place));
        puts.push(each(".clock-year", "x", &place));
        let today: Vec<Reach> = today.filter(|_| track == Track::Ai).into_iter().collect();
        puts.push(each(".clock-year", "visibility", &|at| {
            let is_free = is_free(reach(at, "2000"), &today);
            unseen(at).or_else(|| hidden(!is_free))
        }));
        let (first, closer) = closer_ticks(track, viewport, today);
        puts.push(Patch::attribute(closer_of(track), "x", percent(first)));
        puts.push(Patch::html(closer_of(track), closer));
    }
    puts.extend(now(viewport));
    puts
}

fn part(viewport: Viewport) -> &'static str {
    if viewport.is_part() { "part" } else { "" }
}

fn now(viewport: Viewport) -> Vec<Patch> {
    const LINE: &str = ".clock-tracks .clock-now";
    const LABEL: &str = ".clock-now-label";
    const BESIDE: &str = ".clock-now-label ~ svg";
    let (end, zero) = (1.0, on_track(Track::Ai, Wave::Ai.zero_month()));
    let now = viewport.at(on_track(Track::Ai, NOW));
    let mut puts = vec![
        Patch::attribute(LINE, "x1", percent(now)),
        Patch::attribute(LINE, "x2", percent(now)),
        Patch::attribute(LABEL, "x", percent(now)),
        Patch::attribute(BESIDE, "x", percent(now)),
    ];
    let visibility = |it: &str| Patch::each(it, "visibility", [unseen(now)]);
    puts.extend([LINE, LABEL].map(visibility));
    // The labels beside it need the room that they have in the whole.
    let is_late = now > on_track(Track::Ai, NOW);
    puts.push(Patch::each(BESIDE, "visibility", [unseen(now).or_else(|| hidden(is_late))]));
    // The slot has an outline, and the lane's name may reach the edge.
    let boxes =
        [(".clock-window", now, 0.0), (".clock-tracks .clock-slot", viewport.at(zero), 0.01)];
    for (at, from, least) in boxes {
        let from = within(from, least, end);
        puts.push(Patch::attribute(at, "x", percent(from)));
        puts.push(Patch::attribute(at, "width", percent(end - from)));
        puts.push(Patch::each(at, "visibility", [hidden(from >= end)]));
    }
    puts
}

/// Returns the ticks between the years that are always drawn, and where the first one is. The others are
/// drawn at their distances from it, so that a drag moves them without drawing them again. A label that
/// would touch the one of the talk's month, or `others`, is left out.
fn closer_ticks(track: Track, viewport: Viewport, mut others: Vec<Reach>) -> (f64, String) {
    let bottom = em(height(track));
    let drawn = scale::ticks(track);
    others.extend(now_label(viewport).filter(|_| track == Track::Ai));
    let is_drawn = |it: Month| it.month == Some(1) && drawn.contains(&it.year);
    let closer: Vec<(Month, f64)> = ticks(track, viewport).filter(|it| !is_drawn(it.0)).collect();
    let first = closer.first().map_or(0.0, |it| it.1);
    let mark = |(month, at): (Month, f64)| {
        let (x, label) = (percent(at - first), label(month));
        let line = format!(
            "<line class=\"clock-grid\" x1=\"{x}\" x2=\"{x}\" y1=\"1.35em\" y2=\"{bottom}\"></line>"
        );
        let text = is_free(reach(at, &label), &others).then(|| {
            format!(
                "<text class=\"clock-year\" x=\"{x}\" y=\"0.95em\" text-anchor=\"middle\">{label}</text>"
            )
        });
        line + &text.unwrap_or_default()
    };
    (first, closer.into_iter().map(mark).collect())
}

/// Returns the reach of the label of the talk's month; `None` where it is not visible.
fn now_label(viewport: Viewport) -> Option<Reach> {
    let at = viewport.at(on_track(Track::Ai, NOW));
    let [ko, en] = [NOW_NAME.ko, NOW_NAME.en].map(|it| [it, " ", &NOW.printed()].concat());
    let wider = if layout::width(&ko) > layout::width(&en) { ko } else { en };
    unseen(at).is_none().then(|| reach(at, &wider))
}

/// Largest number of visible months that is announced in months; above it is announced in years.
const SAID: f64 = 24.0;

/// Returns the visible years, or months where there are few, as text for screen readers.
fn span(viewport: Viewport) -> String {
    if !viewport.is_part() {
        return String::new();
    }
    let part = Track::ALL.map(|track| {
        let (from, to) = track.span();
        let months = f64::from(from.until(to) + 1);
        let [begin, end] = [0.0, 1.0].map(|it| viewport.to_whole(it) * months);
        // These are small numbers, so the casts are safe.
        if end - begin > SAID {
            let [begin, end] = [begin, end].map(|it| from.year + (it / 12.0) as i32);
            return format!("{begin}–{}", end.min(to.year));
        }
        let [begin, end] = [begin, end.ceil() - 1.0].map(|it| from.index() + it as i32);
        [begin, end].map(|it| Month::of_index(it).printed()).join("–")
    });
    part.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_said_in_years_of_both_calendars() {
        assert_eq!(span(Viewport::ALL), "");
        assert_eq!(Viewport::read("x2-7500").map(span).as_deref(), Some("2003–2015, 2022–2026"));
        assert_eq!(Viewport::read("x4-0").map(span).as_deref(), Some("1990–1996, 2017–2019"));
    }

    #[test]
    fn little_is_said_in_months() {
        let said = |word| Viewport::read(word).map(span);
        assert_eq!(said("x8-5000").as_deref(), Some("2001–2004, 2021-05–2022-08"));
        assert_eq!(said("x32-10000").as_deref(), Some("2015-03–2015-12, 2026-09–2026-12"));
        assert_eq!(said("x32-0").as_deref(), Some("1990-01–1990-10, 2017-01–2017-04"));
    }

    fn closer(track: Track, word: &str) -> String {
        closer_ticks(track, Viewport::read(word).unwrap_or_default(), Vec::new()).1
    }

    #[test]
    fn a_closer_look_has_every_year_once() {
        let html = closer(Track::Net, "x2-7500");
        assert!(html.contains(">2007<") && !html.contains(">2005<") && !html.contains(">1999<"));
        assert_eq!(Track::ALL.map(|it| closer(it, "")), ["", ""]);
    }

    #[test]
    fn a_drag_draws_no_tick_again() {
        let [one, other] = ["x8-5000", "x8-5010"].map(|it| {
            let viewport = Viewport::read(it).unwrap();
            closer_ticks(Track::Net, viewport, Vec::new())
        });
        assert_eq!(one.1, other.1);
        assert!(one.0 > other.0, "{one:?}");
    }

    #[test]
    fn the_closest_look_has_months_in_both_calendars() {
        let html = closer(Track::Net, "x32-3333");
        assert!(html.contains(">1998-07<") && html.contains(">1998-09<"), "{html}");
        let html = closer(Track::Ai, "x32-5000");
        assert!(html.contains(">2021-12<") && !html.contains(">2022<"), "{html}");
    }

    #[test]
    fn the_labels_of_the_talks_month_and_of_today_are_kept_clear() {
        for center in (0..=10_000).step_by(7) {
            for factor in [2, 4, 8, 16, 32] {
                let word = format!("x{factor}-{center}");
                let viewport = Viewport::read(&word).unwrap_or_default();
                let (_, html) = closer_ticks(Track::Ai, viewport, Vec::new());
                let printed = ticks(Track::Ai, viewport).filter(|it| {
                    let label = label(it.0);
                    html.contains(&[">", &label, "<"].concat())
                });
                let now: Vec<Reach> = now_label(viewport).into_iter().collect();
                for (month, at) in printed {
                    assert!(is_free(reach(at, &label(month)), &now), "{word} {month:?}");
                }
            }
        }
        let years = |today| {
            let puts = show(Viewport::ALL, today);
            let hidden = puts.into_iter().filter_map(|it| match it.what {
                PatchKind::Each("visibility", it) => Some(it.into_iter().flatten().count()),
                _ => None,
            });
            hidden.sum::<usize>()
        };
        assert_eq!(years(None), 0);
        assert_eq!(years(Some(reach(0.9, "today"))), 1);
    }
}
