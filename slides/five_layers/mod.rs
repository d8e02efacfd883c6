//! Part 3: the industry in five layers.

#[expect(clippy::module_inception, reason = "a chapter has a slide of its own name")]
pub mod five_layers;
pub mod follow_money;
pub mod follow_request;
