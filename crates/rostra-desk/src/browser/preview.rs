//! Previews of slides: what the next move would show, and what the room sees. Each is a copy of that
//! slide's section, at that step.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use rostra::browser::{method, word_at};
use rostra_core::address::Place;
use web_sys::js_sys::{Object, Reflect};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use crate::annotations::operation::{NO_ZOOM_PERCENT, SlidePoint};
use crate::desk::Desk;
use crate::view::room_preview::ROOM;
use crate::view::speaker::NEXT;

/// Delay of a preview after a move, in milliseconds, where the browser has no `requestIdleCallback`:
/// the room's window may share this one's thread, and its work on the move comes first.
const LATER_MS: u32 = 100;
/// Maximum delay of a preview in a browser that is never idle, in milliseconds.
const LATEST_MS: i32 = 500;

/// Id of a slide, a step, and the word of its figure, where it is not the step's own.
type SlideView = (&'static str, usize, Option<String>);

/// Keeps the previews up to date.
pub(super) fn update_previews(desk: Desk) {
    let next = Memo::new(move |_| {
        let at = desk.at();
        desk.speaker_deck.with_value(|speaker_deck| {
            let next = speaker_deck.after(at)?;
            Some((speaker_deck.deck.id(next.slide), next.step, None))
        })
    });
    render_when_idle(NEXT, next);
    let room = Memo::new(move |_| {
        let Place { at, figure } = desk.room_at();
        desk.speaker_deck.with_value(|it| Some((it.deck.id(at.slide), at.step, figure)))
    });
    render_when_idle(ROOM, room);
    Effect::new(move |_| {
        let (at, percent) =
            desk.annotations.room_zoom.get().unwrap_or((SlidePoint::CENTER, NO_ZOOM_PERCENT));
        let screen = document().get_element_by_id(ROOM).and_then(|it| it.parent_element());
        let screen = screen.and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let Some(style) = screen.map(|it| it.style()) else { return };
        let percents = |parts: u16| f64::from(parts) / 100.0;
        // Fails only for invalid property names.
        let _ = style.set_property("scale", &percents(percent).to_string());
        let _ = style.set_property(
            "transform-origin",
            &format!("{}% {}%", percents(at.x()), percents(at.y())),
        );
    });
}

/// Renders a preview when its slide changes and the browser is idle.
fn render_when_idle(frame: &'static str, place: Memo<Option<SlideView>>) {
    // Debounce: the effect's value is the timeout, which a move before it fires replaces.
    Effect::new(move |_| {
        let place = place.get();
        IdleCallback::new(move || render(frame, place))
    });
}

/// A callback that runs when the browser is idle; cancelled when dropped.
enum IdleCallback {
    Idle(JsValue, #[expect(dead_code, reason = "kept until it is called")] Closure<dyn FnMut()>),
    Timed(#[expect(dead_code, reason = "kept until it is over")] Timeout),
}

impl IdleCallback {
    fn new(work: impl FnOnce() + 'static) -> Self {
        // Safari does not have this function.
        let Some(ask) = method(&window(), "requestIdleCallback") else {
            return Self::Timed(Timeout::new(LATER_MS, work));
        };
        let work = Closure::once(work);
        let options = Object::new();
        // A new object takes any property.
        let _ = Reflect::set(&options, &"timeout".into(), &LATEST_MS.into());
        let handle = ask.call2(&window(), work.as_ref(), &options).unwrap_or_default();
        Self::Idle(handle, work)
    }
}

impl Drop for IdleCallback {
    fn drop(&mut self) {
        if let Self::Idle(handle, _) = self
            && let Some(cancel) = method(&window(), "cancelIdleCallback")
        {
            // A callback that has run cannot be canceled.
            let _ = cancel.call1(&window(), handle);
        }
    }
}

/// Puts a copy of a slide into a preview's frame, by its id.
fn render(frame: &str, place: Option<SlideView>) {
    let Some(frame) = document().get_element_by_id(frame) else { return };
    frame.set_inner_html("");
    if let Some(copy) = place.and_then(|(id, step, word)| copy(id, step, word)) {
        // If this fails there is no preview; the plan still says what is next.
        let _ = frame.append_child(&copy);
    }
}

/// Copies a slide's section. The id stays, since the style sheets know a slide by it; the
/// document's own section comes first, so every link and address still finds that one.
fn copy(id: &str, step: usize, word: Option<String>) -> Option<Element> {
    let section = document().query_selector(&format!("#deck > #{id}")).ok()??;
    let copy: Element = section.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    // Fails only for invalid attribute names.
    let _ = copy.set_attribute("data-step", &step.to_string());
    let _ = copy.set_attribute("data-current", "");
    // Slides that are not shown are hidden, but open to the browser's find; this one is shown.
    let _ = copy.remove_attribute("hidden");
    // Annotations and zoom of the current slide are not part of the preview.
    if let Ok(Some(drawn)) = copy.query_selector(".ink") {
        drawn.remove();
    }
    if let Ok(Some(frame)) = copy.query_selector(".frame") {
        let _ = frame.remove_attribute("style");
    }
    match word.or_else(|| word_at(&section, step)) {
        Some(word) => drop(copy.set_attribute("data-word", &word)),
        None => drop(copy.remove_attribute("data-word")),
    }
    Some(copy)
}
