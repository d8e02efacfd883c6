//! Annotations over the slides: the operations that windows exchange, the canvas that they are
//! merged into, and the tools that produce them.

pub mod canvas;
pub mod controller;
pub mod keymap;
pub mod layer;
pub mod operation;
pub mod tool;
