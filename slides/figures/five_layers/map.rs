//! The diagram as an icon: five strata, some of them lit. It holds no text.

use leptos::prelude::*;

use super::data::Layer;

/// Returns the icon. Lit layers are filled, not only colored. Screen readers do not see it, so the
/// caller adds a text that says the same.
#[must_use]
pub fn map(lit: &[Layer]) -> AnyView {
    let (lit, unlit): (Vec<Layer>, Vec<Layer>) =
        Layer::TOP_DOWN.into_iter().partition(|it| lit.contains(it));
    let unlit: String = unlit.into_iter().map(stratum).collect();
    let lit = lit.into_iter().map(|it| view! { <path data-accent=it.accent() d=stratum(it) /> });
    view! {
        <svg class="map-strata" viewBox="0 0 96 52" preserveAspectRatio="none" aria-hidden="true">
            <path d=unlit />
            {lit.collect_view()}
        </svg>
    }
    .into_any()
}

/// Returns the outline of a layer, a rounded box.
fn stratum(layer: Layer) -> String {
    let (x, row, width) = match layer {
        Layer::App => (0, 0, 46),
        Layer::Enterprise => (50, 0, 46),
        Layer::Model => (0, 1, 96),
        Layer::Infra => (0, 2, 96),
        Layer::Outer => (0, 3, 96),
    };
    let (x, y, width) = (x + 2, row * 14, width - 4);
    format!("M{x} {y}h{width}q2 0 2 2v6q0 2 -2 2h-{width}q-2 0 -2 -2v-6q0 -2 2 -2z")
}
