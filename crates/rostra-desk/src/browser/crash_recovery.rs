//! Recovery from a crash of the deck's program in this window: the page is reloaded, and receives the
//! state of the talk again from the address and the other windows. It is not reloaded twice within a
//! minute: the page then stays as the article, which needs no program. A crash of the figures' program
//! is only reported.

use leptos::prelude::*;

use crate::browser::storage;
use crate::desk::Desk;

/// Key in session storage: when the program last crashed, in milliseconds since 1970.
const FAILED: &str = "rostra:desk:failed";
/// Minimum time between two reloads, in milliseconds.
const MIN_RELOAD_MS: i64 = 60_000;

/// Detects a crash, reports it, and reloads the page; to be called regularly.
pub(super) fn detect_crash(desk: Desk) {
    let Some(root) = document().document_element() else { return };
    if root.has_attribute("data-figures-failed") {
        desk.record_crash();
    }
    if root.has_attribute("data-live") {
        return;
    }
    let now_ms = (desk.platform.now_ms)();
    let before_ms = last_ms();
    desk.record_crash();
    // Without storage, a second crash would not be recognised as such.
    let stored =
        storage::of_tab().is_some_and(|it| it.set_item(FAILED, &now_ms.to_string()).is_ok());
    if stored && before_ms.is_none_or(|earlier_ms| (now_ms - earlier_ms).abs() > MIN_RELOAD_MS) {
        // Refused in some frames; the article stays.
        let _ = window().location().reload();
    }
}

/// Reports a crash from before the page was reloaded.
pub(super) fn report_earlier_crash(desk: Desk) {
    if last_ms().is_some() {
        desk.record_crash();
    }
}

/// Returns when the program last crashed, if it has in this tab.
fn last_ms() -> Option<i64> {
    storage::of_tab()?.get_item(FAILED).ok()??.parse().ok()
}
