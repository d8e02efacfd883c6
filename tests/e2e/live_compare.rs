//! The layer diagram with two layers side by side, and the details of a player in its search.

use anyhow::{Result, ensure};

use crate::live::{has_controls, tab_to};
use crate::live_layers::{lit_is, touch};
use crate::support::deck::Deck;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("live_compare_a_second_layer_comes_and_goes_by_pointer", a_second_layer_comes_and_goes),
    ("live_compare_another_choice_keeps_the_second_layer", another_choice_keeps_the_second),
    ("live_compare_an_address_shows_two_layers", an_address_shows_two_layers),
    ("live_compare_the_group_is_reached_by_keyboard", the_group_is_reached_by_keyboard),
    ("live_compare_two_panels_follow_each_other_on_a_phone", two_panels_on_a_phone),
    ("live_compare_a_player_is_told_of_and_enter_goes_there", enter_goes_to_the_layer),
];

const LAYERS: &str = "five-layers";

/// Waits until exactly the panels of these layers are visible, in the order of the page.
fn panels_are(deck: &Deck, layers: &str) -> Result<()> {
    deck.until_is(
        &format!(
            "[...document.querySelectorAll('#{LAYERS} .layer')].filter((it) => it.querySelector('.about').checkVisibility()).map((it) => it.dataset.layer).join()"
        ),
        layers,
    )
}

/// Waits until only this layer's group of buttons is visible, with exactly these buttons pressed.
fn group_is(deck: &Deck, layer: &str, pressed: &str) -> Result<()> {
    let groups = format!(
        "[...document.querySelectorAll('#{LAYERS} .compare')].filter((it) => it.checkVisibility())"
    );
    let of = format!("{groups}.map((it) => it.closest('.layer').dataset.layer).join()");
    deck.until_is(&of, layer)?;
    let buttons = format!(
        "{groups}.flatMap((it) => [...it.querySelectorAll('[aria-pressed=true]')]).map((it) => it.value).join()"
    );
    deck.until_is(&buttons, pressed)
}

/// Returns the button that compares the chosen layer with another one.
fn button(chosen: &str, other: &str) -> String {
    format!("#{LAYERS} [data-layer={chosen}] [data-act=compare][value={other}]")
}

fn a_second_layer_comes_and_goes(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}/1"))?;
    has_controls(deck, LAYERS)?;
    panels_are(deck, "model")?;
    group_is(deck, "model", "")?;
    deck.click(&button("model", "infra"))?;
    panels_are(deck, "model,infra")?;
    group_is(deck, "model", "infra")?;
    deck.until_is("location.hash", format!("#{LAYERS}/1/model,infra"))?;
    let apart: bool = deck.evaluate(&format!(
        "(() => {{ const [one, two] = ['model', 'infra'].map((it) => document.querySelector(`#{LAYERS} [data-layer=${{it}}] .about`).getBoundingClientRect()); \
         return one.right <= two.left && Math.abs(one.top - two.top) < 1; }})()"
    ))?;
    ensure!(apart, "the panels are not beside each other");
    deck.click(&button("model", "app"))?;
    // In the order of the diagram.
    panels_are(deck, "app,model")?;
    group_is(deck, "model", "app")?;
    // The end of a comparison with the talk's own layer is the talk's step.
    deck.click(&button("model", "app"))?;
    panels_are(deck, "model")?;
    deck.is_at(LAYERS, 1)?;
    deck.click(&button("model", "outer"))?;
    panels_are(deck, "model,outer")?;
    // The next step ends it as well.
    deck.press("PageDown")?;
    deck.is_at(LAYERS, 2)?;
    panels_are(deck, "app")
}

fn another_choice_keeps_the_second(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=ko#{LAYERS}/0/model,infra"))?;
    has_controls(deck, LAYERS)?;
    panels_are(deck, "model,infra")?;
    deck.click(&format!("#{LAYERS} [data-explore=app]"))?;
    lit_is(deck, "app,infra")?;
    panels_are(deck, "app,infra")?;
    group_is(deck, "app", "infra")?;
    // The second layer itself is chosen alone.
    deck.click(&format!("#{LAYERS} [data-explore=infra]"))?;
    lit_is(deck, "infra")?;
    panels_are(deck, "infra")?;
    deck.click(&button("infra", "model"))?;
    lit_is(deck, "infra,model")?;
    // Pressed again, the chosen layer returns the figure to the talk.
    deck.click(&format!("#{LAYERS} [data-explore=infra]"))?;
    lit_is(deck, "")?;
    panels_are(deck, "")?;
    group_is(deck, "", "")
}

fn an_address_shows_two_layers(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}/2/outer,enterprise"))?;
    has_controls(deck, LAYERS)?;
    panels_are(deck, "enterprise,outer")?;
    group_is(deck, "outer", "enterprise")?;
    deck.until_is(
        &format!(
            "document.querySelector('#{LAYERS} [data-explore][aria-pressed=true]').dataset.explore"
        ),
        "outer",
    )?;
    // No pair of layers: the figure is as the talk has it.
    for nonsense in ["model,model", "model,gpu"] {
        deck.open(&format!("?view=stage&lang=en#{LAYERS}/2/{nonsense}"))?;
        has_controls(deck, LAYERS)?;
        lit_is(deck, "app")?;
        panels_are(deck, "app")?;
    }
    Ok(())
}

fn the_group_is_reached_by_keyboard(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}/0/model"))?;
    has_controls(deck, LAYERS)?;
    tab_to(deck, "[data-layer=model] [data-act=compare][value=outer]")?;
    deck.press("Space")?;
    lit_is(deck, "model,outer")?;
    // The focus stays, and the same key ends it.
    deck.until("document.activeElement.ariaPressed === 'true'")?;
    deck.press("Space")?;
    lit_is(deck, "model")?;
    deck.press("Enter")?;
    panels_are(deck, "model,outer")?;
    let name = format!(
        "document.getElementById(document.querySelector('#{LAYERS} [data-layer=model] .compare').getAttribute('aria-labelledby')).innerText.trim()"
    );
    deck.until_is(&name, "Compare with")?;
    // The second panel comes later in the order of the page.
    tab_to(deck, "[data-layer=outer] .about a")?;
    // Arrow keys choose as well, and keep the second layer.
    deck.open(&format!("?view=stage&lang=ko#{LAYERS}/0/model,outer"))?;
    has_controls(deck, LAYERS)?;
    tab_to(deck, "[data-explore=model]")?;
    deck.press("ArrowUp")?;
    lit_is(deck, "enterprise,outer")
}

fn two_panels_on_a_phone(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open(&format!("?lang=ko#{LAYERS}"))?;
    has_controls(deck, LAYERS)?;
    panels_are(deck, "app,enterprise,model,infra,outer")?;
    touch(deck, LAYERS, "[data-explore=outer]", 0.5)?;
    group_is(deck, "outer", "")?;
    let app = "[data-layer=outer] [data-act=compare][value=app]";
    touch(deck, LAYERS, app, 0.5)?;
    panels_are(deck, "app,outer")?;
    group_is(deck, "outer", "app")?;
    // Panels above have been folded; what was touched is still in sight.
    let seen = format!(
        "(() => {{ const it = document.querySelector('#{LAYERS} {app}').getBoundingClientRect(); \
         return it.top >= 0 && it.bottom <= innerHeight; }})()"
    );
    deck.until(&seen)?;
    let tall: f64 = deck.evaluate(&format!(
        "Math.min(...[...document.querySelectorAll('#{LAYERS} [data-chosen] .compare button')].map((it) => it.getBoundingClientRect().height))"
    ))?;
    ensure!(tall >= 44.0, "a button is {tall} px tall");
    let sideways = deck.sideways()?;
    ensure!(sideways <= 0, "the page is {sideways} px too wide");
    touch(deck, LAYERS, app, 0.5)?;
    panels_are(deck, "app,enterprise,model,infra,outer")?;
    deck.until(&seen)
}

fn enter_goes_to_the_layer(deck: &mut Deck) -> Result<()> {
    deck.open(&format!("?view=stage&lang=en#{LAYERS}"))?;
    has_controls(deck, LAYERS)?;
    deck.click(&format!("#{LAYERS} [data-act=find]"))?;
    deck.type_text("google cloud")?;
    let told = format!(
        "document.querySelector('#{LAYERS} .told')?.innerText.replace(/\\s+/g, ' ').trim() ?? ''"
    );
    deck.until_is(&told, "Google Cloud Pays NVIDIA")?;
    let source = format!("document.querySelector('#{LAYERS} .told a').getAttribute('href')");
    deck.until_is(&source, "sources/#F74")?;
    deck.press("Enter")?;
    deck.until_is("document.activeElement.dataset.explore", "infra")?;
    lit_is(deck, "infra")?;
    deck.until_is("location.hash", format!("#{LAYERS}/0/infra"))?;
    // What was typed stays, and the second layer can be chosen from there.
    marked_is(deck, "Google Cloud")?;
    deck.click(&button("infra", "model"))?;
    panels_are(deck, "model,infra")?;
    marked_is(deck, "Google Cloud")
}

/// Waits until exactly this player is marked.
fn marked_is(deck: &Deck, name: &str) -> Result<()> {
    let marked = format!(
        "[...document.querySelectorAll('#{LAYERS} .chip[data-found]')].map((it) => it.innerText.trim()).join()"
    );
    deck.until_is(&marked, name)
}
