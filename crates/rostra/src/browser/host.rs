//! Messages between a framed deck and its host page, and the height of its content, in a separate program that only
//! framed decks load. The protocol is `rostra_core::host`; this program and the deck communicate by
//! `rostra_core::bridge`, as the speaker's desk does. If this program fails, only messages and heights are lost.

use std::cell::RefCell;

use gloo::timers::callback::Interval;
use leptos::prelude::{document, request_animation_frame, window};
use rostra_core::bridge::{REQUEST, STATE, Shown};
use rostra_core::deck::Deck;
use rostra_core::host::{Field, Height, HeightFormats, Host, HostMessage, Reply};
use web_sys::js_sys::{Array, Date, JSON, Object};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, MessageEvent, ResizeObserver, Window};

use crate::browser::page::{room_for_stage, window_height};
use crate::browser::{console_error, deck, emit, get, line_of, listen_always};

/// Target origin of heights: any, because heights are no secret and hosts that only use heights send no `hello`.
const ANY_ORIGIN: &str = "*";

/// Interval of measurements without a notification, in ms. An unchanged height is not reported.
const MEASURE_MS: u32 = 1_000;

/// Marks the root of an article whose frame has the reported height. It then has no scroll bar (`framed.css`), so that
/// its width stays while heights change, and the wheel scrolls the host page.
const FITTED: &str = "data-fitted";

/// The state of the conversation with the host page.
struct HostConnection {
    deck: Deck,
    root: Element,
    parent: Window,
    host: Host,
    /// The origin of the host; empty before its `hello`.
    origin: String,
    height: Height,
    formats: HeightFormats,
    /// The height reported last, in CSS px; `None` on stage.
    px: Option<u32>,
    /// The state that the deck has published last, if any.
    shown: Option<Shown>,
}

/// Starts answering the host page. Does nothing without a parent window or without slides.
pub fn start_host_messaging() {
    // The deck is another program and keeps running.
    std::panic::set_hook(Box::new(|info| console_error(&info.to_string())));
    let parent = window().parent().ok().flatten().filter(|it| *it != window());
    let (Some(parent), Some(deck)) = (parent, deck()) else { return };
    let Some(root) = document().document_element() else { return };
    let address = window().location().href().unwrap_or_default();
    let line = root.get_attribute("data-said");
    let shown = line.and_then(|line| Shown::decode(&deck, &line));
    let guest = HostConnection {
        deck,
        root,
        parent,
        host: Host::default(),
        origin: String::new(),
        height: Height::default(),
        formats: HeightFormats::of(&address),
        px: None,
        shown,
    };
    // Lives as long as the page.
    let guest: &RefCell<HostConnection> = Box::leak(Box::new(RefCell::new(guest)));
    listen_always(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        // The borrow ends before the request, because the deck publishes its new state synchronously.
        let line = guest.borrow_mut().receive(event);
        if let Some(line) = line {
            emit(REQUEST, &line);
        }
    });
    listen_always(&document(), STATE, move |event| {
        if let Some(line) = line_of(event) {
            guest.borrow_mut().receive_state(&line);
        }
    });
    for event in ["click", "keyup"] {
        listen_always(&document(), event, move |_| guest.borrow_mut().height.reset());
    }
    // Text in the fallback font may have been higher.
    if let Some(fonts) = get(&document(), "fonts")
        && let Some(fonts) = fonts.dyn_ref::<EventTarget>()
    {
        listen_always(fonts, "loadingdone", move |_| {
            let mut guest = guest.borrow_mut();
            guest.height.reset();
            guest.measure();
        });
    }
    // Measured in the next animation frame: browsers lay a page out in its new size before they answer media
    // queries, so until then it may be an article that is about to become a stage.
    let measure = Closure::<dyn FnMut()>::new(move || {
        request_animation_frame(move || guest.borrow_mut().measure());
    });
    // Without an observer only the timer measures.
    if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref())
        && let Some(body) = document().body()
    {
        observer.observe(&body);
        std::mem::forget(observer);
        measure.forget();
    }
    // Firefox (153) stops notifying an observer in some frames that were loaded out of view, while new observers
    // and animation frames work there.
    Interval::new(MEASURE_MS, move || guest.borrow_mut().measure()).forget();
}

impl HostConnection {
    /// Handles a message of the host. Returns the line of requests to the deck, if any.
    fn receive(&mut self, event: &MessageEvent) -> Option<String> {
        if event.source().is_none_or(|it| !Object::is(&it, &self.parent)) {
            return None;
        }
        let message = message(&event.data())?;
        let was_known = self.host.is_known();
        let lang = self.shown.as_ref().map(|it| it.lang).unwrap_or_default();
        // If the clock is set back, the current second of the rate limit lasts longer.
        let outcome = self.host.receive(&self.deck, lang, Date::now() as u64, &message);
        if self.host.is_known() && !was_known {
            self.origin = event.origin();
        }
        let is_ready = matches!(outcome.reply, Some(Reply::Ready { .. }));
        if let Some(reply) = outcome.reply {
            self.reply(&reply);
        }
        if is_ready {
            self.send_state();
            self.px.into_iter().for_each(|px| self.reply(&Reply::Height { px }));
        }
        outcome.line
    }

    /// Handles the state that the deck publishes.
    fn receive_state(&mut self, line: &str) {
        let before = std::mem::replace(&mut self.shown, Shown::decode(&self.deck, line));
        if before == self.shown {
            return;
        }
        self.height.reset();
        let place = |shown: &Option<Shown>| shown.as_ref().map(|shown| shown.place.clone());
        if place(&before) != place(&self.shown) {
            self.send_state();
        }
    }

    /// Sends the position to the host.
    fn send_state(&self) {
        if let Some(shown) = &self.shown {
            self.reply(&Reply::state(&self.deck, &shown.place));
        }
    }

    /// Sends a message to the host, once it has sent `hello`.
    fn reply(&self, reply: &Reply) {
        if self.host.is_known() {
            self.post(&reply.json(&self.deck), &self.origin);
        }
    }

    /// Measures and reports the height of an article. A stage fits any frame, so its host decides; only WordPress gets
    /// the height of a 16:9 stage.
    fn measure(&mut self) {
        let Some(body) = document().body() else { return };
        let size = body.get_bounding_client_rect();
        // The size of a page is far below the limit of the type.
        let (width, height) = (size.width().ceil() as u32, size.height().ceil() as u32);
        if self.root.get_attribute("data-layout").as_deref() == Some("reading") {
            if is_becoming_a_stage() {
                return;
            }
            let frame = window_height(&window());
            let is_fitted = frame
                .zip(self.px)
                .is_some_and(|(frame, reported)| (frame - f64::from(reported)).abs() <= 1.0);
            let reported = self.height.report(width, height);
            // After a report its host has until the next measurement to follow.
            if is_fitted || reported.is_none() {
                // Fails only for an invalid attribute name.
                let _ = self.root.toggle_attribute_with_force(FITTED, is_fitted);
            }
            let Some(px) = reported else { return };
            self.px = Some(px);
            self.formats.all(px).iter().for_each(|it| self.post(it, ANY_ORIGIN));
            self.reply(&Reply::Height { px });
        } else {
            self.px = None;
            // As above.
            let _ = self.root.remove_attribute(FITTED);
            let bar = document().query_selector(".guest").ok().flatten();
            let bar = bar.map_or(0.0, |it| it.get_bounding_client_rect().height());
            let ideal = (size.width() * 9.0 / 16.0 + bar).ceil() as u32;
            if let Some(px) = self.height.report(width, ideal) {
                self.formats.wordpress(px).iter().for_each(|it| self.post(it, ANY_ORIGIN));
            }
        }
    }

    fn post(&self, json: &str, origin: &str) {
        let Ok(message) = JSON::parse(json) else { return };
        // Fails if the host has an opaque origin (a sandbox).
        let _ = self.parent.post_message(&message, origin);
    }
}

/// Whether the window has room for a stage, so that the article is about to become one. The change is measured
/// again.
fn is_becoming_a_stage() -> bool {
    room_for_stage().is_some_and(|it| it.matches())
}

/// Reads the fields of a message; `None` without a namespace.
fn message(data: &JsValue) -> Option<HostMessage> {
    get(data, "ns")?;
    let object: &Object = data.dyn_ref()?;
    let json = JSON::stringify(object).map(String::from);
    let entries = Object::entries(object);
    let fields = entries.iter().filter_map(|entry| {
        let pair = Array::from(&entry);
        let value = Some(pair.get(1)).filter(|it| !it.is_undefined() && !it.is_null())?;
        let field = match (value.as_string(), value.as_f64()) {
            (Some(text), _) => Field::Text(text),
            (_, Some(number)) => Field::Number(number),
            _ => Field::Other,
        };
        Some((pair.get(0).as_string()?, field))
    });
    // Undefined fields are omitted. A message that JSON cannot represent counts as too long.
    Some(HostMessage { fields: fields.collect(), bytes: json.map_or(usize::MAX, |it| it.len()) })
}
