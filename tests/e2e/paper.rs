//! The pages for paper: how many pages of which size the browsers make PDFs of, and whether a slide on
//! them is what it is on stage. The text within the PDFs is not read: both browsers write the font so
//! that no letter of it can be read back for certain.

use anyhow::{Context, Result, ensure};
use lopdf::Document;

use crate::fit::{MEASURE, none};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("slides_on_paper_are_a_page_each", slides_on_paper_are_a_page_each),
    ("steps_on_paper_are_a_page_each", steps_on_paper_are_a_page_each),
    ("a_handout_on_paper_holds_every_slide", a_handout_on_paper_holds_every_slide),
    ("slides_for_paper_stand_as_on_stage", slides_for_paper_stand_as_on_stage),
];

/// As many slides of a handout stand on a page at least, however long the notes.
const ON_A_PAGE: usize = 3;

/// What can be read beside each picture of a handout: the notes, and where the slide is.
const SAID: &str = "[...document.querySelectorAll('.leaf')].map((it) =>
    [it.querySelector('.notes').innerText, it.querySelector('.address').innerText])";

/// Where the pages are, in which language.
const HOMES: [(&str, &str); 2] = [("", "ko"), ("en/", "en")];

/// A page's width and height in pt.
type Size = (f32, f32);

fn printed(deck: &Deck, address: &str, (width, height): Size) -> Result<Vec<Size>> {
    deck.visit(&deck.url(address))?;
    let pdf = Document::load_mem(&deck.pdf((width / PT_PER_CM, height / PT_PER_CM))?)
        .context("the PDF cannot be opened")?;
    let pages = pdf.get_pages();
    let mut sizes = Vec::new();
    for id in pages.into_values() {
        let sides = pdf.get_dictionary(id)?.get(b"MediaBox")?;
        let sides: Vec<f32> = pdf
            .dereference(sides)?
            .1
            .as_array()?
            .iter()
            .map(|it| it.as_float())
            .collect::<Result<_, _>>()?;
        let [left, bottom, right, top] = sides[..] else { anyhow::bail!("{sides:?} is no page") };
        sizes.push((right - left, top - bottom));
    }
    Ok(sizes)
}

/// All pages are as large as the sheet asks for.
fn all_are(sizes: &[Size], (width, height): Size) -> Result<()> {
    let odd = sizes.iter().find(|it| (it.0 - width).abs() > 2.0 || (it.1 - height).abs() > 2.0);
    ensure!(odd.is_none(), "a page is {odd:?} pt and not {width} × {height}");
    Ok(())
}

const PT_PER_CM: f32 = 72.0 / 2.54;
/// 13.333 × 7.5 inches.
const WIDE: Size = (960.0, 540.0);
/// A4, upright.
const UPRIGHT: Size = (595.0, 842.0);

fn slides_on_paper_are_a_page_each(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (home, _) in HOMES {
        let sizes = printed(deck, &format!("{home}print/slides/"), WIDE)?;
        ensure!(sizes.len() == slides.len(), "{} pages", sizes.len());
        all_are(&sizes, WIDE)?;
    }
    Ok(())
}

fn steps_on_paper_are_a_page_each(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    let sizes = printed(deck, "print/steps/", WIDE)?;
    ensure!(sizes.len() == places.len(), "{} pages of {}", sizes.len(), places.len());
    all_are(&sizes, WIDE)?;
    Ok(())
}

fn a_handout_on_paper_holds_every_slide(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (home, lang) in HOMES {
        let sizes = printed(deck, &format!("{home}print/handout/"), UPRIGHT)?;
        let pages = sizes.len();
        ensure!(pages <= slides.len().div_ceil(ON_A_PAGE), "{lang}: {pages} pages");
        all_are(&sizes, UPRIGHT)?;
        let said: Vec<(String, String)> = deck.ask(SAID)?;
        ensure!(said.len() == slides.len(), "{lang}: {} slides", said.len());
        let silent = said.iter().find(|(notes, _)| notes.trim().len() < 40);
        ensure!(silent.is_none(), "{lang}: no notes at {silent:?}");
        let known = slides.iter().zip(&said).all(|(slide, said)| said.1 == format!("#{}", slide.0));
        ensure!(known, "{lang}: {said:?}");
    }
    Ok(())
}

/// What a page for paper shows is what a stage shows at that step: each element's name, whether it is seen,
/// and its box in thousandths of the frame's width.
const LOOKS: &str = "(id) => {
    const slide = document.getElementById(id);
    const frame = slide.querySelector('.frame').getBoundingClientRect();
    const part = (it) => (it / frame.width) * 1000;
    return [...slide.querySelectorAll('.sheet > h2, .content *:not(use, :is(defs, symbol), :is(defs, symbol) *)')].filter((it) => !it.closest('.clock-choice')).map((it) => {
        const box = it.getBoundingClientRect();
        const seen = it.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        const at = [box.x - frame.x, box.y - frame.y, box.width, box.height].map(part);
        return [`${it.tagName}.${it.getAttribute('class') ?? ''}`, seen, at];
    });
}";

type Look = (String, bool, [f32; 4]);

/// A stage is larger, and its lengths are rounded less.
const ROUNDED: f32 = 5.0;

fn differ(stage: &Look, paper: &Look) -> bool {
    let apart = stage.2.iter().zip(&paper.2).any(|(a, b)| (a - b).abs() > ROUNDED);
    stage.0 != paper.0 || stage.1 != paper.1 || (stage.1 && apart)
}

fn slides_for_paper_stand_as_on_stage(deck: &mut Deck) -> Result<()> {
    deck.resize(1920, 1080)?;
    deck.open("?view=stage&lang=ko&theme=light")?;
    let places = deck.places()?;
    let mut stage: Vec<Vec<Look>> = Vec::new();
    for (slide, step) in &places {
        deck.edit_address(&format!("?view=stage&lang=ko&theme=light#{slide}/{step}"))?;
        deck.shows(slide, *step)?;
        deck.until("document.getAnimations().length === 0")?;
        stage.push(deck.ask_with(LOOKS, &[slide])?);
    }
    deck.visit(&deck.url("print/steps/?lang=ko"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    let mut findings = Vec::new();
    for ((slide, step), stage) in places.iter().zip(&stage) {
        let id = if *step == 0 { slide.clone() } else { format!("{slide}-{step}") };
        let paper: Vec<Look> = deck.ask_with(LOOKS, &[&id])?;
        ensure!(paper.len() == stage.len(), "{id} has {} elements", paper.len());
        let other = stage.iter().zip(&paper).find(|(a, b)| differ(a, b));
        findings.extend(other.map(|(a, b)| format!("{id}: {a:?}, on paper {b:?}")));
        let wrong: Vec<String> = deck.ask_with(MEASURE, &[&id])?;
        findings.extend(wrong.iter().map(|it| format!("{id}: {it}")));
    }
    none(&findings)
}
