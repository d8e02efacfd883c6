//! The five strata as decoration: one line that opens into five layers, or the reverse.
//! It stands for the map and carries no data; the map itself is another figure.

mod curve;
mod view;

pub use view::{closing, opening};
