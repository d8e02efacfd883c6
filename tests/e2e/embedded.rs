//! The deck in a frame leaves scrolling, keys and permissions to its host page.

use anyhow::{Result, ensure};

use crate::guests;
use crate::support::deck::Deck;
use crate::support::driver::Kind;
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] = &[
    ("the_page_around_a_stage_scrolls_over_it", the_page_around_a_stage_scrolls_over_it),
    ("a_frame_fills_the_screen_where_its_host_lets_it", fills_the_screen_where_it_may),
];

/// By wheel and by touch; the frame neither moves nor takes the focus.
fn the_page_around_a_stage_scrolls_over_it(deck: &mut Deck) -> Result<()> {
    deck.visit(&deck.url(BLANK))?;
    deck.run(
        "document.body.style.height = '5000px'; \
         const frame = document.createElement('iframe'); frame.src = '../?view=stage'; \
         frame.width = 960; frame.height = 540; document.body.append(frame);",
    )?;
    let frame = "document.querySelector('iframe').contentDocument";
    deck.until(&format!("{frame}?.documentElement?.dataset.live === ''"))?;
    let at = format!("{frame}.querySelector('[data-current]').id");
    let first: String = deck.evaluate(&at)?;
    deck.wheel((480, 270), 200)?;
    deck.until("scrollY >= 150")?;
    deck.run("scrollTo(0, 0)")?;
    deck.until("scrollY === 0")?;
    // A trackpad's two fingers are a wheel with Ctrl: the page's zoom, not the slide's business.
    deck.drag("touch", &[(480, 400), (480, 300), (480, 100)])?;
    // Other drivers' fingers touch, but scroll nothing, whatever the page does.
    if deck.kind() == Kind::Chromium {
        deck.until("scrollY > 100")?;
    }
    ensure!(deck.evaluate::<String>(&at)? == first, "the slide has moved");
    ensure!(
        deck.evaluate::<bool>("document.activeElement === document.body")?,
        "the frame has the focus"
    );
    // A page's own Space.
    deck.run("scrollTo(0, 0)")?;
    deck.press("Space")?;
    deck.until("scrollY > 100")
}

/// Full screen in a frame needs the host's permission, and the deck reports where it is missing. A
/// guest has no such key.
fn fills_the_screen_where_it_may(deck: &mut Deck) -> Result<()> {
    const LIVE: &str = "'live' in document.documentElement.dataset \
        && (!('figures' in document.documentElement.dataset) || !!document.querySelector('[data-made]'))";
    const FULL: &str = "document.fullscreenElement === document.documentElement";
    let site = deck.serve("")?;
    for (allow, query) in [("fullscreen", ""), ("", ""), ("fullscreen", "embed&")] {
        let src = format!("{site}?{query}view=stage&lang=en&s=five-layers");
        guests::embed_frame(deck, BLANK, &src, (960, 584), &format!("frame.allow = '{allow}'"))?;
        if query.is_empty() {
            deck.browser().wait_in_frame(LIVE)?
        } else {
            guests::alive(deck)?
        }
        guests::click(deck, "#five-layers h2")?;
        deck.browser().wait_in_frame("document.hasFocus()")?;
        deck.press("f")?;
        match (allow, query) {
            ("fullscreen", "") => {
                deck.browser().wait_in_frame(FULL)?;
                deck.until("document.fullscreenElement === document.querySelector('iframe')")?;
                deck.press("f")?;
                deck.until("!document.fullscreenElement")?;
            }
            (_, "") => deck.browser().wait_in_frame("!document.querySelector('.notice').hidden")?,
            _ => {
                // A later key press is handled later.
                deck.press("ArrowRight")?;
                deck.browser().wait_in_frame(
                    "document.querySelector('[data-current]').dataset.step === '1'",
                )?;
                deck.until("!document.fullscreenElement")?;
            }
        }
        let errors = deck.errors()?;
        ensure!(errors.is_empty(), "allow={allow:?}, ?{query}: {errors:#?}");
    }
    Ok(())
}
