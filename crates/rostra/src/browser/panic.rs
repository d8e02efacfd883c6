//! When the program dies, the talk goes on as an article.

use leptos::prelude::document;
use web_sys::wasm_bindgen::JsValue;

/// Says what happened on the console and shows the article.
pub(super) fn hook() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from(info.to_string()));
        if let Some(root) = document().document_element() {
            // Nothing is left to do when even this fails.
            let _ = root.set_attribute("data-layout", "reading");
            let _ = root.remove_attribute("data-live");
        }
    }));
}
