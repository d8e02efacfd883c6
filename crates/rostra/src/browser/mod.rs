//! The browser adapter: translates events to intents, and writes state changes to the page. Each
//! submodule may fail on its own; then only its feature is missing. Not here: decisions
//! (`rostra-core`), or rendering (`ui`, `pages`).
#![expect(clippy::disallowed_methods, reason = "this is the browser edge")]

mod address;
mod bridge;
mod browser_zoom;
mod click;
mod dom_state;
mod drag;
mod figure_controls;
mod figure_program;
mod figure_state;
mod find_in_page;
mod focus;
mod fullscreen;
mod host;
mod keys;
mod media;
mod page;
mod panic;
mod player;
mod pointer;
mod popover;
mod programs;
pub mod screens;
mod scroll;
mod snippet;
mod sources;
mod storage;
mod touch;
mod url_writer;
mod zoom;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::mount::mount_to;
use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::intent::Intent;
use rostra_core::state::State;
use web_sys::js_sys::{Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlAnchorElement, HtmlElement, MouseEvent};

pub use crate::browser::bridge::{emit, line_of, new_session};
pub use crate::browser::figure_program::start_figures;
pub use crate::browser::figure_state::word_at;
pub use crate::browser::host::start_host_messaging;
pub use crate::browser::keys::with_press;
pub use crate::browser::page::text_in;
use crate::browser::page::{Page, all};
pub use crate::browser::snippet::start_snippet_dialog;
pub use crate::browser::storage::folder;
use crate::handle::DeckHandle;
use crate::ui::controls::controls;
use crate::ui::platform::Platform;

/// Starts the deck's program on the page. Does nothing on a page without slides.
pub fn start() {
    panic::hook();
    let Some(page) = Page::read() else { return };
    // Signals and event listeners live as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let deck = DeckHandle::new(page.deck.clone());
    let source = RwSignal::new(String::new());
    let platform = Platform {
        full_screen: fullscreen::toggle,
        entries: page::entries,
        into_sight: scroll::into_sight,
        embed: programs::load_snippet_dialog,
        source,
    };
    if let Some(root) = page.element("controls") {
        mount_to(root, move || controls(deck, platform)).forget();
    }

    for intent in address::initial_intents(&page) {
        deck.dispatch(intent);
    }
    page::observe_window(deck);
    fullscreen::observe(deck);
    figure_state::complete_links(&page);
    let page = StoredValue::new_local(page);
    let seen = scroll::observe(page, deck);
    let by_keyboard = focus::track();
    let popovers = popover::track(deck, by_keyboard);
    let url = url_writer::track();
    // The only place that writes the state to the page: each submodule compares the part it needs.
    Effect::new(move |before: Option<State>| {
        let now = deck.with(|_, state| state.clone());
        page.with_value(|page| {
            let change = StateChange { deck: &page.deck, before: before.as_ref(), now: &now };
            // First, so that the other windows of a session draw at the same time.
            bridge::publish_to_desk(page, &change);
            let anchor = scroll::capture_anchor(&change);
            dom_state::apply(page, &change);
            find_in_page::apply(page, &change);
            scroll::restore_reading_line(page, anchor, seen);
            popovers.apply(page, &change);
            address::write(page, &change, url);
            figure_state::apply(page, &change);
            programs::load_needed(page, &change);
            storage::persist(page, &change);
            scroll::apply(page, &change, seen);
            bridge::publish_to_guest(page, &change);
        });
        now
    });
    address::listen(page, deck, url);
    scroll::track_focus(page, deck);
    find_in_page::listen(page, deck);
    touch::listen(deck);
    click::listen_to_mouse(page, deck, popovers);
    pointer::listen(page);
    browser_zoom::listen(page, deck);
    sources::listen(page, deck, source);
    figure_state::listen(page, deck, by_keyboard);
    keys::listen(page, deck, url, by_keyboard, popovers);
    bridge::listen_to_desk(page, deck, url);
}

/// Reads the deck from the document, for other programs on the page; `None` without slides.
#[must_use]
pub fn deck() -> Option<Deck> {
    Page::read().map(|it| it.deck)
}

/// A method by name, for methods that `web_sys` lacks or that some browsers do not have.
#[must_use]
pub fn method(of: &JsValue, name: &str) -> Option<Function> {
    get(of, name)?.dyn_into().ok()
}

/// A property by name, for the same purpose; `None` if it is undefined.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from(name)).ok().filter(|it| !it.is_undefined())
}

/// A state change, passed to the submodules that write it to the page.
struct StateChange<'a> {
    deck: &'a Deck,
    /// The state before; `None` at the start.
    before: Option<&'a State>,
    now: &'a State,
}

impl StateChange<'_> {
    /// Whether a part of the state has changed; at the start every part has.
    fn of<T: PartialEq>(&self, part: impl Fn(&State) -> T) -> bool {
        self.before.is_none_or(|it| part(it) != part(self.now))
    }
}

/// Adds a passive event listener that lives as long as the page.
fn listen(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    StoredValue::new_local(EventListener::new(target, event, on));
}

/// Like [`listen`], for programs without signals.
fn listen_always(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    EventListener::new(target, event, on).forget();
}

/// Like [`listen`], for listeners that may call `preventDefault`.
fn listen_active(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    StoredValue::new_local(EventListener::new_with_options(target, event, options, on));
}

/// Like [`listen`], in the capture phase, for events that do not bubble.
fn listen_capture(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    StoredValue::new_local(EventListener::new_with_options(target, event, options, on));
}

/// Logs an error to the console.
fn console_error(text: &str) {
    web_sys::console::error_1(&JsValue::from(text));
}

/// The event's target, if it is an HTML element.
fn element_of(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// The event's target, if it is an element, including SVG elements.
fn target_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Returns the link that a click will open in this tab: main button, without modifier keys.
fn clicked_link(event: &Event, selector: &str) -> Option<HtmlAnchorElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    let link = element_of(event)?.closest(selector).ok()??;
    link.dyn_into().ok().filter(|_| click.button() == 0 && !elsewhere)
}

/// Dispatches an intent, if there is one.
fn dispatch_if_some(deck: DeckHandle, intent: Option<Intent>) {
    if let Some(intent) = intent {
        deck.dispatch(intent);
    }
}
