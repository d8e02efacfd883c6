//! Templates of pages, rendered at build time: slides as sections, pages of one slide or figure, the
//! sources, and the additions of pages for print.

mod credit;
pub mod document;
pub mod paper;
pub mod slide;
pub mod sources;
