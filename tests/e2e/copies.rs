//! A small stage is a scaled copy of a large one: in a frame, on a phone, in the speaker's window,
//! in the overview. Not here: whether a stage is large enough to read (`fit.rs`).

use anyhow::{Result, ensure};

use crate::fit::{MEASURE, none};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("small_stages_are_copies_in_korean", |it| copies(it, "ko", WIDTHS)),
    ("small_stages_are_copies_in_english", |it| copies(it, "en", WIDTHS)),
    ("the_overview_shows_copies_in_korean", |it| copies(it, "ko", "overview")),
    ("the_overview_shows_copies_in_english", |it| copies(it, "en", "overview")),
    ("the_comparison_sees_what_does_not_shrink", the_comparison_sees_what_does_not_shrink),
];

/// Function that returns what does not fit, and which drawings have another size than on a large
/// stage.
const COMPARE: &str = include_str!("copies.js");

/// Widths of stages, in px: a thumbnail in the overview, the preview in the speaker's window, a
/// phone in portrait, a column of a blog, a phone in landscape.
const WIDTHS: &str = "290,340,390,693,844";

fn copies(deck: &mut Deck, lang: &str, places: &str) -> Result<()> {
    // A laptop's window, which sets the size of the overview's thumbnails.
    deck.resize(1280, 720)?;
    deck.open(&format!("?view=stage&lang={lang}"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    // Waits for the controls: inserted later they would disturb the comparison.
    deck.until("document.querySelector('[data-made]') !== null")?;
    none(&compared(deck, places)?)
}

fn compared(deck: &Deck, places: &str) -> Result<Vec<String>> {
    deck.call(&format!("(places) => ({COMPARE})({MEASURE}, places)"), &[places])
}

/// Proves that the comparison can find faults; otherwise everything would pass.
fn the_comparison_sees_what_does_not_shrink(deck: &mut Deck) -> Result<()> {
    deck.resize(1280, 720)?;
    deck.open("?view=stage&lang=ko#killer-app")?;
    deck.until("document.fonts.status === 'loaded'")?;
    deck.run(
        "document.querySelector('#killer-app .today svg').style.minBlockSize = '150px'; \
         document.querySelector('#infra-moat h2').style.fontSize = '40px';",
    )?;
    let found = compared(deck, "340")?;
    for expected in ["killer-app: a drawing is", "killer-app/0: outside", "infra-moat/3: collide"] {
        let seen = found.iter().any(|it| it.contains(expected));
        ensure!(seen, "{expected} not in {found:?}");
    }
    Ok(())
}
