//! The annotation tools on the page: pointer and key events, and the drawing over the slide that
//! the deck shows. In the deck's document it adds one element to that slide's frame, and sets three
//! properties of the frame for the zoom. The frame is left as it was when the deck moves on.

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

/// Selector of the frame of the slide that the deck shows; the element is its last child.
const FRAME: &str = "#deck > .slide[data-current] > .frame";

/// State of the pointer that is followed.
#[derive(Default)]
struct Pointer {
    /// Id of the pointer that is pressed.
    pressed: Option<i32>,
    /// Its points since the last animation frame.
    spots: Vec<Spot>,
    /// Whether an animation frame has been requested.
    waits: bool,
    /// Whether a stylus has been used: from then on, touches are a resting hand and do not draw.
    has_stylus: bool,
}

/// Starts the annotation tools in this window.
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
            // Slides have no style of their own: the page's content security policy forbids it.
            let _ = left.remove_attribute("style");
        }
        let Some(frame) = frame else {
            glass.remove();
            return None;
        };
        if glass.parent_element().as_ref() != Some(&frame) {
            // Appending an element to a frame does not fail.
            let _ = frame.append_child(&glass);
        }
        match zoom {
            Some((at, percent)) => {
                let parts = |it: u16| format!("{}%", f64::from(it) / 100.0);
                let set = |name, value: String| frame.style().set_property(name, &value);
                // Fails only for an invalid property name.
                let _ = set("--ink-zoom", (f64::from(percent) / 100.0).to_string());
                let _ = set("--ink-x", parts(at.x()));
                let _ = set("--ink-y", parts(at.y()));
            }
            // The fixed point stays set while the slide shrinks back.
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
            // Fails for a pointer that has been released already, which needs no capture.
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
            // One message per animation frame, however many pointer events there are.
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
    // A pointer that draws must not swipe or press buttons.
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

/// Returns where a pointer is on the slide. With the zoom tool it is the position in the frame
/// without zoom, so that every part of the slide can be reached without going beyond the edge.
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

/// Listens to keys before the deck does, and only where the slide has the screen.
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

/// Listens to an event and keeps it from the deck.
fn listen(glass: &HtmlElement, event: &'static str, on: impl Fn(&Event) + 'static) {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(glass, event, options, move |event| {
        event.stop_propagation();
        on(event);
    })
    .forget();
}
