//! Panic handling: if the program panics, the page falls back to the article.

use leptos::prelude::window;
use web_sys::js_sys::{Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::console_error;

/// Sets a panic hook that logs to the console and calls `rostra.fail` of the script in the head.
pub(super) fn hook() {
    std::panic::set_hook(Box::new(|info| {
        console_error(&info.to_string());
        // If this fails as well, nothing else can be done.
        let _ = fail();
    }));
}

fn fail() -> Result<JsValue, JsValue> {
    let early = Reflect::get(&window(), &JsValue::from("rostra"))?;
    Reflect::get(&early, &JsValue::from("fail"))?.dyn_into::<Function>()?.call0(&early)
}
