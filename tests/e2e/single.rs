//! The single-file deck: opened from a disk, and in a sandbox without an origin, where no other
//! file could be loaded.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::desk::{THERE, desk_is_there};
use crate::guests::embed_frame;
use crate::support::deck::{Deck, ahead, nth};
use crate::support::runner::Test;
use crate::support::site::{self, BLANK};

pub const TESTS: &[Test] = &[
    ("one_file_is_the_whole_talk_from_a_disk", the_whole_talk_from_a_disk),
    ("one_file_has_sources_and_figures", has_sources_and_figures),
    ("one_file_has_the_speakers_window", has_the_speakers_window),
    ("one_file_runs_in_any_sandbox_with_scripts", runs_in_a_sandbox),
    ("one_slide_is_a_file", one_slide_is_a_file),
];

/// Largest size of the file of the whole talk, in bytes.
const LIMIT: u64 = 1_800_000;
/// JavaScript expression for the frame's slide and step.
const AT: &str = "document.querySelector('#deck > [data-current]')?.id + '/' \
    + document.querySelector('#deck > [data-current]')?.dataset.step";
/// JavaScript: records the heights that a deck posts once its program for hosts runs.
const HEIGHTS: &str = "frame.sandbox = 'allow-scripts'; window.heights = []; \
    addEventListener('message', ({ data }) => { if (data.message === 'height') heights.push(data.value); })";

fn open(deck: &Deck, address: &str) -> Result<()> {
    deck.visit(&format!("file://{}/{address}", site::single_files()?.display()))?;
    deck.alive()
}

fn the_whole_talk_from_a_disk(deck: &mut Deck) -> Result<()> {
    let size = fs::metadata(site::single_files()?.join(site::WHOLE))?.len();
    ensure!(size < LIMIT, "it weighs {size} bytes");
    open(deck, &format!("{}?lang=en", site::WHOLE))?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-layout", "stage")?;
    let places = deck.places()?;
    for (slide, step) in ahead(&places) {
        deck.press("ArrowRight")?;
        deck.is_at(slide, *step)?;
    }
    let font: bool = deck.evaluate(
        "document.fonts.ready.then((it) => [...it].some((it) => it.status === 'loaded'))",
    )?;
    ensure!(font, "its font is missing");
    let line: usize = deck.evaluate("document.querySelectorAll('.from-disk').length")?;
    ensure!(line == 0, "it says that a disk has no stage");
    deck.press("r")?;
    deck.root_is("data-layout", "reading")
}

fn has_sources_and_figures(deck: &mut Deck) -> Result<()> {
    open(deck, &format!("{}?lang=en&view=reading", site::WHOLE))?;
    let links: usize =
        deck.evaluate("document.querySelectorAll('#deck a[href^=\"sources/#F\"]').length")?;
    ensure!(links > 100, "{links} sources are linked");
    let id: String = deck.evaluate(
        "(() => { const link = [...document.querySelectorAll('#deck a[href^=\"sources/#F\"]')].find((it) => it.checkVisibility()); \
         link.click(); return link.hash.slice(1); })()",
    )?;
    deck.panel_is("source")?;
    deck.until(&format!("document.querySelector('dialog[open] .sources #{id}') !== null"))?;
    let all: bool =
        deck.evaluate("document.querySelector('dialog[open] .jump').checkVisibility()")?;
    ensure!(!all, "it leads to a page that it does not have");
    deck.press("Escape")?;
    deck.panel_is("")?;
    // One with sliders, which has a program and styles of its own.
    let figure: String = deck.evaluate("document.querySelector('[data-figure]').id")?;
    deck.run(&format!("location.hash = '{figure}'"))?;
    deck.until("document.querySelector('[data-made]') !== null")
}

fn has_the_speakers_window(deck: &mut Deck) -> Result<()> {
    open(deck, &format!("{}?lang=en&view=stage", site::WHOLE))?;
    deck.press("s")?;
    let room = deck.follow_opened()?;
    desk_is_there(deck)?;
    deck.until(THERE)?;
    let styled: bool =
        deck.evaluate("getComputedStyle(document.querySelector('#desk')).display === 'contents'")?;
    ensure!(styled, "its styles are missing");
    deck.press("ArrowRight")?;
    let second = nth(&deck.places()?, 1)?.clone();
    deck.shows(&second.0, second.1)?;
    deck.turn_to(&room)?;
    deck.shows(&second.0, second.1)
}

/// Opens a file in a sandboxed frame on a page of another site, and waits until all its programs
/// run.
fn frame(deck: &mut Deck, file: &str, size: (u32, u32)) -> Result<()> {
    let host = deck.serve_folder(site::single_files()?)?;
    embed_frame(deck, BLANK, &format!("{host}{file}#?secret=aB3"), size, HEIGHTS)?;
    deck.browser().wait_in_frame(
        "'live' in document.documentElement.dataset && !!document.querySelector('.guest')",
    )?;
    // Said by the program for hosts.
    deck.until("heights.length > 0")?;
    let origin: String = deck.browser().evaluate_in_frame("origin")?;
    ensure!(origin == "null", "it has the origin {origin}");
    Ok(())
}

fn runs_in_a_sandbox(deck: &mut Deck) -> Result<()> {
    frame(deck, &format!("{}?embed&lang=en&s=five-layers", site::WHOLE), (960, 584))?;
    deck.browser().wait_in_frame(&format!("{AT} === 'five-layers/0'"))?;
    deck.browser().evaluate_in_frame::<Option<bool>>(
        "void document.querySelector('.guest [data-does=next]').click()",
    )?;
    deck.browser().wait_in_frame(&format!("{AT} === 'five-layers/1'"))?;
    deck.browser().wait_in_frame("!!document.querySelector('[data-made]')")?;
    let whole: String =
        deck.browser().evaluate_in_frame("document.querySelector('.guest .whole').href")?;
    ensure!(
        whole.ends_with(&format!("{}?lang=en#five-layers/1", site::WHOLE)),
        "it leads to {whole}"
    );
    // A source is shown in the frame.
    let source: String = deck.browser().evaluate_in_frame(
        "(() => { const link = document.querySelector('#five-layers a[href^=\"sources/#\"]'); \
         link.click(); return link.hash; })()",
    )?;
    deck.browser()
        .wait_in_frame(&format!("!!document.querySelector('dialog[open] .sources {source}')"))
}

fn one_slide_is_a_file(deck: &mut Deck) -> Result<()> {
    open(deck, &format!("{}?lang=en", site::MOVES))?;
    deck.root_is("data-layout", "stage")?;
    let slides = deck.slides()?;
    let (id, last) = slides.first().context("there is no slide")?;
    ensure!(slides.len() == 1 && id == "five-layers", "{slides:?}");
    for step in 1..=*last {
        deck.press("ArrowRight")?;
        deck.is_at(id, step)?;
    }
    deck.until("document.querySelector('[data-made]') !== null")?;
    // In a narrow frame it is as compact as a figure of the whole talk.
    frame(deck, &format!("{}?embed&only=five-layers&lang=en", site::MOVES), (480, 600))?;
    let seen =
        |it: &str| format!("!!document.querySelector('#five-layers {it}')?.checkVisibility()");
    for (what, is) in [("h2", true), (".content", true), (".notes", false), (".top", false)] {
        let there: bool = deck.browser().evaluate_in_frame(&seen(what))?;
        ensure!(there == is, "{what} is there: {there}");
    }
    let whole: bool = deck
        .browser()
        .evaluate_in_frame("document.querySelector('.guest .whole').checkVisibility()")?;
    ensure!(!whole, "nobody knows where the whole talk is");
    // A slide that does not move is an article without a program.
    let still = site::single_files()?.join(site::STILL);
    deck.visit(&format!("file://{}?lang=en", still.display()))?;
    deck.until("document.documentElement.dataset.layout === 'reading' && document.querySelector('.slide h2').checkVisibility()")?;
    ensure!(is_smaller(&still, 500_000)?, "it has a program");
    Ok(())
}

fn is_smaller(file: &Path, limit: u64) -> Result<bool> {
    Ok(fs::metadata(file)?.len() < limit)
}
