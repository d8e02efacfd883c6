//! Drawings and the data they show. The slides around them are in their own folders.

pub mod chips;
pub mod five_layers;
pub mod folds;
pub mod headlines;
pub mod internet_clock;
pub mod picks;
pub mod strata;
