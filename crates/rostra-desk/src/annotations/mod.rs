//! Drawing over the slides: operations that windows exchange, the canvas they add up to, and the tools that make them.

pub mod canvas;
pub mod controller;
pub mod keymap;
pub mod layer;
pub mod operation;
pub mod tool;
