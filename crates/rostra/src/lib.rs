//! An interactive slide deck as a web page.

pub mod prelude;
