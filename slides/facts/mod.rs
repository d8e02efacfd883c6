//! Facts: the talk's claims, the result of checking each one, and its source.
//!
//! One table per part of the talk; every number and date is stored once. Not here: the words a
//! slide shows around them, and the geometry of figures.

mod five_layers;
mod inflection_2025_26;
mod opening;
mod position_2024;

mod applications;
mod enterprise;
mod infrastructure;
mod models;
mod models_limits;
mod outer_ring;

mod closing;

mod since;
mod timeline;

pub mod decisions;

#[cfg(test)]
mod tests;

pub use decisions::DECISIONS;

use rostra::prelude::*;

/// Returns every fact: the talk's claims (F), then the dates of the timeline (X), then what came
/// later (S).
pub fn all() -> impl Iterator<Item = &'static Fact> {
    let claims = [
        opening::FACTS,
        position_2024::FACTS,
        inflection_2025_26::FACTS,
        five_layers::FACTS,
        models::FACTS,
        models_limits::FACTS,
        applications::FACTS,
        enterprise::FACTS,
        infrastructure::FACTS,
        outer_ring::FACTS,
        closing::FACTS,
    ];
    claims.into_iter().chain([timeline::FACTS, since::FACTS]).flatten()
}

/// Returns the fact with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Fact> {
    all().find(|it| it.id == id)
}

/// Source line of claims that only the speaker can answer for.
const SPEAKERS_VIEW: Text =
    Text::new("발표자 견해, 별도 출처 없음", "The speaker's view; no source to cite");

/// Source line of widely known dates and events, for which no single page is cited.
const WIDELY_KNOWN: Text =
    Text::new("널리 알려진 사실, 개별 출처 없음", "Widely known; no single source cited");

/// Source line of definitions that are common usage.
const COMMON_USAGE: Text = Text::new("통용되는 용법", "Common usage");
