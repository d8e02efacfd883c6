//! The speaker's desk is a program of its own, which visitors never load. Here is what the deck has to
//! do with it: a window joins a session and loads the desk, tells it what the deck shows, and does what
//! it asks. The lines are `rostra_core::bridge`; `docs/desk.md` is the contract. When the desk cannot be
//! had, the deck stays as it is.

use leptos::prelude::*;
use rostra_core::address;
use rostra_core::bridge::{ASK, Opened, Request, STATE, Shown};
use rostra_core::deck::Deck;
use rostra_core::history::Write;
use rostra_core::intent::Intent;
use rostra_core::state::{Notice, Panel, State};
use web_sys::js_sys::Math;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, Event};

use crate::browser::bar::Bar;
use crate::browser::dom_state::set;
use crate::browser::page::Page;
use crate::browser::{Change, element_of, fullscreen, listen, listen_active, programs, screens};
use crate::handle::DeckHandle;

/// The program.
const DESK: &str = "desk";
/// The session that the window takes part in, for the desk to read.
const SESSION: &str = "data-session";
/// What the deck shows, for the desk to read when it starts.
const SAID: &str = "data-said";

/// What it would show if nobody had moved it since its address was opened, likewise.
const OPENED: &str = "data-opened";

/// Takes part at once where the address says so, else when the speaker's window is asked for.
pub(super) fn listen_to_desk(page: StoredValue<Page, LocalStorage>, deck: DeckHandle, bar: Bar) {
    let document = document();
    listen(&document, ASK, move |event| {
        let asked = line_of(event).and_then(|it| {
            deck.peek(|deck, state| Some(Request::decode(deck, &it)?.intent(state)))
        });
        let Some(asked) = asked else { return };
        deck.dispatch(asked);
        // At once: two lines in a row may lead back to what was told last, and the desk follows each.
        page.with_value(|page| {
            if is_in_session(page) {
                deck.peek(|deck, state| retell(page, &Shown::of(state).encode(deck)));
            }
        });
    });
    // The link opens the window itself, so nothing can block it.
    listen_active(&document, "click", move |event| {
        let link = element_of(event).and_then(|it| it.closest("a[data-desk]").ok()?);
        if let Some(link) = link {
            let address = page.with_value(|page| {
                join(page, deck, bar);
                speakers_address(page, bar)
            });
            // Only a name with a blank in it could fail.
            let _ = link.set_attribute("href", &address);
            // The room sees the slide again, and not the help or the notice that held the link.
            if deck.peek(|_, state| state.panel == Some(Panel::Help)) {
                deck.dispatch(Intent::Toggle(Panel::Help));
            }
            deck.dispatch(Intent::Notify(None));
        }
    });
    page.with_value(|page| {
        let options = address::options(&page.deck, &bar.query());
        if let Some(surface) = options.surface {
            set(&page.root, "data-surface", surface.word());
        }
        if options.surface.is_some() || options.session.is_some() {
            join(page, deck, bar);
        }
    });
}

/// Whether a talk is being given in this window and others.
pub(super) fn is_in_session(page: &Page) -> bool {
    page.root.has_attribute(SESSION)
}

/// Opens the speaker's window, within a key press. Where that is blocked, a link leads there, which cannot be.
pub(super) fn open(page: &Page, deck: DeckHandle, bar: Bar) {
    join(page, deck, bar);
    let was_full = fullscreen::is_on();
    screens::open(speakers_address(page, bar), "rostra-speaker", move |is_open| {
        let notify = move |it| deck.dispatch(Intent::Notify(Some(it)));
        if !is_open {
            notify(Notice::NoWindow);
        } else if was_full {
            // Browsers end it where the other window would lie over it.
            fullscreen::when_ended_soon(move || notify(Notice::FullScreenEnded));
        }
    });
}

/// Tells the desk what the deck shows now.
pub(super) fn show(page: &Page, change: &Change) {
    if is_in_session(page) {
        tell(page, change.deck, change.now);
    }
}

fn tell(page: &Page, deck: &Deck, state: &State) {
    let line = Shown::of(state).encode(deck);
    if page.root.get_attribute(SAID).as_ref() != Some(&line) {
        retell(page, &line);
    }
}

fn retell(page: &Page, line: &str) {
    // The desk may still be on its way; it reads the attribute then.
    set(&page.root, SAID, line);
    emit(STATE, line);
}

/// Says a line to the other program on the page.
pub fn emit(event: &str, line: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from(line));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(event, &detail) {
        // Never refused: the event cannot be canceled.
        let _ = document().dispatch_event(&event);
    }
}

/// The line that the other program has said.
#[must_use]
pub fn line_of(event: &Event) -> Option<String> {
    event.dyn_ref::<CustomEvent>()?.detail().as_string()
}

/// Takes part in the session that the address names, or in a new one which it names from then on, and
/// loads the desk. Twice is once.
fn join(page: &Page, deck: DeckHandle, bar: Bar) {
    if is_in_session(page) {
        return;
    }
    let query = bar.query();
    let session = address::options(&page.deck, &query).session.unwrap_or_else(new_session);
    // Refused in some sandboxes: there a reload leaves the session.
    let query = Some(address::with_session(&query, &session));
    bar.put(Write { query, fragment: bar.fragment(), push: false });
    set(&page.root, SESSION, &session);
    deck.dispatch(Intent::Present);
    deck.peek(|deck, state| {
        set(&page.root, OPENED, &opened(page, state, bar).encode(deck));
        tell(page, deck, state);
    });
    programs::load(page, DESK);
}

/// The head's script, and keys, may have moved the deck by now.
fn opened(page: &Page, state: &State, bar: Bar) -> Opened {
    let place = super::address::opened_at(page, bar);
    let is_placed = place.is_some();
    let shown = Shown { place: place.unwrap_or_default(), ..Shown::of(state) };
    Opened { shown, is_placed }
}

/// The name of a new session: eight letters and digits, enough that two talks on one host never meet.
#[must_use]
pub fn new_session() -> String {
    let letter = |_| {
        // At most 35, so nothing is cut off.
        char::from_digit((Math::random() * 36.0) as u32 % 36, 36).unwrap_or('0')
    };
    (0..8).map(letter).collect()
}

/// Relative, so that it holds wherever the deck stands.
fn speakers_address(page: &Page, bar: Bar) -> String {
    let session = page.root.get_attribute(SESSION).unwrap_or_default();
    format!("?view=speaker&lang={}&session={session}{}", page.root.lang(), bar.fragment())
}
