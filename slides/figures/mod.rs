//! Drawings, and the data they show. The slides around them are in their own folders.

pub mod headlines;
pub mod strata;
