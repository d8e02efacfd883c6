//! Controls of figures that can be dragged onto others (`data-drag`). Dragging one and letting it go
//! over another is the same as using the one and then the other.

use std::cell::RefCell;

use gloo::events::EventListener;
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use crate::browser::element_of;

/// Says on a control that it is being dragged, and how far is in `--dx` and `--dy`.
const DRAGGED: &str = "data-dragged";
/// A pointer that moves less, in px, clicks.
const LEAST: i32 = 8;

thread_local! {
    /// The control under the pointer that is down, and where that came down.
    static HELD: RefCell<Option<(HtmlElement, i32, i32)>> = const { RefCell::new(None) };
}

/// Listens to pointers; `using` uses a control.
pub(super) fn listen(using: impl Fn(&HtmlElement) + 'static) {
    on("pointerdown", |event| {
        let control = element_of(event).and_then(|it| it.closest("[data-drag]").ok()?);
        let control = control.and_then(|it| it.dyn_into().ok());
        HELD.set(control.map(|it| (it, event.client_x(), event.client_y())));
    });
    on("pointermove", |event| {
        if event.buttons() == 0 {
            // It went up outside of the window.
            let_go();
        }
        HELD.with_borrow(|held| {
            let Some((control, x, y)) = held else { return };
            let (dx, dy) = (event.client_x() - x, event.client_y() - y);
            if dx.abs().max(dy.abs()) >= LEAST || control.has_attribute(DRAGGED) {
                // Names without blanks are all allowed.
                let _ = control.set_attribute(DRAGGED, "");
                let _ = control.style().set_property("--dx", &format!("{dx}px"));
                let _ = control.style().set_property("--dy", &format!("{dy}px"));
            }
        });
    });
    on("pointercancel", |_| {
        let_go();
    });
    on("pointerup", move |event| {
        // It lets the pointer through while it is dragged.
        let below = document().element_from_point(event.client_x() as f32, event.client_y() as f32);
        let target = below.and_then(|it| it.closest("[data-act]:not([data-drag])").ok()?);
        let Some(control) = let_go() else { return };
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

/// The control that has been dragged, which goes back to its place.
fn let_go() -> Option<HtmlElement> {
    let (control, ..) = HELD.take()?;
    let was_dragged = control.has_attribute(DRAGGED);
    // Only a name with a blank in it could fail.
    let _ = control.remove_attribute(DRAGGED);
    was_dragged.then_some(control)
}
