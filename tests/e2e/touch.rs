//! Touch gestures that must not turn a slide.

use anyhow::Result;
use serde_json::json;

use crate::support::deck::{Deck, ahead};
use crate::support::driver::Kind;
use crate::support::runner::Test;

pub const TESTS: &[Test] = &[
    ("only_a_flat_swipe_turns_the_slide", only_a_flat_swipe_turns_the_slide),
    ("two_fingers_do_not_turn_the_slide", two_fingers_do_not_turn_the_slide),
    ("a_finger_scrolls_the_article", a_finger_scrolls_the_article),
    ("a_tap_on_the_right_button_moves_on", a_tap_on_the_right_button_moves_on),
];

/// Checks that an input had no effect: a swipe after it moves by one slide.
fn only_this_moves(deck: &Deck) -> Result<()> {
    let places = deck.places()?;
    deck.swipe(-150, 0)?;
    let (slide, step) = places.get(1).cloned().unwrap_or_default();
    deck.is_at(&slide, step)
}

fn only_a_flat_swipe_turns_the_slide(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("?view=stage")?;
    for (dx, dy) in [(-20, 0), (-100, 200), (0, -200), (30, 10)] {
        deck.swipe(dx, dy)?;
    }
    only_this_moves(deck)
}

fn two_fingers_do_not_turn_the_slide(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("?view=stage")?;
    let finger = |id: &str, y: i32| {
        json!({
            "type": "pointer", "id": id, "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "x": 300, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerMove", "x": 100, "y": y, "duration": 50 },
                { "type": "pointerUp", "button": 0 },
            ],
        })
    };
    let actions = json!([finger("one", 300), finger("two", 500)]);
    deck.browser().send_to_tab("input.performActions", json!({ "actions": actions }))?;
    only_this_moves(deck)
}

fn a_finger_scrolls_the_article(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("")?;
    deck.root_is("data-layout", "reading")?;
    let (first, _) = deck.slides()?.first().cloned().unwrap_or_default();
    deck.run(
        "window.kept = []; for (const name of ['touchstart', 'touchmove', 'touchend']) \
         addEventListener(name, (it) => kept.push(it.defaultPrevented));",
    )?;
    deck.swipe(-150, 0)?;
    deck.until("kept.length >= 3 && kept.every((it) => !it)")?;
    deck.shows(&first, 0)?;
    deck.swipe(0, -300)?;
    deck.until("kept.every((it) => !it)")?;
    // Other drivers' fingers touch, but scroll nothing, whatever the page does.
    if deck.kind() == Kind::Chromium { deck.until("scrollY > 100") } else { Ok(()) }
}

fn a_tap_on_the_right_button_moves_on(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("?view=stage")?;
    // A touch brings the buttons up.
    deck.swipe(0, 5)?;
    let places = deck.places()?;
    for (slide, step) in ahead(&places).iter().take(2) {
        deck.click(".controls button:nth-of-type(2)")?;
        deck.is_at(slide, *step)?;
    }
    Ok(())
}
