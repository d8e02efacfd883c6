//! `<details>` of slides, and parts of a slide that can be removed: by keyboard, pointer, touch and
//! address.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_cards::{is_seen, smallest, tap, word_is};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_folds_seals_open_by_keyboard_and_pointer", seals_open_by_keyboard_and_pointer),
    ("live_folds_an_address_opens_what_it_names", an_address_opens_what_it_names),
    ("live_folds_open_under_a_finger", open_under_a_finger),
    ("live_folds_stay_open_when_their_program_comes", stay_open_when_their_program_comes),
    ("live_folds_the_slot_stands_alone_on_request", the_slot_stands_alone_on_request),
    ("live_folds_the_slot_stands_alone_under_a_finger", the_slot_stands_alone_under_a_finger),
];

const SEALS: &str = "killer-app";
const QUOTES: &str = "two-quotes";
const SLOT: &str = "empty-slot";

/// Waits until the figures' program handles the `<details>` of a slide.
fn is_alive(deck: &Deck, slide: &str) -> Result<()> {
    deck.until(&format!("document.querySelector('#{slide} details[data-act]') !== null"))
}

fn seal(number: usize) -> String {
    format!("#{SEALS} .forecasts > :nth-child({number}) summary")
}

/// Waits until exactly these seals are open.
fn open_are(deck: &Deck, numbers: &[usize]) -> Result<()> {
    for number in 1..=2 {
        let is = numbers.contains(&number);
        let inside = is_seen(SEALS, &format!(".forecasts > :nth-child({number}) .inside"));
        deck.until(&format!("{inside} === {is}"))?;
    }
    Ok(())
}

fn seals_open_by_keyboard_and_pointer(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{SEALS}/2"))?;
    is_alive(deck, SEALS)?;
    let entries: i32 = deck.evaluate("history.length")?;
    tab_to(deck, &format!("#{SEALS} summary"))?;
    deck.press("Enter")?;
    word_is(deck, SEALS, 2, "first")?;
    open_are(deck, &[1])?;
    deck.press("Space")?;
    word_is(deck, SEALS, 2, "")?;
    open_are(deck, &[])?;
    deck.press("Enter")?;
    open_are(deck, &[1])?;
    // The next step returns the figure to the talk.
    deck.press("PageDown")?;
    deck.is_at(SEALS, 3)?;
    open_are(deck, &[])?;
    deck.click(&seal(2))?;
    word_is(deck, SEALS, 3, "second")?;
    deck.click(&seal(1))?;
    word_is(deck, SEALS, 3, "first,second")?;
    open_are(deck, &[1, 2])?;
    for key in ["l", "r", "r"] {
        deck.press(key)?;
        open_are(deck, &[1, 2])?;
        word_is(deck, SEALS, 3, "first,second")?;
    }
    ensure!(entries == deck.evaluate::<i32>("history.length")?, "seals fill the history");
    deck.reload()?;
    open_are(deck, &[1, 2])?;
    deck.click(&seal(1))?;
    word_is(deck, SEALS, 3, "second")?;
    // A link inside an open seal works and closes nothing.
    deck.click(&format!("#{SEALS} .forecasts > :nth-child(2) .inside a"))?;
    deck.panel_is("source")?;
    deck.press("Escape")?;
    deck.panel_is("")?;
    open_are(deck, &[2])
}

fn an_address_opens_what_it_names(deck: &mut Deck) -> Result<()> {
    // An address opens a seal before its step too.
    deck.open(&format!("?view=stage&lang=en#{SEALS}/0/second"))?;
    open_are(deck, &[2])?;
    ensure!(!deck.evaluate::<bool>(&is_seen(SEALS, ".forecasts > :first-child .forecast"))?);
    deck.edit_address(&format!("?view=stage&lang=en#{SEALS}/0/first,second"))?;
    open_are(deck, &[1, 2])?;
    deck.press("PageDown")?;
    deck.is_at(SEALS, 1)?;
    deck.until(&format!("!{}", is_seen(SEALS, ".forecast")))?;
    // In another order it is not a valid word.
    deck.edit_address(&format!("?view=stage&lang=en#{SEALS}/3/second,first"))?;
    word_is(deck, SEALS, 3, "")?;
    open_are(deck, &[])?;
    for view in ["stage", "reading"] {
        deck.open(&format!("?view={view}&lang=ko#{QUOTES}/0/gloss"))?;
        deck.until(&is_seen(QUOTES, ".own p"))?;
        deck.until(&is_seen(QUOTES, ".altman .said"))?;
        word_is(deck, QUOTES, 0, "gloss")?;
    }
    Ok(())
}

fn open_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{QUOTES}"))?;
    is_alive(deck, QUOTES)?;
    tap(deck, &format!("#{QUOTES} .own summary"))?;
    deck.until(&is_seen(QUOTES, ".own p"))?;
    word_is(deck, QUOTES, 0, "gloss")?;
    let summaries = format!(":is(#{QUOTES}, #{SEALS}) summary");
    let small = smallest(deck, &summaries)?;
    ensure!(small >= 44.0, "a summary is {small} px small");
    tap(deck, &seal(1))?;
    tap(deck, &seal(2))?;
    open_are(deck, &[1, 2])?;
    tap(deck, &seal(1))?;
    open_are(deck, &[2])?;
    // What was opened before is still open.
    deck.until(&is_seen(QUOTES, ".own p"))
}

fn stay_open_when_their_program_comes(deck: &mut Deck) -> Result<()> {
    // No interactive figure is near the end of the talk.
    deck.open("?view=stage&lang=en#takeaways")?;
    // Simulates a slow network.
    deck.run("window.late = []; document.documentElement.appendChild = (it) => late.push(it)")?;
    deck.edit_address(&format!("?view=stage&lang=en#{SEALS}/3"))?;
    deck.until("document.documentElement.hasAttribute('data-figures')")?;
    deck.click(&seal(1))?;
    open_are(deck, &[1])?;
    word_is(deck, SEALS, 3, "")?;
    deck.run("document.documentElement.append(late[0])")?;
    is_alive(deck, SEALS)?;
    word_is(deck, SEALS, 3, "first")?;
    open_are(deck, &[1])
}

fn countered_is(deck: &Deck, expected: bool) -> Result<()> {
    for it in [".counters", ".open-question"] {
        deck.until(&format!("{} === {expected}", is_seen(SLOT, it)))?;
    }
    let checked = format!("document.querySelector('#{SLOT} [data-act=counters]').checked");
    deck.until_is(&checked, expected)
}

fn the_slot_stands_alone_on_request(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{SLOT}"))?;
    has_controls(deck, SLOT)?;
    ensure!(!deck.evaluate::<bool>(&is_seen(SLOT, ".live"))?, "the switch comes with the slot");
    deck.press("PageDown")?;
    countered_is(deck, false)?;
    tab_to(deck, "[data-act=counters]")?;
    deck.press("Space")?;
    word_is(deck, SLOT, 1, "counter-examples")?;
    countered_is(deck, true)?;
    deck.press("Space")?;
    word_is(deck, SLOT, 1, "")?;
    countered_is(deck, false)?;
    deck.press("PageDown")?;
    deck.is_at(SLOT, 2)?;
    countered_is(deck, true)?;
    deck.click(&format!("#{SLOT} .live-switch"))?;
    word_is(deck, SLOT, 2, "slot")?;
    countered_is(deck, false)?;
    for key in ["r", "l", "r"] {
        deck.press(key)?;
        countered_is(deck, false)?;
    }
    deck.press("PageUp")?;
    deck.is_at(SLOT, 1)?;
    // By address, at any step.
    deck.edit_address(&format!("?view=stage&lang=en#{SLOT}/0/counter-examples"))?;
    countered_is(deck, true)?;
    deck.until(&is_seen(SLOT, ".slot"))
}

fn the_slot_stands_alone_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{SLOT}"))?;
    has_controls(deck, SLOT)?;
    countered_is(deck, true)?;
    let switch = format!("#{SLOT} .live-switch");
    let top = format!("document.querySelector('{switch}').getBoundingClientRect().top");
    tap(deck, &switch)?;
    countered_is(deck, false)?;
    word_is(deck, SLOT, 0, "slot")?;
    let before: f64 = deck.evaluate(&top)?;
    tap(deck, &switch)?;
    countered_is(deck, true)?;
    ensure!((before - deck.evaluate::<f64>(&top)?).abs() < 1.0, "the switch moves away");
    let small = smallest(deck, &switch)?;
    ensure!(small >= 44.0, "the switch is {small} px small");
    Ok(())
}
