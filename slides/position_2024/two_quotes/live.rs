//! Altman's own reading of his words; the address can open it too.

use rostra::prelude::*;

use crate::figures::details_elements::{self, DetailsElement};

/// The figure: the reading can be opened and closed.
pub const FIGURE: Figure = details_elements::figure!(super::ENTRY.slide.id, READING);

const READING: &[DetailsElement] = &[DetailsElement { word: "gloss", at: ".own" }];

#[cfg(test)]
mod tests {
    #[test]
    fn one_thing_unfolds() {
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        assert_eq!(drawn.matches("<details class=\"own\"").count(), 1);
        assert_eq!(drawn.matches("<details").count(), 1);
    }
}
