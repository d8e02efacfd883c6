//! Zoom and pan of drawings (`data-zoom`): by the wheel with Ctrl, which is also what trackpads
//! send for a pinch; by a pinch on a touch screen; and by a drag where a part is shown
//! (`data-zoom="part"`). The figure gets them as acts: `zoom-in` and `zoom-out` with the position
//! on the drawing, `pan` with the distance, both in ten thousandths of its width. The wheel without
//! Ctrl scrolls as usual.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use crate::browser::acts::act;
use crate::browser::part_of;
use crate::figure::{Act, Figure};

/// Ratio of finger distances that makes one zoom step.
const STEP: f64 = 1.4;
/// Wheel movement that makes one zoom step, in px; a notch of a mouse wheel is 100 or more.
const TURN: i32 = 60;
/// Minimum movement of a drag, in px; less is a click.
const BEGINS: f64 = 8.0;

/// A finger, or a pressed mouse, on a drawing.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

thread_local! {
    static FINGERS: RefCell<Vec<Finger>> = const { RefCell::new(Vec::new()) };
    /// Squared distance of two fingers at the last step, in px².
    static APART: Cell<f64> = const { Cell::new(0.0) };
    /// Wheel movement since the last step, in px.
    static TURNED: Cell<i32> = const { Cell::new(0) };
}

/// Adds listeners to the document; they ignore elements other than zoomable drawings.
pub(super) fn listen(figures: &'static [Figure]) {
    let first = EventListenerOptions::enable_prevent_default();
    let wheel = move |event: &Event| turned(figures, event);
    EventListener::new_with_options(&document(), "wheel", first, wheel).forget();
    EventListener::new(&document(), "pointerdown", pressed).forget();
    EventListener::new(&document(), "pointermove", move |it| moved(figures, it)).forget();
    for event in ["pointerup", "pointercancel"] {
        EventListener::new(&document(), event, released).forget();
    }
}

fn drawing(event: &Event) -> Option<Element> {
    part_of(event)?.closest("[data-zoom]").ok()?
}

fn turned(figures: &'static [Figure], event: &Event) {
    let Some(wheel) = event.dyn_ref::<WheelEvent>().filter(|it| it.ctrl_key()) else { return };
    let Some(drawing) = drawing(event) else { return };
    event.prevent_default();
    let unit = if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1 } else { TURN };
    let turned = TURNED.get() + wheel.delta_y() as i32 * unit;
    TURNED.set(turned % TURN);
    if turned.abs() >= TURN {
        zoom(figures, &drawing, turned < 0, f64::from(wheel.client_x()));
    }
}

fn zoom(figures: &'static [Figure], drawing: &Element, is_in: bool, x: f64) {
    let room = drawing.get_bounding_client_rect();
    let at = parts(x - room.x(), room.width());
    let control = if is_in { "zoom-in" } else { "zoom-out" };
    act(figures, drawing, &Act { control, value: &at }, true);
}

/// A length in ten thousandths of a width.
fn parts(length: f64, width: f64) -> String {
    // The values are of a window's size, so the cast does not overflow.
    ((length / width * 10_000.0) as i32).to_string()
}

fn pressed(event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>().filter(|it| it.button() == 0) else {
        return;
    };
    if drawing(event).is_none() {
        return;
    }
    FINGERS.with_borrow_mut(|fingers| {
        let [x, y] = place(pointer);
        fingers.push(Finger { id: pointer.pointer_id(), x, y });
        APART.set(apart(fingers).unwrap_or_default());
    });
}

fn place(pointer: &PointerEvent) -> [f64; 2] {
    [pointer.client_x(), pointer.client_y()].map(f64::from)
}

/// Squared distance of two fingers, in px²; `None` unless there are exactly two.
fn apart(fingers: &[Finger]) -> Option<f64> {
    let [a, b] = fingers else { return None };
    Some((a.x - b.x).powi(2) + (a.y - b.y).powi(2))
}

fn moved(figures: &'static [Figure], event: &Event) {
    // An early return for the frequent case: nothing is pressed.
    if FINGERS.with_borrow(Vec::is_empty) {
        return;
    }
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    let Some(drawing) = drawing(event) else { return };
    let [x, y] = place(pointer);
    let made = FINGERS.with_borrow_mut(|fingers| {
        let alone = fingers.len() == 1;
        let finger = fingers.iter_mut().find(|it| it.id == pointer.pointer_id())?;
        let dx = x - finger.x;
        if alone && dx.abs() < BEGINS {
            return None;
        }
        (finger.x, finger.y) = (x, y);
        if alone {
            return Some(Move::Pan(dx));
        }
        let (now, before) = (apart(fingers)?, APART.get());
        let is_step = now > before * STEP * STEP || now * STEP * STEP < before;
        is_step.then(|| {
            APART.set(now);
            let middle = fingers.iter().map(|it| it.x).sum::<f64>() / 2.0;
            Move::Zoom(now > before, middle)
        })
    });
    match made {
        Some(Move::Pan(dx)) if drawing.get_attribute("data-zoom").as_deref() == Some("part") => {
            let by = parts(dx, drawing.get_bounding_client_rect().width());
            act(figures, &drawing, &Act { control: "pan", value: &by }, true);
        }
        Some(Move::Zoom(is_in, x)) => zoom(figures, &drawing, is_in, x),
        _ => {}
    }
}

enum Move {
    Pan(f64),
    Zoom(bool, f64),
}

fn released(event: &Event) {
    let Some(pointer) = event.dyn_ref::<PointerEvent>() else { return };
    FINGERS.with_borrow_mut(|fingers| fingers.retain(|it| it.id != pointer.pointer_id()));
}
