//! Zoom and pan of drawings (`data-zoom`): by the wheel with Ctrl, which is also what trackpads
//! send for a pinch; by a pinch on a touch screen; and by a drag where a part is shown
//! (`data-zoom="part"`). The figure gets them as control events: `zoom-in` and `zoom-out` with the position
//! on the drawing, `pan` with the distance, both in ten thousandths of its width. A strip in the
//! drawing that shows all of it (`data-strip`) sends `seek` instead of `pan`: with a position
//! for a click, `4300`, and with two for a drag, `4200-4300`, in ten thousandths of the strip's
//! width. While a drawing or its strip is moved by hand, the drawing has `data-held`. The wheel without
//! Ctrl scrolls as usual.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use crate::browser::figure_controls::act;
use crate::browser::target_of;
use crate::figure::{ControlEvent, Figure};

/// Ratio of finger distances of one zoom step.
const ZOOM_STEP_RATIO: f64 = 1.4;
/// Wheel movement of one zoom step, in px; a notch of a mouse wheel is 100 or more.
const WHEEL_STEP_PX: i32 = 60;
/// Minimum movement of a drag, in px; less is a click.
const DRAG_MIN_PX: f64 = 8.0;
/// Unit of positions and distances: parts of the drawing's width.
const PARTS: f64 = 10_000.0;
/// Marks a drawing while it is dragged or zoomed by hand: nothing is animated then.
const HELD: &str = "data-held";

/// A finger, or a pressed mouse, on a drawing.
struct Finger {
    id: i32,
    x: f64,
    y: f64,
    drawing: Element,
    /// The drawing's strip, if it was pressed there.
    strip: Option<Element>,
    /// Whether it has moved too far for a click, or was one of two.
    drags: bool,
}

thread_local! {
    static FINGERS: RefCell<Vec<Finger>> = const { RefCell::new(Vec::new()) };
    /// Squared distance of two fingers at the last step, in px².
    static SQUARED_DISTANCE: Cell<f64> = const { Cell::new(0.0) };
    /// Wheel movement since the last step, in px.
    static WHEEL_PX: Cell<i32> = const { Cell::new(0) };
    /// The drawing that the wheel has zoomed, until the pointer moves.
    static WHEEL_ZOOMED: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// Whether the last press on the page was a drag of a drawing.
    static DRAGGED: Cell<bool> = const { Cell::new(false) };
}

/// Adds listeners to the document; they ignore elements other than zoomable drawings.
pub(super) fn listen(figures: &'static [Figure]) {
    let first = EventListenerOptions::enable_prevent_default();
    let wheel = move |event: &Event| on_wheel(figures, event);
    EventListener::new_with_options(&document(), "wheel", first, wheel).forget();
    EventListener::new(&document(), "pointerdown", on_pointer_down).forget();
    EventListener::new(&document(), "pointermove", move |it| on_pointer_move(figures, it)).forget();
    for event in ["pointerup", "pointercancel"] {
        EventListener::new(&document(), event, move |it| on_pointer_up(figures, it)).forget();
    }
    // A dragged drawing stays below the pointer, so browsers send a click at the end.
    let before_others = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "click", before_others, |event| {
        if DRAGGED.take() && drawing(event).is_some() {
            event.stop_propagation();
        }
    })
    .forget();
}

fn drawing(event: &Event) -> Option<Element> {
    closest(event, "[data-zoom]")
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    target_of(event)?.closest(selector).ok()?
}

fn on_wheel(figures: &'static [Figure], event: &Event) {
    let Some(wheel) = event.dyn_ref::<WheelEvent>().filter(|it| it.ctrl_key()) else { return };
    let Some(drawing) = drawing(event) else { return };
    event.prevent_default();
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1 } else { WHEEL_STEP_PX };
    let turned = WHEEL_PX.get() + wheel.delta_y() as i32 * unit;
    WHEEL_PX.set(turned % WHEEL_STEP_PX);
    if turned.abs() >= WHEEL_STEP_PX {
        mark_held(&drawing);
        zoom(figures, &drawing, turned < 0, f64::from(wheel.client_x()));
        WHEEL_ZOOMED.set(Some(drawing));
    }
}

/// Marks a drawing as moved by hand.
fn mark_held(drawing: &Element) {
    // Fails only for an invalid attribute name.
    let _ = drawing.set_attribute(HELD, "");
}

fn unmark_held(drawing: &Element) {
    // Fails only for an invalid attribute name.
    let _ = drawing.remove_attribute(HELD);
}

fn zoom(figures: &'static [Figure], drawing: &Element, is_in: bool, x: f64) {
    let room = drawing.get_bounding_client_rect();
    let at = parts(x - room.x(), room.width());
    let control = if is_in { "zoom-in" } else { "zoom-out" };
    act(figures, drawing, &ControlEvent { control, value: &at }, true);
}

/// Formats a length in ten thousandths of a width.
fn parts(length: f64, width: f64) -> String {
    // The values are of a window's size, so the cast does not overflow.
    ((length / width * PARTS) as i32).to_string()
}

/// Sends positions in the window as positions on a strip.
fn seek<const N: usize>(figures: &'static [Figure], strip: &Element, xs: [f64; N]) {
    let room = strip.get_bounding_client_rect();
    let places = xs.map(|x| {
        let x = (x - room.x()).min(room.width()).max(0.0);
        parts(x, room.width())
    });
    act(figures, strip, &ControlEvent { control: "seek", value: &places.join("-") }, N > 1);
}

fn on_pointer_down(event: &Event) {
    DRAGGED.set(false);
    let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|it| it.button() == 0) else {
        return;
    };
    let Some(drawing) = drawing(event) else { return };
    FINGERS.with_borrow_mut(|fingers| {
        let [x, y] = place(pointer);
        let (id, strip) = (pointer.pointer_id(), closest(event, "[data-strip]"));
        fingers.push(Finger { id, x, y, drawing, strip, drags: false });
        if fingers.len() > 1 {
            fingers.iter_mut().for_each(|it| it.drags = true);
        }
        SQUARED_DISTANCE.set(squared_distance(fingers).unwrap_or_default());
    });
}

fn place(pointer: &PointerEvent) -> [f64; 2] {
    [pointer.client_x(), pointer.client_y()].map(f64::from)
}

/// Squared distance of two fingers, in px²; `None` unless there are exactly two.
fn squared_distance(fingers: &[Finger]) -> Option<f64> {
    let [a, b] = fingers else { return None };
    Some((a.x - b.x).powi(2) + (a.y - b.y).powi(2))
}

fn on_pointer_move(figures: &'static [Figure], event: &Event) {
    // There is no event for the end of a wheel movement: the next pointer movement ends it.
    if let Some(drawing) = WHEEL_ZOOMED.take() {
        unmark_held(&drawing);
    }
    // An early return for the frequent case: nothing is pressed.
    if FINGERS.with_borrow(Vec::is_empty) {
        return;
    }
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    if pointer.buttons() == 0 {
        // The button was released outside the window.
        remove_finger(pointer);
        return;
    }
    let [x, y] = place(pointer);
    let made = FINGERS.with_borrow_mut(|fingers| {
        let alone = fingers.len() == 1;
        let finger = fingers.iter_mut().find(|it| it.id == pointer.pointer_id())?;
        let from = finger.x;
        if alone && (if finger.drags { x == from } else { (x - from).abs() < DRAG_MIN_PX }) {
            return None;
        }
        (finger.x, finger.y) = (x, y);
        let (drawing, strip) = (finger.drawing.clone(), finger.strip.clone());
        if alone {
            finger.drags = true;
            return Some((drawing, Move::Drag { from, to: x, strip }));
        }
        let (now, before) = (squared_distance(fingers)?, SQUARED_DISTANCE.get());
        let is_step = now > before * ZOOM_STEP_RATIO * ZOOM_STEP_RATIO
            || now * ZOOM_STEP_RATIO * ZOOM_STEP_RATIO < before;
        is_step.then(|| {
            SQUARED_DISTANCE.set(now);
            let middle = fingers.iter().map(|it| it.x).sum::<f64>() / 2.0;
            (drawing, Move::Zoom(now > before, middle))
        })
    });
    match made {
        Some((drawing, Move::Drag { from, to, strip }))
            if drawing.get_attribute("data-zoom").as_deref() == Some("part") =>
        {
            mark_held(&drawing);
            if let Some(strip) = strip {
                seek(figures, &strip, [from, to]);
            } else {
                let by = parts(to - from, drawing.get_bounding_client_rect().width());
                act(figures, &drawing, &ControlEvent { control: "pan", value: &by }, true);
            }
        }
        Some((drawing, Move::Zoom(is_in, x))) => {
            mark_held(&drawing);
            zoom(figures, &drawing, is_in, x);
        }
        _ => {}
    }
}

enum Move {
    /// By one finger, between two positions in the window.
    Drag {
        from: f64,
        to: f64,
        strip: Option<Element>,
    },
    Zoom(bool, f64),
}

fn on_pointer_up(figures: &'static [Figure], event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let finger = remove_finger(pointer).filter(|it| !it.drags && event.type_() == "pointerup");
    if let Some(Finger { strip: Some(strip), x, .. }) = finger {
        seek(figures, &strip, [x]);
    }
}

/// Removes a finger that is no longer on a drawing, and returns it.
fn remove_finger(pointer: &PointerEvent) -> Option<Finger> {
    let finger = FINGERS.with_borrow_mut(|fingers| {
        let index = fingers.iter().position(|it| it.id == pointer.pointer_id())?;
        Some(fingers.remove(index))
    })?;
    DRAGGED.set(finger.drawing.has_attribute(HELD));
    unmark_held(&finger.drawing);
    Some(finger)
}
