//! Whether somebody is using a pointer: on stage the buttons and the cursor show only then.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::PointerEvent;
use web_sys::wasm_bindgen::JsCast;

use crate::browser::dom_state::{clear, set};
use crate::browser::page::Page;

/// How long a resting pointer stays in sight.
const REST: Duration = Duration::from_secs(3);

/// Marks the root while a pointer moves or a finger touches.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>) {
    let timer = StoredValue::new(None::<TimeoutHandle>);
    for event in ["pointermove", "pointerdown"] {
        super::listen(&window(), event, move |it| {
            // A mouse that rests and clicks goes on: nothing is to come up over the slide.
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
            // Without a timer the buttons just stay.
            timer.set_value(set_timeout_with_handle(rest, REST).ok());
        });
    }
}
