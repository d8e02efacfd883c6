//! Layer 5: the outer ring.

#[expect(clippy::module_inception, reason = "a chapter has a slide of its own name")]
pub mod outer_ring;
