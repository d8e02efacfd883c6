//! Drawing of the three waves on one clock: years since each wave's zero point.

use leptos::prelude::*;
use rostra::prelude::*;

use super::data::{
    EMPTY_SLOT, EventKind, NOW, NOW_NAME, NOW_READS, Reading, Stage, Wave, readings,
};
use super::events::{Event, shown};
use super::layout::{GAP, HANG, Side, sides, width};
use super::month::years;
use super::scale::{CLOCK_YEARS, em, is_on_clock, on_clock, percent};
use super::shapes::{mark_of, phrase, shape, tspans};

/// Height above the first wave, for the years, in em.
const HEAD: f64 = 1.9;
/// Height of a wave's row (name, bar, labels), in em.
const ROW: f64 = 6.3;
/// Top of a wave's bar within its row, and the bar's height, in em.
pub const BAR: (f64, f64) = (1.75, 1.8);
/// Vertical middle of the labels within a row, in em.
pub const LABELS: f64 = 4.5;
/// Narrowest width of the drawing, in em of its font size.
pub const NARROWEST: f64 = 56.0;

/// Label of a bar's first part.
pub const LAYING: Text = Text::new("인프라와 보급", "Infrastructure, devices");
/// Label of a bar's second part.
pub const EARNING: Text = Text::new("서비스와 수익화", "Services and revenue");

/// Returns the drawing.
pub fn aligned() -> AnyView {
    let rows = Wave::ALL.into_iter().zip([0.0, 1.0, 2.0]).map(|(wave, index)| {
        view! {
            <svg class="clock-wave" y=em(HEAD + ROW * index) data-wave=wave.word()>
                {row(wave)}
            </svg>
        }
    });
    view! {
        <svg class="clock-drawing clock-large" height=em(HEAD + ROW * 3.0 - 0.5) aria-hidden="true">
            {axis()}
            {rows.collect_view()}
        </svg>
    }
    .into_any()
}

fn axis() -> AnyView {
    let end = em(HEAD + ROW * 3.0 - 0.5);
    let lines = (0..=CLOCK_YEARS).step_by(2).map(|year| {
        let x = percent(on_clock(year * 12));
        let anchor = match year {
            0 => "start",
            CLOCK_YEARS => "end",
            _ => "middle",
        };
        let unit = year == 0 || year == CLOCK_YEARS;
        let (ko, en) = if unit {
            (format!("{year}년"), format!("{year} years"))
        } else {
            (year.to_string(), year.to_string())
        };
        view! {
            <line class="clock-grid" x1=x.clone() x2=x.clone() y1="1.4em" y2=end.clone() />
            <text class="clock-year" x=x y="0.9em" text-anchor=anchor>
                {tspans(ko, en)}
            </text>
        }
    });
    view! { <g>{lines.collect_view()}</g> }.into_any()
}

/// Returns a wave's first breakout and last reading, at which its bars end; `None` before a
/// breakout.
pub fn ends(wave: Wave) -> Option<[&'static Reading; 2]> {
    let first = readings(wave).find(|it| it.stage() == Some(Stage::Breakout))?;
    Some([first, readings(wave).last()?])
}

/// Returns where a wave's bars end on the clock; `None` before a breakout.
pub fn bar_ends(wave: Wave) -> Option<(f64, f64)> {
    let [first, last] = ends(wave)?.map(|it| on_clock(it.elapsed()));
    Some((first, last))
}

fn row(wave: Wave) -> AnyView {
    let since = format!("{} ", wave.zero_month().printed());
    let zero = wave.zero_name();
    let bars = match bar_ends(wave) {
        Some((first, last)) => past(wave, first, last),
        None => present(wave),
    };
    view! {
        <text class="clock-wave-name" y="1.05em">
            {phrase(wave.name())}
            <tspan class="clock-since" dx="0.6em">
                {tspans(format!("{since}{}", zero.ko), format!("{since}{}", zero.en))}
            </tspan>
        </text>
        {bars}
    }
    .into_any()
}

fn past(wave: Wave, first: f64, last: f64) -> AnyView {
    // Only the first wave has these labels; they hold for the others too.
    let names = (wave == Wave::Web).then(|| {
        view! {
            <svg x=percent(first) y=em(BAR.0 + BAR.1 / 2.0)>
                <text class="clock-stretch" x="-1em" y="0.35em" text-anchor="end">
                    {phrase(LAYING)}
                </text>
                <text class="clock-stretch" x="1em" y="0.35em">
                    {phrase(EARNING)}
                </text>
            </svg>
        }
    });
    let reached =
        readings(wave).zip(places(wave).into_iter().flatten()).map(|(it, side)| reached(it, side));
    view! {
        {bar("clock-laying", 0.0, first)}
        {bar("clock-earning", first, last)}
        {passed(wave)}
        {names}
        {reached.collect_view()}
    }
    .into_any()
}

fn bar(class: &'static str, from: f64, to: f64) -> AnyView {
    let (x, width) = (percent(from), percent(to - from));
    view! { <rect class=class x=x y=em(BAR.0) width=width height=em(BAR.1) rx="0.3em" /> }
        .into_any()
}

/// Returns small marks for all other events on a wave's clock. Events before its zero point are
/// shown in the calendars only.
fn passed(wave: Wave) -> AnyView {
    let since = |event: &Event| wave.zero_month().until(event.date);
    let marks = others(wave).filter(|it| is_on_clock(since(it))).map(|event| {
        let x = percent(on_clock(since(event)));
        view! {
            <svg class="clock-passed" x=x y=em(BAR.0 + BAR.1 / 2.0)>
                <svg x=inset(event.id == wave.zero())>{mark_of(event)}</svg>
            </svg>
        }
    });
    view! { <g>{marks.collect_view()}</g> }.into_any()
}

/// Returns a wave's events without a reading.
pub fn others(wave: Wave) -> impl Iterator<Item = &'static Event> {
    let is_read = move |id| readings(wave).any(|it| it.to == Some(id));
    shown().filter(move |it| it.wave == wave && !is_read(it.id))
}

/// Returns the x position of a small mark within its place. The zero point is at the bar's edge; its
/// mark is moved in.
pub fn inset(is_zero: bool) -> &'static str {
    if is_zero { "0.9em" } else { "0" }
}

/// Returns a label's name and years in one language.
pub fn label(reading: &Reading, months: i32, lang: Lang) -> (&'static str, String) {
    let said = years(months);
    let unit = match lang {
        Lang::Ko => "년",
        Lang::En => "",
    };
    (reading.short.get(lang), format!(" {said}{unit}"))
}

/// Returns the sides of a wave's labels; `None` when they do not fit.
pub fn places(wave: Wave) -> Option<Vec<Side>> {
    let items: Vec<_> = readings(wave).map(|it| item(it, it.elapsed())).collect();
    sides(&items, NARROWEST)
}

/// Returns where a reading is on the clock after some months, and the width of its label in em.
pub fn item(reading: &Reading, months: i32) -> (f64, f64) {
    let widths = Lang::ALL.map(|lang| {
        let (name, said) = label(reading, months, lang);
        width(name) + width(&said)
    });
    (on_clock(months), widths.into_iter().fold(0.0, f64::max))
}

/// Returns the x position and the anchor of a label on a side of its mark.
pub fn hung(side: Side) -> (String, &'static str) {
    match side {
        Side::Before => (em(HANG), "end"),
        Side::After => (em(-HANG), "start"),
    }
}

/// Returns how far below a mark the line to its label ends; `labels`: the label's middle in the row.
pub fn tie(labels: f64) -> String {
    em(labels - BAR.0 - BAR.1 / 2.0 - 0.6)
}

fn reached(reading: &'static Reading, side: Side) -> AnyView {
    let paid = reading.stage() == Some(Stage::Monetize);
    let (x, anchor) = hung(side);
    let [ko, en] = Lang::ALL.map(|it| label(reading, reading.elapsed(), it).1);
    view! {
        <svg class="clock-reached" x=percent(on_clock(reading.elapsed())) y=em(BAR.0 + BAR.1 / 2.0)>
            <line y1="0.6em" y2=tie(LABELS) />
            {shape(EventKind::Breakout, paid, false)}
        </svg>
        <svg x=percent(on_clock(reading.elapsed())) y=em(LABELS)>
            <text
                class="clock-reading"
                data-reading=reading.to
                x=x
                y="0.35em"
                text-anchor=anchor
            >
                {phrase(reading.short)}
                <tspan class="clock-count">{tspans(ko, en)}</tspan>
            </text>
        </svg>
    }
    .into_any()
}

/// Returns the AI wave: a bar up to the talk's month, and then an open slot.
fn present(wave: Wave) -> AnyView {
    let elapsed = wave.zero_month().until(NOW);
    let now = on_clock(elapsed);
    let middle = em(BAR.0 + BAR.1 / 2.0);
    let count = years(elapsed);
    view! {
        {bar("clock-laid", 0.0, now)}
        <rect
            class="clock-slot"
            x=percent(now)
            y=em(BAR.0)
            width=percent(1.0 - now)
            height=em(BAR.1)
            rx="0.3em"
        />
        <svg y=middle.clone()>
            <text class="clock-on-bar" x="0.8em" y="0.35em">
                {phrase(NOW_READS)}
            </text>
        </svg>
        <svg x=percent(f64::midpoint(now, 1.0)) y=middle>
            <text class="clock-strong" y="0.35em" text-anchor="middle">
                {phrase(EMPTY_SLOT)}
                <tspan class="clock-since" dx="0.6em">
                    {tspans("(발표자 견해)".to_owned(), "(speaker’s view)".to_owned())}
                </tspan>
            </text>
        </svg>
        <line
            class="clock-now"
            x1=percent(now)
            x2=percent(now)
            y1=em(BAR.0 - 0.9)
            y2=em(LABELS + 0.6)
        />
        <svg x=percent(now) y=em(LABELS)>
            <text class="clock-now-count" x=em(GAP) y="0.35em">
                {tspans(format!("{} {count}년", NOW_NAME.ko), format!("{} {count} years", NOW_NAME.en))}
            </text>
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reading_is_named() {
        for wave in [Wave::Web, Wave::Mobile] {
            assert_eq!(places(wave).map(|it| it.len()), Some(readings(wave).count()), "{wave:?}");
        }
    }

    #[test]
    fn only_ai_has_no_service_yet() {
        assert_eq!(Wave::ALL.map(|it| bar_ends(it).is_none()), [false, false, true]);
    }
}
