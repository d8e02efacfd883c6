//! Stub of the crate `wasm-streams`, which Leptos links for server functions. A deck of static files has none, but the
//! classes of the original are exported to JavaScript, so no linker removes them, and each of the deck's programs
//! would be some 7 kB (brotli) larger. The stub has only the items that `server_fn` uses: reading a stream fails,
//! and a written stream is empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// A stream whose reads fail.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a stream of the browser.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Returns an empty stream of the browser.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        // In browsers without streams the thrown value takes its place, and fails when it is read.
        Self(web_sys::ReadableStream::new().unwrap_or_else(JsCast::unchecked_into))
    }

    /// Returns the browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Returns a stream of one error.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        IntoStream(Some(JsValue::from("this program reads no streams")))
    }
}

/// A stream of one error.
pub struct IntoStream(Option<JsValue>);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Err))
    }
}
