//! The browser's own find and text links, on slides that are not shown.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, id};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("a_link_to_a_text_opens_its_slide", a_link_to_a_text_opens_its_slide),
    ("a_slide_that_is_found_is_shown", a_slide_that_is_found_is_shown),
];

/// The last slide with steps whose headline is unique in the document, and that headline. Firefox
/// may search before the style sheets have loaded, and then also finds a link in a panel that is
/// closed on stage.
const ALONE: &str = "(() => {
    const whole = document.getElementById('deck').textContent;
    const headline = (it) => it.querySelector('h2').textContent;
    const is_alone = (it) => it.dataset.steps > 0 && whole.split(headline(it)).length === 2;
    const slide = [...document.querySelectorAll('#deck > .slide')].filter(is_alone).at(-1);
    return slide && [slide.id, Number(slide.dataset.steps), headline(slide)];
})()";

/// Before the program is loaded and after.
fn a_link_to_a_text_opens_its_slide(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let found: Option<(String, usize, String)> = deck.evaluate(ALONE)?;
    let (slide, last, text) = found.context("every headline stands elsewhere too")?;
    let encoded: String = deck.call("encodeURIComponent", &[&text.replace('-', "%2D")])?;
    let address = format!("?lang=ko#:~:text={encoded}");
    let site = HeldSite::start(Program::Held)?;
    deck.visit(&format!("{}{address}", site.url))?;
    deck.until(&format!("document.getElementById('{slide}').checkVisibility() && document.getElementById('{slide}').dataset.step === '{last}'")).context(text)?;
    ensure!(deck.visible_slides()? == [slide.as_str()], "{:?}", deck.visible_slides()?);
    site.answer(Program::Given);
    deck.alive()?;
    deck.is_at(&slide, last)
}

/// Simulates the browser's find, which no driver supports: fires the event for the match and shows
/// it.
const FIND: &str = "(id) => {
    const section = document.getElementById(id);
    if (section.getAttribute('hidden') !== 'until-found' || section.checkVisibility({ contentVisibilityAuto: true }) && section.offsetHeight) {
        return 'it cannot be found';
    }
    section.dispatchEvent(new Event('beforematch', { bubbles: true }));
    section.removeAttribute('hidden');
    return '';
}";

fn a_slide_that_is_found_is_shown(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    let slides = deck.slides()?;
    let (slide, last) = deck.slide_with_steps()?;
    for key in ["", "r", "o"] {
        if !key.is_empty() {
            // Into the other layout and back: it shows all slides, and none is hidden until found.
            deck.press(key)?;
            deck.until("document.documentElement.dataset.layout !== 'stage'")?;
            ensure!(
                deck.evaluate::<usize>("document.querySelectorAll('#deck > [hidden]').length")?
                    == 0
            );
            deck.press(key)?;
            deck.root_is("data-layout", "stage")?;
        }
        let hidden = "document.querySelectorAll('#deck > [hidden=until-found]').length";
        deck.until_is(hidden, slides.len() - 1)?;
        let wrong: String = deck.call(FIND, &[&slide])?;
        ensure!(wrong.is_empty(), "{slide}: {wrong}");
        deck.is_at(&slide, last)?;
        ensure!(deck.visible_slides()? == [slide.as_str()], "{:?}", deck.visible_slides()?);
        deck.until_is(hidden, slides.len() - 1)?;
        deck.back()?;
        deck.shows(id(&slides, 0)?, 0)?;
    }
    Ok(())
}
