//! Talks to the page around a guest: messages and heights, in a program of its own that guests alone load.
//! What they mean is `rostra_core::host`; the deck is asked and outcome by the same lines as the desk's. When
//! this dies, the deck stays as it is and its host hears nothing more.

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

/// To whoever hears it: heights are no secret, and those who listen for them do not say hello.
const ANY_ORIGIN: &str = "*";

/// How often the height is measured without a notification, in milliseconds. What has not changed costs nothing.
const MEASURE_MS: u32 = 1_000;

/// On the root of an article whose frame is as high as it has said. It has no scroll bar then (`framed.css`), so
/// that none takes width away while heights change, and the wheel moves the page around it.
const FITTED: &str = "data-fitted";

/// The frame and what it knows of its host.
struct Guest {
    deck: Deck,
    root: Element,
    parent: Window,
    host: Host,
    /// Of the host, once it has said hello.
    origin: String,
    height: Height,
    formats: HeightFormats,
    /// The height said last.
    px: Option<u32>,
    /// What the deck has said that it shows; `None` before it has.
    shown: Option<Shown>,
}

/// Answers the page around this one. Where there is none, or no deck, nothing happens.
pub fn answer_host() {
    // The deck is another program and goes on.
    std::panic::set_hook(Box::new(|info| console_error(&info.to_string())));
    let parent = window().parent().ok().flatten().filter(|it| *it != window());
    let (Some(parent), Some(deck)) = (parent, deck()) else { return };
    let Some(root) = document().document_element() else { return };
    let address = window().location().href().unwrap_or_default();
    let said = root.get_attribute("data-said");
    let shown = said.and_then(|it| Shown::decode(&deck, &it));
    let guest = Guest {
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
    // It lives as long as the page.
    let guest: &RefCell<Guest> = Box::leak(Box::new(RefCell::new(guest)));
    listen_always(&window(), "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
        // The borrow ends before the deck is asked: it answers at once.
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
    // Text in the font that stands in for the deck's may have been higher.
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
    // Without it no height is said.
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

impl Guest {
    /// Answers a message of the host's; what it asks of the deck is given back.
    fn receive(&mut self, event: &MessageEvent) -> Option<String> {
        if event.source().is_none_or(|it| !Object::is(&it, &self.parent)) {
            return None;
        }
        let message = message(&event.data())?;
        let was_known = self.host.is_known();
        let lang = self.shown.as_ref().map(|it| it.lang).unwrap_or_default();
        // Wall clocks may be put back; then a second lasts longer.
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

    /// The deck shows something else.
    fn receive_state(&mut self, line: &str) {
        let before = std::mem::replace(&mut self.shown, Shown::decode(&self.deck, line));
        if before == self.shown {
            return;
        }
        self.height.reset();
        if before.map(|it| it.place) != self.shown.as_ref().map(|it| it.place.clone()) {
            self.send_state();
        }
    }

    fn send_state(&self) {
        if let Some(shown) = &self.shown {
            self.reply(&Reply::state(&self.deck, &shown.place));
        }
    }

    /// Tells the host, once it has said hello.
    fn reply(&self, reply: &Reply) {
        if self.host.is_known() {
            self.post(&reply.json(&self.deck), &self.origin);
        }
    }

    /// Says how high an article is. A stage fits any frame, so its host decides.
    fn measure(&mut self) {
        let Some(body) = document().body() else { return };
        let size = body.get_bounding_client_rect();
        // Both are within what a page can be.
        let (width, height) = (size.width().ceil() as u32, size.height().ceil() as u32);
        if self.root.get_attribute("data-layout").as_deref() == Some("reading") {
            if is_becoming_a_stage() {
                return;
            }
            let frame = window_height(&window());
            let is_fitted =
                frame.zip(self.px).is_some_and(|(it, px)| (it - f64::from(px)).abs() <= 1.0);
            let said = self.height.report(width, height);
            // After a height is said, its host has until the next measurement to follow.
            if is_fitted || said.is_none() {
                // Fails only for an invalid attribute name.
                let _ = self.root.toggle_attribute_with_force(FITTED, is_fitted);
            }
            let Some(px) = said else { return };
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
        // Refused where the host has no origin that could be named (a sandbox).
        let _ = self.parent.post_message(&message, origin);
    }
}

/// Whether the window has room for a stage, and the deck has not answered yet. It will, and is measured again
/// then.
fn is_becoming_a_stage() -> bool {
    room_for_stage().is_some_and(|it| it.matches())
}

/// What has arrived, if it may be for the deck at all.
fn message(data: &JsValue) -> Option<HostMessage> {
    get(data, "ns")?;
    let object: &Object = data.dyn_ref()?;
    let json = JSON::stringify(object).map(String::from);
    let entries = Object::entries(object);
    let fields = entries.iter().filter_map(|it| {
        let pair = Array::from(&it);
        let value = Some(pair.get(1)).filter(|it| !it.is_undefined() && !it.is_null())?;
        let field = match (value.as_string(), value.as_f64()) {
            (Some(text), _) => Field::Text(text),
            (_, Some(number)) => Field::Number(number),
            _ => Field::Other,
        };
        Some((pair.get(0).as_string()?, field))
    });
    // A field that says nothing is left out. What cannot be written is longer than anything.
    Some(HostMessage { fields: fields.collect(), bytes: json.map_or(usize::MAX, |it| it.len()) })
}
