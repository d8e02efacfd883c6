//! The five-layer diagram: the map of the talk, and what travels through it.
//! Not here: the slides that show it.

pub mod about;
pub mod arrow;
pub mod corner;
pub mod data;
pub mod find;
pub mod flows;
pub mod hub;
pub mod journey;
pub mod map;
pub mod panel;
pub mod player_details;
pub mod still;
pub mod table;
pub mod view;
pub mod walk;

pub use corner::corner;
