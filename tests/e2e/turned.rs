//! A window that changes its shape while the deck is open: a rotated phone, a narrowed or zoomed
//! window.

use anyhow::{Context, Result, ensure};
use serde_json::json;

use crate::arrival::FRAMES;
use crate::support::deck::{Deck, id};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("a_turned_phone_changes_the_layout", a_turned_phone_changes_the_layout),
    ("a_layout_that_was_chosen_stays", a_layout_that_was_chosen_stays),
    ("a_phone_turned_before_the_program_is_there", a_phone_turned_before_the_program_is_there),
    ("zooming_the_stage_offers_the_article_once", zooming_the_stage_offers_the_article_once),
];

fn lie(deck: &Deck) -> Result<()> {
    deck.resize(844, 390)
}

fn stand(deck: &Deck) -> Result<()> {
    deck.resize(390, 844)
}

fn lays(deck: &Deck, layout: &str) -> Result<()> {
    deck.root_is("data-layout", layout)
}

fn a_turned_phone_changes_the_layout(deck: &mut Deck) -> Result<()> {
    lie(deck)?;
    deck.open("")?;
    lays(deck, "stage")?;
    let slides = deck.slides()?;
    let slide = id(&slides, 4)?;
    deck.edit_address(&format!("#{slide}"))?;
    deck.is_at(slide, 0)?;
    for _ in 0..2 {
        stand(deck)?;
        lays(deck, "reading")?;
        let top = format!("document.getElementById('{slide}').getBoundingClientRect().top");
        deck.until(&format!("Math.abs({top}) < 100"))?;
        deck.is_at(slide, 0)?;
        lie(deck)?;
        lays(deck, "stage")?;
        deck.is_at(slide, 0)?;
    }
    // No layout was chosen, so the address has none, even after it is written.
    ensure!(deck.evaluate::<String>("location.search")?.is_empty(), "the address names a layout");
    deck.press("l")?;
    deck.until("location.search.includes('lang=')")?;
    ensure!(!deck.evaluate::<bool>("location.search.includes('view=')")?, "a layout was chosen");
    Ok(())
}

fn a_layout_that_was_chosen_stays(deck: &mut Deck) -> Result<()> {
    for (address, layout) in [("?view=stage", "stage"), ("?view=reading", "reading")] {
        lie(deck)?;
        deck.open(address)?;
        stand(deck)?;
        deck.press("l")?;
        deck.until("location.search.includes('lang=')")?;
        lays(deck, layout).with_context(|| address.to_owned())?;
    }
    // Likewise for a layout chosen by key, which a reload keeps.
    stand(deck)?;
    deck.open("")?;
    lays(deck, "reading")?;
    deck.press("r")?;
    lays(deck, "stage")?;
    lie(deck)?;
    stand(deck)?;
    deck.reload()?;
    lays(deck, "stage")?;
    // Opening the overview does not choose the layout below it.
    deck.open("?view=overview")?;
    lays(deck, "overview")?;
    deck.press("Escape")?;
    lays(deck, "reading")
}

fn a_phone_turned_before_the_program_is_there(deck: &mut Deck) -> Result<()> {
    lie(deck)?;
    let site = HeldSite::start(Program::Held)?;
    deck.visit(&site.url)?;
    lays(deck, "stage")?;
    deck.press("ArrowRight")?;
    deck.until("location.hash !== ''")?;
    stand(deck)?;
    lays(deck, "reading")?;
    let hidden: usize = deck.evaluate(
        "[...document.querySelectorAll('[data-from]')].filter((it) => getComputedStyle(it).visibility !== 'visible').length",
    )?;
    ensure!(hidden == 0, "the article hides {hidden} steps");
    lie(deck)?;
    lays(deck, "stage")?;
    ensure!(deck.visible_slides()?.len() == 1, "a stage shows one slide");
    stand(deck)?;
    site.answer(Program::Given);
    deck.alive()?;
    lays(deck, "reading")?;
    // The article that is shown because the program could not be loaded stays.
    lie(deck)?;
    let site = HeldSite::start(Program::Missing)?;
    deck.visit(&site.url)?;
    lays(deck, "reading")?;
    stand(deck)?;
    lie(deck)?;
    deck.until("matchMedia('(width >= 720px)').matches")?;
    lays(deck, "reading")?;
    ensure!(!deck.errors()?.is_empty(), "it should say why on the console");
    Ok(())
}

/// Simulates browser zoom: fewer and larger px in the same window.
fn zoom(deck: &mut Deck, width: u32, ratio: f64) -> Result<()> {
    let viewport = json!({ "width": width, "height": width * 9 / 16 });
    let params = json!({ "viewport": viewport, "devicePixelRatio": ratio });
    deck.browser().send_to_tab("browsingContext.setViewport", params)?;
    deck.until_is("innerWidth", width)?;
    deck.until(&format!("devicePixelRatio === {ratio}"))
}

fn zooming_the_stage_offers_the_article_once(deck: &mut Deck) -> Result<()> {
    const OFFER: &str = "!document.querySelector('.notice').hidden";
    zoom(deck, 1920, 1.0)?;
    deck.open("?view=stage")?;
    let heading = "parseFloat(getComputedStyle(document.querySelector('[data-current] h2')).fontSize) * devicePixelRatio";
    let small: f64 = deck.evaluate(heading)?;
    zoom(deck, 1536, 1.25)?;
    zoom(deck, 960, 2.0)?;
    deck.until(OFFER)?;
    deck.click(".notice button")?;
    lays(deck, "reading")?;
    deck.until(&format!("!({OFFER})"))?;
    zoom(deck, 480, 4.0)?;
    let large: f64 = deck.evaluate(heading)?;
    ensure!(
        large > small * 1.1,
        "the article's heading has {large} device px, the stage's {small}"
    );
    // A single zoom is enough.
    zoom(deck, 1920, 1.0)?;
    deck.press("r")?;
    lays(deck, "stage")?;
    zoom(deck, 960, 2.0)?;
    deck.run(FRAMES)?;
    ensure!(!deck.evaluate::<bool>(OFFER)?, "it is offered again");
    zoom(deck, 1920, 1.0)
}
