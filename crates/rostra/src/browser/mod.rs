//! The browser's edge: what comes in becomes intents, what changes goes out. Each edge may fail on
//! its own, and then only that one feature is missing. Not here: any decision (`rostra-core`), or
//! anything that is drawn (`view`).
#![expect(clippy::disallowed_methods, reason = "this is the browser edge")]

mod acts;
mod address;
mod bar;
mod bridge;
mod click;
mod dom_state;
mod drag;
mod figure;
mod figures;
mod focus;
mod found;
mod fullscreen;
mod host;
mod keys;
mod magnify;
mod media;
mod page;
mod panic;
mod playing;
mod pointer;
mod popover;
mod programs;
pub mod screens;
mod scroll;
mod sources;
mod storage;
mod touch;
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
pub use crate::browser::figure::word_at;
pub use crate::browser::figures::play;
pub use crate::browser::host::answer_host;
pub use crate::browser::keys::with_press;
use crate::browser::page::{Page, all};
pub use crate::browser::storage::folder;
use crate::handle::DeckHandle;
use crate::view::controls::controls;
use crate::view::platform::Platform;

/// Brings the page to life. Where the page holds no deck nothing happens: it is an article then.
pub fn start() {
    panic::hook();
    let Some(page) = Page::read() else { return };
    // Signals and listeners live as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);
    let deck = DeckHandle::new(page.deck.clone());
    let source = RwSignal::new(String::new());
    let platform = Platform {
        full_screen: fullscreen::toggle,
        entries: page::entries,
        into_sight: scroll::into_sight,
        source,
    };
    if let Some(root) = page.element("controls") {
        mount_to(root, move || controls(deck, platform)).forget();
    }

    for intent in address::asked(&page) {
        deck.dispatch(intent);
    }
    page::follow_window(&page, deck);
    fullscreen::follow(deck);
    figure::complete_links(&page);
    let page = StoredValue::new_local(page);
    let seen = scroll::observe(page, deck);
    let by_keyboard = focus::follow();
    let popovers = popover::follow(deck, by_keyboard);
    let bar = bar::follow();
    // The one place where state leaves the program: each edge compares what it cares about.
    Effect::new(move |before: Option<State>| {
        let now = deck.with(|_, state| state.clone());
        page.with_value(|page| {
            let change = Change { deck: &page.deck, before: before.as_ref(), now: &now };
            let eye = scroll::eye(&change);
            dom_state::show(page, &change);
            found::show(page, &change);
            scroll::keep(page, eye, seen);
            popovers.show(page, &change);
            address::write(page, &change, bar);
            figure::show(page, &change);
            programs::show(page, &change);
            storage::keep(page, &change);
            scroll::show(page, &change, seen);
            bridge::show(page, &change);
        });
        now
    });
    address::listen(page, deck, bar);
    scroll::follow(page, deck);
    found::listen_to_browser(page, deck);
    touch::listen(deck);
    click::listen_to_mouse(page, deck, popovers);
    pointer::listen(page);
    magnify::listen(page, deck);
    sources::listen(page, deck, source);
    figure::listen(page, deck, by_keyboard);
    keys::listen(page, deck, bar, by_keyboard, popovers);
    bridge::listen_to_desk(page, deck, bar);
}

/// The deck of the document, for other programs on the page; nothing where there is none.
#[must_use]
pub fn deck() -> Option<Deck> {
    Page::read().map(|it| it.deck)
}

/// A method by its name, where `web_sys` keeps it to itself or not every browser has it.
#[must_use]
pub fn method(of: &JsValue, name: &str) -> Option<Function> {
    get(of, name)?.dyn_into().ok()
}

/// A property by its name, likewise.
#[must_use]
pub fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &JsValue::from(name)).ok().filter(|it| !it.is_undefined())
}

/// What an edge may look at when the state has changed.
struct Change<'a> {
    deck: &'a Deck,
    /// Nothing at the start.
    before: Option<&'a State>,
    now: &'a State,
}

impl Change<'_> {
    /// Whether a part of the state is not what it was; at the start everything is new.
    fn of<T: PartialEq>(&self, part: impl Fn(&State) -> T) -> bool {
        self.before.is_none_or(|it| part(it) != part(self.now))
    }
}

/// Listens until the page goes; leaves the event to the browser as well.
fn listen(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    StoredValue::new_local(EventListener::new(target, event, on));
}

/// As [`listen`], in a program without signals.
fn listen_always(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    EventListener::new(target, event, on).forget();
}

/// As [`listen`], for events that may be kept from the browser.
fn listen_active(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    StoredValue::new_local(EventListener::new_with_options(target, event, options, on));
}

/// As [`listen`], for events that stay with their element.
fn listen_capture(target: &EventTarget, event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options = EventListenerOptions::run_in_capture_phase();
    StoredValue::new_local(EventListener::new_with_options(target, event, options, on));
}

/// For whoever looks for what went wrong.
fn console_error(text: &str) {
    web_sys::console::error_1(&JsValue::from(text));
}

/// What an intent comes from, when it is an element of HTML.
fn element_of(event: &Event) -> Option<HtmlElement> {
    event.target()?.dyn_into().ok()
}

/// As [`element_of`], also a part of a drawing.
fn part_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The link that a click is about to follow in this tab.
fn followed(event: &Event, selector: &str) -> Option<HtmlAnchorElement> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    let link = element_of(event)?.closest(selector).ok()??;
    link.dyn_into().ok().filter(|_| click.button() == 0 && !elsewhere)
}

/// Dispatches when there is something to ask.
fn ask(deck: DeckHandle, intent: Option<Intent>) {
    if let Some(intent) = intent {
        deck.dispatch(intent);
    }
}
