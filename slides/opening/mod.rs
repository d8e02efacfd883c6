//! The opening.

pub mod title;
pub mod why_map;
