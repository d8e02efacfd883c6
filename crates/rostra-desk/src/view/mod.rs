//! What the speaker's windows look like. Not here: what a button does (`desk`), or the browser's part.

pub mod check;
pub mod clicker;
mod foot;
mod notes;
mod plan;
pub mod speaker;
mod time;
