//! Part 2: why 2025–26 is the turning point.

pub mod inflection;
pub mod money_in;
pub mod six_hundred_b;
