//! What a claim rests on, opened over the slide.

use anyhow::{Context, Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_claim_opens_its_source", a_claim_opens_its_source),
    ("every_claim_and_term_has_its_entry", every_claim_and_term_has_its_entry),
    ("sources_open_in_the_article_too", sources_open_in_the_article_too),
];

/// Links that a person at this slide can see once its list of sources is open.
const LINK: &str = ".slide[data-current] a[href*='sources/#F']";

fn open_one(deck: &Deck, view: &str) -> Result<()> {
    deck.open(&format!("?view={view}"))?;
    let slide: String = deck.ask("document.querySelector('.slide:has(details.facts)').id")?;
    deck.edit_address(&format!("#{slide}"))?;
    deck.is_at(&slide, 0)?;
    deck.click(".slide[data-current] details.facts summary")?;
    let link = ".slide[data-current] details.facts a";
    deck.until(&format!("document.querySelector('{link}').checkVisibility()"))?;
    let id: String = deck.ask(&format!("document.querySelector('{link}').hash.slice(1)"))?;
    for leave in ["Escape", "button"] {
        deck.click(link)?;
        deck.panel_is("source")?;
        let held: bool = deck.ask(&format!(
            "(() => {{ const it = document.querySelector('dialog[open] .sources'); \
             return it.querySelector('#{id}') !== null && it.innerText.trim().length > 20; }})()"
        ))?;
        ensure!(held, "the dialog does not hold {id}");
        ensure!(deck.ask::<String>("location.pathname")? == "/", "the page has been left");
        match leave {
            "Escape" => deck.press("Escape")?,
            _ => deck.click("dialog[open] header button")?,
        }
        deck.panel_is("")?;
        deck.is_at(&slide, 0)?;
    }
    Ok(())
}

fn a_claim_opens_its_source(deck: &mut Deck) -> Result<()> {
    open_one(deck, "stage")?;
    ensure!(deck.ask::<bool>(&format!("document.querySelector(\"{LINK}\") !== null"))?);
    // On stage a clicker moves on through an open dialog: no talk is held up by one.
    deck.click(".slide[data-current] details.facts a")?;
    deck.panel_is("source")?;
    let at = deck.at()?;
    deck.press("PageDown")?;
    deck.panel_is("")?;
    ensure!(deck.at()? != at, "the clicker is held up by a dialog");
    Ok(())
}

fn sources_open_in_the_article_too(deck: &mut Deck) -> Result<()> {
    open_one(deck, "reading")
}

fn every_claim_and_term_has_its_entry(deck: &mut Deck) -> Result<()> {
    for (page, sources) in [("", "sources/"), ("en/", "sources/")] {
        deck.open(page)?;
        let missing: Vec<String> = deck
            .ask_with(
                "async (sources) => {
                    const links = [...document.querySelectorAll(`#deck a[href*='${sources}']`)];
                    const pages = new Map();
                    const missing = links.length === 0 ? ['no link at all'] : [];
                    for (const link of links) {
                        const url = link.href.split('#')[0];
                        if (!pages.has(url)) {
                            const answer = await fetch(url);
                            const text = answer.ok ? await answer.text() : '';
                            pages.set(url, new DOMParser().parseFromString(text, 'text/html'));
                        }
                        if (!pages.get(url).getElementById(link.hash.slice(1))) missing.push(link.href);
                    }
                    return missing;
                }",
                &[sources],
            )
            .context("asking for the sources")?;
        ensure!(missing.is_empty(), "{page}: no entry for {missing:?}");
    }
    Ok(())
}
