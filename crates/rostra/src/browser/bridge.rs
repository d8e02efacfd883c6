//! The deck's side of the connection to the speaker's desk, a separate program that visitors never
//! load. Lets a window join a session, loads the desk, publishes the deck's state to it, and carries
//! out its requests. The protocol is `rostra_core::bridge`; `docs/desk.md` is the contract. If the
//! desk cannot be loaded, the deck stays as it is.

use std::cell::RefCell;

use leptos::prelude::*;
use rostra_core::address;
use rostra_core::bridge::{Opened, REQUEST, Request, STATE, Shown};
use rostra_core::deck::Deck;
use rostra_core::history::Write;
use rostra_core::intent::Intent;
use rostra_core::state::{Notice, Panel, State};
use web_sys::js_sys::Math;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Event};

use crate::browser::dom_state::set;
use crate::browser::page::Page;
use crate::browser::url_writer::UrlWriter;
use crate::browser::{
    StateChange, element_of, fullscreen, listen, listen_active, programs, screens,
};
use crate::handle::DeckHandle;

/// The desk's name, as [`programs::load`] takes it.
const DESK: &str = "desk";
/// Attribute with the name of this window's session, for the desk.
const SESSION: &str = "data-session";
/// Attribute with the published state ([`Shown`]), for programs to read when they start.
const SHOWN: &str = "data-said";

/// Attribute with the state of the address that was opened ([`Opened`]).
const OPENED: &str = "data-opened";

thread_local! {
    /// The state that was published last: only changes are encoded and published.
    static PUBLISHED: RefCell<Option<Shown>> = const { RefCell::new(None) };
}

/// Adds listeners for requests of the desk and for links to it. Joins a session at once if the
/// address asks for it, else when the speaker's window is opened.
pub(super) fn listen_to_desk(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    url: UrlWriter,
) {
    let document = document();
    listen(&document, REQUEST, move |event| {
        let requests = line_of(event).map(|it| deck.peek(|deck, _| Request::decode(deck, &it)));
        let requests = requests.unwrap_or_default();
        if requests.is_empty() {
            return;
        }
        for request in requests {
            let intent = deck.peek(|_, state| request.intent(state));
            deck.dispatch(intent);
        }
        // Not left to the effect: two requests in a row may restore the state published last, and the
        // desk follows each.
        page.with_value(|page| {
            if is_in_session(page) {
                deck.peek(|deck, state| publish(page, deck, Shown::of(state)));
            }
        });
    });
    // A link that the user clicks is never blocked.
    listen_active(&document, "click", move |event| {
        let link = element_of(event).and_then(|it| it.closest("a[data-desk]").ok()?);
        if let Some(link) = link {
            let address = page.with_value(|page| {
                join(page, deck, url);
                speakers_address(page, url)
            });
            // Fails only for an invalid attribute name.
            let _ = link.set_attribute("href", &address);
            // Closes the help or the notice that holds the link, so that the audience sees the
            // slide again.
            if deck.peek(|_, state| state.panel == Some(Panel::Help)) {
                deck.dispatch(Intent::Toggle(Panel::Help));
            }
            deck.dispatch(Intent::Notify(None));
        }
    });
    page.with_value(|page| {
        // A guest takes part in no session, whatever its address says.
        if page.is_guest() {
            return;
        }
        let options = address::options(&page.deck, &url.query());
        if let Some(surface) = options.surface {
            set(&page.root, "data-surface", surface.word());
        }
        if options.surface.is_some() || options.session.is_some() {
            join(page, deck, url);
        }
    });
}

/// Whether this window takes part in a session.
pub(super) fn is_in_session(page: &Page) -> bool {
    page.root.has_attribute(SESSION)
}

/// Opens the speaker's window; must be called within a key press. If it is blocked, a notice offers
/// a link, which cannot be blocked.
pub(super) fn open(page: &Page, deck: DeckHandle, url: UrlWriter) {
    join(page, deck, url);
    let was_full = fullscreen::is_on();
    screens::open(speakers_address(page, url), "rostra-speaker", move |is_open| {
        let notify = move |it| deck.dispatch(Intent::Notify(Some(it)));
        if !is_open {
            notify(Notice::NoWindow);
        } else if was_full || fullscreen::is_on() {
            // Browsers end full screen if the other window would cover it.
            fullscreen::when_ended_soon(move || notify(Notice::FullScreenEnded));
        }
    });
}

/// Publishes the new state to the desk, before it is applied to the page.
pub(super) fn publish_to_desk(page: &Page, change: &StateChange) {
    if is_in_session(page) {
        publish_state(page, change.deck, change.now);
    }
}

/// Publishes the new state to the bar of a framed deck and to the program for its host, after it is applied to the
/// page, which these also read.
pub(super) fn publish_to_guest(page: &Page, change: &StateChange) {
    if page.is_guest() {
        publish_state(page, change.deck, change.now);
    }
}

/// Publishes a state, unless it was published last.
fn publish_state(page: &Page, deck: &Deck, state: &State) {
    let shown = Shown::of(state);
    if PUBLISHED.with_borrow(|it| it.as_ref() != Some(&shown)) {
        publish(page, deck, shown);
    }
}

/// Publishes a state as a line: as attribute and by the event.
fn publish(page: &Page, deck: &Deck, shown: Shown) {
    let line = shown.encode(deck);
    PUBLISHED.set(Some(shown));
    // If the desk is still loading, it reads the attribute when it starts.
    set(&page.root, SHOWN, &line);
    emit(STATE, &line);
}

/// Sends a line to the other program on the page.
pub fn emit(event: &str, line: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from(line));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &detail) {
        // Never fails: the event is not cancelable.
        let _ = document().dispatch_event(&event);
    }
}

/// The line that the other program has sent.
#[must_use]
pub fn line_of(event: &Event) -> Option<String> {
    event.dyn_ref::<CustomEvent>()?.detail().as_string()
}

/// Joins the session that the address names, else a new one, which is written to the address, and
/// loads the desk. Idempotent: a second call changes nothing.
fn join(page: &Page, deck: DeckHandle, url: UrlWriter) {
    if is_in_session(page) {
        return;
    }
    let query = url.query();
    let session = address::options(&page.deck, &query).session.unwrap_or_else(new_session);
    // Some sandboxes refuse this: there a reload leaves the session.
    let query = Some(address::with_session(&query, &session));
    url.enqueue(Write { query, fragment: url.fragment(), push: false });
    set(&page.root, SESSION, &session);
    deck.dispatch(Intent::Present);
    deck.peek(|deck, state| {
        set(&page.root, OPENED, &opened(page, state, url).encode(deck));
        publish_state(page, deck, state);
    });
    programs::load(&page.root, DESK);
}

/// The value of [`OPENED`]. The script in the head, and keys, may have moved the deck since.
fn opened(page: &Page, state: &State, url: UrlWriter) -> Opened {
    let place = super::address::opened_at(page, url);
    let is_placed = place.is_some();
    let shown = Shown { place: place.unwrap_or_default(), ..Shown::of(state) };
    Opened { shown, is_placed }
}

/// A name for a new session: eight random letters and digits, so that two talks on one host do not
/// collide.
#[must_use]
pub fn new_session() -> String {
    let letter = |_| {
        // At most 35, so the cast loses nothing but the fraction.
        char::from_digit((Math::random() * 36.0) as u32 % 36, 36).unwrap_or('0')
    };
    (0..8).map(letter).collect()
}

/// The speaker's window's address; relative, so that it works wherever the deck is hosted.
fn speakers_address(page: &Page, url: UrlWriter) -> String {
    let session = page.root.get_attribute(SESSION).unwrap_or_default();
    format!("?view=speaker&lang={}&session={session}{}", page.root.lang(), url.fragment())
}
