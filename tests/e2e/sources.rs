//! The sources of a claim, opened over the slide.

use anyhow::{Context, Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("a_claim_opens_its_source", a_claim_opens_its_source),
    ("every_claim_and_term_has_its_entry", every_claim_and_term_has_its_entry),
    ("sources_open_in_the_article_too", sources_open_in_the_article_too),
    ("links_within_a_source_lead_on", links_within_a_source_lead_on),
    ("a_source_that_comes_late_is_dropped", a_source_that_comes_late_is_dropped),
    ("without_a_network_the_deck_stays", without_a_network_the_deck_stays),
    ("a_full_screen_is_not_left_for_a_page", a_full_screen_is_not_left_for_a_page),
    ("the_sources_page_is_fetched_once", the_sources_page_is_fetched_once),
    ("all_sources_and_the_glossary_are_pages", all_sources_and_the_glossary_are_pages),
];

/// Links that are visible on the current slide once its list of sources is open.
const LINK: &str = ".slide[data-current] a[href*='sources/#F']";

fn open_one(deck: &Deck, view: &str) -> Result<()> {
    deck.open(&format!("?view={view}"))?;
    let slide: String = deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
    deck.edit_address(&format!("#{slide}"))?;
    deck.is_at(&slide, 0)?;
    deck.click(".slide[data-current] [popovertarget^=facts]")?;
    let link = ".slide[data-current] .facts a";
    deck.until(&format!("document.querySelector('{link}').checkVisibility()"))?;
    let id: String = deck.evaluate(&format!("document.querySelector('{link}').hash.slice(1)"))?;
    for leave in ["Escape", "button"] {
        deck.click(link)?;
        deck.panel_is("source")?;
        let held: bool = deck.evaluate(&format!(
            "(() => {{ const it = document.querySelector('dialog[open] .sources'); \
             return it.querySelector('#{id}') !== null && it.innerText.trim().length > 20; }})()"
        ))?;
        ensure!(held, "the dialog does not hold {id}");
        ensure!(deck.evaluate::<String>("location.pathname")? == "/", "the page has been left");
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
    ensure!(deck.evaluate::<bool>(&format!("document.querySelector(\"{LINK}\") !== null"))?);
    // On stage a clicker moves on although a dialog is open: no dialog blocks the talk.
    deck.click(".slide[data-current] .facts a")?;
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
            .call(
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
                        // A link without a fragment names the page itself.
                        const entry = link.hash || 'main h1';
                        if (!pages.get(url).querySelector(entry)) missing.push(link.href);
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

/// An entry that links to both another entry and a slide, and a slide that links to it.
const WITH_LINKS: &str = "(async () => {
    const page = new DOMParser().parseFromString(await (await fetch('sources/')).text(), 'text/html');
    for (const link of document.querySelectorAll('.facts a')) {
        const entry = page.getElementById(link.hash.slice(1));
        const ids = ['sources/#', '../#'].map((it) => entry.querySelector(`a[href*='${it}']`)?.getAttribute('href').split('#')[1]);
        if (ids.every(Boolean)) return [link.closest('.slide').id, link.hash.slice(1), ...ids];
    }
    return null;
})()";

fn links_within_a_source_lead_on(deck: &mut Deck) -> Result<()> {
    let site = deck.serve("/talks/ai")?;
    for home in ["", "en/"] {
        let here = format!("{site}{home}");
        deck.visit(&format!("{here}?view=stage"))?;
        deck.alive()?;
        let found: Option<[String; 4]> = deck.evaluate(WITH_LINKS)?;
        let [slide, id, other, to] = found.context("no entry has both kinds of links")?;
        for leads_on in [false, true] {
            deck.visit(&format!("{here}?view=stage#{slide}"))?;
            deck.alive()?;
            deck.click(".slide[data-current] [popovertarget^=facts]")?;
            deck.click(&format!(".slide[data-current] .facts a[href$='#{id}']"))?;
            deck.panel_is("source")?;
            // The addresses also work without the program, as in another tab.
            let links: Vec<String> = deck.evaluate(
                "[...document.querySelectorAll('dialog[open] .sources a')].map((it) => it.href.split(/[?#]/)[0])",
            )?;
            let known = ["", "sources/"].map(|it| format!("{here}{it}"));
            let astray = links
                .iter()
                .find(|it| it.starts_with("http://") && !known.iter().any(|page| page == *it));
            ensure!(astray.is_none(), "{home}: a link leads to {astray:?}");
            if leads_on {
                deck.click(&format!("dialog[open] a[href$='sources/#{other}']"))?;
                deck.until(&format!("document.querySelector('dialog[open] #{other}') !== null"))?;
                deck.shows(&slide, 0)?;
            } else {
                // The program handles the link itself: a reload would lose the user's settings.
                deck.run("window.kept = true")?;
                deck.click(&format!("dialog[open] a[href$='#{to}']"))?;
                deck.is_at(&to, 0)?;
                deck.panel_is("")?;
                ensure!(
                    deck.evaluate::<bool>("window.kept === true")?,
                    "the deck was loaded again"
                );
            }
        }
    }
    Ok(())
}

/// From now on answers to `fetch` wait in `asked` until a test gives or refuses them.
const HOLD: &str = "const real = window.fetch;
    window.asked = [];
    window.fetch = (...request) => !`${request[0].url ?? request[0]}`.includes('sources/') ? real(...request) : new Promise((give, refuse) => window.asked.push({
        give: async () => {
            const answer = await real(...request);
            const text = await answer.text();
            answer.text = () => Promise.resolve(text);
            give(answer);
        },
        refuse: async () => refuse(new TypeError('no network')),
    }));";

/// Answers the waiting requests, and waits until the program has handled the answers.
fn answer(deck: &Deck, how: &str) -> Result<()> {
    deck.run(&format!(
        "await window.asked.shift().{how}(); await new Promise((it) => setTimeout(it))"
    ))
}

fn a_source_that_comes_late_is_dropped(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slide: String = deck.evaluate(
        "[...document.querySelectorAll('.slide')].find((it) => it.querySelectorAll('.facts a').length > 1).id",
    )?;
    let links = ".slide[data-current] .facts";
    let button = ".slide[data-current] [popovertarget^=facts]";
    let tap = |nth: usize| deck.click(&format!("{links} a:nth-child({nth})"));
    for how in ["give", "refuse"] {
        deck.open(&format!("?view=stage#{slide}"))?;
        deck.run(HOLD)?;
        deck.click(button)?;
        // The talk moves on before the answer arrives.
        tap(1)?;
        deck.until("window.asked.length === 1")?;
        deck.press("Shift+ArrowRight")?;
        deck.until(&format!("document.getElementById('{slide}').dataset.current === undefined"))?;
        answer(deck, how)?;
        deck.panel_is("")?;
        ensure!(deck.evaluate::<bool>("Array.isArray(window.asked)")?, "{how}: the page was left");
    }
    // Of two taps the last one counts.
    deck.open(&format!("?view=stage#{slide}"))?;
    deck.run(HOLD)?;
    deck.click(button)?;
    tap(1)?;
    tap(2)?;
    deck.until("window.asked.length === 2")?;
    answer(deck, "give")?;
    deck.panel_is("")?;
    answer(deck, "give")?;
    let id: String =
        deck.evaluate(&format!("document.querySelector('{links} a:nth-child(2)').hash.slice(1)"))?;
    deck.until(&format!("document.querySelector('dialog[open] #{id}') !== null"))?;
    Ok(())
}

/// Without a network, a browser would replace the deck by its own error page.
fn without_a_network_the_deck_stays(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slide: String = deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
    deck.open(&format!("?view=stage&lang=ko#{slide}"))?;
    deck.run(HOLD)?;
    deck.click(".slide[data-current] [popovertarget^=facts]")?;
    deck.click(".slide[data-current] .facts a")?;
    deck.until("window.asked.length === 1")?;
    answer(deck, "refuse")?;
    deck.panel_is("source")?;
    let message = "document.querySelector('dialog[open] .sources').innerText";
    deck.until(&format!("{message}.includes('인터넷 연결')"))?;
    // The link in the panel to all sources.
    deck.run("window.kept = true")?;
    deck.click("dialog[open] .jump a")?;
    deck.until("window.asked.length === 1")?;
    answer(deck, "refuse")?;
    deck.panel_is("source")?;
    // It works again when the network is back.
    deck.press("Escape")?;
    deck.panel_is("")?;
    deck.click(".slide[data-current] .facts a")?;
    deck.until("window.asked.length === 1")?;
    answer(deck, "give")?;
    deck.until("document.querySelector('dialog[open] .sources li[id]') !== null")?;
    deck.click("dialog[open] .jump a")?;
    deck.until("window.asked.length === 1")?;
    answer(deck, "refuse")?;
    deck.until(&format!("{message}.includes('인터넷 연결')"))?;
    ensure!(deck.evaluate::<bool>("window.kept === true")?, "the deck was left");
    deck.is_at(&slide, 0)
}

/// The audience keeps seeing the slide while the speaker looks something up.
fn a_full_screen_is_not_left_for_a_page(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage")?;
    let (slide, last) = deck.slides()?.pop().context("there are no slides")?;
    deck.edit_address(&format!("#{slide}/{last}"))?;
    deck.is_at(&slide, last)?;
    deck.press("f")?;
    deck.until("document.fullscreenElement !== null")?;
    deck.run(
        "window.opened = []; window.open = (...it) => { window.opened.push(it); return null; }",
    )?;
    deck.click(".slide[data-current] a[href='sources/']")?;
    deck.until("window.opened.length === 1")?;
    let opened: (String, String) = deck.evaluate("window.opened[0]")?;
    ensure!(opened == (deck.url("sources/"), "_blank".to_owned()), "{opened:?}");
    deck.is_at(&slide, last)?;
    deck.press("f")?;
    deck.until("document.fullscreenElement === null")
}

fn the_sources_page_is_fetched_once(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage")?;
    let slide: String = deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
    deck.edit_address(&format!("?view=stage#{slide}"))?;
    deck.is_at(&slide, 0)?;
    deck.run("const real = window.fetch; window.fetched = 0; window.fetch = (...it) => { window.fetched += 1; return real(...it); };")?;
    deck.click(".slide[data-current] [popovertarget^=facts]")?;
    for _ in 0..3 {
        deck.click(".slide[data-current] .facts a")?;
        deck.panel_is("source")?;
        deck.press("Escape")?;
        deck.panel_is("")?;
    }
    deck.until_is("window.fetched", 1)
}

fn all_sources_and_the_glossary_are_pages(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slides()?.pop().context("there are no slides")?;
    for (home, lang) in [("", "ko"), ("en/", "en")] {
        for (fragment, shows) in [("", "h1"), ("#glossary", "#glossary")] {
            deck.open(&format!("{home}?view=stage#{slide}/{last}"))?;
            deck.is_at(&slide, last)?;
            let link = format!("sources/{fragment}");
            deck.click(&format!(".slide[data-current] a[href='{link}']"))?;
            deck.until_is("location.pathname", format!("/{home}sources/"))?;
            deck.until_is("location.hash", fragment)?;
            deck.root_is("lang", lang)?;
            let seen = format!(
                "(() => {{ const it = document.querySelector('{shows}').getBoundingClientRect(); \
                 return it.top >= 0 && it.bottom <= innerHeight; }})()"
            );
            deck.until(&seen)?;
        }
    }
    // From any source, in the language that the deck currently shows.
    deck.open("?view=stage")?;
    let with_facts: String = deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
    deck.edit_address(&format!("?view=stage#{with_facts}"))?;
    deck.is_at(&with_facts, 0)?;
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.click(".slide[data-current] [popovertarget^=facts]")?;
    deck.click(".slide[data-current] .facts a")?;
    deck.panel_is("source")?;
    deck.click("dialog[open] .jump a")?;
    deck.until_is("location.pathname", "/sources/")?;
    deck.root_is("lang", "en")
}
