//! The figures that are alive, one folder each.

pub mod internet_clock;
