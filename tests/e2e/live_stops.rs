//! Drawings with a path through them: a document on its line, and money on its way down.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_cards::{is_seen, says, smallest, tap, word_is};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_stops_a_document_travels_by_keyboard", a_document_travels_by_keyboard),
    ("live_stops_a_document_travels_by_itself", a_document_travels_by_itself),
    ("live_stops_a_document_travels_under_a_finger", a_document_travels_under_a_finger),
    ("live_stops_money_comes_down_by_arrows", money_comes_down_by_arrows),
    ("live_stops_money_comes_down_under_a_finger", money_comes_down_under_a_finger),
];

const LINE: &str = "mlops-map";
const WELL: &str = "infra-gravity";

/// Waits until the document is at this station; 0 is the whole line.
fn stop_is(deck: &Deck, step: usize, number: usize, word: &str) -> Result<()> {
    word_is(deck, LINE, step, word)?;
    let now = format!(
        "[...document.querySelectorAll('#{LINE} .station')].findIndex((it) => it.dataset.travel === 'now') + 1"
    );
    deck.until_is(&now, number)?;
    let pressed = format!(
        "document.querySelector('#{LINE} [aria-pressed=true][data-explore]')?.dataset.explore ?? ''"
    );
    deck.until_is(&pressed, word)?;
    deck.until_is(
        &format!("document.querySelector('#{LINE} [data-act=stop]').value"),
        number.to_string(),
    )
}

fn a_document_travels_by_keyboard(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LINE}/1"))?;
    has_controls(deck, LINE)?;
    stop_is(deck, 1, 0, "")?;
    tab_to(deck, "[data-act=stop]")?;
    for (number, word) in [(1, "sources"), (2, "store"), (3, "label")] {
        deck.press("ArrowRight")?;
        stop_is(deck, 1, number, word)?;
    }
    says(deck, LINE, ".tells", "gets its label")?;
    // The workers of the station show before the talk's step, and only there.
    deck.until(&is_seen(LINE, ".station:nth-child(3) .dock"))?;
    ensure!(!deck.evaluate::<bool>(&is_seen(LINE, ".station:nth-child(4) .dock"))?);
    let art = |number: usize| {
        format!(
            "getComputedStyle(document.querySelector('#{LINE} .station:nth-child({number}) .art')).opacity"
        )
    };
    deck.until(&format!("{} === '1' && {} < 1", art(3), art(2)))?;
    deck.press("Home")?;
    stop_is(deck, 1, 0, "")?;
    deck.until(&is_seen(LINE, ".caption"))?;
    tab_to(deck, "[data-explore=sources]")?;
    for (number, word) in [(2, "store"), (3, "label"), (4, "index"), (5, "model")] {
        deck.press("ArrowRight")?;
        stop_is(deck, 1, number, word)?;
    }
    says(deck, LINE, ".tells", "quotes the passage")?;
    deck.press("Escape")?;
    stop_is(deck, 1, 0, "")?;
    deck.press("PageDown")?;
    deck.is_at(LINE, 2)
}

fn a_document_travels_by_itself(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{LINE}/3/index"))?;
    has_controls(deck, LINE)?;
    stop_is(deck, 3, 4, "index")?;
    let plays = format!("document.querySelector('#{LINE} [data-act=play]').ariaPressed");
    deck.click(&format!("#{LINE} [data-act=play]"))?;
    deck.until_is(&plays, "true")?;
    stop_is(deck, 3, 5, "model")?;
    deck.until_is(&plays, "false")?;
    // At the end it restarts, and any other input stops it.
    deck.click(&format!("#{LINE} [data-act=play]"))?;
    stop_is(deck, 3, 1, "sources")?;
    deck.until_is(&plays, "true")?;
    deck.click(&format!("#{LINE} .station:nth-child(3) h3"))?;
    deck.until_is(&plays, "false")?;
    stop_is(deck, 3, 3, "label")?;
    // Choosing it again returns the figure to the talk.
    deck.click(&format!("#{LINE} .station:nth-child(3) .art"))?;
    stop_is(deck, 3, 0, "")?;
    deck.click(&format!("#{LINE} .station:nth-child(4) .dock a"))?;
    deck.panel_is("source")
}

fn a_document_travels_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{LINE}"))?;
    has_controls(deck, LINE)?;
    tap(deck, &format!("#{LINE} [data-explore=store]"))?;
    stop_is(deck, 0, 2, "store")?;
    says(deck, LINE, ".tells", "원본 그대로")?;
    // The controls are where the reader is.
    let travel = format!("document.querySelector('#{LINE} .travel').getBoundingClientRect()");
    deck.until(&format!("{travel}.top > 0 && {travel}.bottom < innerHeight"))?;
    tap(deck, &format!("#{LINE} [data-act=play]"))?;
    stop_is(deck, 0, 3, "label")?;
    let controls = format!("#{LINE} :is([data-act], [data-explore])");
    let small = smallest(deck, &controls)?;
    ensure!(small >= 44.0, "a control is {small} px small");
    let sideways = deck.sideways()?;
    ensure!(sideways <= 0, "the page is {sideways} px too wide");
    Ok(())
}

/// Waits until this number of rings of the well is highlighted.
fn lit_are(deck: &Deck, expected: usize) -> Result<()> {
    deck.until_is(
        &format!(
            "[...document.querySelectorAll('#{WELL} ellipse')].filter((it) => getComputedStyle(it).fill !== 'none').length"
        ),
        expected,
    )
}

fn money_comes_down_by_arrows(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{WELL}/3"))?;
    has_controls(deck, WELL)?;
    lit_are(deck, 0)?;
    tab_to(deck, "[data-explore=clouds]")?;
    deck.press("Enter")?;
    word_is(deck, WELL, 3, "clouds")?;
    lit_are(deck, 3)?;
    says(deck, WELL, ".tells", "TPU, Trainium")?;
    for (word, rings, words) in
        [("nvidia", 7, "$16.92 → $134.29"), ("korea", 0, "SK Telecom in Seoul")]
    {
        deck.press("ArrowDown")?;
        word_is(deck, WELL, 3, word)?;
        lit_are(deck, rings)?;
        says(deck, WELL, ".tells", words)?;
    }
    deck.press("Escape")?;
    word_is(deck, WELL, 3, "")?;
    // Links inside a part that can be chosen still work.
    deck.click(&format!("#{WELL} .nvidia a"))?;
    deck.panel_is("source")?;
    deck.press("Escape")?;
    deck.open(&format!("?view=stage&lang=ko#{WELL}/0/clouds"))?;
    deck.until(&is_seen(WELL, ".clouds"))?;
    ensure!(!deck.evaluate::<bool>(&is_seen(WELL, ".nvidia"))?, "the talk has not come to it");
    deck.press("PageDown")?;
    deck.is_at(WELL, 1)?;
    lit_are(deck, 0)?;
    deck.press("PageDown")?;
    deck.is_at(WELL, 2)?;
    deck.click(&format!("#{WELL} .nvidia h3"))?;
    word_is(deck, WELL, 2, "nvidia")?;
    lit_are(deck, 7)
}

fn money_comes_down_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{WELL}"))?;
    has_controls(deck, WELL)?;
    for (word, words) in [("nvidia", "134.29"), ("korea", "가산 AI DC"), ("clouds", "Trainium")] {
        tap(deck, &format!("#{WELL} [data-explore={word}]"))?;
        word_is(deck, WELL, 0, word)?;
        says(deck, WELL, ".tells", words)?;
    }
    let small = smallest(deck, &format!("#{WELL} [data-explore]"))?;
    ensure!(small >= 44.0, "a button is {small} px small");
    let sideways = deck.sideways()?;
    ensure!(sideways <= 0, "the page is {sideways} px too wide");
    Ok(())
}
