//! Media queries: properties of the window, the screen and the system's preferences, and their
//! changes.

use leptos::prelude::window;
use web_sys::MediaQueryList;

use crate::browser::listen;

/// Observes a media query: calls `on` with whether it matches, at once and at each change.
pub(super) fn observe(query: &str, on: impl Fn(bool) + 'static) {
    // Fails only for an invalid query.
    if let Ok(Some(list)) = window().match_media(query) {
        observe_list(list, on);
    }
}

/// Like [`observe`], for an existing `MediaQueryList`.
pub(super) fn observe_list(list: MediaQueryList, on: impl Fn(bool) + 'static) {
    on(list.matches());
    let changed = list.clone();
    listen(&list, "change", move |_| {
        // While printing, width and colors are those of paper; they change back afterwards.
        if !is_printing() {
            on(changed.matches());
        }
    });
}

fn is_printing() -> bool {
    window().match_media("print").is_ok_and(|query| query.is_some_and(|query| query.matches()))
}
