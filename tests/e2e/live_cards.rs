//! Cards and chips that can be turned, sorted and selected: by keyboard, pointer and touch, on
//! stage and in the article.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_cards_are_sorted_by_keyboard", are_sorted_by_keyboard),
    ("live_cards_are_sorted_by_touch", are_sorted_by_touch),
    ("live_cards_that_lie_about_begin_the_sorting", lying_cards_begin),
    ("live_cards_are_dragged_to_their_layer", are_dragged),
    ("live_cards_leave_next_to_the_talk", leave_next_to_the_talk),
    ("live_cards_turn_walls_in_any_order", turn_walls_in_any_order),
    ("live_cards_turn_walls_under_a_finger", turn_walls_under_a_finger),
    ("live_cards_two_answers_race", two_answers_race),
    ("live_cards_chips_tell_more_by_arrows", chips_tell_more_by_arrows),
    ("live_cards_chips_tell_more_under_a_finger", chips_tell_more_under_a_finger),
    ("live_cards_quarters_of_the_ring_open_by_hand", quarters_open_by_hand),
    ("live_cards_a_stage_is_guessed_and_answered", a_stage_is_guessed),
    ("live_cards_links_in_chips_stay_within_reach", links_in_chips_stay_within_reach),
];

const SORTING: &str = "why-map";
const WALLS: &str = "field-limits";
const FIELD: &str = "model-engine";
const YEAR: &str = "model-2024";
const STAIRS: &str = "three-stages";
const RING: &str = "outer-ring";

/// The layer that each card belongs to.
const PLACES: [(&str, &str); 5] =
    [("c1", "model"), ("c4", "infra"), ("c5", "outer"), ("c2", "app"), ("c3", "enterprise")];

pub fn open(deck: &Deck, slide: &str, step: usize) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{slide}/{step}"))?;
    has_controls(deck, slide)
}

/// Waits until the address has this word; an empty word is the talk's own step.
pub fn word_is(deck: &Deck, slide: &str, step: usize, word: &str) -> Result<()> {
    let word = if word.is_empty() { String::new() } else { format!("/{word}") };
    let step = if step == 0 && word.is_empty() { String::new() } else { format!("/{step}") };
    deck.until_is("location.hash", format!("#{slide}{step}{word}"))
}

/// Returns a script that returns whether an element of a slide is visible.
pub fn is_seen(slide: &str, what: &str) -> String {
    format!(
        "document.querySelector('#{slide} {what}').checkVisibility({{ visibilityProperty: true, opacityProperty: true }})"
    )
}

fn act(name: &str) -> String {
    format!("button[data-act=\"{name}\"]")
}

pub fn says(deck: &Deck, slide: &str, what: &str, words: &str) -> Result<()> {
    deck.until(&format!(
        "document.querySelector('#{slide} {what}').innerText.replace(/\\s+/g, ' ').includes('{words}')"
    ))
}

/// Returns the shortest side of all elements that match a selector, in px.
pub fn smallest(deck: &Deck, selector: &str) -> Result<f64> {
    deck.evaluate(&format!(
        "Math.min(...[...document.querySelectorAll('{selector}')].map((it) => it.getBoundingClientRect()) \
         .flatMap((it) => [it.width, it.height]))"
    ))
}

/// Scrolls an element into view and taps its middle.
pub fn tap(deck: &Deck, selector: &str) -> Result<()> {
    deck.run(&format!(
        "document.querySelector('{selector}').scrollIntoView({{ block: 'center' }})"
    ))?;
    let place = middle(deck, selector)?;
    deck.drag("touch", &[place, place])
}

fn middle(deck: &Deck, selector: &str) -> Result<(i32, i32)> {
    deck.evaluate(&format!(
        "(() => {{ const it = document.querySelector('{selector}').getBoundingClientRect(); \
         return [it.x + it.width / 2, it.y + it.height / 2].map(Math.round); }})()"
    ))
}

fn are_sorted_by_keyboard(deck: &mut Deck) -> Result<()> {
    open(deck, SORTING, 1)?;
    tab_to(deck, &act("sort"))?;
    deck.press("Enter")?;
    word_is(deck, SORTING, 1, "start")?;
    ensure!(!deck.evaluate::<bool>(&is_seen(SORTING, "[data-headline=c4]"))?, "a card is placed");
    tab_to(deck, &act("c4"))?;
    deck.press("Space")?;
    word_is(deck, SORTING, 1, "c4")?;
    tab_back_to(deck, &act("outer"))?;
    deck.press("Enter")?;
    word_is(deck, SORTING, 1, "c4-outer")?;
    says(deck, SORTING, ".hint", "손에 잡히는 장비인가")?;
    tab_back_to(deck, &act("infra"))?;
    deck.press("Enter")?;
    word_is(deck, SORTING, 1, "infra")?;
    says(deck, SORTING, ".hint", "1/5")?;
    deck.until(&is_seen(SORTING, "[data-headline=c4]"))?;
    // The focus is still on the same control.
    ensure!(deck.evaluate::<bool>("document.activeElement.dataset.act === 'infra'")?);
    tab_to(deck, &act("sort"))?;
    deck.press("Enter")?;
    word_is(deck, SORTING, 1, "start")?;
    deck.press("Escape")?;
    word_is(deck, SORTING, 1, "")
}

/// Moves the focus to an element by Shift+Tab.
pub fn tab_back_to(deck: &Deck, selector: &str) -> Result<()> {
    for _ in 0..30 {
        deck.press("Shift+Tab")?;
        if deck.evaluate(&format!("document.activeElement.matches('#deck {selector}')"))? {
            return Ok(());
        }
    }
    anyhow::bail!("no way back to {selector} by Tab")
}

fn are_sorted_by_touch(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{SORTING}"))?;
    has_controls(deck, SORTING)?;
    tap(deck, &format!("#{SORTING} {}", act("sort")))?;
    for (count, (card, layer)) in PLACES.into_iter().enumerate() {
        says(deck, SORTING, ".hint", &format!("{count}/5"))?;
        tap(deck, &format!("#{SORTING} {}", act(card)))?;
        deck.until_is(&format!("document.querySelector('{}').ariaPressed", act(card)), "true")?;
        ensure!(smallest(deck, &format!("#{SORTING} button[data-act]:not([hidden])"))? >= 44.0);
        tap(deck, &format!("#{SORTING} {}", act(layer)))?;
        deck.until(&is_seen(SORTING, &format!("[data-headline={card}]")))?;
    }
    says(deck, SORTING, ".hint", "All five in place")?;
    let wide: i32 = deck.evaluate("document.documentElement.scrollWidth")?;
    ensure!(wide <= 390, "the page is {wide} px wide");
    Ok(())
}

fn lying_cards_begin(deck: &mut Deck) -> Result<()> {
    open(deck, SORTING, 1)?;
    deck.click(&format!("#{SORTING} [data-headline=c2] .when"))?;
    word_is(deck, SORTING, 1, "c2")?;
    deck.click(&format!("#{SORTING} {}", act("app")))?;
    word_is(deck, SORTING, 1, "app")?;
    // When all cards are in place, a click on a card does nothing.
    open(deck, SORTING, 2)?;
    deck.click(&format!("#{SORTING} [data-headline=c2] .when"))?;
    deck.is_at(SORTING, 2)
}

fn are_dragged(deck: &mut Deck) -> Result<()> {
    for (kind, before) in [("mouse", "start"), ("touch", "app")] {
        deck.open(&format!("?view=stage&lang=ko#{SORTING}/1/{before}"))?;
        has_controls(deck, SORTING)?;
        let card = middle(deck, &format!("#{SORTING} {}", act("c3")))?;
        let [wrong, right] = ["outer-ring", "enterprise"]
            .map(|it| middle(deck, &format!("#{SORTING} [data-accent={it}] .place")));
        let by = |to: (i32, i32)| [card, (to.0 - 60, to.1 - 4), to];
        deck.drag(kind, &by(wrong?))?;
        let before = before.trim_start_matches("start").to_owned();
        let held = if before.is_empty() { String::new() } else { format!("{before},") };
        word_is(deck, SORTING, 1, &format!("{held}c3-outer"))?;
        says(deck, SORTING, ".hint", "고객이 소비자인가")?;
        // The card is back in its place, and can still be dragged.
        ensure!(middle(deck, &format!("#{SORTING} {}", act("c3")))? == card);
        deck.drag(kind, &by(right?))?;
        word_is(deck, SORTING, 1, &format!("{held}enterprise"))?;
        deck.until(&is_seen(SORTING, "[data-headline=c3]"))?;
        // A swipe would have changed the slide.
        deck.shows(SORTING, 1)?;
    }
    Ok(())
}

fn leave_next_to_the_talk(deck: &mut Deck) -> Result<()> {
    open(deck, SORTING, 1)?;
    deck.edit_address(&format!("?view=stage&lang=ko#{SORTING}/1/model,c4-outer"))?;
    says(deck, SORTING, ".hint", "손에 잡히는 장비인가")?;
    deck.press("PageDown")?;
    deck.is_at(SORTING, 2)?;
    for (card, _) in PLACES {
        deck.until(&is_seen(SORTING, &format!("[data-headline={card}]")))?;
    }
    ensure!(!deck.evaluate::<bool>(&is_seen(SORTING, ".pick"))?, "cards are left over");
    deck.press("PageUp")?;
    deck.press("PageUp")?;
    deck.is_at(SORTING, 0)?;
    ensure!(
        !deck.evaluate::<bool>(&is_seen(SORTING, &act("sort")))?,
        "the exercise comes with step 1"
    );
    Ok(())
}

/// Waits until exactly these walls show their back.
fn turned(deck: &Deck, expected: &[usize]) -> Result<()> {
    for number in 1..=4 {
        let back = is_seen(WALLS, &format!(".walls > :nth-child({number}) .back"));
        let is = expected.contains(&number);
        deck.until(&format!("{back} === {is}"))?;
        let expanded =
            format!("document.querySelector('#{WALLS} {}').ariaExpanded", act(&number.to_string()));
        deck.until_is(&expanded, is.to_string())?;
    }
    Ok(())
}

fn turn_walls_in_any_order(deck: &mut Deck) -> Result<()> {
    open(deck, WALLS, 0)?;
    turned(deck, &[])?;
    tab_to(deck, &act("3"))?;
    deck.press("Space")?;
    word_is(deck, WALLS, 0, "3")?;
    turned(deck, &[3])?;
    deck.click(&format!("#{WALLS} .walls > :first-child svg"))?;
    word_is(deck, WALLS, 0, "1,3")?;
    turned(deck, &[1, 3])?;
    // The talk continues from its own step.
    deck.press("PageDown")?;
    deck.is_at(WALLS, 1)?;
    turned(deck, &[1])?;
    deck.press("PageDown")?;
    turned(deck, &[1, 2])?;
    deck.click(&format!("#{WALLS} .walls > :nth-child(2) .far strong"))?;
    word_is(deck, WALLS, 2, "1")?;
    turned(deck, &[1])?;
    // In the article everything is readable.
    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    for number in 1..=4 {
        deck.until(&is_seen(WALLS, &format!(".walls > :nth-child({number}) .back")))?;
    }
    Ok(())
}

fn turn_walls_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.resize(844, 390)?;
    open(deck, WALLS, 1)?;
    tap(deck, &format!("#{WALLS} .walls > :nth-child(4) svg"))?;
    word_is(deck, WALLS, 1, "1,4")?;
    turned(deck, &[1, 4])?;
    tap(deck, &format!("#{WALLS} .walls > :nth-child(4) .far strong"))?;
    word_is(deck, WALLS, 1, "")?;
    turned(deck, &[1])
}

fn two_answers_race(deck: &mut Deck) -> Result<()> {
    open(deck, WALLS, 4)?;
    tab_to(deck, &act("race"))?;
    deck.press("Enter")?;
    word_is(deck, WALLS, 4, "race-7-7")?;
    says(deck, WALLS, ".found", "결과 한 쪽")?;
    says(deck, WALLS, ".answered", "적게 듭니다.")?;
    deck.press("PageUp")?;
    deck.is_at(WALLS, 3)?;
    deck.until(&format!("!{}", is_seen(WALLS, ".race")))
}

fn chips_tell_more_by_arrows(deck: &mut Deck) -> Result<()> {
    // Only closed models are shown at this step: arrows skip the others.
    open(deck, FIELD, 1)?;
    tab_to(deck, "[data-explore=chatgpt]")?;
    for word in ["claude", "gemini", "bytedance"] {
        deck.press("ArrowRight")?;
        word_is(deck, FIELD, 1, word)?;
        deck.until_is("document.activeElement.dataset.explore", word)?;
    }
    says(deck, FIELD, ".tells", "PixelDance")?;
    deck.press("ArrowRight")?;
    deck.press("ArrowLeft")?;
    word_is(deck, FIELD, 1, "gemini")?;
    says(deck, FIELD, ".tells", "2023-12-06")?;
    deck.press("Escape")?;
    word_is(deck, FIELD, 1, "")?;
    deck.press("PageDown")?;
    deck.is_at(FIELD, 2)?;
    deck.open(&format!("?view=stage&lang=en#{YEAR}/3/sora"))?;
    has_controls(deck, YEAR)?;
    says(deck, YEAR, ".tells", "released 9 Dec")?;
    tab_to(deck, "[data-explore=sora][aria-pressed=true]")
}

fn chips_tell_more_under_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    for (slide, chip, words) in [(FIELD, "llama", "2023-07-18"), (YEAR, "llama-3-1", "16,000+")] {
        deck.open(&format!("?lang=en#{slide}"))?;
        has_controls(deck, slide)?;
        tap(deck, &format!("#{slide} [data-explore={chip}]"))?;
        says(deck, slide, ".tells", words)?;
        let small = smallest(deck, &format!("#{slide} [data-explore]"))?;
        ensure!(small >= 44.0, "a chip of {slide} is {small} px small");
    }
    Ok(())
}

fn links_in_chips_stay_within_reach(deck: &mut Deck) -> Result<()> {
    open(deck, YEAR, 3)?;
    deck.click(&format!("#{YEAR} .release a.mark"))?;
    deck.panel_is("source")?;
    deck.press("Escape")?;
    deck.click(&format!("#{YEAR} [data-explore=gpt-4o]"))?;
    deck.until(&is_seen(YEAR, ".tells a"))?;
    deck.click(&format!("#{YEAR} .tells a"))?;
    deck.panel_is("source")?;
    deck.until("document.querySelector('dialog[open]').innerText.includes('128K')")
}

/// Waits until exactly one quarter of the ring shows its content, with its button pressed.
fn only_quarter_is(deck: &Deck, number: usize, word: &str) -> Result<()> {
    for it in 1..=4 {
        let more = is_seen(RING, &format!(".topic:nth-child({it}) .more"));
        deck.until(&format!("{more} === {}", it == number))?;
    }
    let pressed =
        format!("document.querySelector('#{RING} [aria-pressed=true]')?.dataset.explore ?? ''");
    deck.until_is(&pressed, word)
}

fn quarters_open_by_hand(deck: &mut Deck) -> Result<()> {
    open(deck, RING, 1)?;
    only_quarter_is(deck, 1, "smr")?;
    tab_to(deck, "[data-explore=smr]")?;
    for (number, word) in [(2, "robots"), (3, "npu"), (4, "quantum")] {
        deck.press("ArrowDown")?;
        word_is(deck, RING, 1, word)?;
        only_quarter_is(deck, number, word)?;
    }
    deck.press("Escape")?;
    word_is(deck, RING, 1, "")?;
    only_quarter_is(deck, 1, "smr")?;
    deck.press("PageUp")?;
    deck.is_at(RING, 0)?;
    deck.click(&format!("#{RING} .topic:nth-child(3) > .live-cover"))?;
    word_is(deck, RING, 0, "npu")?;
    only_quarter_is(deck, 3, "npu")?;
    // The talk continues from its own step.
    deck.press("PageDown")?;
    deck.is_at(RING, 1)?;
    only_quarter_is(deck, 1, "smr")?;
    deck.resize(844, 390)?;
    tap(deck, &format!("#{RING} .topic:nth-child(2) > .live-cover"))?;
    word_is(deck, RING, 1, "robots")?;
    // In the article everything is readable.
    deck.on_a_phone()?;
    deck.press("r")?;
    deck.root_is("data-layout", "reading")?;
    for it in 1..=4 {
        deck.until(&is_seen(RING, &format!(".topic:nth-child({it}) .more")))?;
    }
    Ok(())
}

fn a_stage_is_guessed(deck: &mut Deck) -> Result<()> {
    open(deck, STAIRS, 1)?;
    let now = is_seen(STAIRS, ".now");
    ensure!(!deck.evaluate::<bool>(&now)?, "the answer comes with a guess or with the last step");
    tab_to(deck, "[data-explore=stage-1]")?;
    deck.press("ArrowRight")?;
    word_is(deck, STAIRS, 1, "stage-2")?;
    says(deck, STAIRS, ".tells", "회사 전체로는")?;
    deck.until(&now)?;
    deck.press("PageDown")?;
    deck.is_at(STAIRS, 2)?;
    deck.until(&format!("!{now}"))?;
    deck.click(&format!("#{STAIRS} .rung:nth-child(3) h3"))?;
    word_is(deck, STAIRS, 2, "stage-3")?;
    deck.press("Escape")?;
    word_is(deck, STAIRS, 2, "")?;
    deck.on_a_phone()?;
    deck.open(&format!("?lang=en#{STAIRS}"))?;
    has_controls(deck, STAIRS)?;
    tap(deck, &format!("#{STAIRS} [data-explore=stage-1]"))?;
    says(deck, STAIRS, ".tells", "Yes, this one")
}
