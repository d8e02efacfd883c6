//! Files that the speaker saves and opens. They stay on the device.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Array;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlInputElement, Url};

use crate::desk::Desk;
use crate::rehearsal::file::{ImportError, MAX_FILE_BYTES};

/// How long the URL of a saved file is valid, in milliseconds: browsers start to fetch it late.
const OFFERED_MS: u32 = 60_000;

/// Saves a file as a download; nothing happens where downloads are forbidden.
pub(super) fn save(name: &str, text: &str) {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = Array::of1(&JsValue::from(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind);
    let Some(url) = blob.and_then(|it| Url::create_object_url_with_blob(&it)).ok() else { return };
    let link = document().create_element("a").ok();
    if let Some(link) = link.and_then(|it| it.dyn_into::<HtmlAnchorElement>().ok()) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    Timeout::new(OFFERED_MS, move || drop(Url::revoke_object_url(&url))).forget();
}

/// Imports rehearsals from the files that are chosen.
pub(super) fn listen(desk: Desk) {
    EventListener::new(&document(), "change", move |event| {
        let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        let Some(input) = input.filter(|it| it.class_name() == "desk-import") else { return };
        let Some(file) = input.files().and_then(|it| it.get(0)) else { return };
        if file.size() > MAX_FILE_BYTES as f64 {
            desk.rehearsals.notice.set(Some(ImportError::TooLarge.text()));
            input.set_value("");
            return;
        }
        spawn_local(async move {
            // A file that has been deleted meanwhile is reported as damaged.
            let text = JsFuture::from(file.text()).await.ok().and_then(|it| it.as_string());
            let text = text.unwrap_or_default();
            desk.speaker_deck.with_value(|it| desk.rehearsals.import(&text, &it.deck));
            // Allows the same file to be chosen again.
            input.set_value("");
        });
    })
    .forget();
}
