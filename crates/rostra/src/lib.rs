//! An interactive slide deck as a web page: its pages and interface, building blocks for slides, the browser adapter.
//!
//! A talk is data and view functions ([`talk::Talk`]). A native build renders it to HTML; in the
//! browser `browser::start` runs that page.

pub mod prelude;
pub mod talk;

pub mod article;
pub mod fact;
pub mod figure;
pub mod handle;
pub mod pages;
pub mod parts;
pub mod still;
pub mod table;
pub mod ui;

// For wasm only.
#[cfg(target_arch = "wasm32")]
pub mod browser;
