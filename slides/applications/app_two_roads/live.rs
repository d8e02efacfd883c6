//! Each road can be chosen: it stands out with its drawing.

use rostra::prelude::*;

use super::{DEEP, WIDE};
use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

const PICKS: &[Pick] = &[
    Pick::new("wide", ".wide > .onward", ".wide, .lane", WIDE.shape),
    Pick::new("deep", ".deep > .onward", ".deep, .shaft", DEEP.shape),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_roads_can_be_chosen() {
        picks::tests::hold(PICKS);
    }
}
