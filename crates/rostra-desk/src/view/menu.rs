//! A popover with a button that opens it. Where the window has room, the style sheet shows the
//! content in the line itself and hides the button (`assets/desk.css`).

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

/// Renders controls behind a button with this name; `id` is the popover's.
pub(crate) fn menu(id: &'static str, name: Text, controls: impl IntoView) -> impl IntoView {
    view! {
        <button class="desk-open" popovertarget=id>
            {plain_text(name)}
        </button>
        <div class="desk-menu" id=id popover="auto">
            {controls}
        </div>
    }
}

/// Renders a name that is shortened where the window is narrow; screen readers hear the whole of
/// it.
pub(crate) fn shortened(whole: Text, short: Text) -> impl IntoView {
    view! {
        <span class="desk-whole">{plain_text(whole)}</span>
        <span class="desk-short" aria-hidden="true">
            {plain_text(short)}
        </span>
    }
}
