//! Checks before a talk: the device and the clicker.

pub mod checks;
pub mod clicker_test;
