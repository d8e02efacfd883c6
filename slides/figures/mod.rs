//! Drawings that several slides show, their data, and what figures of several slides are made of. What one slide
//! draws is in its own folder.

pub mod chips;
pub mod five_layers;
pub mod folds;
pub mod headlines;
pub mod internet_clock;
pub mod numbers;
pub mod picks;
pub mod strata;
