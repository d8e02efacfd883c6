//! Media queries: what the browser says of the window, the screen and the system's wishes, now and whenever
//! it changes.

use leptos::prelude::window;
use web_sys::MediaQueryList;

use crate::browser::listen;

/// Tells whether a query matches: at once, and each time that changes.
pub(super) fn follow(query: &str, on: impl Fn(bool) + 'static) {
    // Refused only where a query makes no sense.
    if let Ok(Some(list)) = window().match_media(query) {
        follow_list(list, on);
    }
}

/// As [`follow`], for a query that was asked already.
pub(super) fn follow_list(list: MediaQueryList, on: impl Fn(bool) + 'static) {
    on(list.matches());
    let changed = list.clone();
    listen(&list, "change", move |_| {
        // Paper has a width and colors of its own, and only for a moment.
        if !is_printing() {
            on(changed.matches());
        }
    });
}

fn is_printing() -> bool {
    window().match_media("print").is_ok_and(|it| it.is_some_and(|it| it.matches()))
}
