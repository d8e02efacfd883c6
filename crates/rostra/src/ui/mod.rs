//! The interface around the slides, which the program renders in the browser.

pub mod controls;
mod goto;
mod help;
pub mod notice;
mod panel;
pub mod platform;
pub mod snippet;
