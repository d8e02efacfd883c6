//! The model of a deck as values and pure functions: slides, state, intents, addresses, keys.
//!
//! Independent of the browser: keys, touch and addresses arrive as [`intent::Intent`]s, and
//! [`update::update`] returns the next [`state::State`]. Total: every input has a valid result.

pub mod text;

pub mod deck;
pub mod position;

pub mod intent;
pub mod state;
pub mod update;

pub mod address;
pub mod announce;
pub mod bridge;
pub mod browser_zoom;
pub mod gesture;
pub mod help;
pub mod history;
pub mod host;
pub mod keymap;
mod normalize;
pub mod press;
pub mod screens;
pub mod search;
pub mod shown;
pub mod snippet;
