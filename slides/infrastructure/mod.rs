//! Layer 4: infrastructure.

pub mod infra_gravity;
pub mod infra_moat;
