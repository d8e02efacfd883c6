//! What an address opens, and how the deck handles an invalid one.

use anyhow::{Context, Result, ensure};

use crate::support::deck::{Deck, Place};
use crate::support::runner::Test;
use crate::support::site::{HeldSite, Program};

pub const TESTS: &[Test] = &[
    ("every_slides_address_opens_it", every_slides_address_opens_it),
    ("every_steps_address_opens_it", every_steps_address_opens_it),
    ("a_step_out_of_range_is_the_last_one", a_step_out_of_range_is_the_last_one),
    ("nonsense_opens_the_first_slide_and_says_so", nonsense_opens_the_first_slide_and_says_so),
    ("an_address_altered_on_the_way_leads_where_it_was_meant_to", altered),
    ("a_figures_word_that_it_does_not_know_is_left_out", unknown_word),
    ("a_host_may_take_the_fragment", a_host_may_take_the_fragment),
    ("an_address_may_ask_for_language_theme_and_layout", options),
];

fn every_slides_address_opens_it(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    for (slide, _) in deck.swept(deck.slides()?) {
        deck.open(&format!("#{slide}"))?;
        deck.is_at(&slide, 0)?;
        let visible = deck.visible_slides()?;
        ensure!(visible == [slide.as_str()], "{slide} is opened, but {visible:?} can be seen");
        no_notice(deck, &slide)?;
    }
    Ok(())
}

fn every_steps_address_opens_it(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    for (slide, step) in deck.swept(deck.places()?) {
        deck.edit_address(&format!("#{slide}/{step}"))?;
        deck.shows(&slide, step)?;
        no_notice(deck, &slide)?;
    }
    let (slide, last) = deck.slide_with_steps()?;
    deck.open(&format!("#{slide}/{last}"))?;
    deck.is_at(&slide, last)?;
    no_notice(deck, &slide)
}

fn a_step_out_of_range_is_the_last_one(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    deck.open(&format!("#{slide}/99"))?;
    deck.is_at(&slide, last)?;
    for odd in ["-1", "two"] {
        deck.open(&format!("#{slide}/{odd}"))?;
        deck.is_at(&slide, 0).with_context(|| odd.to_owned())?;
        a_notice(deck, odd)?;
    }
    Ok(())
}

fn nonsense_opens_the_first_slide_and_says_so(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let first = first(deck)?.0;
    let places = deck.places()?;
    for odd in ["#nowhere", "#nowhere/2", "#%zz%f", "#//", "#<b>\"'", "#%F0%9F%90%88"] {
        deck.open(odd)?;
        deck.is_at(&first, 0).with_context(|| odd.to_owned())?;
        a_notice(deck, odd)?;
        // The notice is unobtrusive: the next move removes it.
        deck.press("PageDown")?;
        let (slide, step) = places.get(1).cloned().unwrap_or_default();
        deck.is_at(&slide, step)?;
        no_notice(deck, odd)?;
    }
    deck.open("?s=nowhere")?;
    deck.shows(&first, 0)?;
    a_notice(deck, "?s=nowhere")
}

/// Goes to fragments one after the other; returns those that did not show their slide and step,
/// with what they showed instead.
const GO: &str = r"async (cases) => {
    const wrong = [];
    const frame = () => new Promise(requestAnimationFrame);
    for (const [fragment, slide, step] of JSON.parse(cases)) {
        const changed = new Promise((done) => addEventListener('hashchange', done, { once: true }));
        location.hash = fragment;
        await changed;
        await frame();
        await frame();
        const shown = [...document.querySelectorAll('.slide')]
            .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height > 0)
            .map((it) => `${it.id}/${it.dataset.step}`);
        const said = document.querySelector('.notice')?.checkVisibility() ? 'and says so' : '';
        if (`${shown}${said}` !== `${slide}/${step}`) wrong.push(`${fragment}: ${shown} ${said}`);
    }
    return wrong;
}";

/// Before the program is loaded and after: what a text or a host adds to a link is dropped.
fn altered(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    let large = slide.to_uppercase();
    let first = first(deck)?.0;
    let mut cases = Vec::new();
    for added in
        ["에서", ".", ")", "?utm_source=x", "&fbclid=1", "%20", "%", "%EC%97", "/", "\u{200b}"]
    {
        cases.push((format!("#{slide}{added}"), &slide, 0));
        cases.push((format!("#{slide}/{last}{added}"), &slide, last));
        cases.push((format!("#{first}{added}"), &first, 0));
    }
    cases.push((format!("#{large}"), &slide, 0));
    cases.push((format!("#/{slide}/1"), &slide, 1));
    cases.push((format!("#{slide}/1.5"), &slide, 1));
    let cases = serde_json::to_string(&cases)?;
    let site = HeldSite::start(Program::Held)?;
    deck.visit(&site.url)?;
    for program in ["before the program", "with the program"] {
        let wrong: Vec<String> = deck.call(GO, &[&cases])?;
        ensure!(wrong.is_empty(), "{program}: {wrong:#?}");
        site.answer(Program::Given);
        deck.alive()?;
    }
    deck.is_at(&slide, 1)?;
    // The query, too, which is corrected at the start.
    deck.open(&format!("?lang=EN&amp;view=stage)#{large}.)"))?;
    deck.root_is("lang", "en")?;
    deck.is_at(&slide, 0)?;
    no_notice(deck, "a query")
}

fn unknown_word(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let found: Option<(String, String)> = deck.evaluate(
        "(() => { const it = document.querySelector('[data-explore]'); \
         return it && [it.closest('.slide').id, it.dataset.explore]; })()",
    )?;
    let (slide, word) = found.context("no figure has words")?;
    let shown = format!("document.getElementById('{slide}').dataset.word ?? ''");
    deck.open(&format!("#{slide}/0/{word}"))?;
    deck.until_is(&shown, word.clone())?;
    no_notice(deck, &word)?;
    deck.open(&format!("#{slide}/0/nonsense"))?;
    deck.is_at(&slide, 0)?;
    deck.until_is(&shown, "")?;
    a_notice(deck, "nonsense")
}

fn a_host_may_take_the_fragment(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last) = deck.slide_with_steps()?;
    let first = first(deck)?.0;
    deck.open("#?secret=x")?;
    deck.shows(&first, 0)?;
    no_notice(deck, "#?secret=x")?;
    for address in [format!("?s={slide}/{last}"), format!("?s={slide}%2F{last}#?secret=x")] {
        deck.open(&address)?;
        deck.shows(&slide, last).with_context(|| address.clone())?;
        no_notice(deck, &address)?;
    }
    // A fragment with a place overrides the query.
    deck.open(&format!("?s={slide}/{last}#{first}"))?;
    deck.is_at(&first, 0)
}

fn options(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=en&theme=dark&view=reading")?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-theme", "dark")?;
    deck.root_is("data-layout", "reading")?;
    deck.open("?view=overview")?;
    deck.root_is("data-layout", "overview")?;
    deck.open("en/?view=stage&theme=light")?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-theme", "light")?;
    deck.root_is("data-layout", "stage")?;
    deck.open("?lang=fr&theme=pink&view=cinema&embed=&only=x&&=")?;
    deck.root_is("data-layout", "stage")?;
    let first = first(deck)?.0;
    deck.shows(&first, 0)
}

fn first(deck: &Deck) -> Result<Place> {
    deck.slides()?.first().cloned().context("there are no slides")
}

fn no_notice(deck: &Deck, at: &str) -> Result<()> {
    let notice = deck.notice()?;
    ensure!(notice.is_none(), "{at}: says {notice:?}");
    Ok(())
}

fn a_notice(deck: &Deck, at: &str) -> Result<()> {
    let notice = deck.notice()?;
    ensure!(notice.is_some_and(|it| !it.is_empty()), "{at}: says nothing");
    Ok(())
}
