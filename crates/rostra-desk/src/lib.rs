//! The speaker's side of a deck.

pub mod deadline;
pub mod pace;
pub mod skip;
pub mod stopwatch;
