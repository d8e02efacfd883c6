//! Handles touch on stage. `rostra_core::gesture` interprets the movement.

use leptos::prelude::*;
use rostra_core::gesture::{self, TouchPath};
use rostra_core::state::Layout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, TouchEvent};

use crate::browser::{dispatch_if_some, target_of};
use crate::handle::DeckHandle;

/// The start of a touch, and the maximum number of fingers since.
#[derive(Clone, Copy)]
struct Start {
    x: f64,
    y: f64,
    ms: f64,
    fingers: usize,
}

/// Adds passive listeners: scrolling and pinching stay with the browser.
pub(super) fn listen(deck: DeckHandle) {
    let start = StoredValue::new(None::<Start>);
    let window = window();
    super::listen(&window, "touchstart", move |event| {
        let Some((x, y, fingers)) = fingers(event) else { return };
        let first = start.get_value().filter(|_| fingers > 1);
        let ms = event.time_stamp();
        // Ignores touches on fields, in dialogs, on draggable controls and on zoomed drawings,
        // which use them themselves.
        let owned = target_of(event).and_then(|it| it.closest(USES_TOUCH).ok()?).is_some();
        let begun = first.map_or(Start { x, y, ms, fingers }, |it| Start { fingers, ..it });
        start.set_value((!owned).then_some(begun));
    });
    super::listen(&window, "touchend", move |event| {
        let (Some(from), Some((x, y, _))) = (start.get_value(), fingers(event)) else { return };
        let on_stage = deck.peek(|_, it| it.layout == Layout::Stage && it.panel.is_none());
        if on_stage {
            let path = TouchPath {
                dx: x - from.x,
                dy: y - from.y,
                ms: event.time_stamp() - from.ms,
                fingers: from.fingers,
                zoomed: is_zoomed(),
            };
            dispatch_if_some(deck, gesture::swipe(path));
        }
        start.set_value(None);
    });
}

/// Returns the position of the finger that changed, and the number of fingers down.
fn fingers(event: &Event) -> Option<(f64, f64, usize)> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let touch = event.changed_touches().get(0)?;
    let down = usize::try_from(event.touches().length()).unwrap_or_default();
    Some((f64::from(touch.client_x()), f64::from(touch.client_y()), down))
}

/// Selector of elements that use touch themselves.
const USES_TOUCH: &str = "input, dialog, [data-drag], [data-zoom=part]";
/// Minimum scale at which the page counts as zoomed: phones report 1.0000001 at rest.
const ZOOMED_MIN_SCALE: f64 = 1.01;

fn is_zoomed() -> bool {
    window().visual_viewport().is_some_and(|it| it.scale() > ZOOMED_MIN_SCALE)
}
