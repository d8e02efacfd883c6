//! A change of language: visible texts, announcements and names change at once, and nothing else.

use anyhow::{Result, ensure};

use crate::arrival::FRAMES;
use crate::support::deck::{Deck, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("l_switches_the_language", l_switches_the_language),
    ("the_english_address_speaks_english", the_english_address_speaks_english),
    ("the_reader_keeps_the_line_in_the_other_language", the_reader_keeps_the_line),
    ("every_slide_has_one_headline_in_view", every_slide_has_one_headline_in_view),
];

const HEADLINE: &str = "document.querySelector('.slide[data-current] h2').innerText";

fn l_switches_the_language(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.open(&format!("?lang=ko#{slide}/1"))?;
    let korean = PageTexts::now(deck)?;
    let phrasing = deck.text_in("document.querySelector('.slide[data-current] h2')", "en")?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.is_at(&slide, 1)?;
    let english = PageTexts::now(deck)?;
    for (what, ko, en) in [
        ("the headline", &korean.headline, &english.headline),
        ("the announcement", &korean.announcement, &english.announcement),
        ("the window's title", &korean.title, &english.title),
        ("the buttons' names", &korean.buttons, &english.buttons),
    ] {
        ensure!(!ko.is_empty() && ko != en, "{what} stayed: {ko} / {en}");
        ensure!(is_korean(ko) && !is_korean(en), "{what} in the wrong language: {ko} / {en}");
    }
    ensure!(english.headline == phrasing, "{} instead of {phrasing}", english.headline);
    deck.press("l")?;
    deck.root_is("lang", "ko")?;
    deck.is_at(&slide, 1)?;
    ensure!(PageTexts::now(deck)? == korean, "there and back is not the same");
    Ok(())
}

#[derive(Debug, PartialEq, Eq)]
struct PageTexts {
    headline: String,
    announcement: String,
    title: String,
    buttons: String,
}

impl PageTexts {
    fn now(deck: &Deck) -> Result<Self> {
        Ok(Self {
            headline: deck.evaluate(HEADLINE)?,
            announcement: deck.announcement()?,
            title: deck.evaluate("document.title")?,
            buttons: deck.evaluate("document.querySelector('.controls').ariaLabel")?,
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
    let english: String = deck.evaluate(HEADLINE)?;
    deck.open("?lang=en")?;
    ensure!(deck.evaluate::<String>(HEADLINE)? == english, "both should show the same");
    // A chosen language is stored, but an English address overrides it.
    deck.press("l")?;
    deck.root_is("lang", "ko")?;
    deck.open("en/")?;
    deck.root_is("lang", "en")
}

/// The reading line, in a page without scroll anchoring, as in Safari.
const LINE: &str = "innerHeight * 0.33";

fn the_reader_keeps_the_line(deck: &mut Deck) -> Result<()> {
    for (width, height) in [(1280, 800), (390, 844)] {
        deck.resize(width, height)?;
        deck.open("?view=reading&lang=ko")?;
        // Waits for the figures' controls, which are inserted late and above the line.
        deck.until("document.querySelector('[data-made]') !== null")?;
        deck.run(
            "await document.fonts.ready; document.documentElement.style.overflowAnchor = 'none'",
        )?;
        let slides = deck.slides()?;
        let last = id(&slides, slides.len() - 1)?;
        for index in [2, 9, 17, 24, slides.len() - 1] {
            let slide = id(&slides, index)?;
            let heading = format!("document.querySelector('#{slide} h2').getBoundingClientRect()");
            deck.run(&format!("scrollBy(0, {heading}.top + {heading}.height / 2 - {LINE})"))?;
            deck.is_at(slide, 0)?;
            for lang in ["en", "ko"] {
                let before: f64 = deck.evaluate("scrollY")?;
                deck.press("l")?;
                deck.root_is("lang", lang)?;
                // An observer that moves the deck does so by the second frame.
                deck.run(FRAMES)?;
                deck.is_at(slide, 0)?;
                let end: bool = deck.evaluate(
                    "scrollY + innerHeight >= document.documentElement.scrollHeight - 2",
                )?;
                let off: f64 =
                    deck.evaluate(&format!("{heading}.top + {heading}.height / 2 - {LINE}"))?;
                ensure!(
                    end || slide == last || off.abs() <= 3.0,
                    "{slide} at {width} px: {lang} put the line {off} px off, from {before}"
                );
            }
        }
        // At the very end nothing may be left to scroll; the slide must still be the one that was
        // read.
        deck.press("End")?;
        deck.until("scrollY + innerHeight >= document.documentElement.scrollHeight - 2")?;
        deck.run(&format!("location.hash = '{last}'"))?;
        deck.is_at(last, 0)?;
        for lang in ["en", "ko"] {
            deck.press("l")?;
            deck.root_is("lang", lang)?;
            deck.run(FRAMES)?;
            deck.is_at(last, 0)?;
        }
    }
    Ok(())
}

fn every_slide_has_one_headline_in_view(deck: &mut Deck) -> Result<()> {
    for lang in ["ko", "en"] {
        deck.open(&format!("?view=reading&lang={lang}"))?;
        let wrong: Vec<String> = deck.evaluate(
            "[...document.querySelectorAll('.slide')].filter((it) => { \
             const seen = [...it.querySelectorAll('h2')].filter((h2) => h2.checkVisibility()); \
             return seen.length !== 1 || seen[0].innerText.trim() === ''; }).map((it) => it.id)",
        )?;
        ensure!(wrong.is_empty(), "{lang}: {wrong:?}");
    }
    Ok(())
}
