//! Black and white screens, and the help.

use anyhow::{Context, Result, ensure};
use rostra_core::help::HELP;

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("b_and_w_blank_the_screen", b_and_w_blank_the_screen),
    ("any_move_ends_a_blank_screen", any_move_ends_a_blank_screen),
    ("a_blank_screen_covers_a_dialog", a_blank_screen_covers_a_dialog),
    ("f_fills_the_screen_or_says_that_it_cannot", f_fills_the_screen_or_says_that_it_cannot),
    ("the_buttons_are_there_for_a_pointer", the_buttons_are_there_for_a_pointer),
    ("help_lists_every_key", help_lists_every_key),
    ("a_dialog_closed_and_opened_at_once_is_open", a_dialog_closed_and_opened_at_once_is_open),
    ("a_dialog_gives_the_focus_back", a_dialog_gives_the_focus_back),
];

/// The color of the blank screen, if one covers the whole window.
const BLANK: &str = "(() => { const it = document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('.blank'); \
    const box = it?.getBoundingClientRect(); \
    return box && box.width >= innerWidth && box.height >= innerHeight ? getComputedStyle(it).backgroundColor : ''; })()";
const BLACK: &str = "rgb(0, 0, 0)";
const WHITE: &str = "rgb(255, 255, 255)";

fn b_and_w_blank_the_screen(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.until_is(BLANK, "")?;
    for (key, color) in [("b", BLACK), (".", BLACK), ("w", WHITE)] {
        for end in [key, "Escape"] {
            deck.press(key)?;
            deck.until_is(BLANK, color)?;
            deck.press(end)?;
            deck.until_is(BLANK, "").with_context(|| format!("{key} ended by {end}"))?;
        }
    }
    deck.press("b")?;
    deck.until_is(BLANK, BLACK)?;
    deck.press("w")?;
    deck.until_is(BLANK, WHITE)?;
    deck.click(".blank")?;
    deck.until_is(BLANK, "")
}

fn a_blank_screen_covers_a_dialog(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    for (key, panel) in [("?", "help"), ("g", "goto")] {
        deck.press(key)?;
        deck.panel_is(panel)?;
        // The finder's field keeps its letters, so a clicker's period is tested in the help only.
        if panel == "help" {
            deck.press(".")?;
            deck.until_is(BLANK, BLACK)?;
            deck.panel_is("")?;
            deck.press(".")?;
        } else {
            deck.press("Escape")?;
        }
        deck.until_is(BLANK, "")?;
    }
    Ok(())
}

fn f_fills_the_screen_or_says_that_it_cannot(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.press("f")?;
    deck.until("document.fullscreenElement === document.documentElement")?;
    deck.press("f")?;
    deck.until("!document.fullscreenElement")?;
    ensure!(deck.notice()?.is_none(), "it could");
    for refusal in
        ["() => Promise.reject(new TypeError('no'))", "() => { throw new TypeError('no'); }"]
    {
        deck.run(&format!("document.documentElement.requestFullscreen = {refusal}"))?;
        deck.press("f")?;
        deck.until("!document.querySelector('.notice').hidden")?;
        deck.until("document.querySelector('#controls > [role=status]').textContent.length > 9")?;
        deck.press("Escape")?;
        deck.until("document.querySelector('.notice').hidden")?;
    }
    Ok(())
}

fn the_buttons_are_there_for_a_pointer(deck: &mut Deck) -> Result<()> {
    const SEEN: &str =
        "Number(getComputedStyle(document.querySelector('.controls')).opacity) > 0.9";
    deck.open("?view=stage")?;
    deck.press("ArrowRight")?;
    ensure!(!deck.evaluate::<bool>(SEEN)?, "nobody has moved a pointer");
    deck.click(".slide[data-current] h2")?;
    deck.until(SEEN)?;
    // The buttons hide when the pointer rests.
    deck.until(&format!("!({SEEN})"))
}

fn any_move_ends_a_blank_screen(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.edit_address(&format!("#{slide}/1"))?;
    for key in [
        "PageDown",
        "PageUp",
        "ArrowRight",
        "ArrowLeft",
        "Shift+ArrowRight",
        "Shift+ArrowLeft",
        "Home",
        "End",
    ] {
        let before = deck.at()?;
        deck.press("b")?;
        deck.until_is(BLANK, BLACK)?;
        deck.press(key)?;
        deck.until_is(BLANK, "").with_context(|| format!("after {key}"))?;
        ensure!(deck.at()? != before, "{key} moves as well");
    }
    deck.press("w")?;
    deck.until_is(BLANK, WHITE)?;
    deck.edit_address(&format!("#{slide}/2"))?;
    deck.is_at(&slide, 2)?;
    deck.until_is(BLANK, "")
}

fn help_lists_every_key(deck: &mut Deck) -> Result<()> {
    let expected: Vec<&str> = HELP.iter().flat_map(|it| it.keys).copied().collect();
    for lang in ["ko", "en"] {
        deck.open(&format!("?lang={lang}"))?;
        deck.press("?")?;
        deck.panel_is("help")?;
        let listed: Vec<String> = deck.evaluate(
            "[...document.querySelectorAll('dialog[open] kbd')].filter((it) => it.checkVisibility()).map((it) => it.innerText)",
        )?;
        ensure!(listed == expected, "listed {listed:?}");
        let mute: usize = deck.evaluate(
            "[...document.querySelectorAll('dialog[open] td')].filter((it) => it.innerText.trim() === '').length",
        )?;
        ensure!(mute == 0, "{mute} keys are listed without saying what they do");
        let at = deck.at()?;
        // The arrow would scroll the list; a clicker's arrow moves the talk.
        deck.press("ArrowDown")?;
        deck.panel_is("help")?;
        deck.press("Escape")?;
        deck.panel_is("")?;
        ensure!(deck.at()? == at, "the deck has moved behind the help");
        deck.press("?")?;
        deck.panel_is("help")?;
        deck.press("?")?;
        deck.panel_is("")?;
    }
    Ok(())
}

fn a_dialog_gives_the_focus_back(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.press("Tab")?;
    let focus = "[...document.querySelectorAll('*')].indexOf(document.activeElement)";
    let before: i64 = deck.evaluate(focus)?;
    for (key, panel) in [("?", "help"), ("g", "goto")] {
        deck.press(key)?;
        deck.panel_is(panel)?;
        deck.until("document.querySelector('dialog[open]').contains(document.activeElement)")?;
        deck.press("Escape")?;
        deck.panel_is("")?;
        deck.until_is(focus, before)?;
    }
    Ok(())
}

/// Browsers fire a dialog's `close` event late; by then a fast user has opened it again.
fn a_dialog_closed_and_opened_at_once_is_open(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.press("?")?;
    deck.panel_is("help")?;
    deck.run(
        "const dialog = document.querySelector('dialog[open]'); \
         const late = new Promise((it) => dialog.addEventListener('close', it, { once: true })); \
         for (const [key, code] of [['Escape', 'Escape'], ['?', 'Slash']]) { \
           document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true })); \
           for (let hop = 0; hop < 50; hop += 1) await null; } \
         await late; await new Promise(requestAnimationFrame);",
    )?;
    deck.panel_is("help")?;
    deck.press("Escape")?;
    deck.panel_is("")
}
