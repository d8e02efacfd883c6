//! Tracks whether a pointer is in use: on stage the buttons and the cursor are shown only then.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::PointerEvent;
use web_sys::wasm_bindgen::JsCast;

use crate::browser::dom_state::{clear, set};
use crate::browser::page::Page;

/// How long a pointer counts as in use after its last event.
const IDLE_DELAY: Duration = Duration::from_secs(3);

/// Marks the root with `data-pointer` while a pointer moves or a finger touches.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    for event in ["pointermove", "pointerdown"] {
        super::listen(&window(), event, move |it| {
            // A mouse click without movement goes to the next step: nothing may cover the slide
            // then.
            let mouse = it.dyn_ref::<PointerEvent>().filter(|it| it.pointer_type() == "mouse");
            if event == "pointerdown" && mouse.is_some() {
                return;
            }
            if let Some(timer) = timer.get_value() {
                timer.clear();
            }
            let root = page.with_value(|it| it.root.clone());
            set(&root, "data-pointer", "");
            let rest = move || clear(&root, "data-pointer");
            // If no timer can be set, the buttons stay.
            timer.set_value(set_timeout_with_handle(rest, IDLE_DELAY).ok());
        });
    }
}
