//! The journey of the money, which can be walked through hop by hop.

use rostra::prelude::*;

use crate::figures::five_layers::flows::{MONEY, Stop, stops};
use crate::figures::five_layers::walk::{self, Journey};

/// The stops of [`MONEY`].
struct Money;

impl Journey for Money {
    const STOPS: &'static [Stop] = &stops::<{ MONEY.len() }>(MONEY);
}

/// The figure.
pub const FIGURE: Figure = walk::figure::<Money>(super::ENTRY.slide.id);
