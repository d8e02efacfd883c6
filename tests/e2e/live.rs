//! Interactive figures: controls by keyboard, pointer and touch, in both languages and layouts, and
//! the page if their program cannot be loaded.

use anyhow::{Result, ensure};

use crate::support::deck::Deck;
use crate::support::runner::Test;
use crate::support::scope::sample;
use crate::{axe, desk};

pub const TESTS: &[Test] = &[
    ("live_a_slider_recalculates_and_gives_back", a_slider_recalculates_and_gives_back),
    ("live_a_slider_moves_under_a_finger", a_slider_moves_under_a_finger),
    ("live_a_dragged_slider_leaves_the_arrows_to_the_talk", a_dragged_slider_leaves_the_arrows),
    ("live_a_words_figure_is_there_after_reload_and_language", a_word_survives),
    ("live_figures_stand_without_their_program", figures_stand_without_their_program),
    ("live_the_speaker_hears_of_a_figure_that_failed", the_speaker_hears_of_a_failure),
    ("live_states_have_no_axe_faults", states_have_no_axe_faults),
];

const SUM: &str = "six-hundred-b";
/// States of every interactive figure: a place, and a text that is visible then and not before.
const STATES: &[(&str, &str)] = &[
    ("internet-clock/4/x2-7500,from-google,is-iphone", "X11"),
    ("money-in/2/startups", "Startups alone"),
    ("six-hundred-b/3/gpu-30,margin-70", "$1.67T"),
    ("train-vs-infer/3/requests-16000", "As full as training"),
    ("token-window/2/log,context", "June 2024"),
    ("agent-ticket/4/failure-8", "By hand 17 more clicks"),
    ("ten-people-test/3/team-40", "The work of 9.2–20"),
    ("why-map/1/model,c4-outer", "Is it hardware?"),
    ("field-limits/1/4", "no source found"),
    ("model-engine/3/claude", "first Claude"),
    ("model-2024/3/gemini-1-5-flash", "1M tokens"),
    ("three-stages/1/stage-2", "whole companies"),
    ("outer-ring/1/robots", "from $16,000"),
    ("scaling-wall/1/agents", "theme of late 2024"),
    ("app-two-roads/1/wide", "Joins many tasks"),
    ("vertical-ai/1/law", "Case law"),
    ("enterprise-shovels/1/work", "Office work done"),
    ("infra-moat/3/broadcom", "Sells to"),
    ("watch-list/1/model", "efficient models make money"),
    ("by-audience/1/companies", "Prove short-term ROI"),
    ("five-layers/3/model,infra", "H100s scarce"),
    ("follow-money/4/2", "Models → Infrastructure"),
    ("follow-request/3/7,consumer", "Models → Applications"),
    ("two-quotes/2/gloss", "The simulation hypothesis"),
    ("empty-slot/1/counter-examples", "GitHub Copilot"),
    ("killer-app/3/first,second", "Not confirmed here"),
    ("mlops-map/2/label", "gets its label"),
    ("infra-gravity/1/nvidia", "$16.92 → $134.29"),
];

/// Waits until the figure of a slide has its controls.
pub fn has_controls(deck: &Deck, slide: &str) -> Result<()> {
    deck.until(&format!("document.querySelector('#{slide} [data-made]') !== null"))
}

fn result_is(deck: &Deck, expected: &str) -> Result<()> {
    let total = format!("document.querySelector('#{SUM} .line.four strong')?.innerText.trim()");
    deck.until_is(&total, expected)
}

/// Moves the focus to an element by Tab.
pub fn tab_to(deck: &Deck, selector: &str) -> Result<()> {
    for _ in 0..30 {
        deck.press("Tab")?;
        if deck.evaluate(&format!("document.activeElement.matches('{selector}')"))? {
            return Ok(());
        }
    }
    anyhow::bail!("no way to {selector} by Tab")
}

fn a_slider_recalculates_and_gives_back(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{SUM}/3"))?;
    has_controls(deck, SUM)?;
    result_is(deck, "6,000억")?;
    tab_to(deck, "[data-act=gpu]")?;
    deck.press("ArrowLeft")?;
    result_is(deck, "6,670억")?;
    deck.until_is("location.hash", format!("#{SUM}/3/gpu-45,margin-50"))?;
    deck.shows(SUM, 3)?;
    deck.press("l")?;
    result_is(deck, "$667B")?;
    tab_to(deck, "[data-act=reset]")?;
    deck.press("Enter")?;
    result_is(deck, "$600B")?;
    deck.is_at(SUM, 3)
}

fn a_slider_moves_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{SUM}"))?;
    has_controls(deck, SUM)?;
    deck.run(&format!(
        "document.querySelector('#{SUM} [data-act=margin]').scrollIntoView({{ block: 'center' }})"
    ))?;
    let (left, middle, width): (i32, i32, i32) = deck.evaluate(&format!(
        "(() => {{ const it = document.querySelector('#{SUM} [data-act=margin]').getBoundingClientRect(); \
         return [it.x, it.y + it.height / 2, it.width].map(Math.round); }})()"
    ))?;
    let at = |part: i32| (left + width * part / 100, middle);
    deck.drag("touch", &[at(50), at(75), at(98)])?;
    result_is(deck, "$1.00T")?;
    let tall: f64 = deck.evaluate(&format!(
        "Math.min(...[...document.querySelectorAll('#{SUM} [data-act]')].map((it) => it.getBoundingClientRect().height))"
    ))?;
    ensure!(tall >= 44.0, "a control is {tall} px tall");
    Ok(())
}

fn a_dragged_slider_leaves_the_arrows(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{SUM}/2"))?;
    has_controls(deck, SUM)?;
    deck.click(&format!("#{SUM} [data-act=margin]"))?;
    deck.press("ArrowRight")?;
    deck.shows(SUM, 3)
}

fn a_word_survives(deck: &mut Deck) -> Result<()> {
    deck.open("?view=stage&lang=en")?;
    for (number, (place, seen)) in deck.swept(STATES.to_vec()).into_iter().enumerate() {
        let slide = place.split('/').next().unwrap_or_default();
        let shown = format!("document.getElementById('{slide}').innerText.includes('{seen}')");
        deck.edit_address(&format!("?view=stage&lang=en#{place}"))?;
        deck.until(&shown)?;
        deck.until_is("location.hash", format!("#{place}"))?;
        // Layout and language are the deck's, and the same for all figures.
        if number % 4 == 0 {
            deck.press("r")?;
            deck.until(&shown)?;
            deck.press("r")?;
            deck.press("l")?;
            deck.root_is("lang", "ko")?;
            deck.press("l")?;
        }
        deck.reload()?;
        deck.until(&shown)?;
        // A move returns the figure to the talk.
        deck.press("PageUp")?;
        deck.until(&format!("!({shown})"))?;
        deck.edit_address(&format!("?view=stage&lang=en#{slide}/1/nonsense,9"))?;
        deck.until_is("location.hash", format!("#{slide}/1"))?;
    }
    Ok(())
}

fn figures_stand_without_their_program(deck: &mut Deck) -> Result<()> {
    // No interactive figure is near the end of the talk.
    deck.open("?view=stage&lang=en#takeaways")?;
    // Simulates a network failure.
    deck.run("const add = document.documentElement.append; document.documentElement.appendChild = (it) => { it.src = './not-there.js'; add.call(document.documentElement, it); }")?;
    deck.edit_address(&format!("?view=stage&lang=en#{SUM}/2"))?;
    deck.until("document.documentElement.hasAttribute('data-figures')")?;
    deck.press("PageDown")?;
    deck.is_at(SUM, 3)?;
    result_is(deck, "$600B")?;
    ensure!(!deck.evaluate::<bool>("document.querySelector('[data-made]') !== null")?);
    // Discards the console error about the failed load.
    deck.errors()?;
    Ok(())
}

fn the_speaker_hears_of_a_failure(deck: &mut Deck) -> Result<()> {
    let room = desk::both(deck, &format!("{SUM}/3"))?;
    let speaker = deck.turn_to(&room)?;
    // Simulates a panic of the figures' program; see `browser/figure_program.rs`.
    deck.run("document.documentElement.setAttribute('data-figures-failed', '')")?;
    deck.turn_to(&speaker)?;
    deck.until("/오류/.test(document.querySelector('.desk-peers').textContent)")?;
    deck.press("PageUp")?;
    deck.turn_to(&room)?;
    deck.shows(SUM, 2)
}

fn states_have_no_axe_faults(deck: &mut Deck) -> Result<()> {
    let mut all = Vec::new();
    for (view, theme) in [("stage", "light"), ("stage", "dark"), ("reading", "light")] {
        let looks = format!("?view={view}&theme={theme}&lang=en");
        deck.open(&looks)?;
        axe::start(deck)?;
        // In the article only layout differs, and there a run takes three times as long.
        let states = deck.swept(STATES.to_vec());
        let states = if view == "reading" { sample(states) } else { states };
        for (place, seen) in states {
            let slide = place.split('/').next().unwrap_or_default();
            deck.edit_address(&format!("{looks}#{place}"))?;
            deck.until(&format!(
                "document.getElementById('{slide}').innerText.includes('{seen}')"
            ))?;
            axe::faults_in(
                deck,
                &format!("{view} {theme} {place}"),
                &format!("'#{slide}'"),
                &mut all,
            )?;
        }
    }
    axe::none(&all)
}
