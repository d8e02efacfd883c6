//! Converts keys by their `KeyboardEvent.key` names to WebDriver actions.

use serde_json::{Value, json};

/// Returns the actions of a key press: modifiers down, key down and up, modifiers up.
pub fn actions(keys: &str) -> Vec<Value> {
    let names: Vec<&str> = if keys == "+" { vec![keys] } else { keys.split('+').collect() };
    let down = names.iter().map(|it| json!({ "type": "keyDown", "value": value(it) }));
    let up = names.iter().rev().map(|it| json!({ "type": "keyUp", "value": value(it) }));
    down.chain(up).collect()
}

/// Returns WebDriver's code point for a key without a character.
fn value(name: &str) -> &str {
    match name {
        "Backspace" => "\u{e003}",
        "Tab" => "\u{e004}",
        "Enter" => "\u{e006}",
        "Shift" => "\u{e008}",
        "Control" => "\u{e009}",
        "Alt" => "\u{e00a}",
        "Escape" => "\u{e00c}",
        "Space" => " ",
        "PageUp" => "\u{e00e}",
        "PageDown" => "\u{e00f}",
        "End" => "\u{e010}",
        "Home" => "\u{e011}",
        "ArrowLeft" => "\u{e012}",
        "ArrowUp" => "\u{e013}",
        "ArrowRight" => "\u{e014}",
        "ArrowDown" => "\u{e015}",
        "F5" => "\u{e035}",
        "Meta" => "\u{e03d}",
        character => character,
    }
}
