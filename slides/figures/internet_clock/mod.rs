//! The internet-and-AI timeline: two calendars, and three waves set to a common zero.
//! Not here: the slide around it.

use rostra::prelude::*;

pub mod data;
pub mod events;
mod layout;
pub mod month;
mod scale;
mod view;

mod aligned;
mod down;
mod rail;
mod shapes;
pub mod table;
mod tracks;

/// The figure. Its words: `tracks` and `aligned`, which hold it in that drawing at any step.
pub const FIGURE: Figure = Figure { name: "internet-clock", view: view::view };
