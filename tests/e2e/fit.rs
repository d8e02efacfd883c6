//! Nothing overflows, nothing collides, nothing is too small: every slide in both languages, on a
//! stage of 1920 × 1080 and in the article on a phone.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("everything_fits_on_stage_in_korean", |it| on_stage(it, "ko")),
    ("everything_fits_on_stage_in_english", |it| on_stage(it, "en")),
    ("everything_fits_on_a_phone_in_korean", |it| on_a_phone(it, "ko")),
    ("everything_fits_on_a_phone_in_english", |it| on_a_phone(it, "en")),
];

/// Answers what is wrong with the slide of an id.
const MEASURE: &str = include_str!("fit.js");

fn on_stage(deck: &mut Deck, lang: &str) -> Result<()> {
    deck.resize(1920, 1080)?;
    deck.open(&format!("?view=stage&lang={lang}"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    let mut findings = Vec::new();
    for (slide, step) in deck.places()? {
        deck.edit_address(&format!("?view=stage&lang={lang}#{slide}/{step}"))?;
        deck.shows(&slide, step)?;
        let found: Vec<String> = deck.ask_with(MEASURE, &[&slide])?;
        findings.extend(found.iter().map(|it| format!("{slide}/{step}: {it}")));
    }
    none(&findings)
}

fn on_a_phone(deck: &mut Deck, lang: &str) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?view=reading&lang={lang}"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    deck.until_is("[innerWidth, innerHeight].join()", "390,844")?;
    let mut findings = Vec::new();
    for (slide, _) in deck.slides()? {
        let found: Vec<String> = deck.ask_with(MEASURE, &[&slide])?;
        findings.extend(found.iter().map(|it| format!("{slide}: {it}")));
    }
    let sideways: i32 = deck.ask("document.documentElement.scrollWidth - innerWidth")?;
    if sideways > 0 {
        findings.push(format!("the page is {sideways} px too wide"));
    }
    none(&findings)
}

fn none(findings: &[String]) -> Result<()> {
    ensure!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
    Ok(())
}
