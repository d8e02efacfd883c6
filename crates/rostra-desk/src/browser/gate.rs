//! Finds out whether the room may see this page: whether it is a tab of the window that opened it.
//! A browser that cannot tell, or that gave it a window of its own, has nothing to hide.

use leptos::prelude::*;
use rostra::browser::get as property;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::storage;
use crate::desk::{Desk, Gate};
use crate::session::message::Role;

/// Key in session storage: the speaker has confirmed that the page may be shown.
const SHOWN: &str = "rostra:desk:shown";
/// Key in session storage: this was the room's window.
const SWAPPED: &str = "rostra:desk:swapped";

/// Navigation type of a page that was reloaded (`PerformanceNavigation.TYPE_RELOAD`).
const RELOAD: f64 = 1.0;

/// Hides the page until the speaker confirms that it may be shown.
pub(super) fn keep(desk: Desk) {
    let says = |name| storage::of_tab().and_then(|it| it.get_item(name).ok()?).is_some();
    let reasons = [(says(SWAPPED), Gate::Swapped), (is_beside_the_room(), Gate::Tab)];
    let reason = reasons.into_iter().find(|it| it.0).map(|it| it.1);
    desk.gate.set(reason.filter(|_| !says(SHOWN)));
    Effect::new(move |was_gated: Option<bool>| {
        let is_gated = desk.gate.get().is_some();
        if was_gated == Some(true)
            && !is_gated
            && let Some(storage) = storage::of_tab()
        {
            // Where storage is full or blocked, the page asks again after a reload.
            let _ = storage.set_item(SHOWN, "");
        }
        is_gated
    });
}

/// Loads another address in this window, for another role. A window that was the room's asks before
/// it shows notes, and does not become a speaker's if it cannot store that it has to ask.
pub(super) fn become_role(role: Role, address: &str) {
    let remember = || {
        let storage = storage::of_tab()?;
        storage.remove_item(SHOWN).ok()?;
        storage.set_item(SWAPPED, "").ok()
    };
    if role != Role::Speaker || remember().is_some() {
        // Refused in some sandboxes: then it stays what it is.
        let _ = window().location().assign(address);
    }
}

/// Whether this page is a tab of the room's window. A tab is as far right as that window and as
/// wide; a window of its own is not (`rostra_core::screens`). Heights tell less: those of a tab in
/// the background may differ. A tab also has a menu bar, except where a browser made it from a
/// window that was requested without one; after a reload Chromium reports one for any window.
fn is_beside_the_room() -> bool {
    let window: JsValue = window().into();
    let Some(opener) = get(&window, &["opener"]).filter(|it| it.is_truthy()) else { return false };
    // Not readable for a file on disk, which may be the room's window as well.
    let surface = get(&opener, &["document", "documentElement", "dataset"]);
    let is_room = surface.is_none_or(|it| get(&it, &["surface"]).is_none());
    let is_there = ["screenX", "outerWidth"].iter().all(|it| {
        let of = |which| get(which, &[*it]).and_then(|it: JsValue| it.as_f64());
        of(&opener).is_some() && of(&opener) == of(&window)
    });
    let has_bars = get(&window, &["menubar", "visible"]).is_some_and(|it| it.is_truthy());
    let navigation = get(&window, &["performance", "navigation", "type"]);
    let is_reload = navigation.and_then(|it| it.as_f64()) == Some(RELOAD);
    is_room && (is_there || (has_bars && !is_reload))
}

/// Returns the value at a path of properties.
fn get(of: &JsValue, path: &[&str]) -> Option<JsValue> {
    path.iter().try_fold(of.clone(), |of, name| property(&of, name))
}
