//! Joins engine and talk, for xtask and tests. The deck's program needs only the engine, since it
//! reads the talk from the document.

pub use talk::talk;
