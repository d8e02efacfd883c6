//! How the focus came to where it is. A button that was only clicked does not keep the arrows of a
//! clicker: it counts when it was reached by keyboard, which is when browsers show the focus.

use leptos::prelude::*;
use web_sys::Element;

use crate::browser::{element_of, listen};

/// Whether what has the focus was reached by keyboard.
pub(super) type Focused = StoredValue<bool>;

/// Asked when the focus arrives: a key press makes browsers show any focus, also a clicked button's.
pub(super) fn follow() -> Focused {
    let shown = |it: &Element| it.matches(":focus-visible").unwrap_or_default();
    let by_keyboard = StoredValue::new(document().active_element().is_some_and(|it| shown(&it)));
    listen(&document(), "focusin", move |event| {
        by_keyboard.set_value(element_of(event).is_some_and(|it| shown(&it)));
    });
    by_keyboard
}
