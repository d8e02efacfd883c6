//! Checks pages, layouts and dialogs for accessibility with axe.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::embed_dialog;
use crate::guests;
use crate::support::deck::{Deck, Place};
use crate::support::driver::needed;
use crate::support::runner::Test;
use crate::support::scope::sample;

pub const TESTS: &[Test] = &[
    ("axe_finds_nothing_on_light_slides", |it| on_stage(it, "?theme=light&lang=ko", |all| all)),
    // The lists of the other slides are the same elements in the same colors.
    ("axe_finds_nothing_on_dark_slides", |it| on_stage(it, "?theme=dark&lang=en", sample)),
    ("axe_finds_nothing_in_the_article", in_the_article),
    ("axe_finds_nothing_in_the_overview", in_the_overview),
    ("axe_finds_nothing_in_dialogs", in_dialogs),
    ("axe_finds_nothing_on_pages_beside_the_deck", beside_the_deck),
    ("axe_finds_nothing_in_a_guest", in_a_guest),
    ("axe_finds_nothing_with_a_tool_in_hand", with_a_tool_in_hand),
    ("axe_finds_nothing_in_the_speakers_window", in_the_speakers_window),
];

#[derive(Deserialize)]
struct Fault {
    rule: String,
    what: Vec<String>,
}

pub fn start(deck: &mut Deck) -> Result<()> {
    deck.browser().load(&source()?)
}

fn source() -> Result<String> {
    let path = needed("ROSTRA_AXE")?;
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Adds the page's faults, each with its place.
pub fn faults(deck: &Deck, place: &str, all: &mut Vec<String>) -> Result<()> {
    faults_in(deck, place, "document", all)
}

/// Adds the faults of a part of the page.
pub fn faults_in(deck: &Deck, place: &str, part: &str, all: &mut Vec<String>) -> Result<()> {
    let found: Vec<Fault> = deck.evaluate(&run(part))?;
    all.extend(found.iter().map(|it| it.describe(place)));
    Ok(())
}

fn run(part: &str) -> String {
    // Frames are decks again, which have a test of their own.
    // Loads the style sheets once more, for one rule about all of them (`css-orientation-lock`).
    let preload = part == "document";
    format!(
        "axe.run({part}, {{ resultTypes: ['violations'], preload: {preload}, iframes: false }}).then((it) => it.violations.map((fault) => ({{ \
           rule: fault.id, what: fault.nodes.slice(0, 4).map((node) => \
             `${{node.target.join(' ')}} ${{node.any.concat(node.all, node.none)[0]?.message ?? ''}}`) }})))"
    )
}

impl Fault {
    fn describe(&self, place: &str) -> String {
        format!("{place}: {}: {}", self.rule, self.what.join(" | "))
    }
}

pub fn none(faults: &[String]) -> Result<()> {
    ensure!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Opens each popover of a slide and adds its faults.
fn faults_of_popovers(deck: &Deck, slide: &str, all: &mut Vec<String>) -> Result<()> {
    for popover in deck.popovers(slide)? {
        deck.run(&format!("document.getElementById('{popover}').showPopover()"))?;
        faults_in(deck, &popover, &format!("'#{popover}'"), all)?;
        deck.run(&format!("document.getElementById('{popover}').hidePopover()"))?;
    }
    Ok(())
}

/// Checks each slide, and what some of them open.
fn on_stage(deck: &mut Deck, address: &str, opened: fn(Vec<Place>) -> Vec<Place>) -> Result<()> {
    deck.open(address)?;
    start(deck)?;
    let (mut all, mut tones) = (Vec::new(), BTreeSet::new());
    let slides = deck.swept(deck.slides()?);
    let opened = opened(slides.clone());
    for (slide, last) in slides {
        deck.edit_address(&format!("{address}#{slide}/{last}"))?;
        deck.shows(&slide, last)?;
        let tone: Option<String> =
            deck.evaluate(&format!("document.getElementById('{slide}').dataset.tone"))?;
        // What belongs to no slide is the same on all that have the same colors.
        if tones.insert(tone) {
            faults(deck, &slide, &mut all)?;
        } else {
            faults_in(deck, &slide, &format!("'#{slide}'"), &mut all)?;
        }
        if opened.iter().any(|it| it.0 == slide) {
            faults_of_popovers(deck, &slide, &mut all)?;
        }
    }
    none(&all)
}

fn in_the_article(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for (width, height) in [(1280, 900), (390, 844)] {
        deck.resize(width, height)?;
        for address in ["?view=reading&theme=light", "en/?view=reading&theme=dark"] {
            deck.open(address)?;
            start(deck)?;
            deck.run("for (const it of document.querySelectorAll('details')) it.open = true")?;
            faults(deck, &format!("{address} at {width} px"), &mut all)?;
        }
    }
    // All of them are checked on stage, where they are the same elements in the same colors.
    for (slide, _) in sample(deck.slides()?) {
        faults_of_popovers(deck, &slide, &mut all)?;
    }
    none(&all)
}

fn in_the_overview(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for address in ["?view=overview&theme=light", "en/?view=overview&theme=dark"] {
        deck.open(address)?;
        start(deck)?;
        faults(deck, address, &mut all)?;
    }
    none(&all)
}

fn in_dialogs(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for address in ["?theme=light", "en/?theme=dark"] {
        deck.open(address)?;
        start(deck)?;
        for (key, panel) in [("?", "help"), ("g", "goto")] {
            deck.press(key)?;
            deck.panel_is(panel)?;
            faults(deck, &format!("{address} {panel}"), &mut all)?;
            deck.press("Escape")?;
            deck.panel_is("")?;
        }
        let slide: String = deck.evaluate("document.querySelector('.slide:has(.facts)').id")?;
        deck.edit_address(&format!("{address}#{slide}"))?;
        deck.is_at(&slide, 0)?;
        deck.click(".slide[data-current] [popovertarget^=facts]")?;
        deck.click(".slide[data-current] .facts a")?;
        deck.panel_is("source")?;
        faults(deck, &format!("{address} source"), &mut all)?;
        deck.press("Escape")?;
        deck.panel_is("")?;
        embed_dialog::open(deck)?;
        guests::alive(deck)?;
        faults_in(deck, &format!("{address} embed"), "'dialog.snippet'", &mut all)?;
        embed_dialog::close(deck)?;
    }
    none(&all)
}

fn beside_the_deck(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let slide = deck.slide_with_steps()?.0;
    let mut all = Vec::new();
    for page in [
        format!("{slide}/?theme=light"),
        format!("en/{slide}/?theme=dark"),
        "figure/five-layers/?theme=light".to_owned(),
        "en/figure/internet-clock/?theme=dark".to_owned(),
        "sources/?theme=light".to_owned(),
        "en/sources/?theme=dark".to_owned(),
    ] {
        deck.visit(&deck.url(&page))?;
        start(deck)?;
        faults(deck, &page, &mut all)?;
    }
    none(&all)
}

/// Checks the layouts of a deck in a frame.
fn in_a_guest(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for (query, size) in [
        ("?embed&lang=ko&theme=light&s=five-layers", (960, 584)),
        ("?embed&lang=en&theme=dark&s=five-layers/1", (960, 584)),
        ("?embed&lang=en&theme=light&s=internet-clock", (400, 600)),
        ("?embed&lang=ko&theme=dark&s=internet-clock", (320, 180)),
        ("?embed&lang=ko&theme=light&only=five-layers", (360, 600)),
        ("?embed&lang=en&theme=dark&only=internet-clock&still", (700, 600)),
    ] {
        guests::guest(deck, query, size)?;
        let run = run("document");
        let found: Vec<Fault> = deck
            .browser()
            .evaluate_in_frame(&format!("(async () => {{ {}; return {run}; }})()", source()?))?;
        all.extend(found.iter().map(|it| it.describe(&format!("{query} at {size:?}"))));
    }
    none(&all)
}

fn with_a_tool_in_hand(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for (width, theme) in [(1440, "light"), (820, "dark")] {
        deck.resize(width, 1180)?;
        deck.open(&format!("?view=speaker&session=inkax3&theme={theme}"))?;
        deck.until("document.querySelector('.desk-tools')?.checkVisibility()")?;
        start(deck)?;
        deck.press("z")?;
        deck.until("!!document.querySelector('.desk-more')")?;
        faults(deck, &format!("speaker at {width} px"), &mut all)?;
    }
    none(&all)
}

/// States of the speaker's window: name, button that leads to it, condition.
const STATES: [(&str, &str, &str); 5] = [
    ("stopped", ".desk-run", "document.querySelector('.desk-elapsed').dataset.paused === ''"),
    (
        "a tool in hand",
        "[data-tool=pen]",
        "document.querySelector('.ink-glass').dataset.tool === 'pen'",
    ),
    ("the room's screen held", ".desk-hold", "document.querySelector('.desk-send') !== null"),
    ("rehearsing", ".desk-rehearse", "document.querySelector('.desk-recording') !== null"),
    ("rehearsals open", ".desk-runs", "document.querySelector('.desk-panel[open] table') !== null"),
];

/// Stores the state forty minutes into a talk of half an hour, with one rehearsal.
const LATE: &str = "
    localStorage.clear();
    const dial = { phase: 'Running', total_ms: 2_400_000, seen_ms: Date.now() };
    localStorage.setItem('rostra:desk:watch:axe1', JSON.stringify({ dial, before_reset: null }));
    const runs = [{ date_ms: 1_760_000_000_000, seconds: { title: 31, 'five-layers': 95 } }];
    localStorage.setItem('rostra:desk:runs:/', JSON.stringify(runs));";

/// Presses a button of the speaker's window, opening its menu if it is in one.
fn press_at_the_desk(deck: &Deck, button: &str) -> Result<()> {
    let menu: Option<String> = deck.evaluate(&format!(
        "(() => {{ const it = document.querySelector('{button}'); \
         return it.checkVisibility() ? null : it.closest('.desk-menu').id; }})()"
    ))?;
    if let Some(menu) = menu {
        deck.click(&format!("[popovertarget={menu}]"))?;
    }
    deck.click(button)
}

/// Returns two window sizes, a phone's and a larger one, each with two combinations of theme and
/// language.
pub fn looks(window: (u32, u32)) -> Vec<((u32, u32), &'static str)> {
    let phone = (390, 844);
    vec![
        (phone, "lang=ko&theme=light"),
        (phone, "lang=en&theme=dark"),
        (window, "lang=en&theme=light"),
        (window, "lang=ko&theme=dark"),
    ]
}

fn in_the_speakers_window(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    let looks = deck.swept(looks((1280, 800)));
    for (number, ((width, height), look)) in looks.into_iter().enumerate() {
        deck.resize(width, height)?;
        deck.open("")?;
        deck.run(LATE)?;
        deck.open(&format!("?view=speaker&session=axe1&{look}#five-layers/1"))?;
        deck.until("document.querySelector('.desk-skips') !== null")?;
        deck.until("document.querySelector('.desk-left').dataset.over === ''")?;
        deck.styled()?;
        start(deck)?;
        // The slides in it are those of the stage.
        let part = if number == 0 { "document" } else { "'#desk'" };
        faults_in(deck, &format!("{look} at {width} px, late"), part, &mut all)?;
        for (name, button, is_so) in STATES {
            press_at_the_desk(deck, button)?;
            deck.until(is_so)?;
            faults_in(deck, &format!("{look} at {width} px, {name}"), "'#desk'", &mut all)?;
        }
    }
    none(&all)
}
