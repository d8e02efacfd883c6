//! The money's way, hop by hop, as far as somebody wants to follow it.

use rostra::prelude::*;

use crate::figures::five_layers::flows::{MONEY, Stop, stops};
use crate::figures::five_layers::walk::{self, Journey};

/// The stops of [`MONEY`].
struct Money;

impl Journey for Money {
    const STOPS: &'static [Stop] = &stops::<{ MONEY.len() }>(MONEY);
}

/// The walk.
pub const FIGURE: Figure = walk::figure::<Money>(super::ENTRY.slide.id);
