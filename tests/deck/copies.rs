//! The head's script and the style sheet repeat values of the core, because they work before or
//! without the program: these must be equal.

use std::fs;

use rostra_core::address::View;
use rostra_core::deck::MAX_STEPS;
use rostra_core::intent::Intent;
use rostra_core::keymap::{Command, Press, Window, command};
use rostra_core::state::{Layout, State, Theme};
use rostra_core::text::Lang;

use crate::architecture::root;

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

#[test]
fn all_know_the_same_number_of_steps() {
    let early = text("assets/early.js");
    assert!(early.contains(&format!("Array.from({{ length: {MAX_STEPS} }}")), "early.js");
    let css = text("assets/styles/stage.css");
    let numbers: Vec<usize> = css
        .split("[data-step=\"")
        // What stands before the first number.
        .skip(1)
        .map(|it| it.split('"').next().unwrap().parse().unwrap())
        .collect();
    for step in 1..=MAX_STEPS {
        // The last step hides nothing that comes later.
        let count = if step == MAX_STEPS { 1 } else { 2 };
        assert_eq!(numbers.iter().filter(|it| **it == step).count(), count, "stage.css: {step}");
    }
    assert_eq!(numbers.iter().max(), Some(&MAX_STEPS), "stage.css");
    let docs = text("docs/slides.md");
    assert!(docs.contains(&format!("at most {MAX_STEPS} steps")), "docs/slides.md");
    for entry in ai_2025::talk().entries {
        assert!(entry.slide.last_step <= MAX_STEPS, "{} has more steps", entry.slide.id);
    }
}

#[test]
fn the_heads_script_knows_the_options_of_addresses() {
    let early = text("assets/early.js");
    let list = |words: &[&str]| {
        let words: Vec<_> = words.iter().map(|it| format!("\"{it}\"")).collect();
        format!("first([{}], ", words.join(", "))
    };
    let mut themes = Theme::ALL.map(Theme::word);
    // The first of the core is what holds without a choice; in the script that comes last.
    themes.rotate_left(1);
    for words in [&Lang::ALL.map(Lang::tag)[..], &themes, &View::ALL.map(View::word)] {
        assert!(early.contains(&list(words)), "early.js: {words:?}");
    }
}

#[test]
fn the_heads_script_moves_by_the_keys_of_the_core() {
    let early = text("assets/early.js");
    let turns = early.split_once("const turns = {").unwrap().1.split_once('}').unwrap().0;
    let turns: Vec<(&str, i32)> = turns
        .split(',')
        .map(|it| it.split_once(':').unwrap())
        .map(|(key, by)| (key.trim(), by.trim().parse().unwrap()))
        .collect();
    let state = State { layout: Layout::Stage, ..State::default() };
    for key in [
        "ArrowRight",
        "ArrowLeft",
        "ArrowUp",
        "ArrowDown",
        "PageUp",
        "PageDown",
        "Home",
        "End",
        "Enter",
        "Escape",
        "Tab",
        "Backspace",
        "Delete",
        "Insert",
        "F1",
        "F5",
        "ContextMenu",
        "MediaTrackNext",
    ] {
        let expected = match command(&state, Press { key, ..Press::default() }, Window::default()) {
            Some(Command::Ask(Intent::Next)) => Some(1),
            Some(Command::Ask(Intent::Previous)) => Some(-1),
            _ => None,
        };
        assert_eq!(turns.iter().find(|it| it.0 == key).map(|it| it.1), expected, "{key}");
    }
    assert_eq!(turns.len(), 6, "early.js moves by a key that is not looked at here: {turns:?}");
}
