//! The money's way, hop by hop, as far as somebody wants to follow it.

use rostra::prelude::*;

use crate::figures::five_layers::flows::{MONEY, Stop, stops};
use crate::figures::five_layers::walk;

const STOPS: &[Stop] = {
    const ALL: [Stop; MONEY.len()] = stops(MONEY);
    &ALL
};

/// The walk.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || walk::controls(STOPS),
    knows: |word| walk::knows(STOPS, word),
    show: |scene| walk::show(STOPS, scene),
    act: |scene, act| walk::act(STOPS, scene, act),
};
