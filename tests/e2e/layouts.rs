//! Stage, article and overview are one document: a change of layout keeps the place.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, id};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("r_shows_the_article_at_the_same_place", r_shows_the_article_at_the_same_place),
    ("the_overview_is_a_grid_for_keys", the_overview_is_a_grid_for_keys),
    ("a_click_in_the_overview_opens_the_slide", a_click_in_the_overview_opens_the_slide),
    ("links_of_the_overview_are_what_is_marked", links_of_the_overview_are_what_is_marked),
    ("escape_leaves_the_overview", escape_leaves_the_overview),
    ("on_stage_only_the_slide_can_be_reached", on_stage_only_the_slide_can_be_reached),
    ("d_changes_the_theme", d_changes_the_theme),
    ("a_phone_gets_the_article", a_phone_gets_the_article),
    ("the_article_scrolls_by_its_keys", the_article_scrolls_by_its_keys),
    ("a_link_in_the_article_keeps_its_step", a_link_in_the_article_keeps_its_step),
    ("reduced_motion_shows_the_end_at_once", reduced_motion_shows_the_end_at_once),
];

fn r_shows_the_article_at_the_same_place(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, _) = deck.slide_with_steps()?;
    deck.edit_address(&format!("#{slide}/1"))?;
    deck.is_at(&slide, 1)?;
    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    deck.shows(&slide, 1)?;
    in_view(deck, &slide)?;
    let (all, seen) = (deck.slides()?.len(), deck.visible_slides()?.len());
    ensure!(all == seen, "{seen} of {all} slides are in the article");
    let hidden: Vec<String> = deck.evaluate(
        "[...document.querySelectorAll('.slide [data-from]:not([data-until])')].filter((it) => \
         !it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && it.textContent && !it.closest('details, thead, [aria-hidden=true]')) \
         .map((it) => `${it.closest('.slide').id}: ${it.textContent.slice(0, 30)}`)",
    )?;
    ensure!(hidden.is_empty(), "the article shows all steps, but not {hidden:?}");
    deck.press("r")?;
    deck.root_is("data-layout", "stage")?;
    deck.is_at(&slide, 1)?;
    ensure!(deck.visible_slides()? == [slide], "the stage shows one slide");
    Ok(())
}

/// Waits until the slide's top is in the upper part of the window.
fn in_view(deck: &Deck, slide: &str) -> Result<()> {
    let top = format!("document.getElementById('{slide}').getBoundingClientRect().top");
    deck.until(&format!("{top} > -40 && {top} < innerHeight * 0.6"))
}

fn the_overview_is_a_grid_for_keys(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    deck.press("o")?;
    deck.root_is("data-layout", "overview")?;
    let seen = deck.visible_slides()?.len();
    ensure!(seen == slides.len(), "{seen} slides are in the overview");
    // Slides in the first row have the same top.
    let columns: usize = deck.evaluate(
        "(() => { const tops = [...document.querySelectorAll('.slide')].map((it) => it.offsetTop); \
         return tops.filter((it) => it === tops[0]).length; })()",
    )?;
    ensure!(columns > 1, "a grid has columns");
    for (key, index) in [
        ("ArrowRight", 1),
        ("ArrowDown", 1 + columns),
        ("ArrowLeft", columns),
        ("ArrowUp", 0),
        ("End", slides.len() - 1),
        ("Home", 0),
        ("ArrowDown", columns),
    ] {
        deck.press(key)?;
        deck.is_at(id(&slides, index)?, 0).with_context(|| key.to_owned())?;
        let box_ =
            format!("document.getElementById('{}').getBoundingClientRect()", id(&slides, index)?);
        deck.until(&format!("{box_}.top >= 0 && {box_}.bottom <= innerHeight"))?;
    }
    deck.press("Enter")?;
    deck.root_is("data-layout", "stage")?;
    deck.is_at(id(&slides, columns)?, 0)?;
    ensure!(deck.visible_slides()? == [id(&slides, columns)?], "the stage shows one slide");
    Ok(())
}

fn a_click_in_the_overview_opens_the_slide(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for index in [5, slides.len() - 1, 0] {
        let slide = id(&slides, index)?;
        deck.press("o")?;
        deck.root_is("data-layout", "overview")?;
        deck.click(&format!("#{slide}"))?;
        deck.root_is("data-layout", "stage")?;
        deck.is_at(slide, 0)?;
    }
    Ok(())
}

/// By the Tab key: the marked slide follows the focus, the focus follows the mark, and Enter opens
/// both.
fn links_of_the_overview_are_what_is_marked(deck: &mut Deck) -> Result<()> {
    deck.open("?view=overview")?;
    let slides = deck.slides()?;
    let focused = "document.activeElement.closest('.slide')?.id ?? ''";
    deck.run("document.querySelector('.slide .open').focus()")?;
    deck.press("Tab")?;
    deck.until_is(focused, id(&slides, 1)?)?;
    deck.is_at(id(&slides, 1)?, 0)?;
    let outline: String = deck.evaluate("getComputedStyle(document.activeElement).outlineStyle")?;
    ensure!(outline != "none", "the focus cannot be seen");
    deck.press("ArrowRight")?;
    deck.is_at(id(&slides, 2)?, 0)?;
    deck.until_is(focused, id(&slides, 2)?)?;
    deck.press("Enter")?;
    deck.root_is("data-layout", "stage")?;
    deck.is_at(id(&slides, 2)?, 0)
}

fn escape_leaves_the_overview(deck: &mut Deck) -> Result<()> {
    for (view, layout) in [("stage", "stage"), ("reading", "reading")] {
        deck.open(&format!("?view={view}"))?;
        deck.root_is("data-layout", layout)?;
        for leave in ["Escape", "o"] {
            deck.press("o")?;
            deck.root_is("data-layout", "overview")?;
            deck.press(leave)?;
            deck.root_is("data-layout", layout)?;
        }
    }
    Ok(())
}

fn on_stage_only_the_slide_can_be_reached(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    let slide = id(&slides, 3)?;
    deck.edit_address(&format!("#{slide}"))?;
    deck.is_at(slide, 0)?;
    for _ in 0..40 {
        deck.press("Tab")?;
        let inside: Option<String> =
            deck.evaluate("document.activeElement?.closest('.slide')?.id")?;
        ensure!(inside.as_ref().is_none_or(|it| *it == slide), "Tab has reached {inside:?}");
    }
    deck.is_at(slide, 0)
}

fn d_changes_the_theme(deck: &mut Deck) -> Result<()> {
    let paper = "getComputedStyle(document.body).backgroundColor";
    deck.open("?theme=light")?;
    let light: String = deck.evaluate(paper)?;
    deck.press("d")?;
    deck.root_is("data-theme", "dark")?;
    let dark: String = deck.evaluate(paper)?;
    ensure!(light != dark, "both themes have the paper {light}");
    deck.press("d")?;
    deck.until_is(paper, light)
}

fn a_phone_gets_the_article(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("")?;
    deck.root_is("data-layout", "reading")?;
    deck.resize(1280, 720)?;
    deck.open("")?;
    deck.root_is("data-layout", "stage")
}

fn the_article_scrolls_by_its_keys(deck: &mut Deck) -> Result<()> {
    deck.open("?view=reading")?;
    let slides = deck.slides()?;
    // Waits for the figures' controls, whose insertion would end a scroll in progress.
    deck.until("document.querySelector('[data-made]') !== null")?;
    deck.press("PageDown")?;
    deck.until("scrollY > 300")?;
    deck.press("Home")?;
    deck.until("scrollY === 0")?;
    let second = id(&slides, 1)?;
    deck.press("ArrowRight")?;
    deck.is_at(second, 0)?;
    in_view(deck, second)
}

/// A link is followed in the same frame in which the reader has scrolled elsewhere: what the browser then reports
/// of the scrolling is out of date.
fn a_link_in_the_article_keeps_its_step(deck: &mut Deck) -> Result<()> {
    deck.open("?view=reading")?;
    let slides = deck.slides()?;
    let (slide, _) = deck.slide_with_steps()?;
    let first = id(&slides, 0)?;
    for elsewhere in [id(&slides, 2)?, id(&slides, slides.len() - 3)?] {
        deck.edit_address(&format!("#{first}"))?;
        deck.is_at(first, 0)?;
        deck.run(&format!(
            "const frame = () => new Promise(requestAnimationFrame); await frame(); \
             document.getElementById('{elsewhere}').scrollIntoView(); location.hash = '{slide}/1'; \
             for (let left = 10; left; left -= 1) await frame();"
        ))?;
        let at = deck.at()?;
        ensure!(at == Some((slide.clone(), 1)), "after {elsewhere} it is at {at:?}");
    }
    Ok(())
}

/// Browsers under test prefer reduced motion, so that tests wait for none.
fn reduced_motion_shows_the_end_at_once(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    ensure!(deck.evaluate::<bool>("matchMedia('(prefers-reduced-motion: reduce)').matches")?);
    let moving: Vec<String> = deck.evaluate(
        "[...document.querySelectorAll('#deck *')].filter((it) => { const style = getComputedStyle(it); \
         return [style.transitionDuration, style.animationDuration].some((all) => \
           all.split(', ').some((time) => parseFloat(time) > 0.01)); }) \
         .map((it) => `${it.closest('.slide')?.id} ${it.tagName}.${it.className}`)",
    )?;
    ensure!(moving.is_empty(), "still moving: {moving:?}");
    // Reads the whole declaration: a longhand of a shorthand with a token in it is empty.
    let rule = "[...document.styleSheets].some(function find(it) { \
        return [...it.cssRules].some((rule) => rule.cssRules?.length ? find(rule) \
        : Boolean(rule.style?.transition)); })";
    ensure!(deck.evaluate::<bool>(rule)?, "without any transition this test means nothing");
    Ok(())
}
