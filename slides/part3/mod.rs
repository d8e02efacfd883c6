//! Part 3: the industry in five layers.

pub mod five_layers;
pub mod follow_money;
pub mod follow_request;
