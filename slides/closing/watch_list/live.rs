//! Each layer can be chosen: its question stands out.

use rostra::prelude::*;

use super::{WATCHES, Watch};
use crate::figures::picks::{self, Pick};

/// The figure. Its state words are the layers'.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

const fn pick(at: &'static str, part: &'static str, watch: &Watch) -> Pick {
    Pick::new(watch.word, at, part, watch.layer.name)
}

/// In the order of the map. A layer can be chosen once its question has been asked.
const PICKS: &[Pick] = &[
    pick(".watches > li:nth-child(1) > .question > a", ".watches > li:nth-child(1)", &WATCHES[0]),
    pick(".watches > li:nth-child(2) > .question > a", ".watches > li:nth-child(2)", &WATCHES[1]),
    pick(".watches > li:nth-child(3) > .question > a", ".watches > li:nth-child(3)", &WATCHES[2]),
    pick(".watches > li:nth-child(4) > .question > a", ".watches > li:nth-child(4)", &WATCHES[3]),
    pick(".watches > li:nth-child(5) > .question > a", ".watches > li:nth-child(5)", &WATCHES[4]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_layer_can_be_chosen() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), WATCHES.len());
    }
}
