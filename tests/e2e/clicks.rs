//! A mouse click on an empty area of the stage goes forward; anywhere else it keeps its usual
//! effect.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, Place, nth};
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("a_click_on_an_empty_place_goes_on", a_click_on_an_empty_place_goes_on),
    ("a_click_on_anything_else_moves_nothing", a_click_on_anything_else_moves_nothing),
    ("clicks_can_be_switched_off", clicks_can_be_switched_off),
    ("a_frames_first_click_gives_it_the_focus", a_frames_first_click_gives_it_the_focus),
    ("a_click_with_a_tool_in_hand_moves_nothing", a_click_with_a_tool_in_hand_moves_nothing),
];

/// Points above the content of slides, and at their left edge, in a window of 1920 × 1080.
const EMPTY: (i32, i32) = (960, 8);
const LEFT: (i32, i32) = (40, 540);

fn click(deck: &Deck, place: (i32, i32)) -> Result<()> {
    deck.drag("mouse", &[place])
}

/// Asserts that an input moved nothing from this place, and that the next click goes forward.
fn goes_on_from(deck: &Deck, places: &[Place], index: usize, after: &str) -> Result<()> {
    // Clears the selection, because a click that ends one does not move the deck.
    deck.run("getSelection().removeAllRanges()")?;
    click(deck, EMPTY)?;
    let (slide, step) = nth(places, index + 1)?;
    deck.is_at(slide, *step).with_context(|| format!("after {after}"))?;
    let (slide, step) = nth(places, index)?;
    deck.edit_address(&format!("#{slide}/{step}"))?;
    deck.shows(slide, *step)
}

fn a_click_on_an_empty_place_goes_on(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    for (slide, step) in places.iter().skip(1).take(12) {
        click(deck, EMPTY)?;
        deck.is_at(slide, *step)?;
    }
    for (slide, step) in places.iter().take(12).rev() {
        click(deck, LEFT)?;
        deck.is_at(slide, *step)?;
    }
    Ok(())
}

/// The middle of the first line of an element's text.
const TEXT: &str = "(selector) => {
    const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const box = range.getClientRects()[0];
        if (walker.currentNode.data.trim() && box?.width > 8) {
            return [box.x + box.width / 2, box.y + box.height / 2].map(Math.round);
        }
    }
}";

fn a_click_on_anything_else_moves_nothing(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let places = deck.places()?;
    let slide: String = deck.evaluate(
        "document.querySelector('.slide:has(.facts):has([data-explore]):not([data-steps=\"0\"])').id",
    )?;
    let here = places.iter().position(|it| *it == (slide.clone(), 1));
    let index = here.context("no such slide")?;
    deck.edit_address(&format!("#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    // Text can be selected, also by a double click.
    let text: (i32, i32) = deck.call(TEXT, &[&format!("#{slide} h2")])?;
    click(deck, text)?;
    goes_on_from(deck, &places, index, "a click on text")?;
    // A list is closed by a click beside it.
    let list = format!("#{slide} [popovertarget^=facts]");
    let open = "document.querySelectorAll(':popover-open').length";
    deck.click(&list)?;
    deck.until_is(open, 1)?;
    click(deck, EMPTY)?;
    deck.until_is(open, 0)?;
    goes_on_from(deck, &places, index, "closing a list")?;
    // A drag, and a click that ends a selection.
    deck.drag("mouse", &[EMPTY, (EMPTY.0 + 60, EMPTY.1)])?;
    goes_on_from(deck, &places, index, "a drag")?;
    deck.run(&format!("getSelection().selectAllChildren(document.querySelector('#{slide} h2'))"))?;
    click(deck, EMPTY)?;
    deck.until("getSelection().isCollapsed")?;
    goes_on_from(deck, &places, index, "a selection")?;
    // On parts of a figure, and between two of them.
    let part = format!("#{slide} [data-explore]");
    deck.click(&part)?;
    deck.until_is(&format!("document.querySelector('{part}').ariaPressed"), "true")?;
    deck.press("Escape")?;
    goes_on_from(deck, &places, index, "a figure's part")?;
    // A black screen, a dialog and the overview handle clicks themselves.
    deck.press("b")?;
    deck.until("document.querySelector('.blank').checkVisibility()")?;
    click(deck, EMPTY)?;
    deck.until("!document.querySelector('.blank').checkVisibility()")?;
    goes_on_from(deck, &places, index, "a black screen")?;
    deck.press("?")?;
    deck.panel_is("help")?;
    click(deck, EMPTY)?;
    deck.press("Escape")?;
    deck.panel_is("")?;
    goes_on_from(deck, &places, index, "the help")?;
    // In the article a click moves nothing.
    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    click(deck, LEFT)?;
    deck.press("r")?;
    deck.root_is("data-layout", "stage")?;
    deck.shows(&slide, 1)
}

fn clicks_can_be_switched_off(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=en")?;
    let places = deck.places()?;
    let box_of = "document.querySelector('dialog[open] input[type=checkbox]')";
    for on in [false, true] {
        deck.press("?")?;
        deck.panel_is("help")?;
        deck.until_is(&format!("{box_of}.checked"), !on)?;
        deck.click("dialog[open] input[type=checkbox]")?;
        deck.until_is(&format!("{box_of}.checked"), on)?;
        deck.press("Escape")?;
        deck.panel_is("")?;
        // The setting is stored.
        for _ in 0..2 {
            click(deck, EMPTY)?;
            deck.press("PageDown")?;
            let (slide, step) = nth(&places, if on { 2 } else { 1 })?;
            deck.is_at(slide, *step)?;
            deck.press("Home")?;
            deck.is_at(&nth(&places, 0)?.0, 0)?;
            deck.reload()?;
        }
    }
    Ok(())
}

fn a_frames_first_click_gives_it_the_focus(deck: &mut Deck) -> Result<()> {
    deck.visit(&deck.url(BLANK))?;
    deck.run(
        "const frame = document.createElement('iframe'); frame.src = '../?view=stage'; \
         frame.width = 1280; frame.height = 720; document.body.style.margin = 0; document.body.append(frame);",
    )?;
    let frame = "document.querySelector('iframe').contentDocument";
    deck.until(&format!("{frame}?.documentElement?.dataset.live === ''"))?;
    ensure!(!deck.evaluate::<bool>(&format!("{frame}.hasFocus()"))?, "it has taken the focus");
    let at = format!("{frame}.querySelector('[data-current]').id");
    let next = format!("{frame}.querySelector('[data-current] + .slide').id");
    let (first, second): (String, String) = (deck.evaluate(&at)?, deck.evaluate(&next)?);
    click(deck, (640, 8))?;
    deck.until(&format!("{frame}.hasFocus()"))?;
    ensure!(deck.evaluate::<String>(&at)? == first, "the first click has moved it");
    click(deck, (640, 8))?;
    deck.until_is(&at, second)?;
    click(deck, (30, 360))?;
    deck.until_is(&at, first)
}

fn a_click_with_a_tool_in_hand_moves_nothing(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&session=cl1cks")?;
    deck.until(
        "document.querySelector('#deck > [data-current] > .frame > .ink')?.checkVisibility()",
    )?;
    let places = deck.places()?;
    let at = deck.at()?;
    for tool in ["e", "v"] {
        deck.press(tool)?;
        deck.until("document.querySelector('.ink-glass[data-tool]') !== null")?;
        click(deck, EMPTY)?;
        deck.press("Escape")?;
        deck.until("document.querySelector('.ink-glass[data-tool]') === null")?;
        ensure!(deck.at()? == at, "{tool}: it has moved");
    }
    goes_on_from(deck, &places, 0, "putting the tools away")
}
