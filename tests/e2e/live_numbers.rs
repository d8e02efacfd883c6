//! Interactive figures about numbers: a team's size, the scale of tokens, an errand from moment to
//! moment, requests that pile up, money of two kinds. By keyboard, pointer and touch.

use anyhow::{Result, ensure};

use crate::fit::{self, MEASURE};
use crate::live::{has_controls, tab_to};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_numbers_a_team_grows_and_is_given_back", a_team_grows_and_is_given_back),
    ("live_numbers_a_team_grows_under_a_finger", a_team_grows_under_a_finger),
    ("live_numbers_a_scale_turns_logarithmic", a_scale_turns_logarithmic),
    ("live_numbers_a_scale_turns_under_a_finger", a_scale_turns_under_a_finger),
    ("live_numbers_an_errand_is_followed_and_fails", an_errand_is_followed_and_fails),
    ("live_numbers_an_errand_is_followed_by_a_finger", an_errand_is_followed_by_a_finger),
    ("live_numbers_requests_pile_up", requests_pile_up),
    ("live_numbers_requests_pile_up_under_a_finger", requests_pile_up_under_a_finger),
    ("live_numbers_money_is_looked_at_one_kind_at_a_time", money_is_looked_at_one_kind_at_a_time),
    ("live_numbers_every_state_fits", every_state_fits),
    ("live_numbers_controls_take_no_room_in_the_overview", controls_take_no_room_in_the_overview),
];

/// States that take most room or are laid out unusually: a slide, a step, and a word.
const EXTREMES: &[(&str, usize, &str)] = &[
    (MONEY, 2, "startups"),
    (MONEY, 2, "capex"),
    (PILE, 3, "requests-16000"),
    (TOKENS, 2, "log,context"),
    (TOKENS, 2, "context"),
    (ERRAND, 5, "failure-4"),
    (ERRAND, 5, "failure-8"),
    (TEAM, 3, "team-5"),
    (TEAM, 3, "team-95"),
];

/// Waits until an element has this text.
fn reads(deck: &Deck, at: &str, expected: &str) -> Result<()> {
    deck.until_is(&format!("document.querySelector('{at}')?.innerText.trim()"), expected)
}

/// Returns the number of elements that match a selector.
fn count(deck: &Deck, selector: &str) -> Result<usize> {
    deck.evaluate(&format!("document.querySelectorAll('{selector}').length"))
}

/// Scrolls an element to the middle of the window and returns its left edge, vertical middle and
/// width. Waits until the browser has painted it there, because touches are hit-tested against what
/// is painted.
fn place(deck: &Deck, selector: &str) -> Result<(i32, i32, i32)> {
    deck.run(&format!(
        "document.querySelector('{selector}').scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
         for (const _ of [1, 2]) await new Promise(requestAnimationFrame);"
    ))?;
    deck.evaluate(&format!(
        "(() => {{ const it = document.querySelector('{selector}').getBoundingClientRect(); \
         return [it.x, it.y + it.height / 2, it.width].map(Math.round); }})()"
    ))
}

/// Drags a slider by touch from one part of its width to another, in percent.
fn slide(deck: &Deck, slider: &str, from: i32, to: i32) -> Result<()> {
    let (left, middle, width) = place(deck, slider)?;
    let at = |part: i32| (left + width * part / 100, middle);
    deck.drag("touch", &[at(from), at((from + to) / 2), at(to)])
}

/// Taps the middle of an element.
fn tap(deck: &Deck, selector: &str) -> Result<()> {
    let (left, middle, width) = place(deck, selector)?;
    let at = (left + width / 2, middle);
    deck.drag("touch", &[at, at])
}

/// Waits until the address has a figure's word.
fn is_at_word(deck: &Deck, slide: &str, step: usize, word: &str) -> Result<()> {
    deck.until_is("location.hash", format!("#{slide}/{step}/{word}"))
}

/// Asserts that on a phone nothing of a slide is wider than the window, and its controls are large
/// enough for touch.
fn suits_a_finger(deck: &Deck, slide: &str) -> Result<()> {
    let wide = deck.sideways()?;
    ensure!(wide <= 0, "{slide} is {wide} px wider than the window");
    let tall: f64 = deck.evaluate(&format!(
        "Math.min(...[...document.querySelectorAll('#{slide} :is(input[type=range], .live-button, .live-switch)')]\
         .map((it) => it.getBoundingClientRect().height))"
    ))?;
    ensure!(tall >= 44.0, "a control of {slide} is {tall} px tall");
    Ok(())
}

const TEAM: &str = "ten-people-test";

fn a_team_grows_and_is_given_back(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{TEAM}/2"))?;
    has_controls(deck, TEAM)?;
    let stage = format!("#{TEAM} .stages > li:nth-child(2)");
    let (left, says) = (&*format!("{stage} .num"), &*format!("{stage} .says"));
    reads(deck, left, "5–7.7명")?;
    let table = format!("document.querySelector('#{TEAM} .below').getBoundingClientRect().y");
    let before: f64 = deck.evaluate(&table)?;
    tab_to(deck, "[data-act=team]")?;
    deck.press("ArrowRight")?;
    reads(deck, left, "7.5–11.5명")?;
    deck.until_is("location.hash", format!("#{TEAM}/2/team-15"))?;
    reads(deck, says, "3.5–7.5명 몫을 대신해 기준에 닿음")?;
    deck.shows(TEAM, 2)?;
    deck.edit_address(&format!("?view=stage&lang=ko#{TEAM}/2/team-100"))?;
    reads(deck, left, "50–76.9명")?;
    ensure!(count(deck, &format!("{stage} .person"))? == 100);
    let after: f64 = deck.evaluate(&table)?;
    ensure!((after - before).abs() < 1.0, "what stands below went from {before} to {after}");
    deck.press("l")?;
    reads(deck, says, "The work of 23.1–50 is taken over: above the bar")?;
    tab_to(deck, "[data-act=gain]")?;
    deck.press("Home")?;
    reads(deck, left, "90.9 people")?;
    deck.until_is("location.hash", format!("#{TEAM}/2/team-100,gain-10"))?;
    tab_to(deck, "[data-act=reset]")?;
    deck.press("Enter")?;
    reads(deck, left, "5–7.7 people")?;
    deck.is_at(TEAM, 2)
}

fn a_team_grows_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{TEAM}"))?;
    has_controls(deck, TEAM)?;
    slide(deck, &format!("#{TEAM} [data-act=team]"), 6, 99)?;
    reads(deck, &format!("#{TEAM} .stages > li:nth-child(2) .num"), "50–76.9 people")?;
    let taken_over = count(deck, &format!("#{TEAM} .stages > li:nth-child(3) .person.earned"))?;
    ensure!(taken_over == 100, "of 100 people {taken_over} are taken over");
    suits_a_finger(deck, TEAM)
}

const TOKENS: &str = "token-window";

/// Returns the length of a bar, in percent of the longest.
fn bar(deck: &Deck, nth: &str) -> Result<f64> {
    deck.evaluate(&format!(
        "(() => {{ const long = (at) => document.querySelector(`#{TOKENS} .bars > ${{at}} .length`).getBoundingClientRect().width; \
         return long('{nth}') / long('li:last-child') * 100; }})()"
    ))
}

fn ensure_near(is: f64, expected: f64) -> Result<()> {
    ensure!((is - expected).abs() < 0.5, "{is} instead of {expected}");
    Ok(())
}

fn a_scale_turns_logarithmic(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{TOKENS}/2"))?;
    has_controls(deck, TOKENS)?;
    let seen = |what: &str| format!("document.querySelector('#{TOKENS} {what}').checkVisibility()");
    let pages = format!("document.querySelector('#{TOKENS} .pages').getBoundingClientRect().y");
    let before: f64 = deck.evaluate(&pages)?;
    ensure_near(bar(deck, "li:first-child")?, 3.2)?;
    ensure!(
        deck.evaluate::<bool>(&seen(".cuts"))? && !deck.evaluate::<bool>(&seen(".ticks"))?,
        "it is linear"
    );
    tab_to(deck, "[data-act=log]")?;
    deck.press(" ")?;
    is_at_word(deck, TOKENS, 2, "log")?;
    ensure_near(bar(deck, "li:first-child")?, 50.17)?;
    ensure!(
        !deck.evaluate::<bool>(&seen(".cuts"))? && deck.evaluate::<bool>(&seen(".ticks"))?,
        "it is logarithmic"
    );
    tab_to(deck, "[data-act=context]")?;
    deck.press(" ")?;
    is_at_word(deck, TOKENS, 2, "log,context")?;
    ensure!(deck.evaluate::<bool>(&seen(".context"))?);
    ensure_near(bar(deck, ".context")?, 76.7)?;
    let after: f64 = deck.evaluate(&pages)?;
    ensure!((after - before).abs() < 1.0, "what stands below went from {before} to {after}");
    deck.press("PageUp")?;
    deck.is_at(TOKENS, 1)?;
    ensure_near(bar(deck, "li:first-child")?, 3.2)
}

fn a_scale_turns_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{TOKENS}"))?;
    has_controls(deck, TOKENS)?;
    tap(deck, &format!("#{TOKENS} .live-switch"))?;
    deck.until(&format!("document.querySelector('#{TOKENS} .ticks').checkVisibility()"))?;
    suits_a_finger(deck, TOKENS)
}

const ERRAND: &str = "agent-ticket";

fn an_errand_is_followed_and_fails(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{ERRAND}/2"))?;
    has_controls(deck, ERRAND)?;
    let clicks = format!("#{ERRAND} .head p");
    let ticked = || -> Result<usize> {
        deck.evaluate(&format!(
            "[...document.querySelectorAll('#{ERRAND} .agent g')].filter((it) => getComputedStyle(it).visibility === 'visible').length"
        ))
    };
    deck.until(&format!("document.querySelector('#{ERRAND} [data-act=at]').value === '2'"))?;
    tab_to(deck, "[data-act=at]")?;
    deck.press("ArrowRight")?;
    is_at_word(deck, ERRAND, 2, "step-3")?;
    reads(deck, &clicks, "31\nclicks")?;
    ensure!(ticked()? == 3, "both columns move together");
    tab_to(deck, "[data-act=fails]")?;
    deck.press(" ")?;
    is_at_word(deck, ERRAND, 2, "failure-4")?;
    ensure!(ticked()? == 1, "the plan has gone back to comparing");
    reads(
        deck,
        &format!("#{ERRAND} [data-result]"),
        "The fare rises before approval, so the plan returns to comparing",
    )?;
    deck.edit_address(&format!("?view=stage&lang=en#{ERRAND}/2/failure-8"))?;
    reads(deck, &clicks, "57\nclicks")?;
    deck.press("PageDown")?;
    deck.is_at(ERRAND, 3)?;
    ensure!(ticked()? == 3, "the talk goes on from its own step");
    Ok(())
}

fn an_errand_is_followed_by_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{ERRAND}"))?;
    has_controls(deck, ERRAND)?;
    tap(deck, &format!("#{ERRAND} .failing .live-switch"))?;
    reads(
        deck,
        &format!("#{ERRAND} [data-result]"),
        "승인 전에 운임이 올라 비교 단계로 되돌아갑니다",
    )?;
    slide(deck, &format!("#{ERRAND} [data-act=at]"), 50, 99)?;
    reads(deck, &format!("#{ERRAND} .head p"), "57\n번 클릭")?;
    suits_a_finger(deck, ERRAND)
}

const PILE: &str = "train-vs-infer";

fn requests_pile_up(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{PILE}/3"))?;
    has_controls(deck, PILE)?;
    let number = format!("#{PILE} [data-act=requests] + output");
    reads(deck, &number, "349")?;
    tab_to(deck, "[data-act=requests]")?;
    deck.press("ArrowRight")?;
    is_at_word(deck, PILE, 3, "requests-512")?;
    reads(deck, &number, "512")?;
    tab_to(deck, "[data-act=play]")?;
    deck.press("Enter")?;
    deck.until(&format!(
        "Number(document.querySelector('#{PILE} [data-act=requests]').value) > 10"
    ))?;
    deck.press("Enter")?;
    let stopped: String = deck.evaluate("location.hash")?;
    deck.run("await new Promise((done) => setTimeout(done, 1000))")?;
    deck.until_is("location.hash", stopped)?;
    deck.press("Enter")?;
    is_at_word(deck, PILE, 3, "requests-16000")?;
    reads(deck, &format!("#{PILE} .one"), "As full as training")?;
    deck.until("document.querySelector('[data-act=play]').ariaPressed === 'false'")?;
    tab_to(deck, "[data-act=reset]")?;
    deck.press("Enter")?;
    reads(deck, &format!("#{PILE} .one"), "One dot = one inference request")?;
    deck.is_at(PILE, 3)
}

fn requests_pile_up_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{PILE}"))?;
    has_controls(deck, PILE)?;
    tap(deck, &format!("#{PILE} [data-act=play]"))?;
    reads(deck, &format!("#{PILE} .one"), "추론 요청도 학습만큼 가득")?;
    suits_a_finger(deck, PILE)
}

const MONEY: &str = "money-in";

fn money_is_looked_at_one_kind_at_a_time(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{MONEY}/1"))?;
    has_controls(deck, MONEY)?;
    let seen = || -> Result<(bool, bool)> {
        deck.evaluate(&format!(
            "['.capex .value', '.startups h3'].map((it) => getComputedStyle(document.querySelector(`#{MONEY} ${{it}}`)).visibility === 'visible')"
        ))
    };
    ensure!(seen()? == (true, false), "the startups come with the next step");
    tab_to(deck, "[data-act=startups]")?;
    deck.press("Enter")?;
    is_at_word(deck, MONEY, 1, "startups")?;
    ensure!(seen()? == (false, true));
    deck.press("Enter")?;
    deck.is_at(MONEY, 1)?;
    ensure!(seen()? == (true, false), "pressed again, it gives back");
    deck.press("PageDown")?;
    deck.is_at(MONEY, 2)?;
    deck.click(&format!("#{MONEY} [data-act=capex]"))?;
    is_at_word(deck, MONEY, 2, "capex")?;
    ensure!(seen()? == (true, false));
    Ok(())
}

fn every_state_fits(deck: &mut Deck) -> Result<()> {
    let mut findings = Vec::new();
    for (view, width, height) in
        [("stage", 1920, 1080), ("reading", 390, 844), ("reading", 320, 256)]
    {
        deck.resize(width, height)?;
        for lang in ["ko", "en"] {
            deck.open(&format!("?view={view}&lang={lang}#{TEAM}"))?;
            deck.until("document.fonts.status === 'loaded'")?;
            has_controls(deck, TEAM)?;
            for (slide, step, word) in EXTREMES {
                deck.edit_address(&format!("?view={view}&lang={lang}#{slide}/{step}/{word}"))?;
                deck.until(&format!(
                    "document.getElementById('{slide}').dataset.word === '{word}'"
                ))?;
                deck.run("for (const it of document.getAnimations()) it.finish()")?;
                let found: Vec<String> = deck.call(MEASURE, &[slide])?;
                let at = |it: &String| format!("{view} {width} {lang} {slide}/{word}: {it}");
                findings.extend(found.iter().map(at));
            }
            let sideways = deck.sideways()?;
            if sideways > 0 {
                findings.push(format!("{view} {width} {lang}: the page is {sideways} px too wide"));
            }
        }
    }
    fit::none(&findings)
}

fn controls_take_no_room_in_the_overview(deck: &mut Deck) -> Result<()> {
    for slide in [MONEY, PILE, TOKENS, ERRAND, TEAM] {
        deck.open(&format!("?view=overview&lang=ko#{slide}"))?;
        has_controls(deck, slide)?;
        let boxes: usize = deck.evaluate(&format!(
            "[...document.querySelectorAll('#{slide} .live')].filter((it) => it.getClientRects().length > 0).length"
        ))?;
        ensure!(boxes == 0, "{slide} makes room for {boxes} groups of controls");
    }
    Ok(())
}
