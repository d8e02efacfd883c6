//! What the speaker's windows look like. Not here: what a button does (`desk`), or the browser's part.

mod foot;
pub mod ink;
mod notes;
mod plan;
pub mod speaker;
mod time;
mod tools;
