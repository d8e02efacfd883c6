//! Key events of the desk: its keys are handled before the deck's, and only while the slide fills the
//! window. Not here: which key does what (`keymap.rs`, `annotations/keymap.rs`).

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use rostra::browser::with_press;
use rostra_core::keymap::Focus;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};

use crate::desk::Desk;

/// Listens to key presses. A key that the desk uses is kept from the deck.
pub(super) fn listen(desk: Desk) {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    EventListener::new_with_options(&window(), "keydown", options, move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        if key.is_composing() || !is_on_stage() {
            return;
        }
        let target = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let is_field = target.is_some_and(|element| {
            element.is_content_editable()
                || element.matches("input, textarea, select").unwrap_or(false)
        });
        let focus = if is_field { Focus::Field } else { Focus::Page };
        if with_press(key, |press| desk.press(press, focus)) {
            event.prevent_default();
            event.stop_propagation();
        }
    })
    .forget();
}

/// Whether the slide fills the window: it is neither the overview nor the article, and no dialog is
/// open.
fn is_on_stage() -> bool {
    let layout = document().document_element().and_then(|it| it.get_attribute("data-layout"));
    let is_open = document().query_selector("dialog[open]").is_ok_and(|it| it.is_some());
    layout.as_deref() == Some("stage") && !is_open
}
