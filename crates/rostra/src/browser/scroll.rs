//! Scrolling of the article: tells the deck which slide is read, and scrolls to the deck's position.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::{Layout, Panel};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{
    Element, HtmlElement, IntersectionObserver, IntersectionObserverEntry,
    IntersectionObserverInit, ScrollIntoViewOptions, ScrollLogicalPosition, Window, js_sys::Array,
};

use crate::browser::page::{Page, all, window_height};
use crate::browser::{StateChange, element_of, listen};
use crate::handle::DeckHandle;

/// Root margin of the intersection observer that reduces the window to the reading line, a third from its top. The
/// slide on that line is being read.
const READING_LINE: &str = "-33% 0px -66% 0px";

/// Distance of the reading line from the top, as a share of the window's height.
const READING_HEIGHT: f64 = 0.33;

/// Horizontal positions at which the reading line is probed, as shares of the window's width: a short line of text
/// may not reach the middle. Of the elements found, the one of least height is nearest to the text being read.
const COLUMNS: [f64; 3] = [0.25, 0.5, 0.75];

/// State of scroll tracking.
#[derive(Clone, Copy)]
pub(super) struct ScrollTracker {
    /// The slide that scrolling reported last. Scrolling to it again would interfere with the user.
    reported: StoredValue<Option<usize>>,
    /// The scroll position that the deck has set, in px: after a move, or after a change of language.
    /// A report while the page is still there is older than the move, or caused by new content; the reader has not
    /// scrolled.
    settled: StoredValue<Option<f64>>,
}

/// Observes which slide crosses the reading line, and tells the deck.
pub(super) fn observe(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) -> ScrollTracker {
    let seen = ScrollTracker { reported: StoredValue::new(None), settled: StoredValue::new(None) };
    // A guest shows one slide at a time, so scrolling does not change it.
    if page.with_value(Page::is_guest) {
        return seen;
    }
    let on_cross = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let reading = deck.peek(|_, it| it.layout == Layout::Reading && it.panel.is_none());
        let crossed = entries
            .iter()
            .filter_map(|it| it.dyn_into::<IntersectionObserverEntry>().ok())
            .rfind(IntersectionObserverEntry::is_intersecting)
            .and_then(|it| page.with_value(|page| page.index_of(&it.target())));
        let Some(slide) = crossed.filter(|_| reading) else { return };
        if seen.settled.get_value().is_some_and(|it| page.with_value(scrolled) == Some(it)) {
            return;
        }
        seen.settled.set_value(None);
        if deck.peek(|_, it| it.at.slide != slide) {
            seen.reported.set_value(Some(slide));
            deck.dispatch(Intent::GoTo(Position::new(slide, 0)));
        }
    });
    let options = IntersectionObserverInit::new();
    options.set_root_margin(READING_LINE);
    let observer =
        IntersectionObserver::new_with_options(on_cross.as_ref().unchecked_ref(), &options);
    // Without an observer the article still works; only the address does not follow.
    if let Ok(observer) = observer {
        page.with_value(|page| page.sections.iter().for_each(|it| observer.observe(it)));
        StoredValue::new_local((observer, on_cross));
    }
    seen
}

/// Tracks the focus in the overview: the deck moves to the focused slide, so that Enter opens it.
pub(super) fn track_focus(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    listen(&document(), "focusin", move |event| {
        let link = element_of(event).filter(|it| it.class_name() == "open");
        let section = link.and_then(|it| it.parent_element());
        let slide = section.and_then(|section| page.with_value(|page| page.index_of(&section)));
        if let Some(slide) = slide.filter(|slide| deck.peek(|_, now| now.at.slide != *slide)) {
            deck.dispatch(Intent::Jump(Position::new(slide, 0)));
        }
    });
}

/// Scrolls to the deck's position, unless scrolling has set it.
pub(super) fn apply(page: &Page, change: &StateChange, seen: ScrollTracker) {
    let at = change.now.at.slide;
    let moved = change.of(|it| it.at.slide);
    let read = seen.reported.get_value() == Some(at) && moved;
    seen.reported.set_value(None);
    let overview = change.now.panel == Some(Panel::Overview);
    let relaid = change.of(|it| (it.layout, it.panel == Some(Panel::Overview)));
    let scrolls = overview || change.now.layout == Layout::Reading;
    // At start the browser has scrolled to the address, and the reader may have scrolled since.
    let at_start = change.before.is_none() && !overview;
    if !scrolls || read || at_start || !(moved || relaid) {
        return;
    }
    // `scrollIntoView` would scroll the host page as well.
    if page.is_guest() {
        page.window.scroll_to_with_x_and_y(0.0, 0.0);
        return;
    }
    let Some(section) = page.sections.get(at) else { return };
    if overview {
        scroll(section, ScrollLogicalPosition::Nearest);
        move_focus(page, section);
    } else {
        scroll(section, ScrollLogicalPosition::Start);
        seen.settled.set_value(scrolled(page));
    }
}

/// Returns the slide on the reading line of the article; `None` on stage.
pub(super) fn slide_at_reading_line() -> Option<HtmlElement> {
    let line = reading_line(&window())?;
    let slides = all(&document().get_element_by_id("deck")?, ":scope > .slide");
    slides.into_iter().find(|it| it.get_bounding_client_rect().bottom() > line)
}

/// The element on the reading line, kept in place while the content changes.
pub(super) struct ReadingAnchor {
    element: Element,
    /// The share of its height that is above the line.
    share_above: f64,
}

/// Selector of elements that stay when the language changes: neither phrasings nor parts of one.
const IN_BOTH: &str = "#deck :not([lang], #deck [lang] *, [data-ko] *, [data-en] *)";

/// Captures the element on the reading line of the article before its language changes. It is the same in both
/// languages.
pub(super) fn capture_anchor(change: &StateChange) -> Option<ReadingAnchor> {
    let is_article = change.now.layout == Layout::Reading && change.now.panel.is_none();
    if !is_article || change.before.is_none_or(|it| it.lang == change.now.lang) {
        return None;
    }
    let (window, document) = (window(), document());
    let width = window.inner_width().ok()?.as_f64()?;
    let line = reading_line(&window)?;
    let found = COLUMNS.iter().filter_map(|column| {
        let hit = document.elements_from_point((width * column) as f32, line as f32);
        let hit = hit.iter().filter_map(|it| it.dyn_into::<Element>().ok());
        let mut stable = hit.filter_map(|it| it.closest(IN_BOTH).ok()?);
        let element = stable.next()?;
        let place = element.get_bounding_client_rect();
        Some((
            place.height(),
            ReadingAnchor { share_above: (line - place.top()) / place.height(), element },
        ))
    });
    let smallest = found.min_by(|(height, _), (other, _)| height.total_cmp(other));
    smallest.map(|(_, anchor)| anchor)
}

/// Scrolls the captured element back onto the reading line. Near the end of the page there may be no room to scroll.
pub(super) fn restore_reading_line(
    page: &Page,
    anchor: Option<ReadingAnchor>,
    seen: ScrollTracker,
) {
    let Some((anchor, line)) = anchor.zip(reading_line(&page.window)) else { return };
    let place = anchor.element.get_bounding_client_rect();
    let moved = place.top() + anchor.share_above * place.height() - line;
    page.window.scroll_by_with_x_and_y(0.0, moved);
    seen.settled.set_value(scrolled(page));
}

/// The position of the reading line, in px from the top of the window.
fn reading_line(window: &Window) -> Option<f64> {
    Some(window_height(window)? * READING_HEIGHT)
}

fn scrolled(page: &Page) -> Option<f64> {
    page.window.scroll_y().ok()
}

/// In the overview moves the focus to the current slide's link, if a link has it.
fn move_focus(page: &Page, section: &HtmlElement) {
    let on_link = page.document.active_element().is_some_and(|it| it.class_name() == "open");
    if let Some(link) = all(section, ".open").first().filter(|_| on_link) {
        // On failure the focus stays where it is.
        let _ = link.focus();
    }
}

/// Scrolls the element with this id into view, no further than needed.
pub(super) fn into_sight(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        scroll(&element, ScrollLogicalPosition::Nearest);
    }
}

fn scroll(element: &Element, block: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
