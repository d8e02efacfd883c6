//! Menu: a popover with a button that opens it. Where the window has room, the style sheet shows the
//! content in the line itself and hides the button (`assets/desk.css`).

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::{Lang, Text};

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

/// Renders a text with values in it in both languages, as [`plain_text`] renders a fixed one.
pub(crate) fn in_both(text: [String; 2]) -> impl IntoView {
    let both = Lang::ALL.into_iter().zip(text);
    both.map(|(it, text)| view! { <span lang=it.tag()>{text}</span> }).collect_view()
}

/// Renders a name that is shortened where the window is narrow; screen readers read the full
/// name.
pub(crate) fn shortened(whole: Text, short: Text) -> impl IntoView {
    view! {
        <span class="desk-whole">{plain_text(whole)}</span>
        <span class="desk-short" aria-hidden="true">
            {plain_text(short)}
        </span>
    }
}
