//! Writes to the address bar. `rostra_core::history` decides when, `address` what is written.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use rostra_core::history::{History, Write};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::listen;

/// The address bar, including the writes that are still pending.
#[derive(Clone, Copy)]
pub(super) struct Bar {
    history: StoredValue<History>,
    /// The timer until the next write is allowed.
    wait: StoredValue<Option<TimeoutHandle>>,
    /// A key is held down and repeats.
    repeats: StoredValue<bool>,
}

/// Tracks whether a key repeats. Call before adding the key listener, whose writes depend on it.
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
    /// The query, after all pending writes.
    pub(super) fn query(self) -> String {
        self.history.with_value(|it| it.query().map(str::to_owned)).unwrap_or_else(search)
    }

    /// The fragment, after all pending writes.
    pub(super) fn fragment(self) -> String {
        self.history.with_value(|it| it.fragment().map(str::to_owned)).unwrap_or_else(hash)
    }

    /// Writes as soon as the browser allows it.
    pub(super) fn enqueue(self, write: Write) {
        self.history.update_value(|it| it.enqueue(write));
        let is_refused = self.history.with_value(History::is_refused);
        let waits = self.wait.with_value(Option::is_some);
        if !(waits && (is_refused || self.repeats.get_value())) {
            self.write();
        }
    }

    /// Drops pending writes: the browser has moved to another history entry.
    pub(super) fn forget(self) {
        self.history.update_value(History::forget);
    }

    fn write(self) {
        if let Some(wait) = self.wait.get_value() {
            wait.clear();
        }
        let (repeats, mut next) = (self.repeats.get_value(), None);
        self.history.update_value(|it| next = it.write(repeats, write));
        // If no timer can be set, the next move writes.
        let wait = next.and_then(|ms| {
            let ms = Duration::from_millis(ms.into());
            set_timeout_with_handle(move || self.write(), ms).ok()
        });
        self.wait.set_value(wait);
    }
}

/// Makes one write. Returns whether it took effect: Chromium silently ignores writes that come too
/// fast.
fn write(write: &Write) -> bool {
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

/// The fragment in the address bar.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The query in the address bar.
pub(super) fn search() -> String {
    window().location().search().unwrap_or_default()
}
