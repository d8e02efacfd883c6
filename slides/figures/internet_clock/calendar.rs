//! Years, the talk's month and the empty slot in the visible part of the calendars.

use rostra::prelude::*;

use super::data::{NOW, Track, Wave};
use super::lanes::height;
use super::month::Month;
use super::scale::{em, on_track, percent, ticks, within};
use super::stretch::Stretch;

/// Selector of a track's years that are always drawn.
pub const fn years(track: Track) -> &'static str {
    match track {
        Track::Net => ".clock-tracks .clock-drawing > svg[width] > g:first-child",
        Track::Ai => ".clock-tracks .clock-drawing > svg[y] > svg[width] > g:first-child",
    }
}

/// Returns the element for the years that only a zoomed view has room for, and where it goes.
#[must_use]
pub fn closer() -> (&'static str, String) {
    (years(Track::Net), "<g class=\"clock-closer\"></g>".to_owned())
}

/// Returns the `visibility` of a position: `hidden` outside 0.0..=1.0.
#[must_use]
pub fn unseen(at: f64) -> Option<String> {
    (!(0.0..=1.0).contains(&at)).then(|| "hidden".to_owned())
}

/// Returns the changes that show the years, the marker and the slot.
#[must_use]
pub fn show(stretch: Stretch) -> Vec<Put> {
    let mut puts = vec![
        Put::attribute(".clock-tracks .clock-drawing", "data-zoom", part(stretch)),
        Put::html(".clock-closer", single_years(stretch)),
        Put::html("[data-seen]", span(stretch)),
    ];
    for control in ["out", "left", "right", "whole"] {
        let at = ["[data-act=", control, "]"].concat();
        puts.push(Put::disabled(at, !stretch.is_part()));
    }
    puts.push(Put::disabled("[data-act=in]", stretch.is_largest()));
    for track in Track::ALL {
        let begins = |year: &i32| stretch.at(on_track(track, Month::new(*year, 1)));
        let all: Vec<f64> = ticks(track).iter().map(begins).collect();
        let each = |of: &str, name, value: fn(f64) -> Option<String>| {
            let at = [years(track), " > ", of].concat();
            Put::each(at, name, all.iter().map(|it| value(*it)))
        };
        for of in [".clock-grid", ".clock-year"] {
            puts.push(each(of, "visibility", unseen));
        }
        puts.push(each(".clock-grid", "x1", |it| Some(percent(it))));
        puts.push(each(".clock-grid", "x2", |it| Some(percent(it))));
        puts.push(each(".clock-year", "x", |it| Some(percent(it))));
    }
    puts.extend(now(stretch));
    puts
}

fn part(stretch: Stretch) -> &'static str {
    if stretch.is_part() { "part" } else { "" }
}

fn now(stretch: Stretch) -> Vec<Put> {
    const LINE: &str = ".clock-tracks .clock-now";
    const LABEL: &str = ".clock-now-label";
    const BESIDE: &str = ".clock-now-label ~ svg";
    let (end, zero) = (1.0, on_track(Track::Ai, Wave::Ai.zero_month()));
    let now = stretch.at(on_track(Track::Ai, NOW));
    let mut puts = vec![
        Put::attribute(LINE, "x1", percent(now)),
        Put::attribute(LINE, "x2", percent(now)),
        Put::attribute(LABEL, "x", percent(now)),
        Put::attribute(BESIDE, "x", percent(now)),
    ];
    let hidden = unseen(now);
    let visibility = |it: &str| Put::each(it, "visibility", [hidden.clone()]);
    puts.extend([LINE, LABEL, BESIDE].map(visibility));
    let boxes = [(".clock-window", now), (".clock-tracks .clock-slot", stretch.at(zero))];
    for (at, from) in boxes {
        let from = within(from, 0.0, end);
        puts.push(Put::attribute(at, "x", percent(from)));
        puts.push(Put::attribute(at, "width", percent(end - from)));
        let none = (from >= end).then(|| "hidden".to_owned());
        puts.push(Put::each(at, "visibility", [none]));
    }
    puts
}

/// Returns every year of the longer track between the round ones; empty unless zoomed in.
fn single_years(stretch: Stretch) -> String {
    let (from, to) = Track::Net.span();
    if !stretch.is_part() {
        return String::new();
    }
    let bottom = em(height(Track::Net));
    let mark = |year: i32| {
        let at = stretch.at(on_track(Track::Net, Month::new(year, 1)));
        let x = percent(at);
        unseen(at).is_none().then(|| {
            format!(
                "<line class=\"clock-grid\" x1=\"{x}\" x2=\"{x}\" y1=\"1.35em\" y2=\"{bottom}\"></line>\
                 <text class=\"clock-year\" x=\"{x}\" y=\"0.95em\" text-anchor=\"middle\">{year}</text>"
            )
        })
    };
    let round = ticks(Track::Net);
    (from.year..=to.year).filter(|it| !round.contains(it)).filter_map(mark).collect()
}

/// Returns the visible years as text, for screen readers.
fn span(stretch: Stretch) -> String {
    if !stretch.is_part() {
        return String::new();
    }
    let part = Track::ALL.map(|track| {
        let (from, to) = track.span();
        let months = f64::from(from.until(to) + 1);
        // Years are small numbers, so the cast is safe.
        let year = |seen| from.year + (stretch.whole(seen) * months / 12.0) as i32;
        format!("{}–{}", year(0.0), year(1.0).min(to.year))
    });
    part.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_said_in_years_of_both_calendars() {
        assert_eq!(span(Stretch::WHOLE), "");
        assert_eq!(Stretch::read("x2-7500").map(span).as_deref(), Some("2003–2015, 2022–2026"));
        assert_eq!(Stretch::read("x4-0").map(span).as_deref(), Some("1990–1996, 2017–2019"));
    }

    #[test]
    fn a_closer_look_has_every_year_once() {
        let html = Stretch::read("x2-7500").map(single_years).unwrap_or_default();
        assert!(html.contains(">2007<") && !html.contains(">2005<") && !html.contains(">1999<"));
    }
}
