//! Views: slides as sections, the controls around them, the sources page, and the additions of the
//! pages for print.

pub mod document;
pub mod paper;
pub mod slide;
pub mod sources;

pub mod controls;
mod goto;
mod help;
pub mod notice;
mod panel;
pub mod platform;
