//! Movable borders between the parts of the window. Not here: dragging them, and sizing the parts
//! (`browser/borders.rs`).

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::preferences::Border;

/// Renders a border. Arrow keys move it, and a double click resets it.
pub(crate) fn border(desk: Desk, which: Border) -> impl IntoView {
    let (orientation, name) = match which {
        Border::SlideWidth => ("vertical", Text::new("슬라이드 너비", "Width of the slide")),
        Border::SlideHeight => ("horizontal", Text::new("슬라이드 높이", "Height of the slide")),
        Border::NextHeight => ("horizontal", Text::new("다음 화면 높이", "Height of what is next")),
    };
    let (least, most) = which.limits();
    let press = move |event: leptos::ev::KeyboardEvent| {
        // The deck has handled the key.
        if event.default_prevented() || event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let from = desk.preferences.with_untracked(|it| it.border(which));
        if let Some(to) = which.pressed(&event.key(), from) {
            event.prevent_default();
            desk.preferences.update(|it| it.set_border(which, Some(to)));
        }
    };
    view! {
        <div
            class="desk-border"
            data-border=which.word()
            role="separator"
            tabindex="0"
            aria-orientation=orientation
            aria-label=move || name.get(desk.lang())
            aria-valuemin=least.to_string()
            aria-valuemax=most.to_string()
            aria-valuenow=move || desk.preferences.with(|it| it.border(which).round().to_string())
            // Dragging leaves the focus where it was, so that keys still move the talk.
            on:mousedown=move |event| event.prevent_default()
            on:keydown=press
            on:dblclick=move |_| desk.preferences.update(|it| it.set_border(which, None))
        ></div>
    }
}
