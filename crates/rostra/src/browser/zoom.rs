//! Drawings that can be seen larger (`data-zoom`): the wheel with Ctrl, which is also what a trackpad
//! sends for two fingers, two fingers on a screen, and a drag where a part is seen (`data-zoom="part"`).
//! They reach the figure as acts: `zoom-in` and `zoom-out` with where on the drawing, `pan` with by how
//! much, both in ten thousandths of its width. The wheel alone scrolls, as everywhere.

use std::cell::{Cell, RefCell};

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, PointerEvent, WheelEvent};

use crate::browser::acts::act;
use crate::browser::part_of;
use crate::figure::{Act, Figure};

/// Two fingers that come so much closer, or go apart, are a step.
const STEP: f64 = 1.4;
/// A wheel that turns so far is a step, in px; a notch of a mouse is 100 or more.
const TURN: i32 = 60;
/// A drag begins when a pointer has gone so far, in px; less is a click.
const BEGINS: f64 = 8.0;

/// A finger or a pressed pointer on a drawing.
#[derive(Clone, Copy)]
struct Finger {
    id: i32,
    x: f64,
    y: f64,
}

thread_local! {
    static FINGERS: RefCell<Vec<Finger>> = const { RefCell::new(Vec::new()) };
    /// How far apart two fingers were at the last step, in px, squared.
    static APART: Cell<f64> = const { Cell::new(0.0) };
    /// How far the wheel has turned since the last step, in px.
    static TURNED: Cell<i32> = const { Cell::new(0) };
}

/// Listens to the whole page; only drawings that can be seen larger are answered.
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
    // Both are within a window, or nearly.
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

/// How far two fingers are apart, in px, squared.
fn apart(fingers: &[Finger]) -> Option<f64> {
    let [a, b] = fingers else { return None };
    Some((a.x - b.x).powi(2) + (a.y - b.y).powi(2))
}

fn moved(figures: &'static [Figure], event: &Event) {
    // Most moves press nothing, and there are many.
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
