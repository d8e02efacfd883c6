//! The speaker's side of a deck: synchronised windows of one talk, notes, time, rehearsals.

pub mod annotation_signals;
pub mod annotations;
pub mod date;
pub mod desk;
pub mod json;
pub mod keymap;
pub mod preferences;
pub mod preflight;
pub mod rehearsal;
pub mod room_deviation;
pub mod session;
mod signal;
pub mod speaker_deck;
pub mod timing;
pub mod urgency;
pub mod view;
pub mod visits;

// A native build has no browser.
#[cfg(target_arch = "wasm32")]
pub mod browser;
