//! Which key goes where: to the deck, a focused control, or the browser.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("letters_work_with_a_korean_keyboard", letters_work_with_a_korean_keyboard),
    ("keys_with_modifiers_are_the_browsers", keys_with_modifiers_are_the_browsers),
    ("a_focused_control_keeps_its_keys", a_focused_control_keeps_its_keys),
    ("a_clicked_button_leaves_the_arrows_alone", a_clicked_button_leaves_the_arrows_alone),
    ("escape_closes_an_open_list_and_nothing_else", escape_closes_an_open_list_and_nothing_else),
    ("a_list_closes_with_its_slide", a_list_closes_with_its_slide),
    ("a_list_is_handled_by_keyboard", a_list_is_handled_by_keyboard),
];

fn letters_work_with_a_korean_keyboard(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko&theme=light")?;
    let shade = "document.querySelector('.blank').dataset.blank ?? ''";
    deck.press_foreign("ㅠ", "KeyB")?;
    deck.until_is(shade, "black")?;
    deck.press_foreign("ㅈ", "KeyW")?;
    deck.until_is(shade, "white")?;
    deck.press_foreign("ㅈ", "KeyW")?;
    deck.until_is(shade, "")?;
    deck.press_foreign("ㅐ", "KeyO")?;
    deck.root_is("data-layout", "overview")?;
    deck.press_foreign("ㅐ", "KeyO")?;
    deck.root_is("data-layout", "stage")?;
    deck.press_foreign("ㅣ", "KeyL")?;
    deck.root_is("lang", "en")?;
    deck.press_foreign("ㅇ", "KeyD")?;
    deck.root_is("data-theme", "dark")?;
    let places = deck.places()?;
    let (slide, step) = nth(&places, 1)?;
    deck.press_foreign("ㅜ", "KeyN")?;
    deck.is_at(slide, *step)?;
    deck.press_foreign("ㅔ", "KeyP")?;
    let (slide, step) = nth(&places, 0)?;
    deck.is_at(slide, *step)?;
    deck.press_foreign("ㄱ", "KeyR")?;
    deck.root_is("data-layout", "reading")?;
    deck.press_foreign("ㅎ", "KeyG")?;
    deck.panel_is("goto")
}

fn keys_with_modifiers_are_the_browsers(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    // A later event listener records whether the deck has handled a key.
    deck.run(
        "window.taken = []; addEventListener('keydown', (it) => taken.push(it.defaultPrevented))",
    )?;
    let at = deck.at()?;
    let keys = [
        ("ArrowRight", "ArrowRight"),
        ("PageDown", "PageDown"),
        (" ", "Space"),
        ("l", "KeyL"),
        ("b", "KeyB"),
        ("d", "KeyD"),
        ("o", "KeyO"),
        ("5", "Digit5"),
    ];
    for modifier in ["ctrlKey", "altKey", "metaKey"] {
        for (key, code) in keys {
            deck.run(&format!(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', \
                 {{ key: '{key}', code: '{code}', {modifier}: true, bubbles: true, cancelable: true }}))"
            ))?;
        }
    }
    let taken: Vec<bool> = deck.evaluate("taken")?;
    ensure!(taken.len() == keys.len() * 3 && !taken.contains(&true), "taken: {taken:?}");
    ensure!(deck.at()? == at, "the deck has moved");
    deck.root_is("lang", "ko")?;
    // By the driver as well; Control and Alt with an arrow do nothing in a page without a history.
    deck.press("Control+ArrowRight")?;
    deck.press("Control+ArrowDown")?;
    ensure!(deck.at()? == at, "the deck has moved");
    deck.press("ArrowRight")?;
    ensure!(deck.at()? != at, "without them it moves");
    Ok(())
}

/// A `<summary>` that Tab can reach, visible on its slide from the start.
const SUMMARY: &str = ".slide[data-current] .clock-table summary";

fn a_focused_control_keeps_its_keys(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slide: String = deck.evaluate("document.querySelector('.slide:has(.clock-table)').id")?;
    deck.edit_address(&format!("#{slide}"))?;
    deck.is_at(&slide, 0)?;
    tab_to(deck, SUMMARY)?;
    let open = format!("document.querySelector('{SUMMARY}').parentElement.open");
    for expected in [true, false] {
        deck.press("Space")?;
        deck.until_is(&open, expected)?;
        deck.is_at(&slide, 0)?;
    }
    deck.press("Enter")?;
    deck.until_is(&open, true)?;
    deck.press("ArrowRight")?;
    deck.press("ArrowDown")?;
    deck.is_at(&slide, 0)?;
    // A clicker's keys always go to the deck.
    let places = deck.places()?;
    let index = places.iter().position(|it| it.0 == slide).context("no such slide")?;
    let (to, step) = places.get(index + 1).cloned().context("it is the last slide")?;
    deck.press("PageDown")?;
    deck.is_at(&to, step)?;
    deck.press("PageUp")?;
    deck.is_at(&slide, 0)?;

    // The same for a button.
    tab_to(deck, ".controls [data-does=lang]")?;
    let lang: String = deck.evaluate("document.documentElement.lang")?;
    deck.press("Space")?;
    deck.until(&format!("document.documentElement.lang !== '{lang}'"))?;
    deck.is_at(&slide, 0)?;
    deck.press("PageDown")?;
    deck.is_at(&to, step)
}

fn tab_to(deck: &Deck, selector: &str) -> Result<()> {
    for _ in 0..60 {
        if deck.evaluate(&format!("document.activeElement.matches('{selector}')"))? {
            return Ok(());
        }
        deck.press("Tab")?;
    }
    anyhow::bail!("Tab does not reach {selector}")
}

fn a_clicked_button_leaves_the_arrows_alone(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    // Moving the pointer shows the buttons.
    deck.click("h2")?;
    deck.click(".controls button:nth-of-type(2)")?;
    let (slide, step) = nth(&places, 1)?;
    deck.is_at(slide, *step)?;
    deck.press("ArrowRight")?;
    let (slide, step) = nth(&places, 2)?;
    deck.is_at(slide, *step)?;
    deck.press("Space")?;
    let (slide, step) = nth(&places, 3)?;
    deck.is_at(slide, *step)?;
    // The same with controls of a figure.
    for selector in [".slide [data-explore]", ".slide input[type=checkbox]"] {
        let on: String =
            deck.evaluate(&format!("document.querySelector('{selector}').closest('.slide').id"))?;
        deck.edit_address(&format!("#{on}"))?;
        deck.is_at(&on, 0)?;
        deck.click(selector)?;
        deck.press("ArrowRight")?;
        deck.shows(&on, 1)?;
    }
    Ok(())
}

/// The button that opens and closes the sources of the current slide.
const LIST: &str = ".slide[data-current] [popovertarget^=facts]";
/// The number of open lists, in any slide.
const OPEN: &str = "document.querySelectorAll(':popover-open').length";

/// Goes to a slide with a list, a figure and steps, and opens the list by a click.
fn open_a_list(deck: &Deck) -> Result<(String, usize)> {
    let slide: String = deck.evaluate(
        "document.querySelector('.slide:has(.facts):has([data-explore]):not([data-steps=\"0\"])').id",
    )?;
    deck.edit_address(&format!("#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    deck.click(LIST)?;
    deck.until_is(OPEN, 1)?;
    Ok((slide, 1))
}

fn escape_closes_an_open_list_and_nothing_else(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let word = "document.querySelector('.slide[data-current]').dataset.word ?? ''";
    let (slide, step) = open_a_list(deck)?;
    deck.press("Escape")?;
    deck.until_is(OPEN, 0)?;
    deck.is_at(&slide, step)?;
    // An explored figure keeps its word while something is open above it.
    let talk: String = deck.evaluate(word)?;
    deck.click(&format!("#{slide} [data-explore]:not([data-explore='{talk}'])"))?;
    deck.until(&format!("({word}) !== '{talk}'"))?;
    let explored: String = deck.evaluate(word)?;
    deck.click(LIST)?;
    deck.until_is(OPEN, 1)?;
    deck.press("Escape")?;
    deck.until_is(OPEN, 0)?;
    ensure!(deck.evaluate::<String>(word)? == explored, "the figure was left too");
    deck.press("Escape")?;
    deck.until_is(word, talk)?;
    deck.shows(&slide, step)
}

fn a_list_closes_with_its_slide(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let (slide, _) = open_a_list(deck)?;
    // After a click on a button the arrows still move the talk, and a step closes the list.
    deck.press("ArrowLeft")?;
    deck.is_at(&slide, 0)?;
    ensure!(deck.evaluate::<usize>(OPEN)? == 1, "a step has closed the list");
    deck.press("Shift+ArrowRight")?;
    let index = slides.iter().position(|it| it.0 == slide).context("no such slide")?;
    deck.is_at(&nth(&slides, index + 1)?.0, 0)?;
    deck.until_is(OPEN, 0)?;
    // Screens and panels over the deck close lists too.
    for key in ["b", "w", "?", "g", "o"] {
        open_a_list(deck)?;
        deck.press(key)?;
        deck.until_is(OPEN, 0)?;
        deck.press("Escape")?;
        let over = "document.querySelector('.blank[data-blank], dialog[open]') !== null \
                    || document.documentElement.dataset.layout !== 'stage'";
        deck.until_is(over, false)?;
        ensure!(deck.evaluate::<usize>(OPEN)? == 0, "{key}: the list is open again");
    }
    Ok(())
}

fn a_list_is_handled_by_keyboard(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, step) = open_a_list(deck)?;
    deck.press("Escape")?;
    deck.until_is(OPEN, 0)?;
    // Focuses the button by Tab: it has the focus already, but from the click. (In Firefox a
    // script's `blur` would take the focus from the whole page, and keys would have no target.)
    deck.press("Shift+Tab")?;
    tab_to(deck, LIST)?;
    deck.press("Enter")?;
    deck.until_is(OPEN, 1).context("opened by Enter")?;
    deck.press("ArrowLeft")?;
    deck.is_at(&slide, step)?;
    // After opening and closing a source the list is open as before, and its link has the focus.
    let link = ".slide[data-current] .facts a";
    tab_to(deck, link)?;
    deck.press("Enter")?;
    deck.panel_is("source")?;
    deck.press("Escape")?;
    deck.panel_is("")?;
    deck.until_is(OPEN, 1).context("the list is there again")?;
    deck.until(&format!("document.activeElement.matches('{link}')"))?;
    deck.press("Escape")?;
    deck.until_is(OPEN, 0)?;
    deck.until(&format!("document.activeElement.matches('{LIST}')"))?;
    deck.is_at(&slide, step)
}
