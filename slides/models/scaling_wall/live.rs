//! Each branch at the shoulder can be chosen: its line and its text stand out.

use rostra::prelude::*;

use crate::figures::picks::{self, Pick};

/// The figure.
pub const FIGURE: Figure = picks::figure!(super::ENTRY.slide.id, PICKS);

/// From the steepest. Links in the text stay clickable, so the button also covers the tip of the
/// branch.
const PICKS: &[Pick] = &[
    Pick::new(
        "agents",
        ".agents > .said",
        ".agents, .branches > :nth-child(1)",
        Text::new("에이전트", "Agents"),
    ),
    Pick::new(
        "reasoning",
        ".reasoning > .said",
        ".reasoning, .branches > :nth-child(2)",
        Text::new("사고력", "Reasoning"),
    ),
    Pick::new(
        "multimodal",
        ".multimodal > .said",
        ".multimodal, .branches > :nth-child(3)",
        Text::new("멀티모달", "Multimodal"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_branch_can_be_chosen() {
        picks::tests::hold(PICKS);
        assert_eq!(PICKS.len(), super::super::BRANCHES.len());
        for (pick, (name, label, _)) in PICKS.iter().zip(super::super::BRANCHES) {
            assert_eq!(pick.word, name);
            assert!(label.ko.contains(pick.name.ko) && label.en.contains(pick.name.en));
        }
    }
}
