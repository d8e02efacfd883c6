//! Views of the speaker's windows. Not here: what a button does (`desk`), or the browser's part
//! (`browser`).

mod action_bar;
pub mod annotations;
mod borders;
pub mod check;
pub mod clicker;
mod jumps;
mod live_region;
mod menu;
mod notes;
mod notes_guard;
mod plan;
pub mod rehearsal;
mod report;
pub mod room_preview;
mod session_buttons;
mod skip_proposal;
pub mod speaker;
mod time;
mod tools;
