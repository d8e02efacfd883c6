//! The other language: what is seen, heard and named changes at once, and nothing else.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("l_switches_the_language", l_switches_the_language),
    ("the_english_address_speaks_english", the_english_address_speaks_english),
    ("every_slide_has_one_headline_in_view", every_slide_has_one_headline_in_view),
];

const HEADLINE: &str = "document.querySelector('.slide[data-current] h2').innerText";
/// The headline's phrasing in the root's language, whether it can be seen or not.
const PHRASING: &str = "(document.querySelector(`.slide[data-current] h2 [lang=${document.documentElement.lang}]`) \
    ?? document.querySelector('.slide[data-current] h2')).textContent";

fn l_switches_the_language(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.open(&format!("?lang=ko#{slide}/1"))?;
    let korean = Said::now(deck)?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.is_at(&slide, 1)?;
    let english = Said::now(deck)?;
    for (what, ko, en) in [
        ("the headline", &korean.headline, &english.headline),
        ("the announcement", &korean.announcement, &english.announcement),
        ("the window's title", &korean.title, &english.title),
        ("the buttons' names", &korean.buttons, &english.buttons),
    ] {
        ensure!(!ko.is_empty() && ko != en, "{what} stayed: {ko} / {en}");
        ensure!(is_korean(ko) && !is_korean(en), "{what} in the wrong language: {ko} / {en}");
    }
    ensure!(english.headline == deck.ask::<String>(PHRASING)?, "{}", english.headline);
    deck.press("l")?;
    deck.root_is("lang", "ko")?;
    deck.is_at(&slide, 1)?;
    ensure!(Said::now(deck)? == korean, "there and back is not the same");
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
struct Said {
    headline: String,
    announcement: String,
    title: String,
    buttons: String,
}

impl Said {
    fn now(deck: &Deck) -> Result<Self> {
        Ok(Self {
            headline: deck.ask(HEADLINE)?,
            announcement: deck.announcement()?,
            title: deck.ask("document.title")?,
            buttons: deck.ask("document.querySelector('.controls').ariaLabel")?,
        })
    }
}

fn is_korean(text: &str) -> bool {
    text.chars().any(|it| ('가'..='힣').contains(&it))
}

fn the_english_address_speaks_english(deck: &mut Deck) -> Result<()> {
    deck.open("en/")?;
    deck.root_is("lang", "en")?;
    ensure!(!is_korean(&deck.announcement()?), "announces in Korean");
    let english: String = deck.ask(HEADLINE)?;
    deck.open("?lang=en")?;
    ensure!(deck.ask::<String>(HEADLINE)? == english, "both should show the same");
    // What was chosen by hand is remembered, but an English address means what it says.
    deck.press("l")?;
    deck.root_is("lang", "ko")?;
    deck.open("en/")?;
    deck.root_is("lang", "en")
}

fn every_slide_has_one_headline_in_view(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?view=reading&lang={lang}"))?;
        let wrong: Vec<String> = deck.ask(
            "[...document.querySelectorAll('.slide')].filter((it) => { \
             const seen = [...it.querySelectorAll('h2')].filter((h2) => h2.checkVisibility()); \
             return seen.length !== 1 || seen[0].innerText.trim() === ''; }).map((it) => it.id)",
        )?;
        ensure!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
    Ok(())
}
