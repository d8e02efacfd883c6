//! The address bar, in and out. What an address means is `rostra_core::address`.

use leptos::prelude::*;
use rostra_core::address::{self, Options, View};
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Notice, Panel, State, Theme};
use rostra_core::text::Lang;
use web_sys::ScrollRestoration;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::page::Page;
use crate::browser::{Change, storage};
use crate::handle::DeckHandle;

/// What the page was opened with: address, and what the head's script put onto the root.
pub(super) fn asked(page: &Page) -> Vec<Intent> {
    let data = page.root.dataset();
    let mut intents = Vec::new();
    intents.extend(Lang::from_tag(&page.root.lang()).map(Intent::Speak));
    if data.get("theme").as_deref() == Some("dark") {
        intents.push(Intent::Paint(Theme::Dark));
    }
    // The head's script leaves browsers without constructed style sheets in the article.
    if data.get("layout").as_deref() == Some("stage") {
        intents.push(Intent::Lay(Layout::Stage));
    }
    let named = named(page);
    if named.is_empty() {
        let left_at = storage::left_at(page).map(|at| Intent::Notify(Some(Notice::LeftAt(at))));
        intents.extend(left_at);
    }
    intents.extend(looks(page).into_iter().chain(named));
    intents
}

/// Follows back and forward, and whoever edits the address.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    page.with_value(|page| {
        // The deck itself knows where it was; the browser's guess would make the article jump.
        // Refused, the worst is that jump.
        let history = page.window.history();
        let _ = history.and_then(|it| it.set_scroll_restoration(ScrollRestoration::Manual));
    });
    for event in ["popstate", "hashchange"] {
        super::listen(&window(), event, move |_| {
            let asked = page.with_value(|page| looks(page).into_iter().chain(named(page)));
            asked.for_each(|it| deck.dispatch(it));
        });
    }
}

/// The language and layout that the query names.
fn looks(page: &Page) -> Vec<Intent> {
    let options = options(page);
    let mut intents: Vec<Intent> = options.lang.map(Intent::Speak).into_iter().collect();
    match options.view {
        None => {}
        Some(View::Stage) => intents.push(Intent::Lay(Layout::Stage)),
        Some(View::Reading) => intents.push(Intent::Lay(Layout::Reading)),
        Some(View::Overview) => {
            intents.extend([Intent::Lay(Layout::Stage), Intent::Toggle(Panel::Overview)]);
        }
    }
    intents
}

/// The place that the fragment names, else `s=`.
fn named(page: &Page) -> Vec<Intent> {
    let fragment = page.window.location().hash().unwrap_or_default();
    let deck = page.deck();
    let place = address::place(&deck, &fragment)
        .or_else(|| address::place(&deck, options(page).place.as_deref().unwrap_or_default()));
    let Some(place) = place else { return Vec::new() };
    let mut intents = vec![Intent::GoTo(place.at)];
    intents.extend(place.figure.map(|it| Intent::Explore(place.at.slide, Some(it))));
    intents.extend(place.guessed.then_some(Intent::Notify(Some(Notice::UnknownAddress))));
    intents
}

/// Writes where the deck is, and how it is looked at.
pub(super) fn write(page: &Page, change: &Change) {
    let now = change.now;
    let fragment = address::fragment(change.deck, now.at, now.figure(now.at.slide));
    let shown = page.window.location().hash().unwrap_or_default();
    let Some(before) = change.before else {
        // A page opened without a place keeps its plain address until something moves; a key pressed
        // before the program was there may have.
        let plain = shown.is_empty() && now.at == Position::default();
        if !plain && shown != fragment {
            put(page, &fragment, false);
        }
        return;
    };
    if change.of(|it| (it.lang, it.layout)) {
        put(page, &format!("{}{shown}", query(page, now)), false);
    }
    if change.of(|it| it.at) || change.of(|it| it.figure(now.at.slide).map(str::to_owned)) {
        // On stage Back returns to the slide before; scrolling an article fills no history,
        // and a frame's history is its host's.
        let on_stage = now.layout == Layout::Stage && now.panel.is_none();
        let push = on_stage && before.at.slide != now.at.slide && !page.is_framed();
        if shown != fragment {
            put(page, &fragment, push);
        }
    }
}

fn options(page: &Page) -> Options {
    address::options(&page.deck(), &page.window.location().search().unwrap_or_default())
}

/// The query with the language and layout chosen here, so that a reload keeps them.
fn query(page: &Page, state: &State) -> String {
    let search = page.window.location().search().unwrap_or_default();
    let mut pairs: Vec<String> = search
        .trim_start_matches('?')
        .split('&')
        .filter(|it| !it.is_empty() && !it.starts_with("lang=") && !it.starts_with("view="))
        .map(str::to_owned)
        .collect();
    pairs.push(format!("lang={}", state.lang.tag()));
    let view = match state.layout {
        Layout::Stage => "stage",
        Layout::Reading => "reading",
    };
    pairs.push(format!("view={view}"));
    format!("?{}", pairs.join("&"))
}

fn put(page: &Page, address: &str, push: bool) {
    let Ok(history) = page.window.history() else { return };
    // Refused in some sandboxes and when written too often; the deck itself is right all the same.
    let _ = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(address))
    };
}
