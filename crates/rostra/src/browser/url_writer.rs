//! Writes the address bar. `rostra_core::history` decides when, `address` what.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use rostra_core::history::{HistoryQueue, Write};
use web_sys::KeyboardEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::listen;

/// The address bar, including the writes that are still pending.
#[derive(Clone, Copy)]
pub(super) struct UrlWriter {
    history: StoredValue<HistoryQueue>,
    /// The timer until the next write is allowed.
    wait: StoredValue<Option<TimeoutHandle>>,
    /// A key is held down and repeats.
    repeats: StoredValue<bool>,
}

/// Makes the writer, and tracks whether a key repeats. Call before adding the key listener, whose writes depend on it.
pub(super) fn track() -> UrlWriter {
    let writer = UrlWriter {
        history: StoredValue::new(HistoryQueue::default()),
        wait: StoredValue::new(None),
        repeats: StoredValue::new(false),
    };
    listen(&window(), "keydown", move |event| {
        writer.repeats.set_value(event.dyn_ref().is_some_and(KeyboardEvent::repeat));
    });
    listen(&window(), "keyup", move |_| {
        writer.repeats.set_value(false);
        if !writer.history.with_value(HistoryQueue::is_refused) {
            writer.write();
        }
    });
    writer
}

impl UrlWriter {
    /// The query, after all pending writes.
    pub(super) fn query(self) -> String {
        self.history.with_value(|it| it.query().map(str::to_owned)).unwrap_or_else(search)
    }

    /// The fragment, after all pending writes.
    pub(super) fn fragment(self) -> String {
        self.history.with_value(|it| it.fragment().map(str::to_owned)).unwrap_or_else(hash)
    }

    /// Enqueues a write, and makes it as soon as the browser allows it.
    pub(super) fn enqueue(self, write: Write) {
        self.history.update_value(|it| it.enqueue(write));
        let is_refused = self.history.with_value(HistoryQueue::is_refused);
        let waits = self.wait.with_value(Option::is_some);
        if !(waits && (is_refused || self.repeats.get_value())) {
            self.write();
        }
    }

    /// Drops pending writes: the browser has moved to another history entry.
    pub(super) fn clear(self) {
        self.history.update_value(HistoryQueue::clear);
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
    let result = if write.push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
    result.is_ok() && hash() == write.fragment && query.is_none_or(|it| search() == it)
}

/// The fragment in the address bar.
pub(super) fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// The query in the address bar.
pub(super) fn search() -> String {
    window().location().search().unwrap_or_default()
}
