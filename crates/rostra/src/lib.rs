//! An interactive slide deck as a web page: views, building blocks for slides, the browser edge.
//!
//! A talk is data and view functions ([`talk::Talk`]). Natively they become the HTML of the whole
//! talk; in the browser [`browser::start`] brings that page to life.

pub mod prelude;
pub mod talk;

pub mod figure;
pub mod handle;
pub mod parts;
pub mod view;

// Natively there is nothing to be the edge of.
#[cfg(target_arch = "wasm32")]
pub mod browser;
