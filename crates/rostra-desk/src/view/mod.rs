//! What the speaker's windows look like. Not here: what a button does (`desk`), or the browser's part.

mod borders;
pub mod check;
pub mod clicker;
mod foot;
pub mod ink;
mod notes;
mod plan;
pub mod rehearsal;
mod skips;
pub mod speaker;
mod time;
mod tools;
