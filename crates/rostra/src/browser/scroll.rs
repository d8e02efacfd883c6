//! The article: where the reader is, and going where the deck goes.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Panel};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{
    IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit,
    ScrollIntoViewOptions, ScrollLogicalPosition, js_sys::Array,
};

use crate::browser::Change;
use crate::browser::page::Page;
use crate::handle::DeckHandle;

/// A slide is being read when it crosses this line: a third down the window.
const READING_LINE: &str = "-33% 0px -66% 0px";

/// The slide that scrolling reported last: going there again would fight the finger.
pub(super) type Seen = StoredValue<Option<usize>>;

/// Tells the deck which slide is read.
pub(super) fn observe(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) -> Seen {
    let seen = Seen::new(None);
    let on_cross = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let reading = deck.peek(|_, it| it.layout == Layout::Reading && it.panel.is_none());
        let crossed = entries
            .iter()
            .filter_map(|it| it.dyn_into::<IntersectionObserverEntry>().ok())
            .rfind(IntersectionObserverEntry::is_intersecting)
            .and_then(|it| page.with_value(|page| page.index_of(&it.target())));
        let Some(slide) = crossed.filter(|_| reading) else { return };
        if deck.peek(|_, it| it.at.slide != slide) {
            seen.set_value(Some(slide));
            deck.dispatch(Intent::GoTo(Position::new(slide, 0)));
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(READING_LINE);
    let observer =
        IntersectionObserver::new_with_options(on_cross.as_ref().unchecked_ref(), &options);
    // Without it the article is read all the same; only the address stays where it was.
    if let Ok(observer) = observer {
        page.with_value(|page| page.sections.iter().for_each(|it| observer.observe(it)));
        StoredValue::new_local((observer, on_cross));
    }
    seen
}

/// Scrolls to where the deck went, unless scrolling is what took it there.
pub(super) fn show(page: &Page, change: &Change, seen: Seen) {
    let at = change.now.at.slide;
    let moved = change.of(|it| it.at.slide);
    let read = seen.get_value() == Some(at) && moved;
    seen.set_value(None);
    let overview = change.now.panel == Some(Panel::Overview);
    let relaid = change.of(|it| (it.layout, it.panel == Some(Panel::Overview)));
    let scrolls = overview || change.now.layout == Layout::Reading;
    let at_start = change.before.is_none() && at == 0;
    if !scrolls || read || at_start || !(moved || relaid) {
        return;
    }
    let Some(section) = page.sections.get(at) else { return };
    let options = ScrollIntoViewOptions::new();
    let block =
        if overview { ScrollLogicalPosition::Nearest } else { ScrollLogicalPosition::Start };
    options.set_block(block);
    section.scroll_into_view_with_scroll_into_view_options(&options);
}
