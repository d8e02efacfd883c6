//! A browser's translator at work on the page: it wraps texts in its own elements, and sets the
//! root's language.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, id};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("a_page_translated_early_comes_alive", a_page_translated_early_comes_alive),
    ("what_the_program_says_is_seen_after_a_translation", what_the_program_says_is_seen),
];

/// Simulates Google's translator (Chrome 156): two `font` elements around each text, and the root's
/// language.
const TRANSLATE: &str = "const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('script, [translate=no]')) texts.push(walker.currentNode);
    for (const text of texts) {
        const fonts = [document.createElement('font'), document.createElement('font')];
        text.replaceWith(fonts[0]);
        fonts[0].append(fonts[1]);
        fonts[1].append('«' + text.data + '»');
    }
    document.documentElement.lang = 'de';";

/// The language of the current slide's headline.
const SEEN: &str =
    "/[가-힣]/.test(document.querySelector('.slide[data-current] h2').innerText) ? 'ko' : 'en'";

fn a_page_translated_early_comes_alive(deck: &mut Deck) -> Result<()> {
    for address in ["?view=stage", "?view=reading"] {
        let site = HeldSite::start(Program::Held)?;
        deck.visit(&format!("{}{address}", site.url))?;
        deck.run(TRANSLATE)?;
        site.answer(Program::Given);
        deck.alive()?;
        deck.root_is("lang", "de").context("the translator's language is not the program's")?;
        deck.press("ArrowRight")?;
        deck.until("location.hash !== ''")?;
        deck.until("!document.querySelector('.controls').matches(':empty')")?;
    }
    Ok(())
}

fn what_the_program_says_is_seen(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&lang=ko#nowhere")?;
    deck.until("!document.querySelector('.notice').hidden")?;
    deck.press("3")?;
    deck.until_is("document.querySelector('.digits').textContent", "3")?;
    deck.press("g")?;
    deck.panel_is("goto")?;
    deck.run(TRANSLATE)?;
    let slides = deck.slides()?;
    // Rows of the list are reused for other slides.
    deck.type_text("12")?;
    let row = "document.querySelector('[role=option] .num').textContent";
    deck.until_is(row, "12")?;
    let headline = "document.querySelector('[role=option] [lang=ko]').textContent";
    ensure!(!deck.evaluate::<String>(headline)?.contains('«'), "a row says what it said before");
    deck.press("Enter")?;
    deck.is_at(id(&slides, 11)?, 0)?;
    let said = deck.announcement()?;
    ensure!(said.starts_with("12 / "), "screen readers are told {said}");
    for digits in ["2", "25"] {
        deck.press(&digits[digits.len() - 1..])?;
        deck.until_is("document.querySelector('.digits').textContent", digits)?;
    }
    deck.run(TRANSLATE)?;
    deck.press("Enter")?;
    deck.is_at(id(&slides, 24)?, 0)?;
    ensure!(deck.announcement()?.starts_with("25 / "), "the second time {}", deck.announcement()?);
    deck.until_is("document.querySelector('.digits').textContent", "")?;
    deck.run("location.hash = 'nowhere'")?;
    deck.until("document.querySelector('.notice p').textContent.includes('슬라이드가 없어')")?;
    // The language can still be changed.
    deck.run(&format!("location.hash = '{}'", id(&slides, 8)?))?;
    deck.is_at(id(&slides, 8)?, 0)?;
    deck.until_is(SEEN, "ko")?;
    deck.press("l")?;
    deck.until_is(SEEN, "en")
}
