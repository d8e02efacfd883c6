//! Annotations on the page: pointer events, and the drawing over the slide that the deck shows. In the
//! deck's document this adds one element to the frame of that slide, and sets three properties of the
//! frame for the zoom. Both are removed when the deck moves to another slide. Not here: keys (`keys.rs`).

use gloo::events::{EventListener, EventListenerOptions};
use leptos::mount::mount_to;
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PointerEvent};

use crate::annotations::operation::SlidePoint;
use crate::annotations::tool::{Tool, ToolEvent};
use crate::browser::new_div;
use crate::desk::Desk;
use crate::view::annotations::annotations;

/// Selector of the frame of the slide that the deck shows.
const FRAME: &str = "#deck > .slide[data-current] > .frame";

/// State of the pointer events over the slide.
#[derive(Default)]
struct Pointer {
    /// Id of the pointer that is pressed.
    pressed: Option<i32>,
    /// Its points since the last animation frame.
    points: Vec<SlidePoint>,
    /// Whether an animation frame has been requested.
    is_frame_requested: bool,
    /// Whether a stylus has been used: from then on, touches are a resting hand and do not draw.
    has_stylus: bool,
}

/// Starts the annotation tools in this window.
pub(super) fn start(desk: Desk) {
    let Some(glass) = new_div() else { return };
    glass.set_class_name("ink");
    mount_to(glass.clone(), move || annotations(desk)).forget();
    listen_to_pointers(&glass, desk);
    attach_to_slide(glass, desk);
}

/// Keeps the element over the slide that is shown, and that slide zoomed.
fn attach_to_slide(glass: HtmlElement, desk: Desk) {
    Effect::new(move |before: Option<Option<HtmlElement>>| {
        desk.annotations.slide.track();
        let zoom = desk.annotations.zoom.get();
        let frame = frame();
        let is_left = |previous: &HtmlElement| Some(previous) != frame.as_ref();
        if let Some(left) = before.flatten().filter(is_left) {
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
                let percents = |parts: u16| format!("{}%", f64::from(parts) / 100.0);
                let set = |name, value: String| frame.style().set_property(name, &value);
                // Fails only for an invalid property name.
                let _ = set("--ink-zoom", (f64::from(percent) / 100.0).to_string());
                let _ = set("--ink-x", percents(at.x()));
                let _ = set("--ink-y", percents(at.y()));
            }
            // The fixed point stays set while the slide shrinks back.
            None => drop(frame.style().remove_property("--ink-zoom")),
        }
        Some(frame)
    });
}

/// Returns the frame of the slide that the deck shows; `None` where there is no slide.
fn frame() -> Option<HtmlElement> {
    document().query_selector(FRAME).ok()??.dyn_into().ok()
}

fn listen_to_pointers(glass: &HtmlElement, desk: Desk) {
    let pointer = StoredValue::new_local(Pointer::default());
    listen(glass, "pointerdown", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        event.prevent_default();
        let is_stylus = event.pointer_type() == "pen";
        let mut is_taken = event.button() == 0;
        pointer.update_value(|state| {
            state.has_stylus |= is_stylus;
            let is_palm = state.has_stylus && event.pointer_type() == "touch";
            is_taken &= state.pressed.is_none() && !(is_palm && is_selected(desk, Tool::Pen));
            if is_taken {
                state.pressed = Some(event.pointer_id());
                state.points.clear();
            }
        });
        let Some(point) = slide_point(event, desk).filter(|_| is_taken) else { return };
        if let Some(glass) = event.current_target().and_then(|it| it.dyn_into::<HtmlElement>().ok())
        {
            // Fails for a pointer that has been released already, which needs no capture.
            let _ = glass.set_pointer_capture(event.pointer_id());
        }
        desk.act(ToolEvent::PointerDown(point));
    });
    listen(glass, "pointermove", move |event| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        let Some(point) = slide_point(event, desk) else { return };
        let mut needs_frame = false;
        pointer.update_value(|state| {
            if state.pressed.is_none_or(|id| id == event.pointer_id()) {
                state.points.push(point);
                needs_frame = !std::mem::replace(&mut state.is_frame_requested, true);
            }
        });
        if needs_frame {
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
            desk.act(ToolEvent::PointerUp);
            if event.pointer_type() == "touch" {
                desk.act(ToolEvent::PointerLeave);
            }
        });
    }
    listen(glass, "pointerleave", move |_| {
        if pointer.with_value(|it| it.pressed.is_none()) {
            pointer.update_value(|it| it.points.clear());
            desk.act(ToolEvent::PointerLeave);
        }
    });
    // A pointer that draws must not swipe or press buttons.
    for event in ["touchstart", "touchend", "click", "contextmenu"] {
        listen(glass, event, |_| ());
    }
}

/// Passes on the points since the last animation frame, as one event.
fn flush(desk: Desk, pointer: StoredValue<Pointer, LocalStorage>) {
    let (mut points, mut pressed) = (Vec::new(), false);
    pointer.update_value(|state| {
        points = std::mem::take(&mut state.points);
        pressed = state.pressed.is_some();
        state.is_frame_requested = false;
    });
    if !points.is_empty() {
        desk.act(ToolEvent::PointerMove { points, pressed });
    }
}

fn is_selected(desk: Desk, tool: Tool) -> bool {
    desk.annotations.tool.get_untracked() == tool
}

/// Returns where a pointer is on the slide. With the zoom tool it is the position in the frame
/// without zoom, so that every part of the slide can be reached without going beyond the edge.
fn slide_point(event: &PointerEvent, desk: Desk) -> Option<SlidePoint> {
    let frame = frame()?;
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    let (left, top, width, height) = if is_selected(desk, Tool::Zoom) {
        let around = frame.offset_parent()?.get_bounding_client_rect();
        let (left, top) = (f64::from(frame.offset_left()), f64::from(frame.offset_top()));
        let (width, height) = (frame.offset_width().into(), frame.offset_height().into());
        (around.left() + left, around.top() + top, width, height)
    } else {
        let shown = frame.get_bounding_client_rect();
        (shown.left(), shown.top(), shown.width(), shown.height())
    };
    (width > 0.0 && height > 0.0).then(|| SlidePoint::of((x - left) / width, (y - top) / height))
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
