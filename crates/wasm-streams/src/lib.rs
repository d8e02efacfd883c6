//! Stands in for the crate of the same name. Leptos links that one for server functions, which a deck of
//! static files has none of; but its classes are exported to JavaScript, so no linker drops them, and each
//! of the deck's programs would carry some 7 kB (brotli) that nothing calls. Here is what `server_fn` names,
//! without a way to or from a stream: what is read fails, what is written is empty.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use web_sys::wasm_bindgen::{JsCast, JsValue};

/// A stream that nothing can be read from.
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Takes a stream of the browser's.
    #[must_use]
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream of the browser's that is empty.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        // Where there are no streams, what stands for one fails when it is read.
        Self(web_sys::ReadableStream::new().unwrap_or_else(JsCast::unchecked_into))
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// A failure, once.
    #[must_use]
    pub fn into_stream(self) -> IntoStream {
        IntoStream(Some(JsValue::from("this program reads no streams")))
    }
}

/// What there is to read.
pub struct IntoStream(Option<JsValue>);

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Err))
    }
}
