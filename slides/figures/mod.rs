//! Drawings that slides show, and their data. The slides are in their own folders.

pub mod chips;
pub mod enterprise_shovels;
pub mod five_layers;
pub mod folds;
pub mod headlines;
pub mod internet_clock;
pub mod mlops_map;
pub mod numbers;
pub mod outer_ring;
pub mod picks;
pub mod strata;
