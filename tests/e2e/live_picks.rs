//! Parts of drawings that can be chosen: by keyboard, pointer and touch, on stage and in the
//! article; and the map in the corner, which leads to a chosen layer.

use anyhow::{Result, ensure};

use crate::fit::{self, MEASURE};
use crate::live::{has_controls, tab_to};
use crate::live_cards::{is_seen, open, says, smallest, tab_back_to, word_is};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_picks_stand_out_and_fit", stand_out_and_fit),
    ("live_picks_are_chosen_by_keyboard", are_chosen_by_keyboard),
    ("live_picks_are_chosen_by_pointer", are_chosen_by_pointer),
    ("live_picks_are_chosen_under_a_finger", are_chosen_under_a_finger),
    ("live_picks_do_not_wait_for_the_talk", do_not_wait_for_the_talk),
    ("live_picks_leave_links_within_reach", leave_links_within_reach),
    ("live_picks_leave_other_layouts_as_drawn", leave_other_layouts_as_drawn),
    ("live_picks_a_curve_is_straight_on_log_axes", a_curve_is_straight_on_log_axes),
    ("the_corner_leads_to_the_layer_of_its_slide", the_corner_leads_to_its_layer),
];

const BRANCHES: &str = "scaling-wall";
const ROADS: &str = "app-two-roads";
const FIELDS: &str = "vertical-ai";
const STALLS: &str = "enterprise-shovels";
const SEATS: &str = "infra-moat";
const WATCHES: &str = "watch-list";
const CHAIRS: &str = "by-audience";

/// Every slide with such parts: its last step, its words, and the number of elements in a part.
const ALL: [(&str, usize, &[&str], usize); 7] = [
    (BRANCHES, 2, &["agents", "reasoning", "multimodal"], 1),
    (ROADS, 2, &["wide", "deep"], 2),
    (FIELDS, 2, &["medicine", "law", "coding", "marketing", "support"], 2),
    (STALLS, 2, &["work", "mlops"], 1),
    (SEATS, 3, &["nvidia", "amd", "broadcom", "tpu", "trainium", "npu"], 1),
    (WATCHES, 6, &["app", "enterprise", "model", "infra", "outer"], 1),
    (CHAIRS, 3, &["investors", "startups", "companies"], 1),
];

/// Returns the number of elements that are chosen, and that are faded.
fn picked(deck: &Deck, slide: &str) -> Result<(usize, usize)> {
    deck.evaluate(&format!(
        "['true', 'false'].map((it) => document.querySelectorAll(`#{slide} [data-picked=${{it}}]`).length)"
    ))
}

fn stand_out_and_fit(deck: &mut Deck) -> Result<()> {
    let mut findings = Vec::new();
    for (view, width, height) in
        [("stage", 1920, 1080), ("reading", 390, 844), ("reading", 320, 256)]
    {
        deck.resize(width, height)?;
        for lang in ["ko", "en"] {
            deck.open(&format!("?view={view}&lang={lang}"))?;
            deck.until("document.fonts.status === 'loaded'")?;
            for (slide, last, words, pieces) in deck.swept(ALL.to_vec()) {
                deck.edit_address(&format!("?view={view}&lang={lang}#{slide}/{last}"))?;
                deck.shows(slide, last)?;
                has_controls(deck, slide)?;
                ensure!(picked(deck, slide)? == (0, 0), "{slide} is not as it was drawn");
                for word in words {
                    deck.edit_address(&format!("?view={view}&lang={lang}#{slide}/{last}/{word}"))?;
                    let pressed = format!(
                        "document.querySelector('#{slide} [aria-pressed=true]')?.dataset.explore"
                    );
                    deck.until_is(&pressed, *word)?;
                    let others = (words.len() - 1) * pieces;
                    ensure!(picked(deck, slide)? == (pieces, others), "{slide}/{word}");
                    deck.run("for (const it of document.getAnimations()) it.finish()")?;
                    let found: Vec<String> = deck.call(MEASURE, &[slide])?;
                    let at = |it: &String| format!("{view} {width} {lang} {slide}/{word}: {it}");
                    findings.extend(found.iter().map(at));
                }
                let sideways = deck.sideways()?;
                ensure!(sideways <= 0, "{slide} is {sideways} px too wide at {width} in {lang}");
            }
        }
    }
    fit::none(&findings)
}

fn are_chosen_by_keyboard(deck: &mut Deck) -> Result<()> {
    open(deck, WATCHES, 0)?;
    // The first question is not in the first row; Tab reaches it nevertheless.
    deck.press("PageDown")?;
    deck.is_at(WATCHES, 1)?;
    tab_to(deck, "[data-explore=model]")?;
    deck.press("Enter")?;
    word_is(deck, WATCHES, 1, "model")?;
    // The other questions are not shown yet, so the arrow moves the talk.
    deck.press("PageDown")?;
    deck.is_at(WATCHES, 2)?;
    ensure!(picked(deck, WATCHES)? == (0, 0), "the talk goes on from its own step");
    tab_back_to(deck, "[data-explore=app]")?;
    deck.press("Space")?;
    word_is(deck, WATCHES, 2, "app")?;
    // Arrows skip the layers whose question comes later.
    deck.press("ArrowDown")?;
    word_is(deck, WATCHES, 2, "model")?;
    deck.until_is("document.activeElement.dataset.explore", "model")?;
    deck.press("ArrowUp")?;
    word_is(deck, WATCHES, 2, "app")?;
    deck.press("Escape")?;
    word_is(deck, WATCHES, 2, "")?;
    open(deck, SEATS, 3)?;
    tab_to(deck, "[data-explore=nvidia]")?;
    deck.press("ArrowRight")?;
    word_is(deck, SEATS, 3, "amd")?;
    says(deck, SEATS, ".tells", "누구에게 파나 누구에게나 학습·추론 둘 다")
}

fn are_chosen_by_pointer(deck: &mut Deck) -> Result<()> {
    open(deck, STALLS, 1)?;
    deck.click(&format!("#{STALLS} .stall:nth-child(1) .art"))?;
    word_is(deck, STALLS, 1, "work")?;
    // A part that the step does not show cannot be chosen.
    deck.click(&format!("#{STALLS} .stall:nth-child(2)"))?;
    word_is(deck, STALLS, 1, "work")?;
    // Choosing it again returns the figure to the talk.
    deck.click(&format!("#{STALLS} .stall:nth-child(1) .art"))?;
    word_is(deck, STALLS, 1, "")?;
    deck.press("PageDown")?;
    deck.is_at(STALLS, 2)?;
    deck.click(&format!("#{STALLS} .stall:nth-child(2) .art"))?;
    word_is(deck, STALLS, 2, "mlops")?;
    open(deck, SEATS, 0)?;
    deck.click(&format!("#{SEATS} .center"))?;
    word_is(deck, SEATS, 0, "nvidia")?;
    says(deck, SEATS, ".tells", "H100")
}

fn are_chosen_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("?lang=en")?;
    for (slide, _, words, _) in deck.swept(ALL.to_vec()) {
        deck.edit_address(&format!("?lang=en#{slide}"))?;
        deck.shows(slide, 0)?;
        has_controls(deck, slide)?;
        let small = smallest(deck, &format!("#{slide} [data-explore]"))?;
        ensure!(small >= 44.0, "a button of {slide} is {small} px small");
        for word in words {
            let place = free_place(deck, &format!("#{slide} [data-explore={word}]"))?;
            deck.drag("touch", &[place, place])?;
            word_is(deck, slide, 0, word)?;
        }
    }
    Ok(())
}

/// Returns a point on a button that has been scrolled into view, where no link lies over it.
fn free_place(deck: &Deck, button: &str) -> Result<(i32, i32)> {
    deck.evaluate(&format!(
        "(() => {{ const button = document.querySelector('{button}'); \
         button.scrollIntoView({{ block: 'center' }}); \
         const it = button.getBoundingClientRect(); const parts = [0.5, 0.25, 0.75, 0.1, 0.9]; \
         return parts.flatMap((x) => parts.map((y) => [it.x + it.width * x, it.y + it.height * y].map(Math.round))) \
           .find((place) => document.elementFromPoint(...place) === button); }})()"
    ))
}

fn do_not_wait_for_the_talk(deck: &mut Deck) -> Result<()> {
    open(deck, CHAIRS, 0)?;
    tab_to(deck, "[data-explore=investors]")?;
    deck.press("ArrowRight")?;
    word_is(deck, CHAIRS, 0, "startups")?;
    let lines = |it: usize| is_seen(CHAIRS, &format!(".card:nth-child({it}) > ul"));
    deck.until(&format!("!{} && {} && !{}", lines(1), lines(2), lines(3)))?;
    deck.press("PageDown")?;
    deck.is_at(CHAIRS, 1)?;
    deck.until(&format!("{} && !{}", lines(1), lines(2)))?;
    open(deck, FIELDS, 0)?;
    let data = |it: usize| is_seen(FIELDS, &format!("li:nth-child({it}) > .data"));
    // The others are not shown yet.
    tab_to(deck, "[data-explore=coding]")?;
    deck.press("Enter")?;
    word_is(deck, FIELDS, 0, "coding")?;
    deck.until(&format!("{} && !{}", data(3), data(2)))?;
    deck.press("Escape")?;
    deck.until(&format!("!{}", data(3)))
}

fn leave_links_within_reach(deck: &mut Deck) -> Result<()> {
    for (slide, step, link, to) in [
        (BRANCHES, 1, ".agents b a", "agent-ticket"),
        (ROADS, 2, ".wide .onward a", "agent-ticket"),
        (WATCHES, 1, ".question[data-from='1'] a", BRANCHES),
        (CHAIRS, 1, ".card:nth-child(1) li:nth-child(3) > a", STALLS),
        (SEATS, 3, ".kinds > li:nth-child(3) .about a", "outer-ring"),
    ] {
        open(deck, slide, step)?;
        deck.click(&format!("#{slide} {link}"))?;
        deck.is_at(to, 0)?;
    }
    Ok(())
}

fn leave_other_layouts_as_drawn(deck: &mut Deck) -> Result<()> {
    open(deck, ROADS, 2)?;
    deck.click(&format!("#{ROADS} .deep > p"))?;
    word_is(deck, ROADS, 2, "deep")?;
    let framed = format!(
        "document.querySelectorAll('#{ROADS} [data-picked]').length === 4 \
         && getComputedStyle(document.querySelector('#{ROADS} .shaft')).outlineStyle === 'solid'"
    );
    deck.until(&framed)?;
    deck.press("o")?;
    deck.root_is("data-layout", "overview")?;
    deck.until(&format!("!({framed})"))?;
    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    deck.until(&framed)?;
    // Scrolls on, so that another slide is current.
    deck.press("PageDown")?;
    deck.until(&format!("!({framed})"))
}

fn a_curve_is_straight_on_log_axes(deck: &mut Deck) -> Result<()> {
    let bends =
        format!("document.querySelector('#{BRANCHES} .curve').getAttribute('d').split('L').length");
    open(deck, BRANCHES, 0)?;
    deck.until_is(&bends, 12)?;
    deck.click(&format!("#{BRANCHES} [data-explore=log]"))?;
    word_is(deck, BRANCHES, 0, "log")?;
    deck.until_is(&bends, 2)?;
    deck.press("PageDown")?;
    deck.is_at(BRANCHES, 1)?;
    deck.until_is(&bends, 12)
}

fn the_corner_leads_to_its_layer(deck: &mut Deck) -> Result<()> {
    for (from, layer, panel, name) in [
        (
            SEATS,
            "infra",
            "[data-layer=infra] .about",
            "Infrastructure on the map of the five layers",
        ),
        (FIELDS, "app", "[data-layer=app] .about", "Applications on the map of the five layers"),
        (CHAIRS, "", ".intro", "Map of the five layers"),
    ] {
        deck.open(&format!("?view=stage&lang=en#{from}"))?;
        deck.alive()?;
        deck.until_is(
            &format!(
                "document.querySelector('#{from} .corner').innerText.replace(/\\s+/g, ' ').trim()"
            ),
            name,
        )?;
        deck.click(&format!("#{from} .corner"))?;
        word_is(deck, "five-layers", 0, layer)?;
        deck.until(&is_seen("five-layers", panel))?;
        deck.back()?;
        deck.is_at(from, 0)?;
    }
    Ok(())
}
