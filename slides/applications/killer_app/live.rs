//! The seals, `<details>` elements with the outcome of the forecasts. The address names the open
//! ones.

use rostra::prelude::*;

use crate::figures::details_elements::{self, DetailsElement};

/// The figure.
pub const FIGURE: Figure = details_elements::figure!(super::ENTRY.slide.id, SEALS);

const SEALS: &[DetailsElement] = &[
    DetailsElement { word: "first", at: ".forecasts > :nth-child(1) details" },
    DetailsElement { word: "second", at: ".forecasts > :nth-child(2) details" },
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
