//! The deck in somebody's page: what belongs to the page around it.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::driver::Kind;
use crate::support::runner::Test;
use crate::support::site::BLANK;

pub const TESTS: &[Test] =
    &[("the_page_around_a_stage_scrolls_over_it", the_page_around_a_stage_scrolls_over_it)];

/// By a wheel and by a finger; the frame neither moves nor takes the focus.
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
    let first: String = deck.ask(&at)?;
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
    ensure!(deck.ask::<String>(&at)? == first, "the slide has moved");
    ensure!(
        deck.ask::<bool>("document.activeElement === document.body")?,
        "the frame has the focus"
    );
    // A page's own Space.
    deck.run("scrollTo(0, 0)")?;
    deck.press("Space")?;
    deck.until("scrollY > 100")
}
