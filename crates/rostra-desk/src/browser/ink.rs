//! The tools of the stage on the page: pointers and keys come in, and the drawing lies over the slide that
//! the deck shows. What it puts into the deck's document is one element in that slide's frame, and three
//! properties of the frame for its size; the frame is left as it was when the deck goes on.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::mount::mount_to;
use leptos::prelude::*;
use rostra::browser::with_press;
use rostra_core::keymap::Focus;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent, PointerEvent};

use crate::annotations::operation::Spot;
use crate::annotations::tool::{Tool, ToolEvent};
use crate::browser::new_div;
use crate::desk::Desk;
use crate::view::ink::ink;

/// The frame of the slide that the deck shows, which has the element last.
const FRAME: &str = "#deck > .slide[data-current] > .frame";

/// The pointer that is followed.
#[derive(Default)]
struct Pointer {
    /// The one that is pressed.
    pressed: Option<i32>,
    /// Where it has been since the last frame of the screen.
    spots: Vec<Spot>,
    /// A frame has been asked for.
    waits: bool,
    /// Somebody has a stylus, so fingers on the screen are a resting hand.
    has_stylus: bool,
}

/// Makes the window take part.
pub(super) fn start(desk: Desk) {
    let Some(glass) = new_div() else { return };
    glass.set_class_name("ink");
    mount_to(glass.clone(), move || ink(desk)).forget();
    listen_to_pointers(&glass, desk);
    listen_to_keys(desk);
    lie_over_the_slide(glass, desk);
}

fn lie_over_the_slide(glass: HtmlElement, desk: Desk) {
    Effect::new(move |before: Option<Option<HtmlElement>>| {
        desk.tools.slide.track();
        let zoom = desk.tools.zoom.get();
        let frame = frame();
        if let Some(left) = before.flatten().filter(|it| Some(it) != frame.as_ref()) {
            // Slides have no style of their own: the page's policy forbids it.
            let _ = left.remove_attribute("style");
        }
        let Some(frame) = frame else {
            glass.remove();
            return None;
        };
        if glass.parent_element().as_ref() != Some(&frame) {
            // A frame takes any element.
            let _ = frame.append_child(&glass);
        }
        match zoom {
            Some((at, percent)) => {
                let parts = |it: u16| format!("{}%", f64::from(it) / 100.0);
                let set = |name, value: String| frame.style().set_property(name, &value);
                // Only a name that is none could fail.
                let _ = set("--ink-zoom", (f64::from(percent) / 100.0).to_string());
                let _ = set("--ink-x", parts(at.x()));
                let _ = set("--ink-y", parts(at.y()));
            }
            // The place stays while the slide shrinks back to it.
            None => drop(frame.style().remove_property("--ink-zoom")),
        }
        Some(frame)
    });
}

fn frame() -> Option<HtmlElement> {
    document().query_selector(FRAME).ok()??.dyn_into().ok()
}

fn listen_to_pointers(glass: &HtmlElement, desk: Desk) {
    let pointer = StoredValue::new_local(Pointer::default());
    listen(glass, "pointerdown", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        event.prevent_default();
        let is_stylus = event.pointer_type() == "pen";
        let mut takes = event.button() == 0;
        pointer.update_value(|it| {
            it.has_stylus |= is_stylus;
            let rests = it.has_stylus && event.pointer_type() == "touch";
            takes &= it.pressed.is_none() && !(rests && holds(desk, Tool::Pen));
            if takes {
                it.pressed = Some(event.pointer_id());
                it.spots.clear();
            }
        });
        let Some(spot) = spot(event, desk).filter(|_| takes) else { return };
        if let Some(glass) = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            // One that has been lifted already needs none.
            let _ = glass.set_pointer_capture(event.pointer_id());
        }
        desk.act(ToolEvent::Press(spot));
    });
    listen(glass, "pointermove", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Some(spot) = spot(event, desk) else { return };
        let mut asks = false;
        pointer.update_value(|it| {
            if it.pressed.is_none_or(|it| it == event.pointer_id()) {
                it.spots.push(spot);
                asks = !std::mem::replace(&mut it.waits, true);
            }
        });
        if asks {
            // One letter a frame, however often a pointer is looked at.
            request_animation_frame(move || flush(desk, pointer));
        }
    });
    for end in ["pointerup", "pointercancel"] {
        listen(glass, end, move |event| {
            let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
            if pointer.with_value(|it| it.pressed) != Some(event.pointer_id()) {
                return;
            }
            flush(desk, pointer);
            pointer.update_value(|it| it.pressed = None);
            desk.act(ToolEvent::Lift);
            if event.pointer_type() == "touch" {
                desk.act(ToolEvent::Away);
            }
        });
    }
    listen(glass, "pointerleave", move |_| {
        if pointer.with_value(|it| it.pressed.is_none()) {
            pointer.update_value(|it| it.spots.clear());
            desk.act(ToolEvent::Away);
        }
    });
    // What is drawn is no swipe and presses no button.
    for event in ["touchstart", "touchend", "click", "contextmenu"] {
        listen(glass, event, |_| ());
    }
}

fn flush(desk: Desk, pointer: StoredValue<Pointer, LocalStorage>) {
    let (mut spots, mut pressed) = (Vec::new(), false);
    pointer.update_value(|it| {
        spots = std::mem::take(&mut it.spots);
        pressed = it.pressed.is_some();
        it.waits = false;
    });
    if !spots.is_empty() {
        desk.act(ToolEvent::Move { spots, pressed });
    }
}

fn holds(desk: Desk, tool: Tool) -> bool {
    desk.tools.tool.get_untracked() == tool
}

/// Where a pointer is on the slide. What is enlarged is moved by the slide as a whole, so that every part of it
/// can be reached without going beyond the edge.
fn spot(event: &PointerEvent, desk: Desk) -> Option<Spot> {
    let frame = frame()?;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let (left, top, width, height) = if holds(desk, Tool::Zoom) {
        let around = frame.offset_parent()?.get_bounding_client_rect();
        let (left, top) = (f64::from(frame.offset_left()), f64::from(frame.offset_top()));
        let (width, height) = (frame.offset_width().into(), frame.offset_height().into());
        (around.left() + left, around.top() + top, width, height)
    } else {
        let shown = frame.get_bounding_client_rect();
        (shown.left(), shown.top(), shown.width(), shown.height())
    };
    (width > 0.0 && height > 0.0).then(|| Spot::of((x - left) / width, (y - top) / height))
}

/// Before the deck hears of them, and only where the slide has the screen.
fn listen_to_keys(desk: Desk) {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.is_composing() || !is_on_stage() {
            return;
        }
        let target = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let types = target.is_some_and(|it| {
            it.is_content_editable() || it.matches("input, textarea, select").unwrap_or(false)
        });
        let focus = if types { Focus::Field } else { Focus::Page };
        if with_press(key, |press| desk.press(press, focus)) {
            event.prevent_default();
            event.stop_propagation();
        }
    })
    .forget();
}

fn is_on_stage() -> bool {
    let layout = document().document_element().and_then(|it| it.get_attribute("data-layout"));
    let is_open = document().query_selector("dialog[open]").is_ok_and(|it| it.is_some());
    layout.as_deref() == Some("stage") && !is_open
}

/// Keeps the event from the deck.
fn listen(glass: &HtmlElement, event: &'static str, on: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(glass, event, options, move |event| {
        event.stop_propagation();
        on(event);
    })
    .forget();
}
