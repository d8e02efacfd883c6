//! Moves a wave of the aligned clocks so that a chosen event is its zero. Here: what is inserted for
//! it, the texts that name zeros and years, and the list for screen readers.

use rostra::prelude::*;

use super::aligned_vertical::{BAR, COLUMNS, HEAD};
use super::clocks::{
    ACROSS, DOWN, PlacedReading, added, bar_labels, bars, effective_zero, labels, mark, marks,
    month, placed_readings, present, slot_labels,
};
use super::data::{NOW, NOW_NAME, READINGS, Reading, Wave};
use super::events::Event;
use super::month::{Month, years};
use super::scale::{em, percent};
use super::shapes::tspans_html;
use super::today;

/// Returns the elements for what is drawn only with another zero: marks of events that are not on
/// their wave's own clock, the zero's name in the narrow drawing, and a list for screen readers.
pub fn controls() -> [(&'static str, String); 4] {
    let marks = |wave| ["<g>", &added(wave).map(mark).collect::<String>(), "</g>"].concat();
    let name = format!(
        "<svg class=\"clock-from\" y=\"{}\"><text class=\"clock-since\" y=\"-0.35em\"></text></svg>",
        em(HEAD)
    );
    [
        (".clock-large [data-wave=web] > g", marks(Wave::Web)),
        (".clock-large [data-wave=mobile] > g", marks(Wave::Mobile)),
        (".clock-down > g", name),
        (".clock-aligned > ul", "<ul class=\"sr clock-said\" hidden></ul>".to_owned()),
    ]
}

/// Returns the changes that show the clocks with a zero. `today`: months on the AI clock to the marker
/// of today, if there is one; `shows`: whether an event is of a kind that is shown.
pub fn show(
    zero: Option<&'static Event>,
    today: Option<i32>,
    shows: impl Fn(&Event) -> bool,
) -> Vec<Patch> {
    let all = placed_readings(zero);
    let now = month(Wave::Ai, zero).until(NOW);
    let mut puts = marks(zero, &all, shows);
    puts.extend(labels(&all));
    for axis in [ACROSS, DOWN] {
        puts.extend(bars(&axis, zero));
        puts.extend(present(&axis, now));
    }
    puts.extend(bar_labels(zero));
    puts.extend(slot_labels(now, today));
    puts.extend(now_count(now, today));
    puts.extend(names(zero));
    puts.extend(list(zero, &all));
    puts
}

/// Returns the changes that show the years to "now".
fn now_count(months: i32, today: Option<i32>) -> [Patch; 4] {
    const COUNT: &str = ".clock-now-count";
    let count = years(months);
    let [ko, en] = Lang::ALL.map(|it| [NOW_NAME.get(it), " ", &count].concat());
    let (x, anchor) = today::beside(today::sides(months, today)[0]);
    [
        Patch::html(DOWN.selector(COUNT), tspans_html(&ko, &en)),
        Patch::html(ACROSS.selector(COUNT), tspans_html(&(ko + "년"), &(en + " years"))),
        ACROSS.each(COUNT, "x", vec![Some(x)]),
        ACROSS.each(COUNT, "text-anchor", vec![anchor]),
    ]
}

/// Returns the changes that name the zeros: below the waves' names, and at the narrow drawing's zero
/// the one that has been chosen.
fn names(zero: Option<&'static Event>) -> Vec<Patch> {
    let effective_zero = effective_zero(zero);
    let mut puts: Vec<Patch> = Wave::ALL
        .into_iter()
        .map(|wave| {
            let of_wave = effective_zero.filter(|it| it.wave == wave);
            let name = of_wave.map_or(wave.zero_name(), |it| it.short);
            let at = ["[data-wave=", wave.word(), "] > .clock-wave-name > .clock-since"].concat();
            let [ko, en] = dated(month(wave, effective_zero), name);
            Patch::html(ACROSS.selector(&at), tspans_html(&ko, &en))
        })
        .collect();
    let (column, x, anchor) = match effective_zero.map(|it| it.wave) {
        Some(Wave::Mobile) => (COLUMNS[1], BAR + 0.4, "start"),
        // At the right edge the axis has its own zero.
        Some(Wave::Ai) => (1.0, -2.0, "end"),
        Some(Wave::Web) | None => (COLUMNS[0], BAR + 0.4, "start"),
    };
    // There is room for its name only; the date is in the list for screen readers.
    let html = effective_zero.map(|it| tspans_html(it.short.ko, it.short.en)).unwrap_or_default();
    puts.push(Patch::attribute(".clock-from", "x", percent(column)));
    puts.push(Patch::attribute(".clock-from text", "x", em(x)));
    puts.push(Patch::attribute(".clock-from text", "text-anchor", anchor));
    puts.push(Patch::html(".clock-from text", html));
    puts
}

/// Returns a date with a name, in Korean and English.
fn dated(date: Month, name: Text) -> [String; 2] {
    Lang::ALL.map(|it| [&date.printed(), " ", name.get(it)].concat())
}

/// Returns the changes that tell screen readers what the clocks read. The prerendered list is
/// replaced by another one.
fn list(zero: Option<&'static Event>, all: &[PlacedReading]) -> [Patch; 3] {
    const SAID: &str = ".clock-said";
    let drawn = ".clock-aligned > ul:not(.clock-said)";
    let Some(zero) = effective_zero(zero) else {
        return [
            Patch::html(SAID, ""),
            Patch::flag(SAID, "hidden", true),
            Patch::flag(drawn, "hidden", false),
        ];
    };
    let [ko, en] = dated(zero.date, zero.short);
    let wave = zero.wave.name();
    let mut items = vec![both(
        &[wave.ko, "의 시작점: ", &ko].concat(),
        &[wave.en, " starts at: ", &en].concat(),
    )];
    for reading in READINGS {
        let months = month(reading.wave, Some(zero)).until(reading.month());
        let is_hidden = all.iter().any(|it| it.reading == reading && it.side.is_none());
        if !is_hidden {
            let words = Lang::ALL.map(|it| counted(reading, months, it));
            items.push(both(&words[0], &words[1]));
        }
    }
    let html = items.iter().map(|it| ["<li>", it, "</li>"].concat());
    [
        Patch::html(SAID, html.collect::<String>()),
        Patch::flag(SAID, "hidden", false),
        Patch::flag(drawn, "hidden", true),
    ]
}

/// Returns a reading as a sentence, with other years than its own.
fn counted(reading: &Reading, months: i32, lang: Lang) -> String {
    let (words, own) = (reading.words.get(lang), years(reading.months));
    // The standard library's search, for any pattern, would be a twentieth of the figures' program.
    let at = words.as_bytes().windows(own.len()).position(|it| it == own.as_bytes());
    let around = at.and_then(|at| words.get(..at).zip(words.get(at + own.len()..)));
    around.map_or_else(
        || words.to_owned(),
        |(before, after)| [before, &years(months), after].concat(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::events::{find, shown};
    use super::*;

    /// Returns what is written at a selector.
    fn written(zero: &str, at: &str) -> String {
        let puts = show(find(zero), None, |_| true);
        puts.into_iter()
            .find_map(|it| match it.what {
                PatchKind::Html(html) if it.at == at => Some(html),
                _ => None,
            })
            .unwrap()
    }

    #[test]
    fn years_are_counted_from_the_zero() {
        let adwords = ".clock-large [data-reading=adwords] .clock-count";
        assert!(written("google", adwords).contains("> 2.1년<"));
        assert!(written("iphone4", adwords).contains("> 7.5년<"), "another wave stays");
        assert_eq!(written("google", ".clock-down [data-reading=adwords] .clock-count"), "2.1");
        assert!(written("gpt3", ".clock-large .clock-now-count").contains("Now 4.7 years"));
        let since = ".clock-large [data-wave=web] > .clock-wave-name > .clock-since";
        assert!(written("google", since).contains("1998-09 Google"));
        assert!(written("gpt3", since).contains("1993-04 opened"));
    }

    #[test]
    fn screen_readers_are_told_the_zero_and_what_came_after_it() {
        let said = written("instagram", ".clock-said");
        for part in [
            "Mobile starts at: 2010-10 Instagram",
            "3.1 years to Instagram ads",
            "5.4 years to Google",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert!(!said.contains("KakaoTalk") && !said.contains("years to Instagram<"), "{said}");
        assert_eq!(written("iphone", ".clock-said"), "", "its own zero");
    }

    #[test]
    fn every_reading_has_its_years_once() {
        for reading in READINGS {
            for lang in Lang::ALL {
                assert_eq!(reading.words.get(lang).matches(&years(reading.months)).count(), 1);
                assert_eq!(counted(reading, reading.months, lang), reading.words.get(lang));
            }
        }
    }

    #[test]
    fn nothing_in_a_zeros_name_is_markup() {
        for event in shown() {
            assert!(!event.short.ko.contains(['<', '&']) && !event.short.en.contains(['<', '&']));
        }
    }
}
