//! Local storage, where allowed: language, theme, position, and the setting for clicks.

use leptos::prelude::window;
use rostra_core::address;
use rostra_core::position::Position;
use rostra_core::state::Click;
use web_sys::Storage;

use crate::browser::StateChange;
use crate::browser::page::Page;

/// Stores changed settings and the position.
pub(super) fn persist(page: &Page, change: &StateChange) {
    // The initial state need not be stored.
    if change.before.is_none() {
        return;
    }
    let now = change.now;
    if change.of(|it| it.lang) {
        store(page, "rostra:lang", now.lang.tag());
    }
    if change.of(|it| it.theme) {
        store(page, "rostra:theme", now.theme.word());
    }
    if change.of(|it| it.click) {
        store(page, CLICK, now.click.word());
    }
    if change.of(|it| it.at) {
        store(page, &name_of_place(), &address::fragment(change.deck, now.at, None));
    }
}

/// Storage key of the setting for clicks on the stage.
const CLICK: &str = "rostra:click";

fn store(page: &Page, name: &str, value: &str) {
    // Storage may be blocked; in a sandbox even the access throws. Then nothing is stored.
    let Some(storage) = storage(page) else { return };
    // A full storage keeps its values.
    let _ = storage.set_item(name, value);
}

/// Returns the setting for clicks on the stage, if the user has chosen it.
pub(super) fn click(page: &Page) -> Option<Click> {
    let stored = storage(page)?.get_item(CLICK).ok()??;
    Click::ALL.into_iter().find(|it| it.word() == stored)
}

/// Returns the position stored last time, if it is not the start.
pub(super) fn left_at(page: &Page) -> Option<Position> {
    let stored = storage(page)?.get_item(&name_of_place()).ok()??;
    let place = address::place(&page.deck, &stored)?.exact()?;
    (place.at != Position::default()).then_some(place.at)
}

fn storage(page: &Page) -> Option<Storage> {
    // A setting made in a framed deck does not apply to later visits or to other frames.
    if page.is_guest() {
        return None;
    }
    page.window.local_storage().ok()?
}

fn name_of_place() -> String {
    format!("rostra:place:{}", folder())
}

/// Returns the deck's folder, which distinguishes the decks of one origin. Both languages of a deck share it.
#[must_use]
pub fn folder() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.trim_end_matches("index.html").trim_end_matches("en/").to_owned()
}
