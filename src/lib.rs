//! Joins engine and talk. Used by the program in the browser, by xtask and by tests.

pub use talk::talk;
