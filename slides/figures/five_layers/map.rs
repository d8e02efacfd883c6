//! The diagram as an icon: five strata, some of them lit. It holds no text.

use leptos::prelude::*;

use super::data::Layer;

/// Returns the icon. Lit layers are filled, not only colored. Screen readers do not see it, so the
/// caller adds a text that says the same.
#[must_use]
pub fn map(lit: &[Layer]) -> AnyView {
    let strata = Layer::TOP_DOWN.map(|layer| {
        let lit = lit.contains(&layer).then_some("");
        view! { <span class="stratum" data-accent=layer.id() data-lit=lit></span> }
    });
    view! { <span class="map-strata" aria-hidden="true">{strata.to_vec()}</span> }.into_any()
}
