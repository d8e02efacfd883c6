//! Lets a press be felt, on devices that can shake.

use leptos::prelude::*;
use web_sys::js_sys::{Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// Long enough to be felt, in milliseconds.
const BUZZ_MS: i32 = 15;

/// Shakes the device once. Some browsers have no such thing (Safari, Firefox), and any may refuse.
pub(super) fn buzz() {
    let navigator = window().navigator();
    let vibrate = Reflect::get(&navigator, &JsValue::from("vibrate"));
    if let Some(vibrate) = vibrate.ok().and_then(|it| it.dyn_into::<Function>().ok()) {
        let _ = vibrate.call1(&navigator, &JsValue::from(BUZZ_MS));
    }
}
