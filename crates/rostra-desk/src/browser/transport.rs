//! Transport of messages: over a `BroadcastChannel` that all windows of an origin share, and
//! between a window and the one that opened it, which also works without a common origin (a file on
//! disk). Idempotent: a message that arrives twice changes nothing the second time.

use std::cell::RefCell;

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra_core::deck::Deck;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, EventTarget, MessageEvent, Window};

use crate::desk::Desk;
use crate::session::duplicates::{Duplicates, Way};
use crate::session::message::Message;

thread_local! {
    static POST: RefCell<Post> = RefCell::default();
}

/// The open channels.
#[derive(Default)]
struct Post {
    desk: Option<Desk>,
    channel: Option<BroadcastChannel>,
    /// The window that opened this one, and windows that have sent it a message.
    windows: Vec<Window>,
    /// Messages received on one route that may arrive on the other.
    heard: Duplicates,
}

/// Opens the channels and listens to them.
pub(super) fn open(session: &str, desk: Desk) {
    // Not by `dyn_into`: a window of another page is no instance of this page's `Window`.
    let opener = window().opener().ok().filter(|it| it.is_truthy()).map(JsCast::unchecked_into);
    POST.with_borrow_mut(|it| {
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
            POST.with_borrow_mut(|post| {
                if !post.windows.contains(&from) && from != window() {
                    post.windows.push(from);
                }
            });
        }
        hear(desk, Way::Window, event);
    });
}

/// Joins the channel of a session, and leaves the previous one.
pub(super) fn join(session: &str) {
    // Not available in every browser and sandbox.
    let channel = BroadcastChannel::new(&format!("rostra-desk:{session}")).ok();
    let desk = POST.with_borrow(|it| it.desk);
    if let Some((channel, desk)) = channel.as_ref().zip(desk) {
        listen(channel, move |event| hear(desk, Way::Channel, event));
    }
    let before = POST.with_borrow_mut(|it| std::mem::replace(&mut it.channel, channel));
    // What was sent to it still arrives.
    before.iter().for_each(BroadcastChannel::close);
}

/// The origin of this page as messages have it. Chromium gives the location of a file on disk the origin
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

fn hear(desk: Desk, way: Way, event: &MessageEvent) {
    let Some(text) = event.data().as_string() else { return };
    if !POST.with_borrow_mut(|it| it.heard.is_duplicate(way, &text)) {
        desk.hear(&text);
    }
}

/// Sends a message over all channels.
pub(super) fn send(deck: &Deck, letter: &Message) {
    let text = JsValue::from(letter.write(deck));
    let origin = origin();
    let to = if origin == "null" { "*" } else { &origin };
    POST.with_borrow(|post| {
        // A closed channel or window receives nothing, as it should.
        if let Some(channel) = &post.channel {
            let _ = channel.post_message(&text);
        }
        for other in &post.windows {
            let _ = other.post_message(&text, to);
        }
    });
}
