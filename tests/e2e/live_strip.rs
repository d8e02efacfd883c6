//! The timeline at its closest: months, and the strip that shows which part is visible, by keyboard,
//! pointer and touch.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_clock::{CLOCK, word_is};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_strip_months_are_reached_by_keys", months_by_keys),
    ("live_strip_labels_of_ticks_never_touch", labels_never_touch),
    ("live_strip_is_there_only_in_a_part", there_only_in_a_part),
    ("live_strip_window_is_dragged_by_pointer", dragged_by_pointer),
    ("live_strip_window_is_dragged_by_finger", dragged_by_finger),
    ("live_strip_centers_where_it_is_clicked", centers_where_clicked),
    ("live_strip_a_dragged_mark_is_not_chosen", a_dragged_mark_is_not_chosen),
];

/// The number of visible labels with a month, in each calendar.
const MONTHS: &str = "[...document.querySelectorAll('.clock-tracks .clock-closer')].map((it) =>
    [...it.querySelectorAll('text')].filter((it) => /^\\d{4}-\\d\\d$/.test(it.textContent)
        && it.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length)";

/// Labels of ticks, and of the talk's month, that touch another one.
const TOUCHING: &str = "[...document.querySelectorAll('.clock-tracks :is(.clock-year, .clock-now-label)')]
    .filter((it) => it.checkVisibility({ visibilityProperty: true }) && it.getBoundingClientRect().width > 0)
    .map((it) => [it.textContent, it.getBoundingClientRect()])
    .flatMap(([text, a], index, all) => all.slice(index + 1)
        .filter(([, b]) => Math.abs(a.y - b.y) < 4 && a.left < b.right + 2 && b.left < a.right + 2)
        .map(([other]) => `${text} and ${other}`))";

/// Whether the strip is to be seen.
const SHOWN: &str = "(document.querySelector('.clock-strip-window')?.checkVisibility() ?? false)";

/// The center in the address, in ten thousandths.
const CENTER: &str = "Number(location.hash.match(/x\\d+-([\\d.]+)/)?.[1])";

fn months_by_keys(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?view=stage&lang={lang}#{CLOCK}/4"))?;
        has_controls(deck, CLOCK)?;
        let is_off = "document.querySelector('[data-act=in]').getAttribute('aria-disabled')";
        tab_to(deck, "[data-act=in]")?;
        for word in ["x2-5000", "x4-5000", "x8-5000", "x16-5000", "x32-5000"] {
            deck.until_is(is_off, "false")?;
            deck.press("Enter")?;
            word_is(deck, word)?;
        }
        deck.until_is(is_off, "true")?;
        deck.until(&format!("{MONTHS}.length === 2 && {MONTHS}.every((it) => it >= 2)"))?;
        let said = "document.querySelector('[data-seen]').textContent";
        deck.until_is(said, "2002-08–2003-05, 2021-11–2022-02")?;
        let touching: Vec<String> = deck.evaluate(TOUCHING)?;
        ensure!(touching.is_empty(), "{lang}: {touching:?}");
    }
    Ok(())
}

fn labels_never_touch(deck: &mut Deck) -> Result<()> {
    let words = ["x2-6500", "x4-7700", "x8-8000", "x16-7900", "x32-0", "x32-7950", "x32-10000"];
    for (lang, size) in [("ko", (1920, 1080)), ("en", (1200, 675))] {
        deck.resize(size.0, size.1)?;
        deck.open(&format!("?view=stage&lang={lang}#{CLOCK}/4"))?;
        has_controls(deck, CLOCK)?;
        for word in words {
            deck.edit_address(&format!("?view=stage&lang={lang}#{CLOCK}/4/{word}"))?;
            deck.until(&format!("document.getElementById('{CLOCK}').dataset.word === '{word}'"))?;
            deck.until("document.querySelectorAll('.clock-closer text').length >= 2")?;
            let touching: Vec<String> = deck.evaluate(TOUCHING)?;
            ensure!(touching.is_empty(), "{lang} {word}: {touching:?}");
        }
    }
    Ok(())
}

fn there_only_in_a_part(deck: &mut Deck) -> Result<()> {
    for view in ["stage", "reading"] {
        deck.open(&format!("?view={view}&lang=en#{CLOCK}/4"))?;
        has_controls(deck, CLOCK)?;
        deck.styled()?;
        let size = "(() => { const { width, height } = document.querySelector('.clock-tracks').getBoundingClientRect();
            return [width, height].join(); })()";
        let before: String = deck.evaluate(size)?;
        ensure!(!deck.evaluate::<bool>(SHOWN)?, "{view}: the whole has no part to show");
        deck.run("document.querySelector('[data-act=in]').click()")?;
        deck.until(SHOWN)?;
        ensure!(deck.evaluate::<String>(size)? == before, "{view}: the drawing has another size");
        deck.until(
            "document.querySelector('.clock-strip').closest('[aria-hidden=true]') !== null",
        )?;
        deck.run("document.querySelector('[data-act=whole]').click()")?;
        deck.until(&format!("!{SHOWN}"))?;
    }
    Ok(())
}

/// Opens a view, and returns a function from a share of the strip in percent to its place in the
/// window.
fn strip(deck: &Deck, view: &str) -> Result<impl Fn(i32) -> (i32, i32)> {
    deck.open(&format!("?view={view}&lang=en#{CLOCK}/4/x8-5000"))?;
    has_controls(deck, CLOCK)?;
    deck.styled()?;
    deck.until(SHOWN)?;
    let strip = "document.querySelector('.clock-strip-whole')";
    if view == "reading" {
        deck.run(&format!("{strip}.scrollIntoView({{ block: 'center' }})"))?;
    }
    let (left, middle, width): (i32, i32, i32) = deck.evaluate(&format!(
        "(() => {{ const it = {strip}.getBoundingClientRect(); return [it.x, it.y + it.height / 2, it.width].map(Math.round); }})()"
    ))?;
    Ok(move |percent: i32| (left + width * percent / 100, middle))
}

/// Waits until the visible part has its center about here, and the window on the strip with it.
fn is_centered(deck: &Deck, center: i32) -> Result<()> {
    deck.until(&format!("Math.abs({CENTER} - {center}) < 25"))?;
    let window = "parseFloat(document.querySelector('.clock-strip-window').getAttribute('x'))";
    deck.until(&format!("Math.abs({window} + 6.25 - {center} / 100) < 0.5"))?;
    // Neither chooses an event.
    ensure!(deck.evaluate::<bool>("!location.hash.includes('is-')")?, "an event was chosen");
    Ok(())
}

fn dragged_by_pointer(deck: &mut Deck) -> Result<()> {
    let at = strip(deck, "stage")?;
    // The pointer may leave the strip on its way.
    let (x, y) = at(70);
    deck.drag("mouse", &[at(50), at(60), (x, y - 200)])?;
    is_centered(deck, 7000)?;
    // A drag that begins beside the window brings it there.
    deck.drag("mouse", &[at(20), at(25), at(30)])?;
    is_centered(deck, 3000)?;
    // The end stops it.
    deck.drag("mouse", &[at(30), at(10), at(0)])?;
    is_centered(deck, 625)?;
    deck.until("document.querySelector('[data-held]') === null")?;
    deck.shows(CLOCK, 4)
}

fn dragged_by_finger(deck: &mut Deck) -> Result<()> {
    let at = strip(deck, "stage")?;
    deck.drag("touch", &[at(50), at(40), at(30)])?;
    is_centered(deck, 3000)?;
    deck.drag("touch", &[at(30), at(60), at(80)])?;
    is_centered(deck, 8000)?;
    deck.shows(CLOCK, 4)
}

fn centers_where_clicked(deck: &mut Deck) -> Result<()> {
    for view in ["stage", "reading"] {
        let at = strip(deck, view)?;
        deck.drag("mouse", &[at(25)])?;
        is_centered(deck, 2500)?;
        deck.drag("touch", &[at(75)])?;
        is_centered(deck, 7500)?;
        if view == "stage" {
            deck.shows(CLOCK, 4)?;
        }
    }
    Ok(())
}

fn a_dragged_mark_is_not_chosen(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/4/x8-3300"))?;
    has_controls(deck, CLOCK)?;
    deck.styled()?;
    // A place on a mark that no other one covers.
    let mark = "(() => { const all = [...document.querySelectorAll('.clock-tracks .clock-event:not([visibility]) .clock-reach')];
        const places = all.map((it) => [it, it.getBoundingClientRect()]).map(([it, { x, y, width }]) => [it, Math.round(x + width / 2), Math.round(y + width / 2)]);
        return places.find(([it, x, y]) => x < innerWidth - 400 && it.parentNode.contains(document.elementFromPoint(x, y)))?.slice(1) ?? null; })()";
    deck.until(&format!("{mark} !== null"))?;
    let (x, y): (i32, i32) = deck.evaluate(mark)?;
    deck.drag("mouse", &[(x, y), (x + 100, y), (x + 200, y)])?;
    deck.until(&format!("{CENTER} < 3200"))?;
    ensure!(deck.evaluate::<bool>("!location.hash.includes('is-')")?, "the mark was chosen");
    // The next click chooses again, wherever its row is now.
    let at: (i32, i32) = deck.evaluate(mark)?;
    deck.drag("mouse", &[at])?;
    deck.until("location.hash.includes('is-')")
}
