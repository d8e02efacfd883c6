//! Reads and writes the address bar. The syntax of addresses is in `rostra_core::address`.

use leptos::prelude::*;
use rostra_core::address::{self, Options, Place, Resolved, View};
use rostra_core::history::Write;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Notice, Panel, State, Theme};
use rostra_core::text::Lang;
use web_sys::ScrollRestoration;

use crate::browser::page::{Page, head_script_property, room_for_stage};
use crate::browser::url_writer::{UrlWriter, hash, search};
use crate::browser::{StateChange, clicked_link, listen_active, storage};
use crate::handle::DeckHandle;

/// Returns the intents of the address that the page was opened with, and of stored settings. The script in the
/// head has parsed the query already and set the attributes of the root.
pub(super) fn initial_intents(page: &Page) -> Vec<Intent> {
    let data = page.root.dataset();
    let mut intents = Vec::new();
    intents.extend(Lang::from_tag(&page.root.lang()).map(Intent::SetLang));
    intents.extend(data.get("theme").and_then(|it| Theme::named(&it)).map(Intent::SetTheme));
    intents.extend(storage::click(page).map(Intent::Click));
    let layout = data.get("layout").unwrap_or_default();
    // The speaker's windows are made for the stage layout, at any width.
    let options = address::options(&page.deck, &search());
    if options.surface.is_some() && !page.is_guest() {
        intents.push(Intent::SetLayout(Layout::Stage));
    } else if room_for_stage().is_none() {
        let is_stage = layout == View::Stage.word();
        intents.push(Intent::SetLayout(if is_stage { Layout::Stage } else { Layout::Reading }));
    }
    if layout == View::Overview.word() {
        intents.push(Intent::Toggle(Panel::Overview));
    }
    // The position after keys that the script in the head handled; the browser may have refused to
    // write it to the address.
    let early = head_script_property("place").and_then(|it| it.as_string());
    let named = if page.is_guest() {
        // Without a notice if nothing is found: addresses are the concern of its host.
        let resolved = match options.place.as_deref() {
            Some(place) => address::place(&page.deck, place),
            None => named(page, &hash(), &options),
        };
        resolved.map(|it| Resolved { guessed: false, ..it }).or_else(|| Some(Resolved::default()))
    } else {
        named(page, &early.unwrap_or_else(hash), &options)
    };
    match named {
        Some(resolved) => intents.extend(intents_for(resolved)),
        None => intents
            .extend(storage::left_at(page).map(|at| Intent::Notify(Some(Notice::LeftAt(at))))),
    }
    intents
}

/// Adds listeners for Back and Forward, edits of the address, and links from slide to slide.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle, url: UrlWriter) {
    page.with_value(|page| {
        // The deck restores its position itself; the browser's scroll restoration would make the
        // article jump. If this fails, it only jumps.
        let history = page.window.history();
        let _ = history.and_then(|it| it.set_scroll_restoration(ScrollRestoration::Manual));
    });
    for event in ["popstate", "hashchange"] {
        // The fragment of a guest belongs to its host.
        if page.with_value(Page::is_guest) {
            break;
        }
        super::listen(&window(), event, move |_| {
            url.clear();
            let hash = hash();
            let shown = || {
                deck.peek(|deck, state| {
                    address::fragment(deck, state.at, state.figure(state.at.slide))
                })
            };
            // The second of two events (`popstate` and `hashchange`): keeps the notice of the
            // first.
            if hash == shown() {
                return;
            }
            let place = page.with_value(|page| {
                let options = address::options(&page.deck, &search());
                named(page, &hash, &options).or_else(|| hash.is_empty().then(Resolved::default))
            });
            let names_place = place.is_some() && !hash.is_empty();
            dispatch_place(deck, place);
            // Normalizes the address, even if it names what is already shown.
            let fragment = shown();
            if names_place && hash != fragment {
                url.enqueue(Write { query: None, fragment, push: false });
            }
        });
    }
    // In a frame the history belongs to the host page: a link must not add to it. The overview's
    // links never reach the address (`sources.rs`).
    if page.with_value(Page::is_framed) {
        listen_active(&window(), "click", move |event| {
            let Some(link) = clicked_link(event, "#deck a[href^='#']:not(.open)") else { return };
            event.prevent_default();
            dispatch_place(deck, page.with_value(|page| address::place(&page.deck, &link.hash())));
        });
    }
}

/// Moves the deck to a parsed place.
fn dispatch_place(deck: DeckHandle, to: Option<Resolved>) {
    to.into_iter().flat_map(intents_for).for_each(|intent| deck.dispatch(intent));
}

/// Returns the intents that move to a place; with a notice if the place is a guess.
fn intents_for(Resolved { place, guessed }: Resolved) -> Vec<Intent> {
    let slide = place.at.slide;
    let notice = guessed.then_some(Intent::Notify(Some(Notice::UnknownAddress)));
    [Intent::GoTo(place.at), Intent::SetFigure(slide, place.figure)]
        .into_iter()
        .chain(notice)
        .collect()
}

/// Returns the position that the page was opened at; `None` if its address named none. Keys pressed before
/// the program started may have changed the address; the script in the head has kept the original.
pub(super) fn opened_at(page: &Page, url: UrlWriter) -> Option<Place> {
    let resolved = match head_script_property("opened").and_then(|it| it.as_string()) {
        Some(early) => address::place(&page.deck, &early),
        None => named(page, &url.fragment(), &address::options(&page.deck, &url.query())),
    };
    resolved.map(|it| it.place)
}

/// Parses the position from the fragment, else from the parameter `s`.
fn named(page: &Page, fragment: &str, options: &Options) -> Option<Resolved> {
    let place = |it: &str| address::place(&page.deck, it);
    place(fragment).or_else(|| place(options.place.as_deref()?))
}

/// Writes the position and options to the address.
pub(super) fn write(page: &Page, change: &StateChange, url: UrlWriter) {
    // The fragment of a guest belongs to its host: WordPress keeps a secret there.
    if page.is_guest() {
        return;
    }
    let now = change.now;
    let fragment = address::fragment(change.deck, now.at, now.figure(now.at.slide));
    let (query, shown) = (url.query(), url.fragment());
    let options = address::options(&page.deck, &query);
    let named = named(page, &shown, &options);
    // An address without a position means the start.
    let is_plain = named.is_none() && now.at == Position::default() && now.figure(0).is_none();
    let Some(before) = change.before else {
        // A key pressed before the program started may have moved the deck.
        if !is_plain && shown != fragment {
            url.enqueue(Write { query: None, fragment, push: false });
        }
        return;
    };
    if change.of(|it| (it.lang, it.chosen_layout())) || !options.still_hold(now) {
        let query = Some(address::query(&query, now));
        url.enqueue(Write { query, fragment: shown.clone(), push: false });
    }
    let figure = |state: &State| state.figure(now.at.slide).map(str::to_owned);
    if change.of(|state| state.at) || change.of(figure) {
        // A jump adds a history entry, so that Back returns. Not in a frame, whose history belongs
        // to the host page; an address that already names this slide is only corrected.
        let is_named = named.is_some_and(|it| it.place.at.slide == now.at.slide);
        let jumped = before.jumps != now.jumps && before.at.slide != now.at.slide && !is_named;
        if !is_plain && shown != fragment {
            url.enqueue(Write { query: None, fragment, push: jumped && !page.is_framed() });
        }
    }
}
