//! The interactive five layers: what travels through them hop by hop, and which company is in which
//! layer.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_layers_a_walk_goes_by_keyboard_and_back_to_the_talk", a_walk_goes_by_keyboard),
    ("live_layers_a_walk_plays_to_its_end", a_walk_plays_to_its_end),
    ("live_layers_a_walk_stops_for_the_talk_and_when_pressed", a_walk_stops),
    ("live_layers_the_detour_is_left_out_by_a_finger", the_detour_is_left_out_by_a_finger),
    ("live_layers_typing_finds_and_never_moves_the_deck", typing_finds_and_never_moves),
    ("live_layers_all_that_fit_are_listed", all_that_fit_are_listed),
    ("live_layers_a_find_leads_to_its_layer_on_a_phone", a_find_leads_to_its_layer_on_a_phone),
    ("live_layers_a_search_leaves_the_talk_its_course", a_search_leaves_the_talk_its_course),
    ("live_layers_controls_arrive_without_moving_what_is_read", controls_arrive_quietly),
];

const LAYERS: &str = "five-layers";
const REQUEST: &str = "follow-request";
const MONEY: &str = "follow-money";

/// Waits until exactly these hops show their arrows, and these lines are highlighted.
fn hops_are(deck: &Deck, slide: &str, arrows: &str, lit: &str) -> Result<()> {
    let seen = "checkVisibility({ visibilityProperty: true, opacityProperty: true })";
    let of = |what: &str, which: &str| {
        format!(
            "[...new Set([...document.querySelectorAll('#{slide} {what}')].filter((it) => {which}).map((it) => it.dataset.hop))].sort().join('')"
        )
    };
    deck.until_is(&of(".arrow", &format!("it.{seen}")), arrows)?;
    // The number of a highlighted line is on an ink background.
    let is_lit = "getComputedStyle(it, '::before').backgroundColor === getComputedStyle(it).color";
    deck.until_is(&of(".journey > li", &format!("it.{seen} && {is_lit}")), lit)
}

/// Returns the highlighted places.
fn lit_places(deck: &Deck, slide: &str) -> Result<Vec<String>> {
    deck.evaluate(&format!(
        "[...document.querySelectorAll('#{slide} .place')].filter((it) => getComputedStyle(it).backgroundColor !== 'rgba(0, 0, 0, 0)').map((it) => it.dataset.node)"
    ))
}

fn a_walk_goes_by_keyboard(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{REQUEST}/2"))?;
    has_controls(deck, REQUEST)?;
    hops_are(deck, REQUEST, "1", "2")?;
    tab_to(deck, "[data-act=hop]")?;
    deck.press("ArrowRight")?;
    deck.press("ArrowRight")?;
    hops_are(deck, REQUEST, "134", "4")?;
    deck.until_is("location.hash", format!("#{REQUEST}/2/4"))?;
    deck.until(&format!("!document.querySelector('#{REQUEST} .place').getAnimations().length"))?;
    ensure!(lit_places(deck, REQUEST)? == ["app", "model"], "{:?}", lit_places(deck, REQUEST)?);
    let said = format!("document.querySelector('#{REQUEST} [data-result]').innerText");
    deck.until_is(&said, "Applications → Models")?;
    // Back at the talk's own hop, the figure follows the talk again; before the first hop nothing
    // has moved.
    deck.press("ArrowLeft")?;
    deck.press("ArrowLeft")?;
    deck.is_at(REQUEST, 2)?;
    deck.press("Home")?;
    hops_are(deck, REQUEST, "", "")?;
    deck.until_is("location.hash", format!("#{REQUEST}/2/0"))?;
    deck.press("PageDown")?;
    deck.is_at(REQUEST, 3)?;
    hops_are(deck, REQUEST, "13", "3")
}

/// Waits until a slide's player is playing, or not.
fn plays(deck: &Deck, slide: &str, expected: &str) -> Result<()> {
    let pressed = format!("document.querySelector('#{slide} [data-act=play]').ariaPressed");
    deck.until_is(&pressed, expected)
}

fn a_walk_plays_to_its_end(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{MONEY}/0/5"))?;
    has_controls(deck, MONEY)?;
    hops_are(deck, MONEY, "12345", "5")?;
    deck.click(&format!("#{MONEY} [data-act=play]"))?;
    plays(deck, MONEY, "true")?;
    hops_are(deck, MONEY, "123456", "6")?;
    hops_are(deck, MONEY, "1234567", "7")?;
    plays(deck, MONEY, "false")?;
    deck.until_is("location.hash", format!("#{MONEY}/0/7"))?;
    // At the end it restarts.
    deck.click(&format!("#{MONEY} [data-act=play]"))?;
    hops_are(deck, MONEY, "1", "1")?;
    hops_are(deck, MONEY, "12", "2")?;
    deck.press("l")?;
    plays(deck, MONEY, "false")
}

fn a_walk_stops(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{REQUEST}/1"))?;
    has_controls(deck, REQUEST)?;
    tab_to(deck, "[data-act=play]")?;
    for key in ["Enter", "Space"] {
        deck.press(key)?;
        plays(deck, REQUEST, "true")?;
        deck.press(key)?;
        plays(deck, REQUEST, "false")?;
    }
    deck.press("Enter")?;
    plays(deck, REQUEST, "true")?;
    // The clicker stops the player: the talk continues from its own step.
    deck.press("PageDown")?;
    plays(deck, REQUEST, "false")?;
    deck.is_at(REQUEST, 2)?;
    hops_are(deck, REQUEST, "1", "2")?;
    deck.click(&format!("#{REQUEST} [data-act=play]"))?;
    plays(deck, REQUEST, "true")?;
    deck.click(&format!("#{REQUEST} [data-act=company]"))?;
    plays(deck, REQUEST, "false")
}

/// Taps an element of a slide, at a part of its width.
pub fn touch(deck: &Deck, slide: &str, selector: &str, part: f32) -> Result<()> {
    let it = format!("document.querySelector('#{slide} {selector}')");
    deck.run(&format!("{it}.scrollIntoView({{ block: 'center' }})"))?;
    let at: (i32, i32) = deck.evaluate(&format!(
        "(() => {{ const it = {it}.getBoundingClientRect(); \
         return [it.x + it.width * {part}, it.y + it.height / 2].map(Math.round); }})()"
    ))?;
    deck.drag("touch", &[at, at])
}

fn the_detour_is_left_out_by_a_finger(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{REQUEST}"))?;
    has_controls(deck, REQUEST)?;
    hops_are(deck, REQUEST, "1345678", "")?;
    touch(deck, REQUEST, "[data-act=company]", 0.5)?;
    hops_are(deck, REQUEST, "145678", "")?;
    touch(deck, REQUEST, "[data-act=play]", 0.5)?;
    hops_are(deck, REQUEST, "1", "1")?;
    hops_are(deck, REQUEST, "1", "2")?;
    hops_are(deck, REQUEST, "14", "4")?;
    touch(deck, REQUEST, "[data-act=hop]", 0.85)?;
    plays(deck, REQUEST, "false")?;
    // The sixth of seven hops.
    hops_are(deck, REQUEST, "14567", "7")?;
    let tall: f64 = deck.evaluate(&format!(
        "Math.min(...[...document.querySelectorAll('#{REQUEST} .live :is(button, input[type=range], label)')].map((it) => it.getBoundingClientRect().height))"
    ))?;
    ensure!(tall >= 44.0, "a control is {tall} px tall");
    let sideways = deck.sideways()?;
    ensure!(sideways <= 0, "the page is {sideways} px too wide");
    Ok(())
}

fn controls_arrive_quietly(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{REQUEST}"))?;
    has_controls(deck, REQUEST)?;
    // The controls of the slides above have been inserted.
    let top =
        format!("Math.round(document.getElementById('{REQUEST}').getBoundingClientRect().top)");
    let top: i32 = deck.evaluate(&top)?;
    ensure!(top.abs() <= 20, "what is being read stands at {top} px");
    Ok(())
}

/// Waits until this layer is highlighted, or none.
pub fn lit_is(deck: &Deck, layer: &str) -> Result<()> {
    deck.until_is(&format!("document.getElementById('{LAYERS}').dataset.word ?? ''"), layer)
}

/// Waits until these players are marked, in the order of the page.
fn marked_are(deck: &Deck, names: &str) -> Result<()> {
    deck.until_is(
        &format!(
            "[...document.querySelectorAll('#{LAYERS} .chip[data-found]')].map((it) => it.innerText.trim().split('\\n')[0]).join()"
        ),
        names,
    )
}

fn typing_finds_and_never_moves(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}"))?;
    has_controls(deck, LAYERS)?;
    tab_to(deck, "[data-act=find]")?;
    // Outside the field these letters are keys of the deck.
    deck.type_text("pinecone")?;
    lit_is(deck, "enterprise")?;
    marked_are(deck, "Pinecone")?;
    deck.until_is("location.hash", format!("#{LAYERS}/0/enterprise"))?;
    for _ in 0..8 {
        deck.press("Backspace")?;
    }
    lit_is(deck, "")?;
    marked_are(deck, "")?;
    deck.type_text("bofg/ rsldw.3")?;
    let found = format!("document.querySelector('#{LAYERS} .found').innerText.trim()");
    deck.until_is(&found, "Nothing found")?;
    deck.is_at(LAYERS, 0)?;
    deck.root_is("lang", "en")?;
    deck.root_is("data-layout", "stage")?;
    deck.panel_is("")?;
    ensure!(deck.evaluate::<bool>("document.activeElement.matches('[data-act=find]')")?);
    deck.press("Escape")?;
    deck.until_is(&found, "")?;
    deck.until("document.activeElement === document.body")?;
    deck.until_is(&format!("document.querySelector('#{LAYERS} [data-act=find]').value"), "")?;
    // Keys go to the deck again.
    deck.press("l")?;
    deck.root_is("lang", "ko")?;
    deck.click(&format!("#{LAYERS} [data-act=find]"))?;
    deck.type_text("리벨리온")?;
    lit_is(deck, "outer")?;
    deck.press("Escape")?;
    lit_is(deck, "")?;
    deck.is_at(LAYERS, 0)
}

fn all_that_fit_are_listed(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}"))?;
    has_controls(deck, LAYERS)?;
    deck.click(&format!("#{LAYERS} [data-act=find]"))?;
    deck.type_text("google")?;
    lit_is(deck, "model")?;
    let listed = format!(
        "[...document.querySelectorAll('#{LAYERS} .found button')].map((it) => it.value).join()"
    );
    deck.until_is(&listed, "model,infra,infra")?;
    tab_to(deck, ".found button:last-of-type")?;
    deck.press("Enter")?;
    lit_is(deck, "infra")?;
    deck.until_is("location.hash", format!("#{LAYERS}/0/infra"))?;
    deck.until_is("document.activeElement.dataset.explore", "infra")?;
    // From there the arrows move from layer to layer, as usual.
    deck.press("ArrowUp")?;
    lit_is(deck, "model")?;
    deck.click(&format!("#{LAYERS} [data-explore=app]"))?;
    lit_is(deck, "app")
}

fn a_find_leads_to_its_layer_on_a_phone(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{LAYERS}"))?;
    has_controls(deck, LAYERS)?;
    touch(deck, LAYERS, "[data-act=find]", 0.5)?;
    deck.until("document.activeElement.matches('[data-act=find]')")?;
    deck.type_text("엔비디아")?;
    let found = format!("document.querySelector('#{LAYERS} .found button')?.innerText.trim()");
    deck.until_is(&found, "NVIDIA 인프라")?;
    touch(deck, LAYERS, ".found button", 0.5)?;
    lit_is(deck, "infra")?;
    deck.until(&format!(
        "(() => {{ const it = document.querySelector('#{LAYERS} [data-explore=infra]').getBoundingClientRect(); \
         return it.top >= 0 && it.bottom <= innerHeight; }})()"
    ))?;
    marked_are(deck, "NVIDIA")?;
    let sideways = deck.sideways()?;
    ensure!(sideways <= 0, "the page is {sideways} px too wide");
    Ok(())
}

fn a_search_leaves_the_talk_its_course(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}/2"))?;
    has_controls(deck, LAYERS)?;
    lit_is(deck, "app")?;
    deck.click(&format!("#{LAYERS} [data-act=find]"))?;
    deck.type_text("nvi")?;
    lit_is(deck, "infra")?;
    // With no match the talk's own layer is highlighted.
    deck.type_text("zz")?;
    lit_is(deck, "app")?;
    deck.press("PageDown")?;
    deck.is_at(LAYERS, 3)?;
    lit_is(deck, "enterprise")?;
    // The field's text has been applied already, and is not applied again when the field loses the
    // focus.
    deck.press("Backspace")?;
    deck.press("Backspace")?;
    lit_is(deck, "infra")?;
    deck.press("PageDown")?;
    deck.is_at(LAYERS, 4)?;
    deck.press("PageDown")?;
    deck.is_at(LAYERS, 5)?;
    deck.click(&format!("#{LAYERS} h2"))?;
    deck.until("document.activeElement === document.body")?;
    lit_is(deck, "outer")?;
    deck.is_at(LAYERS, 5)
}
