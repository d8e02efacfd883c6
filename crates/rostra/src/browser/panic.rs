//! When the program dies, the talk goes on as an article.

use leptos::prelude::window;
use web_sys::js_sys::{Function, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::console_error;

/// Says what happened on the console, and lets the head's script show the article.
pub(super) fn hook() {
    std::panic::set_hook(Box::new(|info| {
        console_error(&info.to_string());
        // Nothing is left to do when even this fails.
        let _ = fail();
    }));
}

fn fail() -> Result<JsValue, JsValue> {
    let early = Reflect::get(&window(), &JsValue::from("rostra"))?;
    Reflect::get(&early, &JsValue::from("fail"))?.dyn_into::<Function>()?.call0(&early)
}
