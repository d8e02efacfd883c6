//! The paths the deck is served at, and the site's other pages.

use anyhow::{Result, ensure};

use crate::support::deck::{Deck, ahead, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("the_deck_works_below_any_path", the_deck_works_below_any_path),
    ("a_slides_page_leads_into_the_deck", a_slides_page_leads_into_the_deck),
    ("a_figures_page_leads_into_the_deck", a_figures_page_leads_into_the_deck),
    ("the_sources_lead_into_the_deck", the_sources_lead_into_the_deck),
    ("every_slide_has_its_pages", every_slide_has_its_pages),
];

fn the_deck_works_below_any_path(deck: &mut Deck) -> Result<()> {
    let site = deck.serve("/talks/ai")?;
    let at = |address: &str| format!("{site}{address}");
    ensure!(site.ends_with("/talks/ai/"), "{site}");
    for address in ["", "en/"] {
        deck.visit(&at(address))?;
        deck.alive()?;
        let places = deck.places()?;
        for (slide, step) in ahead(&places).iter().take(3) {
            deck.press("PageDown")?;
            deck.is_at(slide, *step)?;
        }
        deck.reload()?;
        let (slide, step) = nth(&places, 3)?;
        deck.is_at(slide, *step)?;
        let with_facts: String =
            deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
        deck.visit(&at(&format!("{address}#{with_facts}")))?;
        deck.alive()?;
        deck.click(".slide[data-current] [popovertarget^=facts]")?;
        deck.click(".slide[data-current] .facts a")?;
        deck.panel_is("source")?;
        // The other pages, and from them back into the deck.
        for page in [format!("{slide}/"), "sources/".to_owned()] {
            deck.visit(&at(&format!("{address}{page}")))?;
            styled(deck)?;
            deck.click(".home a")?;
            deck.alive()?;
            deck.until_is("location.pathname", format!("/talks/ai/{address}"))?;
        }
    }
    Ok(())
}

/// Waits for the style sheet: without it, body has the browser's default margin.
fn styled(deck: &Deck) -> Result<()> {
    deck.until_is("getComputedStyle(document.body).margin", "0px")
}

fn a_slides_page_leads_into_the_deck(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (home, lang) in [("", "ko"), ("en/", "en")] {
        for (slide, _) in slides.iter().step_by(6) {
            deck.visit(&deck.url(&format!("{home}{slide}/")))?;
            styled(deck)?;
            deck.root_is("lang", lang)?;
            deck.root_is("data-layout", "reading")?;
            ensure!(deck.visible_slides()? == [slide.as_str()], "{slide} should stand alone");
            let hidden: usize = deck.evaluate(
                "[...document.querySelectorAll('[data-from]')].filter((it) => getComputedStyle(it).visibility !== 'visible').length",
            )?;
            ensure!(hidden == 0, "{slide}: {hidden} steps are hidden");
            deck.click(".home a")?;
            deck.alive()?;
            deck.is_at(slide, 0)?;
            deck.root_is("lang", lang)?;
            deck.until_is("location.pathname", format!("/{home}"))?;
        }
    }
    Ok(())
}

fn a_figures_page_leads_into_the_deck(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let figures: Vec<String> =
        deck.evaluate("[...document.querySelectorAll('.slide[data-figure]')].map((it) => it.id)")?;
    ensure!(figures.len() > 10, "{figures:?}");
    for (home, lang) in [("", "ko"), ("en/", "en")] {
        for (index, figure) in deck.swept(figures.clone()).into_iter().enumerate() {
            deck.visit(&deck.url(&format!("{home}figure/{figure}/")))?;
            styled(deck)?;
            deck.root_is("lang", lang)?;
            ensure!(deck.visible_slides()? == [figure.as_str()], "{figure} should stand alone");
            for width in [320, 1280] {
                deck.resize(width, 800)?;
                let sideways = deck.browser().sideways()?;
                ensure!(sideways <= 0, "{figure} is {sideways} px wider than {width} px");
            }
            if index % 6 > 0 {
                continue;
            }
            deck.click(".home a")?;
            deck.alive()?;
            deck.is_at(&figure, 0)?;
            deck.root_is("lang", lang)?;
            deck.until_is("location.pathname", format!("/{home}"))?;
        }
    }
    Ok(())
}

fn the_sources_lead_into_the_deck(deck: &mut Deck) -> Result<()> {
    for (home, lang) in [("", "ko"), ("en/", "en")] {
        deck.visit(&deck.url(&format!("{home}sources/")))?;
        styled(deck)?;
        deck.root_is("lang", lang)?;
        let slide: String =
            deck.evaluate("document.querySelector('section h2 a').hash.slice(1)")?;
        deck.click("section h2 a")?;
        deck.alive()?;
        deck.is_at(&slide, 0)?;
        deck.root_is("lang", lang)?;
    }
    Ok(())
}

fn every_slide_has_its_pages(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let odd: Vec<String> = deck.evaluate(
        "(async () => {
            const odd = [];
            for (const slide of document.querySelectorAll('.slide')) {
                for (const [home, lang] of [['', 'ko'], ['en/', 'en']]) {
                    const answer = await fetch(`${home}${slide.id}/`);
                    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                    const meta = (name) => page.querySelector(`meta[name=${name}], meta[property='og:${name}']`)?.content;
                    const good = answer.ok && page.documentElement.lang === lang && page.title.length > 3
                        && meta('title')?.length > 3 && meta('description')?.length > 20
                        && page.getElementById(slide.id) && page.querySelectorAll('.slide').length === 1
                        && page.querySelector(`.home a[href='../#${slide.id}']`);
                    if (!good) odd.push(`${home}${slide.id}/`);
                }
            }
            return odd;
        })()",
    )?;
    ensure!(odd.is_empty(), "pages that are missing or lack something: {odd:?}");
    Ok(())
}
