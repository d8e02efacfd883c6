//! Borders that are dragged by pointer, and the parts of the window that they size. Sizes are set
//! through the CSS object model, which the page's content security policy allows, unlike `style`
//! attributes.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{DomRect, Element, Event, HtmlElement, PointerEvent};

use crate::desk::Desk;
use crate::preferences::Border;

/// Sizes the parts by the borders, and listens to the events that move the borders.
pub(super) fn listen(desk: Desk) {
    Effect::new(move |_| {
        let Some(body) = document().body() else { return };
        for (name, which) in
            [("--x", Border::SlideWidth), ("--y", Border::SlideHeight), ("--z", Border::NextHeight)]
        {
            let percent = desk.preferences.with(|it| it.border(which));
            // Fails only for a read-only style, which the body's own is not.
            let _ = body.style().set_property(name, &percent.to_string());
        }
    });
    // A slide may be lower than its border, since its width limits it. Keys move the border from
    // where it is visible.
    on_border_event("focusin", move |_, which, _| {
        let from = desk.preferences.with_untracked(|it| it.border(which));
        let visible = if which == Border::SlideWidth { None } else { height(which) };
        if let Some(visible) = visible.filter(|visible| *visible < from) {
            desk.preferences.update(|it| it.set_border(which, Some(visible)));
        }
    });
    on_border_event("pointerdown", move |event, _, border| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        // Captures the pointer until it is released. Without capture the border does not move.
        let _ = border.set_pointer_capture(event.pointer_id());
    });
    on_border_event("pointermove", move |event, which, border| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        if border.has_pointer_capture(event.pointer_id())
            && let Some(to) = percent(event, which)
        {
            desk.preferences.update(|it| it.set_border(which, Some(to)));
        }
    });
}

/// Listens to an event of the borders.
fn on_border_event(name: &'static str, on: impl Fn(&Event, Border, &Element) + 'static) {
    let on = move |event: &Event| {
        let Some(target) = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let named = target.dataset().get("border").unwrap_or_default();
        if let Some(which) = Border::ALL.into_iter().find(|border| border.word() == named) {
            on(event, which, &target);
        }
    };
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), name, options, on).forget();
}

/// Returns the selector of the part that ends at a border.
const fn part(which: Border) -> &'static str {
    match which {
        Border::SlideWidth | Border::SlideHeight => "#deck",
        Border::NextHeight => ".desk-next",
    }
}

/// Returns the pointer's distance from the part's corner, in percent of the space for the parts.
fn percent(event: &PointerEvent, which: Border) -> Option<f64> {
    let part = box_of(part(which))?;
    let (from, at) = match which {
        Border::SlideWidth => (part.x(), event.client_x()),
        Border::SlideHeight | Border::NextHeight => (part.y(), event.client_y()),
    };
    // The border is in the middle of the gap behind the part.
    of_space(f64::from(at) - px("row-gap")? / 2.0 - from, which)
}

/// Returns the height of the part, in percent of the same space.
fn height(which: Border) -> Option<f64> {
    of_space(box_of(part(which))?.height(), which)
}

/// Converts a length from px to percent of the space for the parts on both sides of a border.
fn of_space(length: f64, which: Border) -> Option<f64> {
    let body = document().body()?;
    // The padding is the same on all sides.
    let inner = |whole: i32| Some(f64::from(whole) - 2.0 * px("padding-top")?);
    let space = match which {
        Border::SlideWidth => inner(body.client_width())?,
        Border::SlideHeight => inner(body.client_height())?,
        Border::NextHeight => box_of(".desk-side")?.height(),
    };
    (space > 0.0).then(|| length / space * 100.0)
}

fn box_of(selector: &str) -> Option<DomRect> {
    Some(document().query_selector(selector).ok()??.get_bounding_client_rect())
}

/// Returns a length of the body's computed style, in px.
fn px(name: &str) -> Option<f64> {
    let body = document().body()?;
    let style = window().get_computed_style(&body).ok()??;
    style.get_property_value(name).ok()?.strip_suffix("px")?.parse().ok()
}
