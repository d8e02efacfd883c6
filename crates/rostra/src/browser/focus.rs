//! Tracks whether the focus was set by keyboard. A clicked button must not take the arrows that a
//! clicker sends; only a button reached by keyboard, where browsers show the focus, does.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::{element_of, listen};

/// Whether the focused element was reached by keyboard.
pub(super) type Focused = StoredValue<bool>;

/// Checks when the focus arrives: after a key press `:focus-visible` matches a clicked button, too.
pub(super) fn follow() -> Focused {
    let shown = |it: &Element| it.matches(":focus-visible").unwrap_or_default();
    let by_keyboard = StoredValue::new(document().active_element().is_some_and(|it| shown(&it)));
    listen(&document(), "focusin", move |event| {
        by_keyboard.set_value(element_of(event).is_some_and(|it| shown(&it)));
    });
    by_keyboard
}
