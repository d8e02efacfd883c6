//! The internet-and-AI timeline: two calendars, and three waves aligned at a common zero point.
//! Not here: the slide around it.

pub mod data;
pub mod events;
mod kinds;
mod lanes;
mod layout;
pub mod month;
mod rows;
mod scale;
mod still;
mod stretch;
mod view;

mod aligned;
mod down;
pub mod shapes;
mod table;
mod tracks;

mod calendar;
mod chosen;
mod clocks;
mod details;
mod live;
mod measure;
mod strip;
mod ticks;
mod today;
mod zero;

pub use live::FIGURE;
pub use rows::DATA;
pub use still::DRAWING;
pub use view::view;
