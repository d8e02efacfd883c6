//! What a deck is and how it moves, as values and functions.
//!
//! Nothing here knows the browser: keys, touch and addresses reach this crate as
//! [`intent::Intent`]s, and [`update::update`] answers with the next [`state::State`].
//! It cannot fail: every input has a valid answer.

pub mod text;

pub mod deck;
pub mod position;

pub mod intent;
pub mod state;
pub mod update;

pub mod address;
pub mod announce;
pub mod bridge;
mod fold;
pub mod gesture;
pub mod help;
pub mod history;
pub mod host;
pub mod keymap;
pub mod magnify;
pub mod press;
pub mod screens;
pub mod search;

pub mod fact;
