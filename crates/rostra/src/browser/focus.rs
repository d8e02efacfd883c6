//! Tracks whether the focus was set by keyboard. A clicked button must not take the arrows that a
//! clicker sends; only a button reached by keyboard, where browsers show the focus, does.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::{element_of, listen};

/// Whether the focused element was reached by keyboard.
pub(super) type Focused = StoredValue<bool>;

/// Tracks the focus. Checks when it arrives: after a later key press `:focus-visible` matches a clicked button, too.
pub(super) fn track() -> Focused {
    let is_visible = |element: &Element| element.matches(":focus-visible").unwrap_or_default();
    let by_keyboard =
        StoredValue::new(document().active_element().is_some_and(|it| is_visible(&it)));
    listen(&document(), "focusin", move |event| {
        by_keyboard.set_value(element_of(event).is_some_and(|it| is_visible(&it)));
    });
    by_keyboard
}
