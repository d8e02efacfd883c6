//! The pages for paper as PDFs: number and size of pages, text on each page, links, and whether
//! slides look as on stage.

use std::io::Write;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use lopdf::{Document, Object};

use crate::fit::{MEASURE, none};
use crate::layout_diff::{ElementLayout, LAYOUT, differ};
use crate::support::deck::Deck;
use crate::support::driver::{Kind, needed};
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("slides_on_paper_are_a_page_each", slides_on_paper_are_a_page_each),
    ("steps_on_paper_are_a_page_each", steps_on_paper_are_a_page_each),
    ("a_handout_on_paper_holds_every_slide", a_handout_on_paper_holds_every_slide),
    ("slides_for_paper_stand_as_on_stage", slides_for_paper_stand_as_on_stage),
];

/// Least number of slides on a page of a handout, however long the notes.
const ON_A_PAGE: usize = 3;

/// JavaScript expression for the texts of each slide on a page for paper: its headline, and in a
/// handout the notes and the address.
const SLIDE_TEXTS: &str = "[...document.querySelectorAll('.leaf, .slide:not(.leaf *)')].map((it) =>
    ['h2', '.notes p', '.address'].map((part) => it.querySelector(part)).map((part) => part?.checkVisibility() ? part.innerText : ''))";

type SlideTexts = [String; 3];

/// Folder of the pages in each language.
const HOMES: [(&str, &str); 2] = [("", "ko"), ("en/", "en")];

/// A page's width and height in pt.
type Size = (f32, f32);

/// Returns the number of links to places in a PDF, and the targets of all others.
fn links(pdf: &Document) -> Result<(usize, Vec<String>)> {
    let (mut inside, mut elsewhere) = (0, Vec::new());
    for page in pdf.get_pages().into_values() {
        for note in pdf.get_page_annotations(page)? {
            if !note.get(b"Subtype").and_then(Object::as_name).is_ok_and(|it| it == b"Link") {
                continue;
            }
            let does = note.get(b"A").and_then(|it| pdf.dereference(it)?.1.as_dict()).ok();
            if let Some(address) = does.and_then(|it| it.get(b"URI").ok()?.as_str().ok()) {
                elsewhere.push(String::from_utf8_lossy(address).into_owned());
                continue;
            }
            let place = note.get(b"Dest").ok().or_else(|| does?.get(b"D").ok());
            let place = pdf.dereference(place.context("a link that leads nowhere")?)?.1;
            match place.as_name().or_else(|_| place.as_str()) {
                Ok(name) if !is_named(pdf, name)? => {
                    elsewhere.push(format!("nothing is called {}", String::from_utf8_lossy(name)));
                }
                _ => inside += 1,
            }
        }
    }
    Ok((inside, elsewhere))
}

/// Returns whether a PDF defines a named destination: Chromium writes a dictionary, other writers a
/// tree.
fn is_named(pdf: &Document, name: &[u8]) -> Result<bool> {
    let catalog = pdf.catalog()?;
    let Ok(names) = catalog.get(b"Dests") else { return Ok(catalog.has(b"Names")) };
    Ok(pdf.dereference(names)?.1.as_dict()?.has(name))
}

/// Checks that the links of a PDF lead to its own pages, not to the host that it was printed from.
fn lead_inside(pdf: &Document) -> Result<()> {
    let (inside, elsewhere) = links(pdf)?;
    ensure!(inside > 50, "only {inside} links lead to slides");
    ensure!(elsewhere.is_empty(), "{} lead elsewhere: {:?}", elsewhere.len(), elsewhere.first());
    Ok(())
}

/// Prints a page to a PDF, checks its links, and returns the size and the text of each page.
fn printed(deck: &Deck, address: &str, (width, height): Size) -> Result<(Vec<Size>, Vec<String>)> {
    deck.visit(&deck.url(address))?;
    let sides = (width / PT_PER_CM, height / PT_PER_CM);
    let pdf = deck.pdf(sides)?;
    let texts = if deck.kind() == Kind::Firefox {
        deck.run(PLAIN_FONT)?;
        texts(&deck.pdf(sides)?)?
    } else {
        texts(&pdf)?
    };
    let pdf = Document::load_mem(&pdf).context("the PDF cannot be opened")?;
    lead_inside(&pdf)?;
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
    Ok((sizes, texts))
}

/// Replaces the deck's font, which is variable: Firefox (153) writes its weights so that no text
/// can be extracted. The system's font has about the same metrics.
const PLAIN_FONT: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { font-family: \"Noto Sans CJK KR\", \"Noto Sans KR\", sans-serif !important; }'); \
    document.adoptedStyleSheets.push(sheet)";

/// Extracts the text of each page.
fn texts(pdf: &[u8]) -> Result<Vec<String>> {
    let program = needed("PDFTOTEXT")?;
    // In the order in which it was written, so that nothing beside a line gets into it.
    let mut reader = Command::new(program)
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("pdftotext does not start")?;
    reader.stdin.take().context("pdftotext takes nothing")?.write_all(pdf)?;
    let read = reader.wait_with_output()?;
    ensure!(read.status.success(), "pdftotext cannot read the PDF");
    let read = String::from_utf8(read.stdout)?;
    Ok(read.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect())
}

/// Reduces a text to its letters: lines break anywhere, and Firefox omits some signs and digits of
/// a font.
fn letters(text: &str) -> String {
    let ligatures = [('ﬃ', "ffi"), ('ﬄ', "ffl"), ('ﬀ', "ff"), ('ﬁ', "fi"), ('ﬂ', "fl")];
    let plain = |text: String, (one, all): &(char, &str)| text.replace(*one, all);
    let text = ligatures.iter().fold(text.to_owned(), plain);
    text.chars().filter(|it| it.is_alphabetic()).collect()
}

/// Checks that each slide's texts are on its page. `page` maps a slide's index to a page's, both
/// from 0.
fn all_stand_on(
    texts: &[String],
    slide_texts: &[SlideTexts],
    page: impl Fn(usize) -> usize,
) -> Result<()> {
    let mut missing = Vec::new();
    for (slide, expected) in slide_texts.iter().enumerate() {
        let text = texts.get(page(slide)).with_context(|| format!("no page for {expected:?}"))?;
        let text = letters(text);
        let not_there = expected.iter().filter(|it| !text.contains(&letters(it)));
        missing.extend(
            not_there.map(|it| format!("page {}: {it:?} is not in {text}", page(slide) + 1)),
        );
    }
    none(&missing)
}

/// Checks that all pages have this size.
fn all_are(sizes: &[Size], (width, height): Size) -> Result<()> {
    let is_odd = |(x, y): &&Size| (x - width).abs() > 2.0 || (y - height).abs() > 2.0;
    let odd = sizes.iter().find(is_odd);
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
    // Firefox takes a quarter of a minute for each.
    let homes = if deck.sweeps_all() { &HOMES[..] } else { &HOMES[..1] };
    for (home, lang) in homes {
        let (sizes, texts) = printed(deck, &format!("{home}print/slides/"), WIDE)?;
        ensure!(sizes.len() == slides.len(), "{} pages", sizes.len());
        all_are(&sizes, WIDE)?;
        let slide_texts = texts_of(deck, lang)?;
        ensure!(slide_texts.len() == slides.len(), "{lang}: {} headlines", slide_texts.len());
        all_stand_on(&texts, &slide_texts, |slide| slide)?;
    }
    Ok(())
}

fn steps_on_paper_are_a_page_each(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let places = deck.places()?;
    for (home, lang) in HOMES {
        let (sizes, texts) = printed(deck, &format!("{home}print/steps/"), WIDE)?;
        ensure!(sizes.len() == places.len(), "{} pages of {}", sizes.len(), places.len());
        all_are(&sizes, WIDE)?;
        let slide_texts = texts_of(deck, lang)?;
        ensure!(slide_texts.len() == places.len(), "{lang}: {} headlines", slide_texts.len());
        all_stand_on(&texts, &slide_texts, |step| step)?;
    }
    Ok(())
}

/// Returns the texts of each slide, in the page's language.
fn texts_of(deck: &Deck, lang: &str) -> Result<Vec<SlideTexts>> {
    deck.root_is("lang", lang)?;
    let slide_texts: Vec<SlideTexts> = deck.evaluate(SLIDE_TEXTS)?;
    let nameless =
        slide_texts.iter().position(|[headline, ..]| letters(headline).chars().count() < 3);
    ensure!(nameless.is_none(), "{lang}: no headline at {nameless:?}");
    Ok(slide_texts)
}

fn a_handout_on_paper_holds_every_slide(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slides = deck.slides()?;
    for (home, lang) in HOMES {
        let (sizes, texts) = printed(deck, &format!("{home}print/handout/"), UPRIGHT)?;
        let pages = sizes.len();
        ensure!(pages <= slides.len().div_ceil(ON_A_PAGE), "{lang}: {pages} pages");
        all_are(&sizes, UPRIGHT)?;
        let slide_texts = texts_of(deck, lang)?;
        ensure!(slide_texts.len() == slides.len(), "{lang}: {} slides", slide_texts.len());
        let silent = slide_texts.iter().find(|[_, notes, _]| notes.trim().len() < 40);
        ensure!(silent.is_none(), "{lang}: no notes at {silent:?}");
        let known = slides
            .iter()
            .zip(&slide_texts)
            .all(|((slide, _), texts)| texts[2] == format!("#{slide}"));
        ensure!(known, "{lang}: {slide_texts:?}");
        // They come in order, so a slide is on the first page that names it, from where the one before is.
        let (mut pages, mut from) = (Vec::new(), 0);
        for expected in &slide_texts {
            let names =
                |text: &String| expected.iter().all(|part| letters(text).contains(&letters(part)));
            from += texts.iter().skip(from).position(names).unwrap_or_default();
            pages.push(from);
        }
        let page = |slide: usize| pages.get(slide).copied().unwrap_or_default();
        all_stand_on(&texts, &slide_texts, page)?;
    }
    Ok(())
}

fn slides_for_paper_stand_as_on_stage(deck: &mut Deck) -> Result<()> {
    deck.resize(1920, 1080)?;
    deck.open("?view=stage&lang=ko&theme=light")?;
    let places = deck.swept(deck.places()?);
    let mut stage: Vec<Vec<ElementLayout>> = Vec::new();
    for (slide, step) in &places {
        deck.edit_address(&format!("?view=stage&lang=ko&theme=light#{slide}/{step}"))?;
        deck.shows(slide, *step)?;
        deck.until("document.getAnimations().length === 0")?;
        stage.push(deck.call(LAYOUT, &[slide])?);
    }
    deck.visit(&deck.url("print/steps/?lang=ko"))?;
    deck.until("document.fonts.status === 'loaded'")?;
    let mut findings = Vec::new();
    for ((slide, step), stage) in places.iter().zip(&stage) {
        let id = if *step == 0 { slide.clone() } else { format!("{slide}-{step}") };
        let paper: Vec<ElementLayout> = deck.call(LAYOUT, &[&id])?;
        ensure!(paper.len() == stage.len(), "{id} has {} elements", paper.len());
        let other =
            stage.iter().zip(&paper).find(|(on_stage, on_paper)| differ(on_stage, on_paper));
        findings.extend(
            other.map(|(on_stage, on_paper)| format!("{id}: {on_stage:?}, on paper {on_paper:?}")),
        );
        let wrong: Vec<String> = deck.call(MEASURE, &[&id])?;
        findings.extend(wrong.iter().map(|it| format!("{id}: {it}")));
    }
    none(&findings)
}
