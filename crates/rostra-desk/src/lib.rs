//! The speaker's side of a deck: windows of one talk in step with each other, notes, time.

pub mod deadline;
pub mod letter;
pub mod pace;
pub mod room;
pub mod shared;
pub mod stopwatch;

pub mod desk;
pub mod script;
pub mod view;

// Natively there is nothing to be the edge of.
#[cfg(target_arch = "wasm32")]
pub mod browser;
