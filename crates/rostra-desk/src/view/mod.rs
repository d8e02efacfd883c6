//! Views of the speaker's windows. Not here: what a button does (`desk`), or the browser's part
//! (`browser`).

mod anew;
mod borders;
pub mod check;
pub mod clicker;
mod foot;
mod gate;
mod heard;
pub mod ink;
mod menu;
mod notes;
mod places;
mod plan;
pub mod rehearsal;
mod report;
pub mod room;
mod skips;
pub mod speaker;
mod time;
mod tools;
