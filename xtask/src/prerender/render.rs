//! Renders views to HTML.

use leptos::prelude::*;

/// Hydration markers between texts and for absent views; pages without hydration do not need them.
const MARKS: [&str; 3] = ["<!>", "<!---->", "<!--<() />-->"];

/// As [`html`], without hydration markers.
pub(crate) fn still(view: impl FnOnce() -> AnyView) -> String {
    MARKS.iter().fold(html(view), |html, mark| html.replace(mark, ""))
}

/// Renders a view with its own owner, so that no page sees another's contexts.
pub(crate) fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| view().to_html())
}
