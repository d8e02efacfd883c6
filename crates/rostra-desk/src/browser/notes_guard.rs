//! Notes guard: hides a page with notes that the room may see, until the speaker confirms. The room may
//! see a tab of its own window, and a window that was the room's. Where a browser does not report
//! whether a page is a tab, the page is shown.

use leptos::prelude::*;
use rostra::browser::get as property;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::storage;
use crate::desk::{Desk, NotesHidden};
use crate::session::message::Role;

/// Key in session storage: the speaker has confirmed that the page may be shown.
const SHOWN: &str = "rostra:desk:shown";
/// Key in session storage: this was the room's window.
const SWAPPED: &str = "rostra:desk:swapped";

/// Navigation type of a page that was reloaded (`PerformanceNavigation.TYPE_RELOAD`).
const RELOAD: f64 = 1.0;

/// Hides the page until the speaker confirms that it may be shown.
pub(super) fn hide_until_confirmed(desk: Desk) {
    let is_stored = |name| storage::of_tab().and_then(|it| it.get_item(name).ok()?).is_some();
    let reasons =
        [(is_stored(SWAPPED), NotesHidden::Swapped), (is_tab_of_the_room(), NotesHidden::Tab)];
    let reason = reasons.into_iter().find_map(|(applies, reason)| applies.then_some(reason));
    desk.notes_guard.set(reason.filter(|_| !is_stored(SHOWN)));
    Effect::new(move |was_hidden: Option<bool>| {
        let is_hidden = desk.notes_guard.get().is_some();
        if was_hidden == Some(true)
            && !is_hidden
            && let Some(storage) = storage::of_tab()
        {
            // Where storage is full or blocked, the page asks again after a reload.
            let _ = storage.set_item(SHOWN, "");
        }
        is_hidden
    });
}

/// Loads another address in this window, for another role. A window that was the room's hides its notes
/// until the speaker confirms; where that cannot be stored, it does not become a speaker's.
pub(super) fn become_role(role: Role, address: &str) {
    let remember = || {
        let storage = storage::of_tab()?;
        storage.remove_item(SHOWN).ok()?;
        storage.set_item(SWAPPED, "").ok()
    };
    if role != Role::Speaker || remember().is_some() {
        // Refused in some sandboxes: the window then keeps its role.
        let _ = window().location().assign(address);
    }
}

/// Whether this page is a tab of the room's window. A tab has the same left edge and width as that
/// window; a window of its own does not (`rostra_core::screens`). Heights are not compared: that of a
/// tab in the background may differ. A tab also has a menu bar, except where a browser made it from a
/// window that was requested without one; after a reload Chromium reports one for any window.
fn is_tab_of_the_room() -> bool {
    let window: JsValue = window().into();
    let Some(opener) = get(&window, &["opener"]).filter(|it| it.is_truthy()) else { return false };
    // Not readable for a file on disk, which may be the room's window as well.
    let surface = get(&opener, &["document", "documentElement", "dataset"]);
    let is_room = surface.is_none_or(|it| get(&it, &["surface"]).is_none());
    let is_same = ["screenX", "outerWidth"].iter().all(|name| {
        let of = |which| get(which, &[*name]).and_then(|value: JsValue| value.as_f64());
        of(&opener).is_some() && of(&opener) == of(&window)
    });
    let has_bars = get(&window, &["menubar", "visible"]).is_some_and(|it| it.is_truthy());
    let navigation = get(&window, &["performance", "navigation", "type"]);
    let is_reload = navigation.and_then(|it| it.as_f64()) == Some(RELOAD);
    is_room && (is_same || (has_bars && !is_reload))
}

/// Returns the value at a path of properties.
fn get(of: &JsValue, path: &[&str]) -> Option<JsValue> {
    path.iter().try_fold(of.clone(), |of, name| property(&of, name))
}
