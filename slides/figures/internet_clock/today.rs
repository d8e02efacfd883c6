//! A second marker on the clock, beside the talk's own: the current month.

use rostra::prelude::*;

use super::aligned::NARROWEST;
use super::aligned_vertical::down_to;
use super::calendar::unseen;
use super::data::{NOW, NOW_NAME, Track, Wave};
use super::lanes::{self, height};
use super::layout::{self, GAP, HANG, Side, width};
use super::month::{Month, years};
use super::scale::{CLOCK_YEARS, em, on_clock, on_track, percent, within};
use super::shapes::tspans_html;
use super::ticks::Reach;
use super::viewport::Viewport;

const NAME: Text = Text::new("오늘", "Today");
/// The last share of the clock at which the narrow drawing has room for a label below its line.
pub const LAST_BELOW: f64 = 0.97;
/// Font size of the count of "now", in em of the drawing's.
const NOW_SIZE: f64 = 1.2;

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

/// Returns the months on the AI clock from a zero to a year and month, if its marker is shown: `None`
/// before the zero and after the clock's end.
pub fn months(is_on: bool, (year, month): (i32, i32), zero: Month) -> Option<i32> {
    let passed = zero.until(Month::new(year, month));
    (is_on && (0..=CLOCK_YEARS * 12).contains(&passed)).then_some(passed)
}

/// Returns the reach of the marker's label in the AI calendar; `None` where it is not visible.
pub fn reach(is_on: bool, date: (i32, i32), viewport: Viewport) -> Option<Reach> {
    let passed = months(is_on, date, Wave::Ai.zero_month())?;
    let at = viewport.at(on_track(Track::Ai, Month::new(date.0, date.1)));
    let end = at * lanes::NARROWEST - 0.3;
    let label = width(NAME.ko).max(width(NAME.en)) + width(" ") + width(&years(passed));
    unseen(at).is_none().then_some([end - label, end])
}

/// Returns the sides of the labels of "now" and of the marker in the drawing for wide pages, from
/// their months on the AI clock. Where both have no room they stand after their lines.
pub fn sides(now: i32, today: Option<i32>) -> [Side; 2] {
    let item = |name: Text, months: i32, size: f64| {
        let count = years(months);
        let [ko, en] = [[name.ko, " ", &count, "년"], [name.en, " ", &count, " years"]];
        let length = width(&ko.concat()).max(width(&en.concat()));
        // These labels do not hang over, so they have room at the clock's ends.
        let hang = HANG / NARROWEST;
        (within(on_clock(months), hang, 1.0 - hang), HANG + GAP + length * size)
    };
    let mut items = vec![item(NOW_NAME, now, NOW_SIZE)];
    items.extend(today.map(|it| item(NAME, it, 1.0)));
    let sides = layout::sides(&items, NARROWEST).unwrap_or_default();
    [0, 1].map(|it| sides.get(it).copied().unwrap_or(Side::After))
}

/// Returns the x position and the anchor of a label on a side of its line.
pub fn beside(side: Side) -> (String, Option<String>) {
    match side {
        Side::After => (em(GAP), None),
        Side::Before => (em(-GAP), Some("end".to_owned())),
    }
}

/// Returns the changes that show the marker at a year and month, where a drawing has it. `zero`: where
/// the aligned AI clock reads 0; the calendars' count stays.
pub fn show(is_on: bool, date: (i32, i32), viewport: Viewport, zero: Month) -> Vec<Patch> {
    let today = Month::new(date.0, date.1);
    let passed = Wave::Ai.zero_month().until(today);
    let is_shown =
        [zero, Wave::Ai.zero_month()].iter().any(|it| months(is_on, date, *it).is_some());
    let mut puts = vec![
        Patch::value("[data-act=today]", if is_on { "on" } else { "" }),
        Patch::flag(".clock", "data-today", is_shown),
    ];
    if !is_shown {
        return puts;
    }
    let on_track = viewport.at(on_track(Track::Ai, today));
    let aligned = zero.until(today);
    let on_clock = on_clock(aligned);
    let places = [
        (TRACKS, percent(on_track), ["x1", "x2", "x"], passed, ["", ""]),
        (ALIGNED, percent(on_clock), ["x1", "x2", "x"], aligned, ["년", " years"]),
        (DOWN, em(down_to(on_clock)), ["y1", "y2", "y"], aligned, ["", ""]),
    ];
    for (drawing, at, [from, to, label], count, [ko, en]) in places {
        let count = years(count);
        let mark = |of: &str| [drawing, " .clock-today-mark ", of].concat();
        puts.push(Patch::attribute(mark("line"), from, at.clone()));
        puts.push(Patch::attribute(mark("line"), to, at.clone()));
        puts.push(Patch::attribute(mark("svg"), label, at));
        let [ko, en] = [[NAME.ko, " ", &count, ko], [NAME.en, " ", &count, en]];
        puts.push(Patch::html(mark("text"), tspans_html(&ko.concat(), &en.concat())));
    }
    for (drawing, at) in [(TRACKS, on_track), (ALIGNED, on_clock), (DOWN, on_clock)] {
        let mark = [drawing, " .clock-today-mark"].concat();
        puts.push(Patch::each(mark, "visibility", [unseen(at)]));
    }
    let (x, anchor) = beside(sides(zero.until(NOW), Some(aligned))[1]);
    let label = [ALIGNED, " .clock-today-mark text"].concat();
    puts.push(Patch::attribute(label.as_str(), "x", x));
    puts.push(Patch::each(label, "text-anchor", [anchor]));
    // Above its line where there is no room below.
    let y = if on_clock > LAST_BELOW { "-0.4em" } else { "1.15em" };
    puts.push(Patch::attribute([DOWN, " .clock-today-mark text"].concat(), "y", y));
    puts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(month: (i32, i32)) -> Option<String> {
        let puts = show(true, month, Viewport::ALL, Wave::Ai.zero_month());
        puts.into_iter().find_map(|it| match it.what {
            PatchKind::Html(html) if it.at.starts_with(ALIGNED) => Some(html),
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
    fn labels_of_now_and_today_do_not_overlap_whatever_the_zero() {
        let events = super::super::events::shown().filter(|it| it.wave == Wave::Ai);
        for (event, later) in events.flat_map(|it| (22..90).map(move |later| (it, later))) {
            let now = event.date.until(NOW);
            let today = Some(now + later).filter(|it| *it <= CLOCK_YEARS * 12);
            let extent = |months: i32, size: f64, side| {
                let at = on_clock(months) * NARROWEST;
                let length = width("Today 9.9 years") * size;
                match side {
                    Side::After => (at, at + GAP + length),
                    Side::Before => (at - GAP - length, at),
                }
            };
            let [of_now, of_today] = sides(now, today);
            // "Now" is shorter than "Today", but larger.
            let now = extent(now, NOW_SIZE * 13.0 / 15.0, of_now);
            assert!(now.0 >= 0.0 && now.1 <= NARROWEST, "{}", event.id);
            if let Some(today) = today {
                let today = extent(today, 1.0, of_today);
                assert!(now.1 <= today.0 && today.1 <= NARROWEST, "{}, {later}", event.id);
            }
        }
    }

    #[test]
    fn says_nothing_where_there_is_no_clock() {
        assert_eq!(says((2022, 10)), None);
        assert_eq!(says((2031, 1)), None);
        let zero = Wave::Ai.zero_month();
        assert_eq!(show(false, (2026, 11), Viewport::ALL, zero).len(), 2);
    }
}
