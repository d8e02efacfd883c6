//! The address bar, in and out. What an address means is `rostra_core::address`.

use leptos::prelude::*;
use rostra_core::address::{self, Options, Place, View};
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Notice, Panel, Theme};
use rostra_core::text::Lang;
use web_sys::ScrollRestoration;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::page::Page;
use crate::browser::{Change, explore, followed, listen_first, storage};
use crate::handle::DeckHandle;

/// What the page was opened with: the head's script has read the query and put onto the root what
/// comes of it in this browser.
pub(super) fn asked(page: &Page) -> Vec<Intent> {
    let data = page.root.dataset();
    let mut intents = Vec::new();
    intents.extend(Lang::from_tag(&page.root.lang()).map(Intent::Speak));
    if data.get("theme").as_deref() == Some(Theme::Dark.word()) {
        intents.push(Intent::Paint(Theme::Dark));
    }
    let layout = data.get("layout").unwrap_or_default();
    // The speaker's windows are made around a stage, however narrow they are.
    if layout != View::Reading.word() || options(page).surface.is_some() {
        intents.push(Intent::Lay(Layout::Stage));
    }
    if layout == View::Overview.word() {
        intents.push(Intent::Toggle(Panel::Overview));
    }
    match named(page, &hash(page), &options(page)) {
        Some(place) => intents.extend(going_to(place)),
        None => intents
            .extend(storage::left_at(page).map(|at| Intent::Notify(Some(Notice::LeftAt(at))))),
    }
    intents
}

/// Follows back and forward, whoever edits the address, and links from slide to slide.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    page.with_value(|page| {
        // The deck itself knows where it was; the browser's guess would make the article jump.
        // Refused, the worst is that jump.
        let history = page.window.history();
        let _ = history.and_then(|it| it.set_scroll_restoration(ScrollRestoration::Manual));
    });
    for event in ["popstate", "hashchange"] {
        super::listen(&window(), event, move |_| {
            let place = page.with_value(|page| {
                let hash = hash(page);
                named(page, &hash, &options(page)).or_else(|| hash.is_empty().then(Place::default))
            });
            go(deck, place);
        });
    }
    // A frame's history is its host's: a link there must not add to it. The overview's own links
    // never reach the address (`sources.rs`).
    if page.with_value(Page::is_framed) {
        listen_first(&window(), "click", move |event| {
            let Some(link) = followed(event, "#deck a[href^='#']:not(.open)") else { return };
            event.prevent_default();
            go(deck, page.with_value(|page| place(page, &link.hash())));
        });
    }
}

fn go(deck: DeckHandle, place: Option<Place>) {
    place.into_iter().flat_map(going_to).for_each(|it| deck.dispatch(it));
}

fn going_to(place: Place) -> Vec<Intent> {
    let slide = place.at.slide;
    let notice = place.guessed.then_some(Intent::Notify(Some(Notice::UnknownAddress)));
    [Intent::GoTo(place.at), Intent::Explore(slide, place.figure)]
        .into_iter()
        .chain(notice)
        .collect()
}

/// The place that the fragment names, else `s=`.
fn named(page: &Page, fragment: &str, options: &Options) -> Option<Place> {
    place(page, fragment).or_else(|| place(page, options.place.as_deref()?))
}

/// A place whose figure, if it names one, is one that its slide has.
fn place(page: &Page, fragment: &str) -> Option<Place> {
    let place = address::place(&page.deck, fragment)?;
    let section = page.sections.get(place.at.slide);
    let has = |word: &String| section.is_some_and(|it| explore::has(it, word));
    let unknown = place.figure.as_ref().is_some_and(|it| !has(it));
    Some(Place {
        figure: place.figure.filter(|_| !unknown),
        guessed: place.guessed || unknown,
        ..place
    })
}

/// Writes where the deck is, and how it is looked at.
pub(super) fn write(page: &Page, change: &Change) {
    let now = change.now;
    let fragment = address::fragment(change.deck, now.at, now.figure(now.at.slide));
    let (shown, options) = (hash(page), options(page));
    let named = named(page, &shown, &options);
    // An address without a place is that of the start.
    let is_plain = named.is_none() && now.at == Position::default() && now.figure(0).is_none();
    let Some(before) = change.before else {
        // A key pressed before the program was there may have moved the deck.
        if !is_plain && shown != fragment {
            put(page, &fragment, false);
        }
        return;
    };
    if change.of(|it| (it.lang, it.layout)) || !options.still_hold(now) {
        put(page, &format!("{}{shown}", address::query(&search(page), now)), false);
    }
    if change.of(|it| it.at) || change.of(|it| it.figure(now.at.slide).map(str::to_owned)) {
        // On stage Back returns to the slide before; scrolling an article fills no history, a frame's
        // history is its host's, and an address that names this slide already is only put right.
        let on_stage = now.layout == Layout::Stage && now.panel.is_none();
        let is_named = named.is_some_and(|it| it.at.slide == now.at.slide);
        let moves = before.at.slide != now.at.slide && !is_named;
        if !is_plain && shown != fragment {
            put(page, &fragment, on_stage && moves && !page.is_framed());
        }
    }
}

fn hash(page: &Page) -> String {
    page.window.location().hash().unwrap_or_default()
}

fn search(page: &Page) -> String {
    page.window.location().search().unwrap_or_default()
}

fn options(page: &Page) -> Options {
    address::options(&page.deck, &search(page))
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
