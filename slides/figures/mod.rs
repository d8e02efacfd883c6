//! Drawings with facts and geometry of their own, which slides put to use.

pub mod five_layers;
