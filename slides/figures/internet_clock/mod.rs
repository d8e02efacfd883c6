//! The internet-and-AI timeline: two calendars, and three waves set to a common zero.
//! Not here: the slide around it.

pub mod data;
pub mod events;
mod layout;
pub mod month;
mod scale;
mod view;

mod aligned;
mod down;
pub mod shapes;
mod table;
mod tracks;

pub use view::view;
