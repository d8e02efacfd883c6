//! A second marker on the clock, beside the talk's own: the current month.

use rostra::prelude::*;

use super::calendar::unseen;
use super::data::{Track, Wave};
use super::down::down_to;
use super::lanes::{NARROWEST, height};
use super::layout::width;
use super::month::{Month, years};
use super::scale::{CLOCK_YEARS, em, on_clock, on_track, percent};
use super::stretch::Stretch;
use super::ticks::Reach;

const NAME: Text = Text::new("오늘", "Today");

/// Returns the switch for the marker.
pub fn control() -> String {
    switch("today", Text::new("오늘 표시", "Mark today"))
}

const TRACKS: &str = ".clock-tracks";
const ALIGNED: &str = ".clock-aligned .clock-drawing:not(.clock-down)";
const DOWN: &str = ".clock-down";

/// Returns its lines and labels in the drawings, each inserted after the talk's own marker.
pub fn marks() -> [(&'static str, String); 3] {
    let mark = |line: &str, label: &str| {
        format!(
            "<g class=\"clock-today-mark\"><line {line}></line><svg><text {label}></text></svg></g>"
        )
    };
    let bottom = ["y1=\"1.25em\" y2=\"", &em(height(Track::Ai)), "\""].concat();
    [
        (
            ".clock-tracks .clock-now",
            mark(&bottom, "x=\"-0.3em\" y=\"0.95em\" text-anchor=\"end\""),
        ),
        (
            ".clock-aligned .clock-drawing:not(.clock-down) .clock-now",
            mark("y1=\"3.7em\" y2=\"5.1em\"", "x=\"0.75em\" y=\"4.85em\""),
        ),
        (".clock-down .clock-now", mark("x1=\"-0.5em\" x2=\"2em\"", "x=\"1.9em\" y=\"1.15em\"")),
    ]
}

/// Returns the month to mark and its months on the clock; `None` before the clock's zero and after
/// its end.
fn marked(is_on: bool, (year, month): (i32, i32)) -> Option<(Month, i32)> {
    let today = Month::new(year, month);
    let passed = Wave::Ai.zero_month().until(today);
    (is_on && (0..=CLOCK_YEARS * 12).contains(&passed)).then_some((today, passed))
}

/// Returns the reach of the marker's label in the AI calendar; `None` where it is not visible.
pub fn reach(is_on: bool, today: (i32, i32), stretch: Stretch) -> Option<Reach> {
    let (today, passed) = marked(is_on, today)?;
    let at = stretch.at(on_track(Track::Ai, today));
    let end = at * NARROWEST - 0.3;
    let label = width(NAME.ko).max(width(NAME.en)) + width(" ") + width(&years(passed));
    unseen(at).is_none().then_some([end - label, end])
}

/// Returns the changes that show the marker at a year and month.
pub fn show(is_on: bool, today: (i32, i32), stretch: Stretch) -> Vec<Put> {
    let marked = marked(is_on, today);
    let mut puts = vec![
        Put::value("[data-act=today]", if is_on { "on" } else { "" }),
        Put::flag(".clock", "data-today", marked.is_some()),
    ];
    let Some((today, passed)) = marked else { return puts };
    let count = years(passed);
    let on_track = stretch.at(on_track(Track::Ai, today));
    let on_clock = on_clock(passed);
    let places = [
        (TRACKS, percent(on_track), ["x1", "x2", "x"], ["", ""]),
        (ALIGNED, percent(on_clock), ["x1", "x2", "x"], ["년", " years"]),
        (DOWN, em(down_to(on_clock)), ["y1", "y2", "y"], ["", ""]),
    ];
    for (drawing, at, [from, to, label], [ko, en]) in places {
        let mark = |of: &str| [drawing, " .clock-today-mark ", of].concat();
        puts.push(Put::attribute(mark("line"), from, at.clone()));
        puts.push(Put::attribute(mark("line"), to, at.clone()));
        puts.push(Put::attribute(mark("svg"), label, at));
        puts.push(Put::html(mark("text"), tspans(&[&count, ko].concat(), &[&count, en].concat())));
    }
    let mark = ".clock-tracks .clock-today-mark";
    puts.push(Put::each(mark, "visibility", [unseen(on_track)]));
    puts
}

/// Returns the label for the inside of `<text>`, where a `<span>` is not allowed.
fn tspans(ko: &str, en: &str) -> String {
    let Text { ko: name_ko, en: name_en } = NAME;
    format!("<tspan lang=\"ko\">{name_ko} {ko}</tspan><tspan lang=\"en\">{name_en} {en}</tspan>")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(month: (i32, i32)) -> Option<String> {
        let puts = show(true, month, Stretch::WHOLE);
        puts.into_iter().find_map(|it| match it.what {
            What::Html(html) if it.at.starts_with(ALIGNED) => Some(html),
            _ => None,
        })
    }

    #[test]
    fn reads_years_since_the_zero() {
        let said = says((2026, 11)).unwrap();
        assert!(said.contains("오늘 4.0년") && said.contains("Today 4.0 years"), "{said}");
        assert!(says((2025, 1)).unwrap().contains("2.2"), "the talk's own month");
    }

    #[test]
    fn says_nothing_where_there_is_no_clock() {
        assert_eq!(says((2022, 10)), None);
        assert_eq!(says((2031, 1)), None);
        assert_eq!(show(false, (2026, 11), Stretch::WHOLE).len(), 2);
    }
}
