//! Measures the time between two events: a button that makes an event the zero, a line at the zero
//! in its calendar, and the time from the zero to another event.

use rostra::prelude::*;

use super::calendar::{unseen, years};
use super::data::Track;
use super::events::Event;
use super::lanes::height;
use super::month::Month;
use super::scale::{em, on_track, percent};
use super::viewport::Viewport;

const NAME: Text = Text::new("여기서부터 재기", "Measure from here");

/// Returns the button that makes the chosen event the zero, or ends the measuring.
pub fn control() -> String {
    button("from", NAME)
}

/// Returns the lines at the zero, one for each calendar, above the lanes and below the marks.
pub fn lines() -> [(&'static str, String); 2] {
    let line = |track| {
        let bottom = em(height(track));
        ["<line class=\"clock-zero\" y1=\"1.35em\" y2=\"", &bottom, "\"></line>"].concat()
    };
    [(years(Track::Net), line(Track::Net)), (".clock-tracks .clock-window", line(Track::Ai))]
}

/// Returns the changes that show the button and the line at the zero.
pub fn show(zero: Option<&Event>, event: Option<&Event>, viewport: Viewport) -> Vec<Patch> {
    const BUTTON: &str = "[data-act=from]";
    const LINE: &str = ".clock-zero";
    let is_zero = is_same(event, zero);
    let at = Track::ALL.map(|track| {
        let zero = zero.filter(|it| it.wave.track() == track)?;
        Some(viewport.at(on_track(track, zero.date)))
    });
    // Not `visibility`: a line without a place would still be part of its group's box.
    let hidden =
        |at: Option<f64>| at.is_none_or(|it| unseen(it).is_some()).then(|| "none".to_owned());
    vec![
        Patch::attribute(BUTTON, "aria-pressed", if is_zero { "true" } else { "false" }),
        Patch::disabled(BUTTON, event.is_none()),
        Patch::each(LINE, "x1", at.map(|it| it.map(percent))),
        Patch::each(LINE, "x2", at.map(|it| it.map(percent))),
        Patch::each(LINE, "display", at.map(hidden)),
    ]
}

/// Returns whether both are the same event; `false` if one is `None`.
pub fn is_same(one: Option<&Event>, other: Option<&Event>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one.id == other.id)
}

/// Returns the time from the zero to an event in Korean and English, as HTML; a prompt to choose an event
/// while there is none but the zero.
pub fn reading(zero: &Event, event: Option<&Event>) -> [String; 2] {
    let [from_ko, from_en] = [name(zero, Lang::Ko), name(zero, Lang::En)];
    let Some(event) = event.filter(|it| it.id != zero.id) else {
        return [
            [&from_ko, "부터 재기: 다른 표시를 고르세요"].concat(),
            ["Measuring from ", &from_en, ": choose another mark"].concat(),
        ];
    };
    let [to_ko, to_en] = [name(event, Lang::Ko), name(event, Lang::En)];
    let Some([time_ko, time_en]) = between(zero.date, event.date) else {
        let is_exact = zero.date.month.and(event.date.month).is_some();
        let [ko, en] = if is_exact { ["달", "month"] } else { ["해", "year"] };
        return [
            [&from_ko, ", ", &to_ko, ": <b>같은 ", ko, "</b>"].concat(),
            [&from_en, " and ", &to_en, ": <b>the same ", en, "</b>"].concat(),
        ];
    };
    if zero.date.until(event.date) < 0 {
        [
            [&to_ko, ", ", &from_ko, "보다 <b>", &time_ko, " 전</b>"].concat(),
            [&to_en, ", <b>", &time_en, " before</b> ", &from_en].concat(),
        ]
    } else {
        [
            [&from_ko, "에서 ", &to_ko, "까지 <b>", &time_ko, "</b>"].concat(),
            ["<b>", &time_en, "</b> from ", &from_en, " to ", &to_en].concat(),
        ]
    }
}

/// Returns an event's short name with its date.
fn name(event: &Event, lang: Lang) -> String {
    let open = if lang == Lang::Ko { "(" } else { " (" };
    [event.short.get(lang), open, &event.date.printed(), ")"].concat()
}

/// Returns the time between two dates in Korean and English, in either order: whole years and
/// months, or about how many years where only the year of one is known. `None` for the same month
/// or year.
fn between(one: Month, other: Month) -> Option<[String; 2]> {
    let months = one.until(other).abs();
    if one.month.and(other.month).is_none() {
        let [ko, en] = count((months + 6) / 12, "년", "year");
        return (one.year != other.year).then(|| [["약 ", &ko].concat(), ["about ", &en].concat()]);
    }
    let (years, rest) = (months / 12, months % 12);
    let [years_ko, years_en] = count(years, "년", "year");
    let [rest_ko, rest_en] = count(rest, "개월", "month");
    match (years, rest) {
        (0, 0) => None,
        (0, _) => Some([rest_ko, rest_en]),
        (_, 0) => Some([years_ko, years_en]),
        _ => Some([[years_ko, rest_ko].join(" "), [years_en, rest_en].join(" ")]),
    }
}

/// Returns a number with its unit; the English unit is given in the singular.
fn count(number: i32, ko: &str, en: &str) -> [String; 2] {
    let plural = if number == 1 { "" } else { "s" };
    let number = number.to_string();
    [[&number, ko].concat(), [&number, " ", en, plural].concat()]
}

#[cfg(test)]
mod tests {
    use super::super::events::find;
    use super::*;

    fn read(zero: &str, event: &str) -> [String; 2] {
        reading(find(zero).unwrap(), find(event))
    }

    #[test]
    fn time_is_said_in_whole_years_and_months() {
        let cases = [
            ((2022, 11), "24년 2개월", "24 years 2 months"),
            ((1999, 10), "1년 1개월", "1 year 1 month"),
            ((2000, 9), "2년", "2 years"),
            ((1999, 9), "1년", "1 year"),
            ((1999, 8), "11개월", "11 months"),
            ((1998, 10), "1개월", "1 month"),
            ((1998, 8), "1개월", "1 month"),
            ((1994, 7), "4년 2개월", "4 years 2 months"),
        ];
        for ((year, month), ko, en) in cases {
            let said = between(Month::new(1998, 9), Month::new(year, month));
            assert_eq!(said, Some([ko.to_owned(), en.to_owned()]));
        }
        assert_eq!(between(Month::new(1998, 9), Month::new(1998, 9)), None);
    }

    #[test]
    fn a_year_alone_gives_no_months() {
        let said = |year, month| between(Month::year(2010), Month::new(year, month));
        assert_eq!(said(1998, 9), Some(["약 12년".to_owned(), "about 12 years".to_owned()]));
        for (year, month) in [(2009, 12), (2011, 1)] {
            assert_eq!(said(year, month), Some(["약 1년".to_owned(), "about 1 year".to_owned()]));
        }
        assert_eq!(said(2010, 12), None);
    }

    #[test]
    fn time_is_read_in_both_directions() {
        let cases = [
            (
                ["google", "chatgpt"],
                "구글(1998-09)에서 ChatGPT(2022-11)까지 <b>24년 2개월</b>",
                "<b>24 years 2 months</b> from Google (1998-09) to ChatGPT (2022-11)",
            ),
            (
                ["google", "amazon"],
                "아마존(1994-07), 구글(1998-09)보다 <b>4년 2개월 전</b>",
                "Amazon (1994-07), <b>4 years 2 months before</b> Google (1998-09)",
            ),
            (
                ["uber", "google"],
                "구글(1998-09), 우버(2010)보다 <b>약 12년 전</b>",
                "Google (1998-09), <b>about 12 years before</b> Uber (2010)",
            ),
            (
                ["o1", "ssi"],
                "o1-preview(2024-09), SSI(2024-09): <b>같은 달</b>",
                "o1-preview (2024-09) and SSI (2024-09): <b>the same month</b>",
            ),
            (
                ["kakaotalk", "uber"],
                "카카오톡(2010-03), 우버(2010): <b>같은 해</b>",
                "KakaoTalk (2010-03) and Uber (2010): <b>the same year</b>",
            ),
            (
                ["google", "google"],
                "구글(1998-09)부터 재기: 다른 표시를 고르세요",
                "Measuring from Google (1998-09): choose another mark",
            ),
        ];
        for ([zero, event], ko, en) in cases {
            assert_eq!(read(zero, event), [ko, en]);
        }
        assert_eq!(read("google", ""), read("google", "google"));
    }

    /// Returns the `display` of both lines.
    fn hidden(zero: &str, viewport: &str) -> Vec<Option<String>> {
        let viewport = Viewport::read(viewport).unwrap_or_default();
        let puts = show(find(zero), None, viewport);
        let of_lines = puts.into_iter().find_map(|it| match it.what {
            PatchKind::Each("display", values) => Some(values),
            _ => None,
        });
        of_lines.unwrap()
    }

    #[test]
    fn the_line_stands_in_the_calendar_of_the_zero() {
        let is = || Some("none".to_owned());
        assert_eq!(hidden("", ""), [is(), is()]);
        assert_eq!(hidden("google", ""), [None, is()]);
        assert_eq!(hidden("chatgpt", ""), [is(), None]);
        assert_eq!(hidden("google", "x4-8750"), [is(), is()], "not in sight");
    }
}
