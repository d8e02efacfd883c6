//! What is remembered on this device, where that is allowed: language, theme, place, what a click does.

use leptos::prelude::window;
use rostra_core::address;
use rostra_core::position::Position;
use rostra_core::state::Click;
use web_sys::Storage;

use crate::browser::Change;
use crate::browser::page::Page;

/// Remembers choices and the place.
pub(super) fn keep(page: &Page, change: &Change) {
    // What the page opened with is known already.
    if change.before.is_none() {
        return;
    }
    let now = change.now;
    if change.of(|it| it.lang) {
        put(page, "rostra:lang", now.lang.tag());
    }
    if change.of(|it| it.theme) {
        put(page, "rostra:theme", now.theme.word());
    }
    if change.of(|it| it.click) {
        put(page, CLICK, now.click.word());
    }
    if change.of(|it| it.at) {
        put(page, &name_of_place(), &address::fragment(change.deck, now.at, None));
    }
}

/// Where it is remembered what a click does.
const CLICK: &str = "rostra:click";

fn put(page: &Page, name: &str, value: &str) {
    // Blocked, or in a sandbox where even asking throws: nothing is remembered, nothing else is lost.
    let Some(storage) = storage(page) else { return };
    // A full storage keeps what it had.
    let _ = storage.set_item(name, value);
}

/// What a click does, where that was chosen.
pub(super) fn click(page: &Page) -> Option<Click> {
    let stored = storage(page)?.get_item(CLICK).ok()??;
    Click::ALL.into_iter().find(|it| it.word() == stored)
}

/// Where the talk was left last time, when that is not its beginning.
pub(super) fn left_at(page: &Page) -> Option<Position> {
    let stored = storage(page)?.get_item(&name_of_place()).ok()??;
    let place = address::place(&page.deck, &stored)?.exact()?;
    (place.at != Position::default()).then_some(place.at)
}

fn storage(page: &Page) -> Option<Storage> {
    page.window.local_storage().ok()?
}

fn name_of_place() -> String {
    format!("rostra:place:{}", folder())
}

/// Where the deck stands: several may live on one origin. Both languages of one share what is kept of it.
#[must_use]
pub fn folder() -> String {
    let path = window().location().pathname().unwrap_or_default();
    path.trim_end_matches("index.html").trim_end_matches("en/").to_owned()
}
