//! Without scripts the talk is a complete article.

use anyhow::{Result, ensure};

use crate::support::browser::Browser;
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] =
    &[("without_scripts_the_whole_talk_can_be_read", without_scripts_the_whole_talk_can_be_read)];

fn without_scripts_the_whole_talk_can_be_read(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let ids: Vec<String> = deck.slides()?.into_iter().map(|it| it.0).collect();
    let browser = Browser::start_without_scripts(deck.kind())?;
    for (width, height) in [(1920, 1080), (390, 844)] {
        browser.resize(width, height)?;
        for (address, lang) in [("", "ko"), ("en/", "en")] {
            browser.go(&deck.url(address))?;
            reads(&browser, &ids, lang)?;
        }
    }
    lists_open(&browser)?;
    // A link to a slide scrolls to it.
    let slide = ids.get(8).map_or("", String::as_str);
    browser.go(&deck.url(&format!("#{slide}")))?;
    let top =
        format!("Math.abs(document.getElementById('{slide}').getBoundingClientRect().top) < 100");
    browser.wait_for(&top)?;
    let errors = browser.errors()?;
    ensure!(errors.is_empty(), "{errors:?}");
    Ok(())
}

/// The lists of sources of a slide open and close without a script.
fn lists_open(browser: &Browser) -> Result<()> {
    for kind in ["facts", "since"] {
        let open = format!("document.querySelector('.{kind}').checkVisibility()");
        ensure!(!browser.evaluate::<bool>(&open)?, "{kind} is open before anybody asks");
        for expected in [true, false] {
            browser.click(&format!("[popovertarget^={kind}]"))?;
            browser.wait_for(&format!("{open} === {expected}"))?;
        }
    }
    Ok(())
}

fn reads(browser: &Browser, ids: &[String], lang: &str) -> Result<()> {
    let untouched: bool = browser.evaluate("!('layout' in document.documentElement.dataset)")?;
    ensure!(untouched, "a script has run, so this test means nothing");
    browser.wait_for("getComputedStyle(document.body).margin === '0px'")?;
    // The visible slides, from top to bottom.
    let seen: Vec<String> = browser.evaluate(
        "[...document.querySelectorAll('.slide')].filter((it) => it.querySelector('h2').checkVisibility()) \
         .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top).map((it) => it.id)",
    )?;
    ensure!(seen == ids, "{lang}: the article shows {seen:?}");
    let wrong: Vec<String> = browser.evaluate(&format!(
        "[...document.querySelectorAll('#deck [data-{lang}]')].map((it) => it.textContent)"
    ))?;
    ensure!(wrong.is_empty(), "{lang}: in the other language: {wrong:?}");
    let missing: Vec<String> = browser.evaluate(
        "[...document.querySelectorAll('.slide [data-from]:not([data-until])')].filter((it) => \
         !it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && it.textContent && !it.closest('details, thead, [aria-hidden=true]')) \
         .map((it) => `${it.closest('.slide').id}: ${it.textContent.slice(0, 30)}`)",
    )?;
    ensure!(missing.is_empty(), "{lang}: steps that cannot be seen: {missing:?}");
    let dead: Vec<String> = browser.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter((it) => !document.getElementById(it.hash.slice(1))) \
         .map((it) => it.hash)",
    )?;
    ensure!(dead.is_empty(), "{lang}: links that lead nowhere: {dead:?}");
    let buttons: bool =
        browser.evaluate("document.getElementById('controls').checkVisibility()")?;
    ensure!(!buttons, "{lang}: buttons that do nothing can be seen");
    let sideways = browser.sideways()?;
    ensure!(sideways <= 0, "{lang}: the page is {sideways} px too wide");
    Ok(())
}
