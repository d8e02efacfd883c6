//! The content policy: no requests to other hosts, and no scripts but the page's own.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::driver::Kind;
use crate::support::poll::Poll;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("nothing_is_asked_of_another_host", nothing_is_asked_of_another_host),
    ("every_page_has_a_strict_policy", every_page_has_a_strict_policy),
    ("a_foreign_script_does_not_run", a_foreign_script_does_not_run),
];

fn pages(deck: &Deck) -> Result<Vec<String>> {
    deck.open("")?;
    let slide = deck.slide_with_steps()?.0;
    let pages = ["", "en/", "sources/", "en/sources/"].map(str::to_owned);
    Ok([pages.as_slice(), &[format!("{slide}/"), format!("en/{slide}/")]].concat())
}

/// Opens a page and waits for its program, if it has one: leaving while it loads is an error in
/// Firefox.
fn settle(deck: &Deck, page: &str) -> Result<()> {
    deck.visit(&deck.url(page))?;
    deck.until("!document.querySelector('script[type=module]') || 'live' in document.documentElement.dataset")
}

fn nothing_is_asked_of_another_host(deck: &mut Deck) -> Result<()> {
    for page in pages(deck)? {
        settle(deck, &page)?;
        if page.is_empty() {
            deck.press("End")?;
            deck.press("o")?;
            deck.root_is("data-layout", "overview")?;
        }
        let asked: Vec<String> =
            deck.evaluate("performance.getEntriesByType('resource').map((it) => it.name)")?;
        ensure!(!asked.is_empty(), "{page}: not even a style sheet was loaded");
        let home = deck.url("");
        let foreign: Vec<_> =
            asked.iter().filter(|it| !it.starts_with(&home) && !it.starts_with("data:")).collect();
        ensure!(foreign.is_empty(), "{page}: asked {foreign:?}");
    }
    Ok(())
}

fn every_page_has_a_strict_policy(deck: &mut Deck) -> Result<()> {
    for page in pages(deck)? {
        settle(deck, &page)?;
        let policy: String = deck.evaluate(
            "document.querySelector('head > meta[http-equiv=Content-Security-Policy]')?.content ?? ''",
        )?;
        ensure!(policy.contains("default-src 'self'"), "{page}: the policy is {policy:?}");
        ensure!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-"),
            "{page}: {policy}"
        );
        for lax in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
            ensure!(!policy.contains(lax), "{page}: the policy allows {lax}");
        }
        // It says nothing about what stands before it.
        let first: bool = deck.evaluate(
            "(() => { const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]'); \
             return [...document.querySelectorAll('script, link, style')].every((it) => \
             policy.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING); })()",
        )?;
        ensure!(first, "{page}: something is loaded before the policy stands");
        // What figures that have come to life set there is no inline style of the page's.
        let styled: usize = deck
            .evaluate("document.querySelectorAll('[style]:not([data-figure] *), style').length")?;
        ensure!(styled == 0, "{page}: {styled} inline styles, which the policy drops");
    }
    Ok(())
}

fn a_foreign_script_does_not_run(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    deck.run(
        "const script = document.createElement('script'); script.textContent = 'window.foreign = true'; \
         document.body.append(script); \
         document.body.insertAdjacentHTML('beforeend', '<button id=odd onclick=\"window.foreign = true\">'); \
         document.getElementById('odd').click();",
    )?;
    ensure!(!deck.evaluate::<bool>("'foreign' in window")?, "it has run");
    // Firefox says the same in words of its own, and takes its time.
    let expected = if deck.kind() == Kind::Firefox { 4 } else { 2 };
    let mut said = Vec::new();
    let browser = &*deck.browser();
    browser.wait("the browser should object to both", || {
        said.extend(browser.errors()?.into_iter().filter(|it| it.contains("script-src-")));
        Ok(Poll::when(said.len() == expected, || format!("{said:#?}")))
    })
}
