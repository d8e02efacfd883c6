//! Drag and drop of figure controls (`data-drag`). Dropping one on another control is the same as
//! using the one and then the other.

use std::cell::RefCell;

use gloo::events::EventListener;
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use crate::browser::element_of;

/// Marks a control being dragged; its offset is in `--dx` and `--dy`.
const DRAGGED: &str = "data-dragged";
/// Minimum movement of a drag, in px; less is a click.
const DRAG_MIN_PX: i32 = 8;

thread_local! {
    /// The control on which the pointer was pressed, and where.
    static HELD: RefCell<Option<(HtmlElement, i32, i32)>> = const { RefCell::new(None) };
}

/// Adds pointer listeners; `using` uses a control.
pub(super) fn listen(using: impl Fn(&HtmlElement) + 'static) {
    on("pointerdown", |event| {
        let control = element_of(event).and_then(|it| it.closest("[data-drag]").ok()?);
        let control = control.and_then(|it| it.dyn_into().ok());
        HELD.set(control.map(|it| (it, event.client_x(), event.client_y())));
    });
    on("pointermove", |event| {
        if event.buttons() == 0 {
            // The button was released outside the window.
            end_drag();
        }
        HELD.with_borrow(|held| {
            let Some((control, x, y)) = held else { return };
            let (dx, dy) = (event.client_x() - x, event.client_y() - y);
            if dx.abs().max(dy.abs()) >= DRAG_MIN_PX || control.has_attribute(DRAGGED) {
                // Fails only for an invalid name.
                let _ = control.set_attribute(DRAGGED, "");
                let _ = control.style().set_property("--dx", &format!("{dx}px"));
                let _ = control.style().set_property("--dy", &format!("{dy}px"));
            }
        });
    });
    on("pointercancel", |_| {
        end_drag();
    });
    on("pointerup", move |event| {
        // A control being dragged has no pointer events, so this finds what is below it.
        let below = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
        let target = below.and_then(|it| it.closest("[data-act]:not([data-drag])").ok()?);
        let Some(control) = end_drag() else { return };
        let Some(target) = target.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
        if control.get_attribute("aria-pressed").as_deref() != Some("true") {
            using(&control);
        }
        using(&target);
    });
}

fn on(name: &'static str, listener: impl Fn(&MouseEvent) + 'static) {
    let listener = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref() {
            listener(event);
        }
    };
    EventListener::new(&document(), name, listener).forget();
}

/// Ends the drag: the control returns to its place. Returns it if it was dragged.
fn end_drag() -> Option<HtmlElement> {
    let (control, ..) = HELD.take()?;
    let was_dragged = control.has_attribute(DRAGGED);
    // Fails only for an invalid attribute name.
    let _ = control.remove_attribute(DRAGGED);
    was_dragged.then_some(control)
}
