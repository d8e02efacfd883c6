//! Layer 5: the outer ring.

pub mod outer_ring;
mod ring;
