//! Each of the two markets can be chosen.

use rostra::prelude::*;

use super::STALLS;
use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

const PICKS: &[Pick] = &[
    Pick::new("work", ".stall:nth-child(1) .caption", ".stall:nth-child(1)", STALLS[0].name),
    Pick::new("mlops", ".stall:nth-child(2) .caption", ".stall:nth-child(2)", STALLS[1].name),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_stalls_can_be_chosen() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), STALLS.len());
    }
}
