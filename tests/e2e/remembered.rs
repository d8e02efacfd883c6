//! What is stored for a reload and a later visit, and what happens if storage is blocked.

use anyhow::{Result, ensure};

use crate::support::deck::{Deck, ahead};
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("a_reload_keeps_everything", a_reload_keeps_everything),
    ("a_later_visit_can_go_on", a_later_visit_can_go_on),
    ("a_room_is_not_told_of_practice", a_room_is_not_told_of_practice),
    ("blocked_storage_costs_only_memory", blocked_storage_costs_only_memory),
    ("a_sandboxed_frame_is_an_article", a_sandboxed_frame_is_an_article),
];

fn a_reload_keeps_everything(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.edit_address(&format!("#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    let theme = theme(deck)?;
    deck.press("l")?;
    deck.press("d")?;
    deck.press("PageDown")?;
    deck.is_at(&slide, 2)?;
    deck.reload()?;
    deck.is_at(&slide, 2)?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-layout", "stage")?;
    ensure!(self::theme(deck)? != theme, "the theme is forgotten");

    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    deck.reload()?;
    deck.root_is("data-layout", "reading")?;
    deck.root_is("lang", "en")?;
    deck.shows(&slide, 2)?;
    let top: f64 =
        deck.evaluate(&format!("document.getElementById('{slide}').getBoundingClientRect().top"))?;
    ensure!((-1080.0..540.0).contains(&top), "the slide's top is at {top}");
    deck.press("r")?;
    deck.root_is("data-layout", "stage")?;
    deck.is_at(&slide, 2)
}

fn theme(deck: &Deck) -> Result<String> {
    deck.evaluate("document.documentElement.dataset.theme")
}

fn a_later_visit_can_go_on(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    ensure!(deck.notice()?.is_none(), "a first visit has nothing to go on with");
    let (slide, _) = deck.slide_with_steps()?;
    let (first, _) = deck.slides()?.first().cloned().unwrap_or_default();
    deck.edit_address(&format!("#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    // The English pages are the same talk.
    for address in ["", "en/"] {
        deck.open(address)?;
        deck.shows(&first, 0)?;
        ensure!(deck.notice()?.is_some(), "{address}: no way to go on");
        deck.click(".notice button")?;
        deck.is_at(&slide, 1)?;
        ensure!(deck.notice()?.is_none(), "{address}: the notice stays");
    }
    // An address with a place shows no notice; another talk on the same host has its own place.
    deck.open(&format!("#{first}"))?;
    ensure!(deck.notice()?.is_none(), "asked for a place, and still told of another");
    Ok(())
}

fn a_room_is_not_told_of_practice(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let last = deck.slides()?.pop().unwrap_or_default().0;
    deck.run(&format!("localStorage['rostra:place:/'] = '#{last}'"))?;
    deck.open("?view=stage")?;
    deck.until("!document.querySelector('.notice').hidden")?;
    deck.press("f")?;
    deck.until("document.fullscreenElement !== null")?;
    deck.until("document.querySelector('.notice').hidden")?;
    deck.press("f")?;
    deck.until("document.fullscreenElement === null")?;
    ensure!(deck.notice()?.is_none(), "it comes back");
    // Windows of a session, and one that joins.
    deck.open("?view=stage&session=k3x9w2ab")?;
    deck.until("document.documentElement.dataset.said !== undefined")?;
    ensure!(deck.notice()?.is_none(), "the room's window tells");
    deck.open("?view=stage")?;
    deck.until("!document.querySelector('.notice').hidden")?;
    let told = deck.notice()?;
    deck.run("window.open = () => null")?;
    deck.press("s")?;
    // Another notice reports the blocked popup.
    deck.until("document.documentElement.dataset.said !== undefined")?;
    ensure!(deck.notice()? != told, "the room's window tells once it is in a session");
    Ok(())
}

/// Simulates a browser with storage blocked, or a frame without an origin.
const BLOCK: &str = "() => { for (const name of ['localStorage', 'sessionStorage']) \
    Object.defineProperty(window, name, { get() { throw new DOMException('blocked', 'SecurityError'); } }); }";

fn blocked_storage_costs_only_memory(deck: &mut Deck) -> Result<()> {
    deck.with_script(BLOCK, without_storage)
}

fn without_storage(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let blocked: bool =
        deck.evaluate("(() => { try { return !localStorage; } catch { return true; } })()")?;
    ensure!(blocked, "storage should be blocked for this test to mean anything");
    let places = deck.places()?;
    for (slide, step) in ahead(&places).iter().take(6) {
        deck.press("PageDown")?;
        deck.is_at(slide, *step)?;
    }
    deck.press("l")?;
    deck.root_is("lang", "en")?;
    deck.press("d")?;
    deck.reload()?;
    deck.root_is("lang", "en")?;
    let (slide, step) = places.get(6).cloned().unwrap_or_default();
    deck.is_at(&slide, step)
}

/// An embedded page in WordPress: a frame with an opaque origin, so that modules do not load.
fn a_sandboxed_frame_is_an_article(deck: &mut Deck) -> Result<()> {
    deck.visit(&deck.url(BLANK))?;
    deck.run(
        "const frame = document.createElement('iframe'); frame.src = '../?view=stage'; \
         frame.sandbox = 'allow-scripts'; frame.width = 800; frame.height = 600; document.body.append(frame);",
    )?;
    let browser = deck.browser();
    browser.wait_in_frame("document.documentElement?.dataset.layout === 'reading'")?;
    let slides: usize = browser.evaluate_in_frame(
        "[...document.querySelectorAll('.slide h2')].filter((it) => it.checkVisibility()).length",
    )?;
    ensure!(slides > 1, "{slides} slides can be read");
    // The browser reports what it did not load, and the page that it falls back to the article.
    let errors = deck.errors()?;
    let ours = ["SecurityError", "panicked", "is not defined", "Cannot read"];
    let bad: Vec<_> =
        errors.iter().filter(|it| ours.iter().any(|word| it.contains(word))).collect();
    ensure!(bad.is_empty(), "{bad:?}");
    Ok(())
}
