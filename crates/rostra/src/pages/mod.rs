//! Templates of pages, which are written at build time: slides as sections, pages of one slide or figure, the
//! sources, and what the pages for paper add.

mod credit;
pub mod document;
pub mod paper;
pub mod slide;
pub mod sources;
