//! What happens when the deck's program in this window dies: the page is loaded anew, and is in step
//! again a moment later, since the address and the other windows know where the talk is. Not twice
//! within a minute: then the article that stands in for the deck stays. When only the figures' program
//! dies, everything goes on; it is said.

use leptos::prelude::*;

use crate::browser::storage;
use crate::desk::Desk;

/// In the tab's own storage: when it last happened, in milliseconds since 1970.
const FAILED: &str = "rostra:desk:failed";
const AGAIN_MS: i64 = 60_000;

/// To be asked now and then, about a deck that has been alive.
pub(super) fn look(desk: Desk) {
    let Some(root) = document().document_element() else { return };
    if root.has_attribute("data-figures-failed") {
        desk.has_failed();
    }
    if root.has_attribute("data-live") {
        return;
    }
    let now_ms = (desk.platform.now_ms)();
    let before_ms = last_ms();
    desk.has_failed();
    // Where nothing can be stored nobody would know that it is the second time.
    let stored =
        storage::of_tab().is_some_and(|it| it.set_item(FAILED, &now_ms.to_string()).is_ok());
    if stored && before_ms.is_none_or(|it| (now_ms - it).abs() > AGAIN_MS) {
        // Refused in some frames; the article stays.
        let _ = window().location().reload();
    }
}

/// Remembers what happened before the page was loaded anew.
pub(super) fn remember(desk: Desk) {
    if last_ms().is_some() {
        desk.has_failed();
    }
}

fn last_ms() -> Option<i64> {
    storage::of_tab()?.get_item(FAILED).ok()??.parse().ok()
}
