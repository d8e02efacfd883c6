//! The address bar, in and out. What an address means is `rostra_core::address`.

use leptos::prelude::*;
use rostra_core::address::{self, Options, Place, Resolved, View};
use rostra_core::history::Write;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Notice, Panel, Theme};
use rostra_core::text::Lang;
use web_sys::ScrollRestoration;

use crate::browser::bar::{Bar, hash, search};
use crate::browser::page::Page;
use crate::browser::{Change, followed, listen_active, storage};
use crate::handle::DeckHandle;

/// What the page was opened with: the head's script has read the query and put onto the root what
/// comes of it in this browser.
pub(super) fn asked(page: &Page) -> Vec<Intent> {
    let data = page.root.dataset();
    let mut intents = Vec::new();
    intents.extend(Lang::from_tag(&page.root.lang()).map(Intent::SetLang));
    intents.extend(data.get("theme").and_then(|it| Theme::named(&it)).map(Intent::SetTheme));
    intents.extend(storage::click(page).map(Intent::Click));
    let layout = data.get("layout").unwrap_or_default();
    // The speaker's windows are made around a stage, however narrow they are.
    let options = address::options(&page.deck, &search());
    if options.surface.is_some() {
        intents.push(Intent::SetLayout(Layout::Stage));
    } else if page.room_for_stage().is_none() {
        let is_stage = layout == View::Stage.word();
        intents.push(Intent::SetLayout(if is_stage { Layout::Stage } else { Layout::Reading }));
    }
    if layout == View::Overview.word() {
        intents.push(Intent::Toggle(Panel::Overview));
    }
    // Where the head's script has moved the deck, which the browser may have refused to write.
    let early = page.early("place").and_then(|it| it.as_string());
    match named(page, &early.unwrap_or_else(hash), &options) {
        Some(place) => intents.extend(going_to(place)),
        None => intents
            .extend(storage::left_at(page).map(|at| Intent::Notify(Some(Notice::LeftAt(at))))),
    }
    intents
}

/// Follows back and forward, whoever edits the address, and links from slide to slide.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle, bar: Bar) {
    page.with_value(|page| {
        // The deck itself knows where it was; the browser's guess would make the article jump.
        // Refused, the worst is that jump.
        let history = page.window.history();
        let _ = history.and_then(|it| it.set_scroll_restoration(ScrollRestoration::Manual));
    });
    for event in ["popstate", "hashchange"] {
        super::listen(&window(), event, move |_| {
            bar.forget();
            let hash = hash();
            let shown =
                || deck.peek(|deck, it| address::fragment(deck, it.at, it.figure(it.at.slide)));
            // The second of two events: the first has led there, and what it said stays.
            if hash == shown() {
                return;
            }
            let place = page.with_value(|page| {
                let options = address::options(&page.deck, &search());
                named(page, &hash, &options).or_else(|| hash.is_empty().then(Resolved::default))
            });
            let names_place = place.is_some() && !hash.is_empty();
            go(deck, place);
            // Also where it leads to what is shown already.
            let fragment = shown();
            if names_place && hash != fragment {
                bar.put(Write { query: None, fragment, push: false });
            }
        });
    }
    // A frame's history is its host's: a link there must not add to it. The overview's own links
    // never reach the address (`sources.rs`).
    if page.with_value(Page::is_framed) {
        listen_active(&window(), "click", move |event| {
            let Some(link) = followed(event, "#deck a[href^='#']:not(.open)") else { return };
            event.prevent_default();
            go(deck, page.with_value(|page| address::place(&page.deck, &link.hash())));
        });
    }
}

fn go(deck: DeckHandle, to: Option<Resolved>) {
    to.into_iter().flat_map(going_to).for_each(|it| deck.dispatch(it));
}

fn going_to(Resolved { place, guessed }: Resolved) -> Vec<Intent> {
    let slide = place.at.slide;
    let notice = guessed.then_some(Intent::Notify(Some(Notice::UnknownAddress)));
    [Intent::GoTo(place.at), Intent::SetFigure(slide, place.figure)]
        .into_iter()
        .chain(notice)
        .collect()
}

/// The place that the page was opened at; nothing when its address named none. Whoever has moved the deck
/// before the program was here has changed the address; the head's script has kept it.
pub(super) fn opened_at(page: &Page, bar: Bar) -> Option<Place> {
    let resolved = match page.early("opened").and_then(|it| it.as_string()) {
        Some(early) => address::place(&page.deck, &early),
        None => named(page, &bar.fragment(), &address::options(&page.deck, &bar.query())),
    };
    resolved.map(|it| it.place)
}

/// The place that the fragment names, else `s=`.
fn named(page: &Page, fragment: &str, options: &Options) -> Option<Resolved> {
    let place = |it: &str| address::place(&page.deck, it);
    place(fragment).or_else(|| place(options.place.as_deref()?))
}

/// Writes where the deck is, and how it is looked at.
pub(super) fn write(page: &Page, change: &Change, bar: Bar) {
    let now = change.now;
    let fragment = address::fragment(change.deck, now.at, now.figure(now.at.slide));
    let (query, shown) = (bar.query(), bar.fragment());
    let options = address::options(&page.deck, &query);
    let named = named(page, &shown, &options);
    // An address without a place is that of the start.
    let is_plain = named.is_none() && now.at == Position::default() && now.figure(0).is_none();
    let Some(before) = change.before else {
        // A key pressed before the program was there may have moved the deck.
        if !is_plain && shown != fragment {
            bar.put(Write { query: None, fragment, push: false });
        }
        return;
    };
    if change.of(|it| (it.lang, it.chosen_layout())) || !options.still_hold(now) {
        let query = Some(address::query(&query, now));
        bar.put(Write { query, fragment: shown.clone(), push: false });
    }
    if change.of(|it| it.at) || change.of(|it| it.figure(now.at.slide).map(str::to_owned)) {
        // Back returns from a jump. A frame's history is its host's, and an address that names this
        // slide already is only put right.
        let is_named = named.is_some_and(|it| it.place.at.slide == now.at.slide);
        let jumped = before.jumps != now.jumps && before.at.slide != now.at.slide && !is_named;
        if !is_plain && shown != fragment {
            bar.put(Write { query: None, fragment, push: jumped && !page.is_framed() });
        }
    }
}
