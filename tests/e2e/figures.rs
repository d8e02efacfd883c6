//! The two central figures: by pointer, by keyboard, by address.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_layer_opens_by_click_and_closes_again", a_layer_opens_by_click_and_closes_again),
    ("arrows_go_from_layer_to_layer", arrows_go_from_layer_to_layer),
    ("a_figure_keeps_its_state_across_layouts", a_figure_keeps_its_state_across_layouts),
    ("the_talk_goes_on_from_its_own_step", the_talk_goes_on_from_its_own_step),
    ("the_clocks_align_on_request", the_clocks_align_on_request),
];

const LAYERS: &str = "five-layers";
const CLOCK: &str = "internet-clock";

fn open(deck: &Deck, slide: &str) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{slide}"))?;
    deck.is_at(slide, 0)
}

/// Waits until the figure shows this word, the address has it, and the matching button is pressed.
fn is(deck: &Deck, slide: &str, step: usize, word: &str) -> Result<()> {
    let section = format!("document.getElementById('{slide}')");
    deck.until_is(&format!("{section}.dataset.word ?? ''"), word)?;
    let pressed = format!("{section}.querySelector('[aria-pressed=true]')?.dataset.explore ?? ''");
    deck.until_is(&pressed, word)?;
    let fragment = match (step, word) {
        (0, "") => format!("#{slide}"),
        (_, "") => format!("#{slide}/{step}"),
        _ => format!("#{slide}/{step}/{word}"),
    };
    deck.until_is("location.hash", fragment)
}

/// Returns the names in the visible panels.
fn panels(deck: &Deck) -> Result<Vec<String>> {
    deck.evaluate(&format!(
        "[...document.querySelectorAll('#{LAYERS} .about')].filter((it) => it.checkVisibility({{ \
         visibilityProperty: true, opacityProperty: true }})).map((it) => it.closest('[data-layer]').dataset.layer)"
    ))
}

fn a_layer_opens_by_click_and_closes_again(deck: &mut Deck) -> Result<()> {
    open(deck, LAYERS)?;
    ensure!(panels(deck)?.is_empty(), "at first there is an introduction");
    for word in ["infra", "model"] {
        deck.click(&format!("#{LAYERS} [data-explore={word}]"))?;
        is(deck, LAYERS, 0, word)?;
        ensure!(panels(deck)? == [word], "{:?} are open", panels(deck)?);
    }
    deck.press("Escape")?;
    is(deck, LAYERS, 0, "")?;
    deck.click(&format!("#{LAYERS} [data-explore=model]"))?;
    is(deck, LAYERS, 0, "model")?;
    deck.click(&format!("#{LAYERS} [data-explore=model]"))?;
    is(deck, LAYERS, 0, "")?;
    ensure!(panels(deck)?.is_empty(), "the introduction is back");
    deck.open(&format!("#{LAYERS}/2/outer"))?;
    is(deck, LAYERS, 2, "outer")
}

fn arrows_go_from_layer_to_layer(deck: &mut Deck) -> Result<()> {
    open(deck, LAYERS)?;
    let words: Vec<String> = deck.evaluate(&format!(
        "[...document.querySelectorAll('#{LAYERS} [data-explore]')].map((it) => it.dataset.explore)"
    ))?;
    for _ in 0..12 {
        deck.press("Tab")?;
        if deck.evaluate::<bool>("document.activeElement.hasAttribute('data-explore')")? {
            break;
        }
    }
    ensure!(
        deck.evaluate::<bool>("document.activeElement.hasAttribute('data-explore')")?,
        "no way there by Tab"
    );
    deck.press("Space")?;
    for word in &words {
        is(deck, LAYERS, 0, word)?;
        deck.until_is("document.activeElement.dataset.explore", word.as_str())?;
        deck.press("ArrowDown")?;
    }
    // At the last button ArrowDown changed nothing; ArrowLeft goes to the previous one.
    deck.press("ArrowLeft")?;
    is(deck, LAYERS, 0, words.iter().nth_back(1).map_or("", String::as_str))
}

fn a_figure_keeps_its_state_across_layouts(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("#{LAYERS}/1/infra"))?;
    is(deck, LAYERS, 1, "infra")?;
    for key in ["r", "r", "o", "Escape"] {
        deck.press(key)?;
        is(deck, LAYERS, 1, "infra")?;
    }
    deck.reload()?;
    deck.alive()?;
    is(deck, LAYERS, 1, "infra")?;
    // Going back to a figure restores the word it was left at.
    deck.press("End")?;
    deck.until(&format!("!location.hash.startsWith('#{LAYERS}')"))?;
    deck.back()?;
    is(deck, LAYERS, 1, "infra")
}

fn the_talk_goes_on_from_its_own_step(deck: &mut Deck) -> Result<()> {
    open(deck, LAYERS)?;
    deck.press("PageDown")?;
    deck.shows(LAYERS, 1)?;
    deck.click(&format!("#{LAYERS} [data-explore=outer]"))?;
    is(deck, LAYERS, 1, "outer")?;
    deck.press("PageDown")?;
    deck.is_at(LAYERS, 2)?;
    let words: String =
        deck.evaluate(&format!("document.querySelector('#{LAYERS} [data-words]').dataset.words"))?;
    let expected = words.split(' ').nth(1).unwrap_or_default();
    deck.until_is(&format!("document.getElementById('{LAYERS}').dataset.word"), expected)
}

fn the_clocks_align_on_request(deck: &mut Deck) -> Result<()> {
    open(deck, CLOCK)?;
    let seen = |it: &str| {
        format!(
            "document.querySelector('#{CLOCK} {it}').checkVisibility({{ visibilityProperty: true, opacityProperty: true }})"
        )
    };
    deck.until(&format!("{} && !{}", seen(".clock-tracks"), seen(".clock-aligned")))?;
    deck.click(&format!("#{CLOCK} [data-explore=aligned]"))?;
    is(deck, CLOCK, 0, "aligned")?;
    deck.until(&format!("{} && !{}", seen(".clock-aligned"), seen(".clock-tracks")))?;
    deck.press("Escape")?;
    is(deck, CLOCK, 0, "")?;
    deck.until(&format!("{} && !{}", seen(".clock-tracks"), seen(".clock-aligned")))
}
