//! Altman's own reading of his words, which opens by an address too.

use rostra::prelude::*;

use crate::figures::folds::{self, Fold};

/// What unfolds.
pub const FIGURE: Figure = folds::figure!(super::ENTRY.slide.id, READING);

const READING: &[Fold] = &[Fold { word: "gloss", at: ".own" }];

#[cfg(test)]
mod tests {
    #[test]
    fn one_thing_unfolds() {
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        assert_eq!(drawn.matches("<details class=\"own\"").count(), 1);
        assert_eq!(drawn.matches("<details").count(), 1);
    }
}
