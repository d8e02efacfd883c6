//! What is on the page: every slide as a section, the controls around them, the list of sources; and what
//! paper needs beside the slides.

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
