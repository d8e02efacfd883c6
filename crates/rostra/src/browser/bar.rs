//! Writing the address bar. What is written when is `rostra_core::history`; what is written is `address`'s.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use rostra_core::history::{History, Write};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::listen;

/// The address bar, as it is and as it will be.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    history: StoredValue<History>,
    /// Runs until the next write may come.
    wait: StoredValue<Option<TimeoutHandle>>,
    /// A key is held down and repeats.
    repeats: StoredValue<bool>,
}

/// Follows whether a key repeats; before the keys themselves are listened to, so that their writes know.
pub(super) fn follow() -> Bar {
    let bar = Bar {
        history: StoredValue::new(History::default()),
        wait: StoredValue::new(None),
        repeats: StoredValue::new(false),
    };
    listen(&window(), "keydown", move |event| {
        bar.repeats.set_value(event.dyn_ref().is_some_and(KeyboardEvent::repeat));
    });
    listen(&window(), "keyup", move |_| {
        bar.repeats.set_value(false);
        if !bar.history.with_value(History::is_refused) {
            bar.write();
        }
    });
    bar
}

impl Bar {
    /// The query, as the last write asked for has it.
    pub(super) fn query(self) -> String {
        self.history.with_value(|it| it.query().map(str::to_owned)).unwrap_or_else(search)
    }

    /// The fragment, likewise.
    pub(super) fn fragment(self) -> String {
        self.history.with_value(|it| it.fragment().map(str::to_owned)).unwrap_or_else(hash)
    }

    /// Writes, at once where the browser lets it.
    pub(super) fn put(self, write: Write) {
        self.history.update_value(|it| it.ask(write));
        let is_refused = self.history.with_value(History::is_refused);
        let waits = self.wait.with_value(Option::is_some);
        if !(waits && (is_refused || self.repeats.get_value())) {
            self.write();
        }
    }

    /// The browser has gone to another entry.
    pub(super) fn forget(self) {
        self.history.update_value(History::forget);
    }

    fn write(self) {
        if let Some(wait) = self.wait.get_value() {
            wait.clear();
        }
        let (repeats, mut next) = (self.repeats.get_value(), None);
        self.history.update_value(|it| next = it.write(repeats, put));
        // Without a timer the next move writes.
        let wait = next.and_then(|ms| {
            let ms = Duration::from_millis(ms.into());
            set_timeout_with_handle(move || self.write(), ms).ok()
        });
        self.wait.set_value(wait);
    }
}

/// Whether the browser has done it: Chromium passes over what comes too fast without a word.
fn put(write: &Write) -> bool {
    let Ok(history) = window().history() else { return false };
    let query = write.query.as_deref();
    let address = format!("{}{}", query.unwrap_or_default(), write.fragment);
    let asked = if write.push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    asked.is_ok() && hash() == write.fragment && query.is_none_or(|it| search() == it)
}

/// The address's fragment as it is.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address's query as it is.
pub(super) fn search() -> String {
    window().location().search().unwrap_or_default()
}
