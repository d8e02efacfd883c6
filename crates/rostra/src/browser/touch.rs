//! Fingers on stage. What a trail means is `rostra_core::gesture`.

use leptos::prelude::*;
use rostra_core::gesture::{self, Trail};
use rostra_core::state::Layout;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, TouchEvent};

use crate::browser::{ask, part_of};
use crate::handle::DeckHandle;

/// Where and when a finger came down, and the most fingers since.
#[derive(Clone, Copy)]
struct Start {
    x: f64,
    y: f64,
    ms: f64,
    fingers: usize,
}

/// Listens without ever holding the browser up: scrolling and pinching stay its own.
pub(super) fn listen(deck: DeckHandle) {
    let start = StoredValue::new(None::<Start>);
    let window = window();
    super::listen(&window, "touchstart", move |event| {
        let Some((x, y, fingers)) = fingers(event) else { return };
        let first = start.get_value().filter(|_| fingers > 1);
        let ms = event.time_stamp();
        // Fields keep their fingers; what a dialog holds is moved, not the deck, and so is what can be
        // dragged, and a drawing of which a part is seen.
        let owned = part_of(event).and_then(|it| it.closest(KEEPS).ok()?).is_some();
        let begun = first.map_or(Start { x, y, ms, fingers }, |it| Start { fingers, ..it });
        start.set_value((!owned).then_some(begun));
    });
    super::listen(&window, "touchend", move |event| {
        let (Some(from), Some((x, y, _))) = (start.get_value(), fingers(event)) else { return };
        let on_stage = deck.peek(|_, it| it.layout == Layout::Stage && it.panel.is_none());
        if on_stage {
            let trail = Trail {
                dx: x - from.x,
                dy: y - from.y,
                ms: event.time_stamp() - from.ms,
                fingers: from.fingers,
                zoomed: is_zoomed(),
            };
            ask(deck, gesture::intent(trail));
        }
        start.set_value(None);
    });
}

/// The finger that changed, and how many there are.
fn fingers(event: &Event) -> Option<(f64, f64, usize)> {
    let event = event.dyn_ref::<TouchEvent>()?;
    let touch = event.changed_touches().get(0)?;
    let down = usize::try_from(event.touches().length()).unwrap_or_default();
    Some((f64::from(touch.client_x()), f64::from(touch.client_y()), down))
}

/// What has its own use for a finger.
const KEEPS: &str = "input, dialog, [data-drag], [data-zoom=part]";
/// Above this the page counts as zoomed: phones report 1.0000001 at rest.
const ZOOMED: f64 = 1.01;

fn is_zoomed() -> bool {
    window().visual_viewport().is_some_and(|it| it.scale() > ZOOMED)
}
