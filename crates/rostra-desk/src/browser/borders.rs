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
pub(super) fn follow(desk: Desk) {
    Effect::new(move |_| {
        let Some(body) = document().body() else { return };
        for (name, which) in
            [("--x", Border::Upright), ("--y", Border::Level), ("--z", Border::Notes)]
        {
            let percent = desk.looks.with(|it| it.border(which));
            // Fails only for a read-only style, which the body's own is not.
            let _ = body.style().set_property(name, &percent.to_string());
        }
    });
    // A slide may be lower than its border, since its width limits it. Keys move the border from
    // where it is visible.
    listen("focusin", move |_, which, _| {
        let from = desk.looks.with_untracked(|it| it.border(which));
        let seen = if which == Border::Upright { None } else { height(which) };
        if let Some(seen) = seen.filter(|it| *it < from) {
            desk.looks.update(|it| it.set_border(which, Some(seen)));
        }
    });
    listen("pointerdown", move |event, _, border| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        // Captures the pointer until it is released. Without capture the border does not move.
        let _ = border.set_pointer_capture(event.pointer_id());
    });
    listen("pointermove", move |event, which, border| {
        let Some(event) = event.dyn_ref::<PointerEvent>() else { return };
        if border.has_pointer_capture(event.pointer_id())
            && let Some(to) = percent(event, which)
        {
            desk.looks.update(|it| it.set_border(which, Some(to)));
        }
    });
}

fn listen(name: &'static str, on: impl Fn(&Event, Border, &Element) + 'static) {
    let on = move |event: &Event| {
        let Some(target) = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok()) else {
            return;
        };
        let named = target.dataset().get("border").unwrap_or_default();
        if let Some(which) = Border::ALL.into_iter().find(|it| it.word() == named) {
            on(event, which, &target);
        }
    };
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), name, options, on).forget();
}

/// Returns the selector of the part that ends at a border.
const fn part(which: Border) -> &'static str {
    match which {
        Border::Upright | Border::Level => "#deck",
        Border::Notes => ".desk-next",
    }
}

/// Returns where a pointer is, from the part's corner on, in percent of the room for the parts.
fn percent(event: &PointerEvent, which: Border) -> Option<f64> {
    let part = box_of(part(which))?;
    let (from, at) = match which {
        Border::Upright => (part.x(), event.client_x()),
        Border::Level | Border::Notes => (part.y(), event.client_y()),
    };
    // The border is in the middle of the gap behind the part.
    of_room(f64::from(at) - px("row-gap")? / 2.0 - from, which)
}

/// Returns the height of the part, in percent of the same room.
fn height(which: Border) -> Option<f64> {
    of_room(box_of(part(which))?.height(), which)
}

fn of_room(length: f64, which: Border) -> Option<f64> {
    let body = document().body()?;
    // The padding is the same on all sides.
    let inner = |whole: i32| Some(f64::from(whole) - 2.0 * px("padding-top")?);
    let room = match which {
        Border::Upright => inner(body.client_width())?,
        Border::Level => inner(body.client_height())?,
        Border::Notes => box_of(".desk-side")?.height(),
    };
    (room > 0.0).then(|| length / room * 100.0)
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
