//! The seals, which fold away what became of the forecasts. The address names those that are open.

use rostra::prelude::*;

use crate::figures::folds::{self, Fold};

/// The figure.
pub const FIGURE: Figure = folds::figure!(super::ENTRY.slide.id, SEALS);

const SEALS: &[Fold] = &[
    Fold { word: "first", at: ".forecasts > :nth-child(1) details" },
    Fold { word: "second", at: ".forecasts > :nth-child(2) details" },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_word_for_every_seal() {
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        assert_eq!(drawn.matches("<details").count(), SEALS.len());
        assert_eq!(super::super::FORECASTS.len(), SEALS.len());
    }
}
