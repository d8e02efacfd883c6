//! Bars, marks and labels of the aligned clocks from any zero, in the drawing for wide pages and the
//! one for narrow ones. Not here: texts beside them (`zero.rs`).

use rostra::prelude::*;

use super::aligned::{
    BAR, EARNING, LABELS, LAYING, NARROWEST, ends, hung, inset, item, label, others, tie,
};
use super::aligned_vertical::{BAR as THICK, LENGTH, down_to};
use super::calendar::hidden;
use super::data::{EventKind, NOW, Reading, Wave, readings};
use super::events::{Event, Origin, find};
use super::layout::{Side, width, with_lower};
use super::measure::is_same;
use super::month::{Month, years};
use super::scale::{CLOCK_YEARS, em, is_on_clock, on_clock, percent, within};
use super::shapes::{tspans_html, word};
use super::today::LAST_BELOW;

/// Name of the control of the marks; its value is the event that becomes the zero.
pub const CONTROL: &str = "zero";

/// The waves that have marks and readings of events.
const PAST: [Wave; 2] = [Wave::Web, Wave::Mobile];
/// Vertical middle of a label that has no room beside the others, within its wave's row, in em.
const LOWER: f64 = LABELS + 1.15;
/// Length of an open slot across that has room for its label, in em.
const SLOT: f64 = 21.0;
/// Position of a reading's mark at the zero: inset from the bar's edge.
const AT_EDGE: f64 = 0.6;

/// A drawing of the clocks, by the direction in which they run.
pub struct Axis {
    /// Selector of the drawing.
    drawing: &'static str,
    /// Attributes of a box: its start, and its size.
    span: [&'static str; 2],
    /// Attributes of a line across the clock.
    line: [&'static str; 2],
    /// Formats a share of the clock as a position.
    at: fn(f64) -> String,
    /// Formats a share of the clock as a length.
    length: fn(f64) -> String,
}

/// The drawing for wide pages.
pub const ACROSS: Axis = Axis {
    drawing: ".clock-large ",
    span: ["x", "width"],
    line: ["x1", "x2"],
    at: percent,
    length: percent,
};
/// The drawing for narrow pages.
pub const DOWN: Axis = Axis {
    drawing: ".clock-down ",
    span: ["y", "height"],
    line: ["y1", "y2"],
    at: |share| em(down_to(share)),
    length: |share| em(LENGTH * share),
};

impl Axis {
    /// Returns the selector of a part of the drawing.
    pub fn selector(&self, of: &str) -> String {
        [self.drawing, of].concat()
    }

    /// Sets an attribute of each match in the drawing to its own value.
    pub fn each(&self, of: &str, name: &'static str, values: Vec<Option<String>>) -> Patch {
        Patch::each(self.selector(of), name, values)
    }

    /// Sets positions, given as shares of the clock.
    fn place(&self, of: &str, shares: &[f64]) -> Patch {
        self.each(of, self.span[0], shares.iter().map(|it| Some((self.at)(*it))).collect())
    }

    /// Returns the changes that draw boxes between shares of the clock.
    fn boxes(&self, of: &str, ends: &[(f64, f64)]) -> [Patch; 2] {
        let from: Vec<f64> = ends.iter().map(|it| it.0).collect();
        let lengths = ends.iter().map(|(from, to)| Some((self.length)(to - from)));
        [self.place(of, &from), self.each(of, self.span[1], lengths.collect())]
    }
}

/// Returns the month at which a wave's clock reads 0.
pub fn month(wave: Wave, zero: Option<&Event>) -> Month {
    zero.filter(|it| it.wave == wave).map_or(wave.zero_month(), |it| it.date)
}

/// Returns the zero, or `None` if it is its wave's own and nothing has to be moved.
pub fn effective_zero(zero: Option<&'static Event>) -> Option<&'static Event> {
    zero.filter(|it| it.id != it.wave.zero())
}

/// Returns a wave's events without a reading that are not on its own clock.
pub fn added(wave: Wave) -> impl Iterator<Item = &'static Event> {
    others(wave).filter(move |it| !is_on_clock(wave.zero_month().until(it.date)))
}

/// Returns all events with a small mark, in the order of the document.
fn marked() -> Vec<&'static Event> {
    let of = |wave: Wave| {
        let own = move |it: &&Event| is_on_clock(wave.zero_month().until(it.date));
        others(wave).filter(own).chain(added(wave))
    };
    PAST.into_iter().flat_map(of).collect()
}

/// Returns a small mark as HTML, as `aligned.rs` draws it. Those that are added are squares.
pub fn mark(event: &Event) -> String {
    let hollow = if event.origin == Origin::Context { " data-hollow" } else { "" };
    let turned = if event.kind == EventKind::Breakout { " transform=\"rotate(45)\"" } else { "" };
    format!(
        "<svg class=\"clock-passed\" y=\"{}\"><svg>\
         <rect data-kind=\"{}\"{hollow} x=\"-0.36em\" y=\"-0.36em\" \
         width=\"0.72em\" height=\"0.72em\"{turned} class=\"clock-shape\"></rect></svg></svg>",
        em(BAR.0 + BAR.1 / 2.0),
        word(event.kind, false)
    )
}

/// A reading of an event, placed on the clock with the current zero.
pub struct PlacedReading {
    pub reading: &'static Reading,
    event: &'static Event,
    /// Months since the zero.
    months: i32,
    is_zero: bool,
    /// Whether the wave's zero is not its own.
    is_moved: bool,
    /// The side of its label in the wide drawing; `None` when the label is hidden.
    pub side: Option<Side>,
    /// Whether that label is lower than the others.
    is_low: bool,
}

/// Returns the readings of events, in the order of the document.
pub fn placed_readings(zero: Option<&'static Event>) -> Vec<PlacedReading> {
    let of = |wave| {
        let mut all: Vec<PlacedReading> = readings(wave).filter_map(|it| read(it, zero)).collect();
        let mut labelled: Vec<&mut PlacedReading> =
            all.iter_mut().filter(|it| !it.is_zero && is_on_clock(it.months)).collect();
        let items: Vec<_> = labelled.iter().map(|it| item(it.reading, it.months)).collect();
        let places = with_lower(&items, NARROWEST).unwrap_or_default();
        for (it, (side, is_low)) in labelled.iter_mut().zip(places) {
            (it.side, it.is_low) = (Some(side), is_low);
        }
        all
    };
    PAST.into_iter().flat_map(of).collect()
}

fn read(reading: &'static Reading, zero: Option<&'static Event>) -> Option<PlacedReading> {
    let event = reading.to.and_then(find)?;
    Some(PlacedReading {
        reading,
        event,
        months: month(reading.wave, zero).until(event.date),
        is_zero: is_same(Some(event), zero),
        is_moved: effective_zero(zero).is_some_and(|it| it.wave == reading.wave),
        side: None,
        is_low: false,
    })
}

/// Returns the changes that place the marks and make them clickable.
pub fn marks(
    zero: Option<&'static Event>,
    all: &[PlacedReading],
    shows: impl Fn(&Event) -> bool,
) -> Vec<Patch> {
    let passed: Vec<(&Event, i32)> =
        marked().into_iter().map(|it| (it, month(it.wave, zero).until(it.date))).collect();
    let reached: Vec<(&Event, i32)> = all.iter().map(|it| (it.event, it.months)).collect();
    let mut puts = Vec::new();
    for (of, events) in [(".clock-passed", &passed), (".clock-reached", &reached)] {
        let each = |name, value: &dyn Fn(&Event) -> Option<String>| {
            ACROSS.each(of, name, events.iter().map(|it| value(it.0)).collect())
        };
        puts.push(each("data-act", &|it| shows(it).then(|| CONTROL.to_owned())));
        puts.push(each("value", &|it| Some(it.id.to_owned())));
        puts.push(each("data-zero", &|it| is_same(Some(it), zero).then(String::new)));
        let is_off: Vec<_> = events.iter().map(|it| hidden(!is_on_clock(it.1))).collect();
        if of == ".clock-reached" {
            puts.push(DOWN.each(of, "visibility", is_off.clone()));
        }
        puts.push(ACROSS.each(of, "visibility", is_off));
    }
    // Those off the clock are hidden in its middle: outside it they would still be part of their wave's box.
    let share = |months| if is_on_clock(months) { on_clock(months) } else { 0.5 };
    let shares: Vec<f64> = passed.iter().map(|it| share(it.1)).collect();
    puts.push(ACROSS.place(".clock-passed", &shares));
    let insets = passed.iter().map(|(event, _)| {
        let of_wave = zero.filter(|zero| zero.wave == event.wave);
        let zero = of_wave.map_or(event.wave.zero(), |zero| zero.id);
        Some(inset(event.id == zero).to_owned())
    });
    puts.push(ACROSS.each(".clock-passed > svg", "x", insets.collect()));
    let edged =
        |it: &PlacedReading| if it.is_zero { em(AT_EDGE) } else { percent(on_clock(it.months)) };
    puts.push(ACROSS.each(".clock-reached", "x", all.iter().map(|it| Some(edged(it))).collect()));
    let shares: Vec<f64> = all.iter().map(|it| on_clock(it.months)).collect();
    puts.push(DOWN.place(".clock-reached", &shares));
    puts
}

/// Returns the changes that place the readings' labels, and the lines to them.
pub fn labels(all: &[PlacedReading]) -> Vec<Patch> {
    const BELOW: &str = ".clock-reached + svg";
    const TEXT: &str = ".clock-reading";
    const COUNT: &str = ".clock-count";
    let across = |of, name, value: &dyn Fn(&PlacedReading) -> Option<String>| {
        ACROSS.each(of, name, all.iter().map(value).collect())
    };
    let down = |of, name, value: &dyn Fn(&PlacedReading) -> Option<String>| {
        DOWN.each(of, name, all.iter().map(value).collect())
    };
    let row = |it: &PlacedReading| if it.is_low { LOWER } else { LABELS };
    let hang = |it: &PlacedReading| hung(it.side.unwrap_or(Side::After));
    let unnamed = |it: &PlacedReading| hidden(it.side.is_none());
    // Beside the web's bar there is room for a name, but not for its years too.
    let broken =
        |it: &PlacedReading, by| (it.is_moved && it.reading.wave == Wave::Web).then_some(by);
    let mut puts = vec![
        across(".clock-reached > line", "y2", &|it| Some(tie(row(it)))),
        across(".clock-reached > line", "visibility", &unnamed),
        across(BELOW, "x", &|it| Some(percent(on_clock(it.months)))),
        across(BELOW, "y", &|it| Some(em(row(it)))),
        across(BELOW, "visibility", &unnamed),
        across(TEXT, "x", &|it| Some(hang(it).0)),
        across(TEXT, "text-anchor", &|it| Some(hang(it).1.to_owned())),
        down(TEXT, "visibility", &unnamed),
        down(COUNT, "x", &|it| broken(it, em(THICK + 0.4))),
        down(COUNT, "dy", &|it| broken(it, em(1.2))),
    ];
    for it in all {
        let count = |axis: &Axis| {
            axis.selector(&["[data-reading=", it.event.id, "] .clock-count"].concat())
        };
        let [ko, en] = Lang::ALL.map(|lang| label(it.reading, it.months.max(0), lang).1);
        puts.push(Patch::html(count(&ACROSS), tspans_html(&ko, &en)));
        let said = years(it.months.max(0));
        let gap = if broken(it, String::new()).is_some() { "" } else { " " };
        puts.push(Patch::html(count(&DOWN), [gap, &said].concat()));
    }
    puts
}

/// Returns the months to the ends of a wave's bars.
fn to_ends(wave: Wave, zero: Option<&Event>) -> [i32; 2] {
    let from = month(wave, zero);
    ends(wave).map_or([0; 2], |ends| ends.map(|reading| from.until(reading.month())))
}

/// Returns the changes that draw the bars, from the zero on.
pub fn bars(axis: &Axis, zero: Option<&Event>) -> Vec<Patch> {
    let ends =
        PAST.map(|wave| to_ends(wave, zero).map(|months| within(on_clock(months), 0.0, 1.0)));
    let laying = axis.boxes(".clock-laying", &ends.map(|[first, _]| (0.0, first)));
    let earning = axis.boxes(".clock-earning", &ends.map(|[first, last]| (first, last)));
    laying.into_iter().chain(earning).collect()
}

/// Returns the changes that show the labels in the bars of the first and the last wave, where they
/// have room.
pub fn bar_labels(zero: Option<&Event>) -> [Patch; 3] {
    let months = to_ends(Wave::Web, zero);
    let [first, last] = months.map(on_clock);
    // As far from the bar's end as `aligned.rs` has them.
    let has_room =
        |name: Text, share: f64| 1.0 + width(name.ko).max(width(name.en)) <= share * NARROWEST;
    let is_shown = [has_room(LAYING, first), first >= 0.0 && has_room(EARNING, last - first)];
    let at = if months[0] == 0 { em(AT_EDGE) } else { percent(first) };
    // The last wave's label fits a bar as long as the one that is drawn.
    let is_short = month(Wave::Ai, zero).until(NOW) < Wave::Ai.zero_month().until(NOW);
    [
        ACROSS.each(".clock-on-bar", "visibility", vec![hidden(is_short)]),
        ACROSS.each("svg:has(> .clock-stretch)", "x", vec![Some(at)]),
        ACROSS.each(".clock-stretch", "visibility", is_shown.map(|it| hidden(!it)).into()),
    ]
}

/// Returns the changes that draw the AI wave: its bar up to the talk's month, and the open slot.
pub fn present(axis: &Axis, months: i32) -> Vec<Patch> {
    let now = on_clock(months);
    let middle = f64::midpoint(now, 1.0);
    let line = |name| axis.each(".clock-now", name, vec![Some((axis.at)(now))]);
    let mut puts = axis.line.map(line).to_vec();
    puts.extend(axis.boxes(".clock-laid", &[(0.0, now)]));
    puts.extend(axis.boxes(".clock-slot", &[(now, 1.0)]));
    puts.push(axis.place("svg:has(> .clock-now-count)", &[now]));
    puts.push(axis.place("svg:has(> .clock-strong)", &[middle]));
    puts
}

/// Returns the changes that show the label of the open slot, and in the narrow drawing the years at
/// its edge, where they have room.
pub fn slot_labels(now: i32, today: Option<i32>) -> [Patch; 3] {
    const STRONG: &str = ".clock-strong";
    let is_short = (1.0 - on_clock(now)) * NARROWEST < SLOT;
    // Where labels begin and end in the narrow drawing, in em: those of months are below their lines.
    let below = |months: i32| {
        let line = down_to(on_clock(months));
        if on_clock(months) > LAST_BELOW { (line - 1.2, line) } else { (line + 0.2, line + 1.3) }
    };
    let middle = down_to(f64::midpoint(on_clock(now), 1.0));
    let slot = (middle - 0.8, middle + 0.3);
    let mut taken = vec![below(now)];
    taken.extend(today.map(below));
    let meets =
        |one: (f64, f64), all: &[(f64, f64)]| all.iter().any(|it| one.0 < it.1 && it.0 < one.1);
    let is_full = meets(slot, &taken);
    if !is_full {
        taken.push(slot);
    }
    let years = (0..=CLOCK_YEARS).step_by(2).map(|year| {
        let line = down_to(on_clock(year * 12));
        hidden(meets((line - 1.1, line - 0.1), &taken))
    });
    [
        ACROSS.each(STRONG, "visibility", vec![hidden(is_short)]),
        DOWN.each(STRONG, "visibility", vec![hidden(is_full)]),
        DOWN.each(".clock-year", "visibility", years.collect()),
    ]
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::super::events::shown;
    use super::super::layout::HANG;
    use super::super::shapes::mark_of;
    use super::*;

    /// Returns where a label under a bar begins and ends, in em.
    fn extent(it: &PlacedReading, side: Side, lang: Lang) -> (f64, f64) {
        let (name, said) = label(it.reading, it.months, lang);
        let (at, length) = (on_clock(it.months) * NARROWEST, width(name) + width(&said));
        match side {
            Side::After => (at - HANG, at - HANG + length),
            Side::Before => (at + HANG - length, at + HANG),
        }
    }

    #[test]
    fn labels_do_not_overlap_whatever_the_zero() {
        for (zero, lang) in shown().flat_map(|it| Lang::ALL.map(|lang| (it, lang))) {
            let all = placed_readings(Some(zero));
            for it in &all {
                let is_named = it.event.id != zero.id && (0..96).contains(&it.months);
                assert_eq!(it.side.is_some(), is_named, "{} from {}", it.event.id, zero.id);
            }
            for wave in PAST {
                let of_wave = all.iter().filter(|it| it.reading.wave == wave);
                let named: Vec<_> =
                    of_wave.filter_map(|it| Some((it, extent(it, it.side?, lang)))).collect();
                for (it, (from, to)) in &named {
                    assert!(*from >= -HANG && *to <= NARROWEST, "{} from {}", it.event.id, zero.id);
                    for (other, (other_from, other_to)) in &named {
                        let is_same_row = it.is_low == other.is_low;
                        let is_apart = to < other_from || other_to < from;
                        let is_self = it.event.id == other.event.id;
                        assert!(is_self || !is_same_row || is_apart, "from {}", zero.id);
                        // The line to a lower label passes the row of the others.
                        let at = on_clock(it.months) * NARROWEST;
                        let is_met = it.is_low && (*other_from..=*other_to).contains(&at);
                        assert!(is_self || !is_met, "from {}", zero.id);
                    }
                }
            }
        }
    }

    #[test]
    fn marks_that_are_added_look_like_the_others() {
        for event in PAST.into_iter().flat_map(added) {
            let drawn = mark_of(event).to_html().replace("=\"\"", "").replace("<!>", "");
            assert!(mark(event).contains(&drawn), "{drawn} in {}", mark(event));
        }
    }

    #[test]
    fn a_bar_begins_at_the_zero() {
        let of = |id| {
            let puts = bars(&ACROSS, find(id));
            let values = puts.into_iter().map(|it| match it.what {
                PatchKind::Each(_, values) => values.first().cloned().flatten().unwrap(),
                _ => String::new(),
            });
            values.collect::<Vec<_>>()
        };
        assert_eq!(of("netscape"), ["0.0%", "46.9%", "46.9%", "26.0%"]);
        assert_eq!(of("adwords"), ["0.0%", "0.0%", "0.0%", "0.0%"]);
        assert_eq!(of("google"), ["0.0%", "0.0%", "0.0%", "26.0%"]);
        assert_eq!(of("iphone4"), of("web-open"), "the web stays");
    }
}
