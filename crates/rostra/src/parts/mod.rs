//! Building blocks for slides and for the engine's own controls.

pub mod aside;
pub mod rich_text;
