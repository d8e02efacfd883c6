//! The speaker's side of a deck.

pub mod stopwatch;

pub mod deadline;
pub mod pace;
pub mod skip;

pub mod recorder;
pub mod rehearsal;
pub mod rehearsal_file;
pub mod rehearsal_log;
