//! The diagram as a small sign: five strata, some of them lit. It has no words of its own.

use leptos::prelude::*;

use super::data::Layer;

/// The sign. What is lit is filled, not only colored; whoever shows it says it in words.
#[must_use]
pub fn map(lit: &[Layer]) -> AnyView {
    let strata = Layer::TOP_DOWN.map(|layer| {
        let lit = lit.contains(&layer).then_some("");
        view! { <span class="stratum" data-accent=layer.id() data-lit=lit></span> }
    });
    view! { <span class="map-strata" aria-hidden="true">{strata.to_vec()}</span> }.into_any()
}
