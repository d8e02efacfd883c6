//! Part 1: where AI stood in 2024.

pub mod empty_slot;
pub mod internet_clock;
pub mod two_quotes;
