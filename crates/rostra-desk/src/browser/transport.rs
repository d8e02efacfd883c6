//! Transport of messages: over a `BroadcastChannel` that all windows of an origin share, and
//! between a window and the one that opened it, which also works without a common origin (a file on
//! disk). A message that arrives on both routes is received once (`session/duplicates.rs`).

use std::cell::RefCell;

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra_core::deck::Deck;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, EventTarget, MessageEvent, Window};

use crate::desk::Desk;
use crate::session::duplicates::{Duplicates, Route};
use crate::session::message::Message;

thread_local! {
    static CHANNELS: RefCell<Channels> = RefCell::default();
}

/// Channels over which this window sends and receives.
#[derive(Default)]
struct Channels {
    desk: Option<Desk>,
    broadcast: Option<BroadcastChannel>,
    /// The window that opened this one, and those that have sent it a message directly.
    windows: Vec<Window>,
    /// Messages received on one route that may arrive on the other.
    duplicates: Duplicates,
}

/// Opens the channels and listens to them.
pub(super) fn open(session: &str, desk: Desk) {
    // Not by `dyn_into`: a window of another page is no instance of this page's `Window`.
    let opener = window().opener().ok().filter(|it| it.is_truthy()).map(JsCast::unchecked_into);
    CHANNELS.with_borrow_mut(|it| {
        it.desk = Some(desk);
        it.windows = opener.into_iter().collect();
    });
    join(session);
    listen(&window(), move |event| {
        // Only text, and only from this page's own origin (files all have the origin "null").
        if event.origin() != origin() {
            return;
        }
        if let Some(from) = event.source() {
            // Only windows send messages to windows; as above.
            let from: Window = from.unchecked_into();
            CHANNELS.with_borrow_mut(|channels| {
                if !channels.windows.contains(&from) && from != window() {
                    channels.windows.push(from);
                }
            });
        }
        on_message(desk, Route::Window, event);
    });
}

/// Joins the channel of a session, and leaves the previous one.
pub(super) fn join(session: &str) {
    // Not available in every browser and sandbox.
    let channel = BroadcastChannel::new(&format!("rostra-desk:{session}")).ok();
    let desk = CHANNELS.with_borrow(|it| it.desk);
    if let Some((channel, desk)) = channel.as_ref().zip(desk) {
        listen(channel, move |event| on_message(desk, Route::Channel, event));
    }
    let before = CHANNELS.with_borrow_mut(|it| std::mem::replace(&mut it.broadcast, channel));
    // Messages already sent over it are still delivered to the other windows.
    before.iter().for_each(BroadcastChannel::close);
}

/// Returns the origin of this page as messages have it. Chromium gives the location of a file on disk the origin
/// `file://`, and its messages `null`, as other browsers do.
fn origin() -> String {
    let origin = window().location().origin().unwrap_or_default();
    if origin == "file://" { "null".to_owned() } else { origin }
}

fn listen(target: &EventTarget, on: impl Fn(&MessageEvent) + 'static) {
    EventListener::new(target, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            on(event);
        }
    })
    .forget();
}

fn on_message(desk: Desk, route: Route, event: &MessageEvent) {
    let Some(text) = event.data().as_string() else { return };
    if !CHANNELS.with_borrow_mut(|it| it.duplicates.is_duplicate(route, &text)) {
        desk.receive(&text);
    }
}

/// Sends a message over all channels.
pub(super) fn send(deck: &Deck, message: &Message) {
    let text = JsValue::from(message.write(deck));
    let origin = origin();
    let to = if origin == "null" { "*" } else { &origin };
    CHANNELS.with_borrow(|channels| {
        // Fails for a closed channel or window, which has left the session.
        if let Some(channel) = &channels.broadcast {
            let _ = channel.post_message(&text);
        }
        for other in &channels.windows {
            let _ = other.post_message(&text, to);
        }
    });
}
