//! Moves through the whole talk, from the first place to the last and back, by every input device.

use anyhow::{Context, Result};

use crate::support::deck::{Deck, ahead};
use crate::support::runner::Test;
use crate::support::scope::sample;

pub const TESTS: &[Test] = &[
    ("a_clicker_walks_the_talk", a_clicker_walks_the_talk),
    ("arrows_walk_the_talk_in_english", arrows_walk_the_talk_in_english),
    ("a_finger_walks_the_talk", a_finger_walks_the_talk),
    ("every_moving_key_moves", every_moving_key_moves),
];

fn a_clicker_walks_the_talk(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=ko")?;
    deck.root_is("lang", "ko")?;
    walk(deck, &|| deck.press("PageDown"), &|| deck.press("PageUp"))
}

fn arrows_walk_the_talk_in_english(deck: &mut Deck) -> Result<()> {
    deck.open("?lang=en")?;
    deck.root_is("lang", "en")?;
    walk(deck, &|| deck.press("ArrowRight"), &|| deck.press("ArrowLeft"))?;
    deck.root_is("lang", "en")
}

fn a_finger_walks_the_talk(deck: &mut Deck) -> Result<()> {
    deck.on_a_phone()?;
    deck.open("?view=stage")?;
    // A swipe and a key press lead to the same moves, all of which the other walks make.
    let moves = sample(deck.places()?).len();
    walk_so_far(deck, moves, &|| deck.swipe(-150, 10), &|| deck.swipe(150, -10))
}

/// Checks every slide and step in order, forward and back, and that neither end is passed.
fn walk(deck: &Deck, on: &dyn Fn() -> Result<()>, back: &dyn Fn() -> Result<()>) -> Result<()> {
    walk_so_far(deck, deck.places()?.len(), on, back)
}

/// Makes a number of moves forward, and back beyond the beginning. If the last move is at the end
/// of the talk, it does nothing.
fn walk_so_far(
    deck: &Deck,
    moves: usize,
    on: &dyn Fn() -> Result<()>,
    back: &dyn Fn() -> Result<()>,
) -> Result<()> {
    let places = deck.places()?;
    let (first, last) = places.first().zip(places.last()).context("there are no slides")?;
    for (slide, step) in ahead(&places).iter().chain([last]).take(moves) {
        on()?;
        deck.is_at(slide, *step)?;
    }
    // From the deck's current place.
    let there = places.iter().take(moves + 1);
    for (slide, step) in there.rev().skip(1).chain([first]) {
        back()?;
        deck.is_at(slide, *step)?;
    }
    Ok(())
}

fn every_moving_key_moves(deck: &mut Deck) -> Result<()> {
    deck.open("")?;
    let (slide, last_step) = deck.slide_with_steps()?;
    let slides = deck.slides()?;
    let index = slides.iter().position(|(id, _)| *id == slide).context("no such slide")?;
    let id_at = |index: usize| slides.get(index).map(|(id, _)| id.as_str());
    let [before, after] = [index.checked_sub(1), Some(index + 1)].map(|at| at.and_then(id_at));
    let (before, after) = before.zip(after).context("the slide should have neighbors")?;
    let first = slides.first().map_or("", |(id, _)| id.as_str());
    let last = slides.last().map_or("", |(id, _)| id.as_str());
    for (key, to, step) in [
        ("ArrowRight", slide.as_str(), 2),
        ("ArrowDown", &slide, 2),
        ("Space", &slide, 2),
        ("PageDown", &slide, 2),
        ("n", &slide, 2),
        ("ArrowLeft", &slide, 0),
        ("ArrowUp", &slide, 0),
        ("Shift+Space", &slide, 0),
        ("PageUp", &slide, 0),
        ("p", &slide, 0),
        ("Shift+ArrowRight", after, 0),
        ("Shift+ArrowLeft", before, 0),
        ("Home", first, 0),
        ("End", last, 0),
    ] {
        deck.edit_address(&format!("#{slide}/1"))?;
        deck.is_at(&slide, 1)?;
        deck.press(key)?;
        deck.is_at(to, step).with_context(|| format!("after {key}"))?;
    }
    deck.edit_address(&format!("#{slide}/{last_step}"))?;
    deck.is_at(&slide, last_step)
}
