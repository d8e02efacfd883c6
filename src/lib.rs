//! Joins engine and talk. Used by xtask and by tests; the program in the browser needs only the
//! engine, as it finds the talk in the document.

pub use talk::talk;
