//! Layer 1: models.

pub mod field_limits;
pub mod model_2024;
pub mod model_engine;
pub mod scaling_wall;
pub mod token_window;
pub mod train_vs_infer;
