//! Joins engine and talk. Used by the program in the browser, by xtask and by tests.

use rostra::prelude::Figure;

pub use talk::talk;

/// The talk's live figures: all of it that goes into the program.
pub const FIGURES: &[Figure] = talk::FIGURES;
