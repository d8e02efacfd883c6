//! Printing: the article with all its steps, from any layout and step.
//!
//! Neither driver can show a page as it would be printed (BiDi only returns a finished PDF), so the
//! page's own media conditions are rewritten, which both browsers allow: `print` matches and
//! `screen` does not. Page breaks are not tested.

use anyhow::{Context, Result, ensure};

use crate::fit::{MEASURE, none};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("paper_from_a_stage_is_the_whole_article_in_korean", |it| from_a_stage(it, "ko")),
    ("paper_from_a_stage_is_the_whole_article_in_english", |it| from_a_stage(it, "en")),
    ("paper_from_the_overview_is_the_whole_article", from_the_overview),
    ("paper_from_the_speakers_windows_is_the_whole_article", from_the_speakers_windows),
];

/// An A4 sheet without margins, in CSS px.
const PAPER: (u32, u32) = (794, 1123);

/// Makes `print` match and `screen` not; returns the number of conditions rewritten.
const TO_PRINT: &str = "() => {
    let rewritten = 0;
    const walk = (rules) => { for (const rule of rules) {
        if (rule instanceof CSSMediaRule && /screen|print/.test(rule.media.mediaText)) {
            rule.media.mediaText = /screen/.test(rule.media.mediaText) ? 'not all' : 'all';
            rewritten += 1;
        }
        if (rule.cssRules) walk(rule.cssRules);
    } };
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
        // What a sheet as a whole is for stands at its link.
        if (sheet.media.mediaText === 'screen') sheet.media.mediaText = 'not all';
        walk(sheet.cssRules);
    }
    return rewritten;
}";

/// The appearance of all slides: every element's box within its slide, and the properties that
/// hide, highlight or move it. The overview's links and figures' controls are left out: they are
/// created on demand, and paper shows none of them (`MADE`).
const LOOKS: &str = "() => [...document.querySelectorAll('#deck .slide *:not(.open, .open *, .ink, .ink *, [data-made], [data-made] *)')].map((it) => {
    const slide = it.closest('.slide');
    const [top, box] = [slide.getBoundingClientRect().y, it.getBoundingClientRect()];
    const style = getComputedStyle(it);
    const seen = ['visibility', 'opacity', 'color', 'backgroundColor', 'fill', 'stroke', 'clipPath', 'transform', 'translate', 'scale'];
    const id = `${slide.id} ${it.tagName}.${it.getAttribute('class') ?? ''}`;
    return [id, [box.x, box.y - top, box.width, box.height].map(Math.round), ...seen.map((name) => style[name])].join(' ');
})";

/// Controls of figures that paper wrongly shows.
const MADE: &str = "() => [...document.querySelectorAll('[data-act]:is(input, button)')].filter((it) => it.checkVisibility())
    .map((it) => `to be used: ${it.dataset.act} of ${it.closest('.slide').id}`)";

/// Elements of a step that have a box but that paper does not show.
const MISSING: &str = "() => [...document.querySelectorAll('#deck [data-from]:not([data-made]), #deck [data-from] *:not([data-made], [data-made] *)')].filter((it) => {
    const style = getComputedStyle(it);
    return style.visibility !== 'visible' && !it.closest('[data-mere]') || Number(style.opacity) < 0.5;
}).map((it) => `missing: ${it.closest('.slide').id} ${it.textContent.trim().slice(0, 40)}`)";

fn from_a_stage(deck: &mut Deck, lang: &str) -> Result<()> {
    let article = article(deck, lang)?;
    deck.resize(1920, 1080)?;
    deck.open(&format!("?view=stage&lang={lang}"))?;
    // Leaves every slide at its first step, and the diagram at one of its layers.
    for (slide, _) in deck.slides()? {
        deck.edit_address(&format!("?view=stage&lang={lang}#{slide}"))?;
        deck.shows(&slide, 0)?;
    }
    leave_a_word(deck, lang)?;
    same(&article, &print(deck)?)?;
    let mut findings: Vec<String> = deck.call(MISSING, &[])?;
    findings.extend(deck.call::<Vec<String>>(MADE, &[])?);
    for (slide, _) in deck.slides()? {
        let found: Vec<String> = deck.call(MEASURE, &[&slide])?;
        findings.extend(found.iter().map(|it| format!("{slide}: {it}")));
    }
    none(&findings)
}

fn from_the_overview(deck: &mut Deck) -> Result<()> {
    let article = article(deck, "ko")?;
    deck.resize(1920, 1080)?;
    deck.open("?view=stage&lang=ko")?;
    leave_a_word(deck, "ko")?;
    deck.press("o")?;
    deck.root_is("data-layout", "overview")?;
    same(&article, &print(deck)?)
}

fn from_the_speakers_windows(deck: &mut Deck) -> Result<()> {
    let article = article(deck, "ko")?;
    for view in ["speaker", "clicker", "check"] {
        deck.resize(1440, 900)?;
        deck.open(&format!("?view={view}&session=paper1&lang=ko#five-layers/2"))?;
        deck.until("document.querySelector('#desk > *') !== null")?;
        deck.styled()?;
        same(&article, &print(deck)?).with_context(|| view.to_owned())?;
        let desk: usize = deck.evaluate(
            "[...document.querySelectorAll('#desk, .ink')].filter((it) => it.checkVisibility()).length",
        )?;
        ensure!(desk == 0, "{view}: {desk} parts of the desk are on paper");
    }
    Ok(())
}

/// Returns the printed article, from a page in its initial state.
fn article(deck: &Deck, lang: &str) -> Result<Vec<String>> {
    deck.resize(1920, 1080)?;
    deck.open(&format!("?view=reading&lang={lang}"))?;
    print(deck)
}

fn leave_a_word(deck: &Deck, lang: &str) -> Result<()> {
    let word = "document.querySelector('#five-layers').dataset.word";
    deck.edit_address(&format!("?view=stage&lang={lang}#five-layers/2/infra"))?;
    deck.until_is(word, "infra")
}

fn print(deck: &Deck) -> Result<Vec<String>> {
    let (width, height) = PAPER;
    deck.resize(width, height)?;
    deck.until_is("innerWidth", width)?;
    deck.until("document.fonts.status === 'loaded'")?;
    // Controls that were inserted later would not be rewritten for print.
    deck.until("document.querySelector('[data-made]') !== null")?;
    let rewritten: usize = deck.call(TO_PRINT, &[])?;
    ensure!(rewritten > 10, "only {rewritten} rules know about paper");
    deck.until("!document.querySelector('#controls').checkVisibility()")?;
    deck.call(LOOKS, &[])
}

fn same(article: &[String], printed: &[String]) -> Result<()> {
    ensure!(article.len() == printed.len(), "{} and {} elements", article.len(), printed.len());
    let other = article.iter().zip(printed).filter(|(read, printed)| read != printed);
    let other = other.map(|(read, printed)| format!("{read}\n  printed {printed}"));
    let other: Vec<String> = other.collect();
    none(&other)
}
