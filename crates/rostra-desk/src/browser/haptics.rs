//! Haptic feedback: vibrates devices that can.

use leptos::prelude::*;
use rostra::browser::method;
use web_sys::wasm_bindgen::JsValue;

/// Duration in milliseconds, long enough to be felt.
const VIBRATION_MS: i32 = 15;

/// Vibrates the device once. Some browsers cannot (Safari, Firefox), and any may refuse.
pub(super) fn vibrate() {
    let navigator = window().navigator();
    if let Some(vibrate) = method(&navigator, "vibrate") {
        let _ = vibrate.call1(&navigator, &JsValue::from(VIBRATION_MS));
    }
}
