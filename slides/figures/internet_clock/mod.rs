//! The internet-and-AI timeline: two calendars, and three waves aligned at a common zero point.
//! Not here: the slide around it.

pub mod data;
pub mod events;
mod export;
mod kinds;
mod lanes;
mod layout;
pub mod month;
mod scale;
mod still;
mod view;
mod viewport;

mod aligned;
mod aligned_vertical;
pub mod shapes;
mod table;
mod tracks;

mod calendar;
mod clocks;
mod details;
mod live;
mod measure;
mod state;
mod strip;
mod ticks;
mod today;
mod zero;

pub use export::DATA;
pub use live::FIGURE;
pub use still::DRAWING;
pub use view::view;
