//! Each role in the audience can be chosen: its map, and what it can do.

use rostra::prelude::*;

use super::ROLES;
use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

/// In the order of the cards.
const PICKS: &[Pick] = &[
    Pick::new("investors", ".card:nth-child(1) > ul", ".card:nth-child(1)", ROLES[0].name),
    Pick::new("startups", ".card:nth-child(2) > ul", ".card:nth-child(2)", ROLES[1].name),
    Pick::new("companies", ".card:nth-child(3) > ul", ".card:nth-child(3)", ROLES[2].name),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chair_can_be_chosen() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), ROLES.len());
    }
}
