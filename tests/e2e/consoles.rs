//! Errors of a page fail a test, whatever the way in which page or browser report them.

use anyhow::Result;

use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[("every_error_of_a_page_is_heard", every_error_of_a_page_is_heard)];

fn every_error_of_a_page_is_heard(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    for (word, script) in [
        ("said-aloud", "console.error('said-aloud')"),
        ("thrown-later", "setTimeout(() => { throw new Error('thrown-later'); })"),
        ("refused-later", "setTimeout(() => { Promise.reject(new Error('refused-later')); })"),
        (
            "is-not-there.png",
            "document.body.append(Object.assign(new Image(), { src: 'is-not-there.png' }))",
        ),
    ] {
        deck.run(script)?;
        deck.wait_for_error(word)?;
    }
    // Of a page that has been left, too.
    deck.run("console.error('said-before')")?;
    deck.open("?lang=en")?;
    deck.wait_for_error("said-before")
}
