//! Lets a press be felt, on devices that can shake.

use leptos::prelude::*;
use rostra::browser::method;
use web_sys::wasm_bindgen::JsValue;

/// Long enough to be felt, in milliseconds.
const BUZZ_MS: i32 = 15;

/// Shakes the device once. Some browsers have no such thing (Safari, Firefox), and any may refuse.
pub(super) fn buzz() {
    let navigator = window().navigator();
    if let Some(vibrate) = method(&navigator, "vibrate") {
        let _ = vibrate.call1(&navigator, &JsValue::from(BUZZ_MS));
    }
}
