//! Pages that are served while their program is built reload when it is ready, at the same place.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use anyhow::{Result, anyhow, ensure};
use xtask::prerender;
use xtask::prerender::options::Options;
use xtask::server::Server;
use xtask::waiting::Waiting;

use crate::arrival::FRAMES;
use crate::support::deck::{Deck, fragment};
use crate::support::runner::Test;
use crate::support::site;

pub const TESTS: &[Test] = &[("waiting_pages_reload_in_place", waiting_pages_reload_in_place)];

/// Returns the pages without the program, written once.
fn pages() -> Result<&'static Path> {
    static PAGES: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let written = PAGES.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("waiting");
        let written = prerender::without_program(&folder, &Options::default());
        written.map(|()| folder).map_err(|error| format!("{error:#}"))
    });
    written.as_deref().map_err(|error| anyhow!("{error}"))
}

/// The slide being read, and the position of its top in the window, in CSS px.
const READ: &str = "(() => {
    const tops = [...document.querySelectorAll('.slide')].map((it) => [it.id, it.getBoundingClientRect().top]);
    return tops.findLast((it) => it[1] < innerHeight / 3);
})()";

fn waiting_pages_reload_in_place(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;

    // On stage: a step reached by a key.
    let waiting = Arc::new(Waiting::new(pages()?));
    let server = Server::start_waiting(0, &waiting)?;
    deck.visit(&format!("{}en/?theme=dark#{slide}", server.url()))?;
    deck.root_is("data-layout", "stage")?;
    for step in 1..=last {
        deck.press("ArrowRight")?;
        deck.until_is("location.hash", fragment(&slide, step))?;
    }
    ensure!(
        !deck.evaluate::<bool>("'live' in document.documentElement.dataset")?,
        "it is alive early"
    );
    waiting.finish(site::folder()?);
    deck.alive()?;
    deck.is_at(&slide, last)?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-theme", "dark")?;

    // In the article: a place reached by scrolling, whatever the address says.
    deck.on_a_phone()?;
    let waiting = Arc::new(Waiting::new(pages()?));
    let server = Server::start_waiting(0, &waiting)?;
    deck.visit(&format!("{}?lang=ko#{slide}/1", server.url()))?;
    deck.until("document.fonts.status === 'loaded'")?;
    deck.run("scrollBy(0, 4321)")?;
    // A reload keeps the scroll position that has been painted.
    deck.run(FRAMES)?;
    // Figures above that become interactive may move the whole page; the slide being read stays in
    // place.
    let (read, top): (String, f64) = deck.evaluate(READ)?;
    ensure!(read != slide, "the article is still at {slide}");
    waiting.finish(site::folder()?);
    deck.alive()?;
    deck.until(&format!(
        "Math.abs(document.getElementById('{read}').getBoundingClientRect().top - {top}) <= 1"
    ))
}
