//! The speaker's other pages: the clicker's page and the check page.

use anyhow::{Context, Result, ensure};

use crate::axe;
use crate::support::deck::{Deck, Place, nth};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("the_clicker_page_moves_by_its_areas_and_by_keys", the_clicker_page_moves),
    ("the_clicker_page_fits_every_screen", the_clicker_page_fits_every_screen),
    ("the_check_page_shows_keys_and_moves_nothing", the_check_page_shows_keys),
    ("the_check_page_says_what_works", the_check_page_says_what_works),
    ("axe_finds_nothing_on_the_speakers_pages", axe_finds_nothing),
];

/// A session that no other test uses.
const SESSION: &str = "session=pages1";

fn open(deck: &Deck, view: &str, more: &str) -> Result<()> {
    deck.open(&format!("?view={view}&{SESSION}{more}"))?;
    deck.until(&format!("document.querySelector('.desk-{view}')?.checkVisibility()"))?;
    // Its style sheet has loaded too: it is what hides the deck.
    deck.until("!document.querySelector('#deck').checkVisibility()")
}

fn the_clicker_page_moves(deck: &mut Deck) -> Result<()> {
    open(deck, "clicker", "&lang=en")?;
    let places = deck.places()?;
    let is_at = |index: usize| -> Result<()> {
        let (slide, step) = nth(&places, index)?;
        deck.is_at(slide, *step)?;
        says_place(deck, slide, *step)
    };
    deck.click(".desk-on")?;
    is_at(1)?;
    deck.click(".desk-on span")?;
    is_at(2)?;
    deck.click(".desk-back")?;
    is_at(1)?;
    deck.press("PageDown")?;
    is_at(2)?;
    // Moves the focus to a button and presses it by keyboard.
    tab_back_to(deck, ".desk-black")?;
    deck.press("Space")?;
    let pressed = "document.querySelector('.desk-black').getAttribute('aria-pressed')";
    deck.until_is(pressed, "true")?;
    let shade = "document.querySelector('.blank').checkVisibility()";
    deck.until_is(shade, false)?;
    is_at(2)?;
    deck.press("Enter")?;
    deck.until_is(pressed, "false")?;
    deck.press("PageUp")?;
    is_at(1)
}

fn tab_back_to(deck: &Deck, selector: &str) -> Result<()> {
    for _ in 0..10 {
        deck.press("Shift+Tab")?;
        if deck.evaluate(&format!("document.activeElement.matches('{selector}')"))? {
            return Ok(());
        }
    }
    anyhow::bail!("Shift+Tab does not reach {selector}")
}

/// Asserts that the visible and announced line has the slide's number and step.
fn says_place(deck: &Deck, slide: &str, step: usize) -> Result<()> {
    let slides = deck.slides()?;
    let index = slides.iter().position(|it| it.0 == slide).context("no such slide")?;
    let last = nth(&slides, index)?.1;
    let number = format!("{} / {}, ", index + 1, slides.len());
    let steps = if last == 0 { String::new() } else { format!(", step {step} of {last}") };
    deck.until(&format!(
        "(() => {{ const it = document.querySelector('.desk-place [role=status]').textContent; \
         return it.startsWith('{number}') && it.endsWith('{steps}'); }})()"
    ))
}

fn the_clicker_page_fits_every_screen(deck: &mut Deck) -> Result<()> {
    open(deck, "clicker", "&lang=ko")?;
    for (width, height) in [(390, 844), (844, 390), (820, 1180), (1920, 1080)] {
        deck.resize(width, height)?;
        let faults: Vec<String> = deck.evaluate(
            "(() => { const box = (it) => document.querySelector(it).getBoundingClientRect(); \
             const [back, on, black] = ['.desk-back', '.desk-on', '.desk-black'].map(box); \
             const inside = (it) => it.left >= 0 && it.top >= 0 && it.right <= innerWidth && it.bottom <= innerHeight; \
             const root = document.documentElement; \
             return [ \
               [inside(back) && inside(on) && inside(black), 'a button is cut off'], \
               [on.width > back.width * 1.8, 'on is not much wider than back'], \
               [(back.width + on.width) * on.height > innerWidth * innerHeight * 0.35, 'the areas are small'], \
               [root.scrollWidth <= innerWidth, 'it is wider than the screen'], \
             ].filter((it) => !it[0]).map((it) => it[1]); })()",
        )?;
        ensure!(faults.is_empty(), "{width}x{height}: {faults:?}");
    }
    let touch: (String, String) = deck.evaluate(
        "(() => { const it = getComputedStyle(document.querySelector('.desk-on')); return [it.touchAction, it.userSelect]; })()",
    )?;
    ensure!(touch == ("manipulation".into(), "none".into()), "{touch:?}");
    Ok(())
}

/// The listed keys, the latest first, each with what the deck would do.
const PRESSED: &str = "[...document.querySelectorAll('.desk-pressed li')].map((it) => \
    [it.querySelector('kbd').textContent, it.querySelector('span span[lang=en]').textContent])";

fn the_check_page_shows_keys(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _): Place = deck.slide_with_steps()?;
    open(deck, "check", &format!("&lang=en#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    let light = "document.querySelector('.desk-keys').dataset.light";
    let keys = [
        ("PageDown", "PageDown", "next step"),
        ("PageUp", "PageUp", "previous step"),
        ("ArrowRight", "ArrowRight", "next step"),
        ("ArrowUp", "ArrowUp", "previous step"),
        ("F5", "F5", "full screen"),
        ("Escape", "Escape", "close, go back"),
        (".", ".", "black screen"),
        ("b", "b", "black screen"),
        ("Space", "Space", "next step"),
        ("g", "g", "find and go"),
    ];
    for (index, (key, name, does)) in keys.into_iter().enumerate() {
        deck.until_is(light, if index < 2 { "waiting" } else { "green" })?;
        deck.press(key)?;
        deck.until_is(&format!("{PRESSED}[0].join()"), format!("{name},{does}"))?;
    }
    deck.run("document.querySelector('.desk-again').focus()")?;
    let shown: Vec<(String, String)> = deck.evaluate(PRESSED)?;
    deck.swipe(-200, 0)?;
    // Enter presses the button, Tab moves to the next one, and neither is listed.
    deck.press("Enter")?;
    deck.press("Tab")?;
    deck.until("document.activeElement.matches('.desk-second')")?;
    deck.press("Shift+Tab")?;
    deck.until("document.activeElement.matches('.desk-again')")?;
    ensure!(deck.evaluate::<Vec<(String, String)>>(PRESSED)? == shown, "Tab or Enter counts");
    // The deck has received none of these keys.
    deck.is_at(&slide, 1)?;
    deck.panel_is("")?;
    let said: String = deck.evaluate("document.documentElement.dataset.said")?;
    ensure!(said == format!("v=1 at={slide}/1 shade=none lang=en"), "{said}");
    deck.click(".desk-keys button")?;
    deck.until_is(&format!("{PRESSED}.length"), 0)?;
    deck.until_is(light, "waiting")
}

fn the_check_page_says_what_works(deck: &mut Deck) -> Result<()> {
    open(deck, "check", "&lang=ko")?;
    let lights =
        "[...document.querySelectorAll('.desk-checks > li')].map((it) => it.dataset.light)";
    // Full screen, second screen, awake, second window, font, storage, offline, clicker. A headless
    // browser may or may not grant a wake lock.
    let expected = |second: &str| {
        format!(
            "(() => {{ const it = {lights}; it.splice(2, 1); return it.join(); }})() === \
                 'green,neutral,{second},green,green,neutral,waiting'"
        )
    };
    deck.until(&expected("waiting"))?;
    deck.until(&format!("['green', 'red'].includes({lights}[2])"))?;
    // Another window of the session, in a frame so that it is in this tab: it answers by itself.
    deck.run(
        "const frame = document.createElement('iframe'); \
         frame.src = document.querySelector('.desk-second').href; document.body.append(frame);",
    )?;
    deck.until(&expected("green"))?;
    deck.until("/\\d ms/.test(document.querySelector('.desk-took').textContent)")?;
    deck.click(".desk-again")?;
    deck.until(&expected("green"))
}

fn axe_finds_nothing(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for ((width, height), look) in deck.swept(axe::looks((1280, 900))) {
        deck.resize(width, height)?;
        for view in ["clicker", "check"] {
            open(deck, view, &format!("&{look}"))?;
            if view == "check" {
                deck.press("PageDown")?;
                deck.until(&format!("{PRESSED}.length === 1"))?;
            }
            axe::start(deck)?;
            axe::faults(deck, &format!("{view} {look} at {width} px"), &mut all)?;
        }
    }
    axe::none(&all)
}
