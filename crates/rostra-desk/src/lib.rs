//! The speaker's side of a deck: windows of one talk in step with each other, notes, time, rehearsals.

pub mod aim;
pub mod check;
pub mod clock;
pub mod date;
pub mod deadline;
pub mod hand;
pub mod ink;
pub mod letter;
pub mod looks;
pub mod mark;
pub mod pace;
pub mod pressed;
pub mod recorder;
pub mod rehearsal;
pub mod rehearsal_file;
pub mod rehearsal_log;
pub mod room;
pub mod shared;
pub mod sheet;
pub mod skip;
pub mod stopwatch;
pub mod stored;

pub mod desk;
pub mod rehearse;
pub mod script;
pub mod tool;
pub mod tool_keys;
pub mod tools;
pub mod view;

// Natively there is nothing to be the edge of.
#[cfg(target_arch = "wasm32")]
pub mod browser;
