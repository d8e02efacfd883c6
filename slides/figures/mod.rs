//! Drawings and the data they show. The slides around them are in their own folders.

pub mod five_layers;
pub mod headlines;
pub mod internet_clock;
pub mod strata;
