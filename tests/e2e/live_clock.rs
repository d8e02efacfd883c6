//! The interactive timeline: by keyboard, pointer, wheel and touch.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_cards;
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_clock_is_looked_at_more_closely_by_keys", closer_by_keys),
    ("live_clock_is_looked_at_more_closely_by_wheel_and_drag", closer_by_wheel_and_drag),
    ("live_clock_is_looked_at_more_closely_by_fingers", closer_by_fingers),
    ("live_clock_tells_of_an_event_with_its_source", tells_of_an_event),
    ("live_clock_measures_from_any_event_by_keys", measures_by_keys),
    ("live_clock_measures_until_the_zero_is_ended_or_hidden", measures_until_it_is_ended),
    ("live_clock_hides_kinds_on_stage_and_in_the_list", hides_kinds),
    ("live_clock_marks_today", marks_today),
];

/// The slide.
pub const CLOCK: &str = "internet-clock";

/// Waits until the address has this word.
pub fn word_is(deck: &Deck, word: &str) -> Result<()> {
    live_cards::word_is(deck, CLOCK, 4, word)
}

/// The number of visible marks in the stage's drawing.
const SEEN: &str = "[...document.querySelectorAll('.clock-tracks .clock-event')].filter((it) =>
    it.checkVisibility({ visibilityProperty: true, opacityProperty: true })).length";

fn closer_by_keys(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?view=stage&lang={lang}#{CLOCK}/4"))?;
        has_controls(deck, CLOCK)?;
        let all: usize = deck.evaluate(SEEN)?;
        tab_to(deck, "[data-act=in]")?;
        for word in ["x2-5000", "x4-5000", "x8-5000", "x16-5000", "x32-5000", "x32-5000"] {
            deck.press("Enter")?;
            word_is(deck, word)?;
        }
        let few: usize = deck.evaluate(SEEN)?;
        ensure!((1..all / 2).contains(&few), "{few} of {all} are seen");
        tab_to(deck, "[data-act=right]")?;
        deck.press("Enter")?;
        word_is(deck, "x32-5156.25")?;
        tab_to(deck, "[data-act=whole]")?;
        deck.press("Enter")?;
        word_is(deck, "")?;
        deck.until_is(SEEN, all)?;
        deck.press("PageDown")?;
        deck.is_at(CLOCK, 5)?;
    }
    Ok(())
}

/// Returns the middle of the drawing, in px.
fn middle(deck: &Deck) -> Result<(i32, i32)> {
    deck.evaluate("(() => { const it = document.querySelector('.clock-tracks .clock-drawing').getBoundingClientRect();
        return [it.x + it.width / 2, it.y + it.height * 0.34].map(Math.round); })()")
}

fn closer_by_wheel_and_drag(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/4"))?;
    has_controls(deck, CLOCK)?;
    let (x, y) = middle(deck)?;
    deck.wheel_with_ctrl((x, y), -120)?;
    deck.until("/x\\d+-/.test(location.hash)")?;
    let ratio: f64 = deck.evaluate("visualViewport.scale * devicePixelRatio")?;
    ensure!((ratio - 1.0).abs() < 0.01, "the page itself is {ratio} times larger");
    let center = "Number(location.hash.split('-').pop())";
    let before: f64 = deck.evaluate(center)?;
    deck.drag("mouse", &[(x, y), (x + 150, y), (x + 300, y)])?;
    deck.until(&format!("{center} < {before} - 100"))?;
    // A drag neither chooses an event nor swipes.
    deck.shows(CLOCK, 4)?;
    ensure!(deck.evaluate::<bool>("!location.hash.includes('is-')")?, "an event was chosen");
    deck.wheel_with_ctrl((x, y), 400)?;
    deck.wheel_with_ctrl((x, y), 400)?;
    deck.wheel_with_ctrl((x, y), 400)?;
    word_is(deck, "")
}

fn closer_by_fingers(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{CLOCK}/4"))?;
    has_controls(deck, CLOCK)?;
    let at = middle(deck)?;
    deck.pinch(at, 100, 400)?;
    deck.until("/x\\d+-/.test(location.hash)")?;
    deck.shows(CLOCK, 4)?;
    // Dragging with one finger pans the drawing and does not move the talk.
    let center = "Number(location.hash.split('-').pop())";
    let before: f64 = deck.evaluate(center)?;
    deck.drag("touch", &[at, (at.0 - 150, at.1), (at.0 - 300, at.1)])?;
    deck.until(&format!("{center} > {before} + 100"))?;
    deck.shows(CLOCK, 4)?;
    deck.pinch(at, 600, 60)?;
    deck.pinch(at, 600, 60)?;
    word_is(deck, "")
}

fn tells_of_an_event(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/4"))?;
    has_controls(deck, CLOCK)?;
    deck.click(".clock-tracks .clock-event[value=google] .clock-reach")?;
    word_is(deck, "tracks,is-google")?;
    let said = "document.querySelector('.clock-event-said').innerText";
    deck.until(&format!("{said}.startsWith('1998-09 Google')"))?;
    tab_to(deck, "[data-act=after]")?;
    deck.press("Enter")?;
    deck.until(&format!("{said}.startsWith('2000-10 Google AdWords')"))?;
    deck.press("l")?;
    deck.until(&format!("{said}.startsWith('2000-10 구글 애드워즈')"))?;
    deck.click(".clock-event-said a")?;
    deck.panel_is("source")?;
    deck.press("Escape")?;
    deck.panel_is("")?;
    deck.shows(CLOCK, 4)
}

/// JavaScript expression for the text of the details.
const SAID: &str = "(document.querySelector('.clock-event-said')?.innerText.trim() ?? '')";

/// The id of the event that time is measured from, by its mark; empty if there is none.
const ZERO: &str =
    "(document.querySelector('.clock-tracks [data-zero]')?.getAttribute('value') ?? '')";

/// The number of lines at the zero that are to be seen.
const LINES: &str = "[...document.querySelectorAll('.clock-tracks .clock-zero')].filter((it) =>
    it.checkVisibility({ visibilityProperty: true })).length";

fn says(deck: &Deck, text: &str) -> Result<()> {
    deck.until(&format!("{SAID}.startsWith({text:?})"))
}

fn measures_from(deck: &Deck, event: &str) -> Result<()> {
    deck.until_is(ZERO, event)?;
    deck.until_is(LINES, usize::from(!event.is_empty()))
}

/// Waits until the button for measuring is pressed, or is not.
fn is_pressed(deck: &Deck, pressed: bool) -> Result<()> {
    let state = "document.querySelector('[data-act=from]').getAttribute('aria-pressed')";
    deck.until_is(state, pressed.to_string())
}

fn measures_by_keys(deck: &mut Deck) -> Result<()> {
    let korean = [
        "웹 공개(1993-04)부터 재기",
        "웹 공개(1993-04)에서 아마존(1994-07)까지 1년 3개월",
        "웹 공개(1993-04), 아마존(1994-07)보다 1년 3개월 전",
    ];
    let english = [
        "Measuring from Web opened (1993-04)",
        "1 year 3 months from Web opened (1993-04) to Amazon (1994-07)",
        "Web opened (1993-04), 1 year 3 months before Amazon (1994-07)",
    ];
    for (lang, [zero, later, earlier]) in [("ko", korean), ("en", english)] {
        deck.open(&format!("?view=stage&lang={lang}#{CLOCK}/4"))?;
        has_controls(deck, CLOCK)?;
        measures_from(deck, "")?;
        tab_to(deck, "[data-act=whole]")?;
        tab_to(deck, "[data-act=after]")?;
        deck.press("Enter")?;
        word_is(deck, "tracks,is-web-open")?;
        tab_to(deck, "[data-act=from]")?;
        deck.press("Enter")?;
        word_is(deck, "tracks,from-web-open,is-web-open")?;
        says(deck, zero)?;
        is_pressed(deck, true)?;
        // The button keeps the focus, so that the way back to the others is short.
        deck.press("Shift+Tab")?;
        deck.press("Enter")?;
        word_is(deck, "tracks,from-web-open,is-amazon")?;
        says(deck, later)?;
        is_pressed(deck, false)?;
        measures_from(deck, "web-open")?;
        tab_to(deck, "[data-act=from]")?;
        deck.press("Space")?;
        word_is(deck, "tracks,from-amazon,is-amazon")?;
        deck.press("Shift+Tab")?;
        deck.press("Shift+Tab")?;
        deck.press("Enter")?;
        word_is(deck, "tracks,from-amazon,is-web-open")?;
        says(deck, earlier)?;
        measures_from(deck, "amazon")?;
        deck.shows(CLOCK, 4)?;
    }
    Ok(())
}

fn measures_until_it_is_ended(deck: &mut Deck) -> Result<()> {
    // An address that was copied says the same, also after a reload and in the other language.
    let word = "tracks,from-google,is-chatgpt";
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/4/{word}"))?;
    let english = "24 years 2 months from Google (1998-09) to ChatGPT (2022-11)";
    says(deck, english)?;
    deck.reload()?;
    says(deck, english)?;
    deck.press("l")?;
    says(deck, "구글(1998-09)에서 ChatGPT(2022-11)까지 24년 2개월")?;
    word_is(deck, word)?;
    measures_from(deck, "google")?;
    deck.click(".clock-tracks .clock-event[value=google] .clock-reach")?;
    word_is(deck, "tracks,from-google,is-google")?;
    deck.click("[data-act=from]")?;
    word_is(deck, "tracks,is-google")?;
    says(deck, "1998-09 구글")?;
    is_pressed(deck, false)?;
    measures_from(deck, "")?;
    // With its kind, or with all that was added, the zero goes.
    for (zero, control, rest) in [
        ("google", "[data-act=breakout]", "tracks,no-breakout,is-chatgpt"),
        ("netscape", ".clock-only input", "tracks,talk,is-chatgpt"),
    ] {
        deck.open(&format!("?view=stage&lang=en#{CLOCK}/4/tracks,from-{zero},is-chatgpt"))?;
        measures_from(deck, zero)?;
        deck.click(control)?;
        word_is(deck, rest)?;
        measures_from(deck, "")?;
        says(deck, "2022-11 ChatGPT")?;
    }
    // What came after the talk is no zero.
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/4/from-wau-800"))?;
    has_controls(deck, CLOCK)?;
    word_is(deck, "")
}

fn hides_kinds(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{CLOCK}/4"))?;
    has_controls(deck, CLOCK)?;
    let all: usize = deck.evaluate(SEEN)?;
    deck.click("[data-act=signal]")?;
    word_is(deck, "no-signal")?;
    deck.until(&format!("{SEEN} < {all}"))?;
    deck.click("[data-act=signal]")?;
    deck.until_is(SEEN, all)?;
    deck.click(".clock-only input")?;
    word_is(deck, "talk")?;
    deck.until(&format!("{SEEN} < {all}"))?;
    deck.reload()?;
    deck.until("document.querySelector('.clock-only input').checked")?;

    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{CLOCK}"))?;
    has_controls(deck, CLOCK)?;
    let rows = "[...document.querySelectorAll('.clock-table tr[data-kind]')].filter((it) => it.checkVisibility()).length";
    let all: usize = deck.evaluate(rows)?;
    deck.run("document.querySelector('[data-act=breakout]').scrollIntoView({ block: 'center' })")?;
    deck.click("[data-act=breakout]")?;
    deck.until(&format!("{rows} < {all}"))?;
    deck.until("location.hash.endsWith('no-breakout')")?;
    let small: Vec<String> = deck.evaluate("[...document.querySelectorAll('#internet-clock .live :is(button, label)')]
        .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 44).map((it) => it.innerText)")?;
    ensure!(small.is_empty(), "too small for a finger: {small:?}");
    Ok(())
}

fn marks_today(deck: &mut Deck) -> Result<()> {
    // Rounds as `month.rs` does.
    let count = "((months) => (Math.floor((months * 10 + 6) / 12) / 10).toFixed(1))
        ((new Date().getFullYear() - 2022) * 12 + new Date().getMonth() - 10)";
    let count: String = deck.evaluate(count)?;
    let shown = |drawing: &str| {
        format!(
            "[...document.querySelectorAll('{drawing} .clock-today-mark')].some((it) => it.checkVisibility() && it.textContent.includes('{count}'))"
        )
    };
    deck.open(&format!("?view=stage&lang=en#{CLOCK}/5"))?;
    has_controls(deck, CLOCK)?;
    ensure!(!deck.evaluate::<bool>(&shown(".clock-aligned"))?, "nobody has asked for it");
    tab_to(deck, "[data-act=today]")?;
    deck.press("Space")?;
    deck.until(&shown(".clock-aligned"))?;
    deck.until_is("location.hash", format!("#{CLOCK}/5/today"))?;
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{CLOCK}/0/today"))?;
    deck.until(&shown(".clock-down"))
}
