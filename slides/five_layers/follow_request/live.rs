//! The journey of a request, which can be walked through hop by hop.

use rostra::prelude::*;

use crate::figures::five_layers::flows::{REQUEST, Stop, stops};
use crate::figures::five_layers::walk::{self, Journey};

/// The stops of [`REQUEST`].
struct Request;

impl Journey for Request {
    const STOPS: &'static [Stop] = &stops::<{ REQUEST.len() }>(REQUEST);
}

/// The figure.
pub const FIGURE: Figure = walk::figure::<Request>(super::ENTRY.slide.id);
