//! Drawings of several slides with their data, and components of interactive figures. What only one
//! slide draws is in its own folder.

pub mod chips;
pub mod details_elements;
pub mod five_layers;
pub mod headlines;
pub mod internet_clock;
pub mod numbers;
pub mod picks;
pub mod strata;
