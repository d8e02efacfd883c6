//! The keys that move by a step, which the script in the head also has.

use crate::intent::Intent;

/// The named keys that move the stage by a step without modifier keys, each with its direction: 1 or -1.
pub const TURNS: [(&str, i32); 6] = [
    ("ArrowRight", 1),
    ("ArrowDown", 1),
    ("PageDown", 1),
    ("ArrowLeft", -1),
    ("ArrowUp", -1),
    ("PageUp", -1),
];

/// The move of a key of [`TURNS`].
pub(super) fn turn(key: &str) -> Option<Intent> {
    let (_, by) = TURNS.into_iter().find(|it| it.0 == key)?;
    Some(if by > 0 { Intent::Next } else { Intent::Previous })
}
