//! Recovery from a crash of the deck's program in this window: the page is reloaded, and is in step
//! again a moment later, since the address and the other windows know where the talk is. It does
//! not reload twice within a minute: then the article that stands in for the deck stays. When only
//! the figures' program crashes, everything goes on, and the crash is reported.

use leptos::prelude::*;

use crate::browser::storage;
use crate::desk::Desk;

/// Key in session storage: when it last crashed, in milliseconds since 1970.
const FAILED: &str = "rostra:desk:failed";
const AGAIN_MS: i64 = 60_000;

/// Checks a deck that has been alive; to be called regularly.
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
    // Without storage, a second crash would not be recognised as such.
    let stored =
        storage::of_tab().is_some_and(|it| it.set_item(FAILED, &now_ms.to_string()).is_ok());
    if stored && before_ms.is_none_or(|it| (now_ms - it).abs() > AGAIN_MS) {
        // Refused in some frames; the article stays.
        let _ = window().location().reload();
    }
}

/// Reports a crash from before the page was reloaded.
pub(super) fn remember(desk: Desk) {
    if last_ms().is_some() {
        desk.has_failed();
    }
}

fn last_ms() -> Option<i64> {
    storage::of_tab()?.get_item(FAILED).ok()??.parse().ok()
}
