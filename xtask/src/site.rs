//! Answers requests for one folder as a plain static host does, also below a sub-path. Files, content types and
//! redirects are tower-http's.

use std::path::Path;

use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, LOCATION, X_CONTENT_TYPE_OPTIONS,
};
use hyper::http::uri::PathAndQuery;
use hyper::{StatusCode, Uri};
use tokio::runtime::Handle;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

use crate::http::{Answer, Request, answer};

/// A folder and the path it is served at.
pub struct Site {
    /// The path, without a trailing slash; empty for the root.
    prefix: String,
    /// Its files, also precompressed (`deck.css.br` beside `deck.css`); `404.html` for all that is missing.
    files: ServeDir<SetStatus<ServeFile>>,
}

impl Site {
    /// Serves `folder` at a path: `""` or `"/talks/ai"`.
    #[must_use]
    pub fn new(folder: &Path, prefix: &str) -> Self {
        let inner = prefix.trim_matches('/');
        let prefix = if inner.is_empty() { String::new() } else { format!("/{inner}") };
        let missing = ServeFile::new(folder.join("404.html")).precompressed_br();
        let files = ServeDir::new(folder).precompressed_br().redirect_path_prefix(&prefix);
        Self { prefix, files: files.not_found_service(missing) }
    }

    /// Returns the path, without a trailing slash; empty for the root.
    pub(crate) fn prefix(&self) -> &str {
        &self.prefix
    }

    /// Answers a request as a static host would. Blocks; runs on a thread for blocking calls.
    #[must_use]
    pub fn respond(&self, request: &Request) -> Answer {
        let failed = |status| answer(status, Vec::new(), &[]);
        let asked = request.uri().path_and_query().map_or("/", PathAndQuery::as_str);
        let Some(inside) = asked.strip_prefix(&self.prefix) else {
            return failed(StatusCode::NOT_FOUND);
        };
        if inside.is_empty() || inside.starts_with('?') {
            let to = format!("{}/{inside}", self.prefix);
            return answer(StatusCode::TEMPORARY_REDIRECT, Vec::new(), &[(LOCATION, &to)]);
        }
        let Some(inside) =
            PathAndQuery::try_from(inside).ok().filter(|it| it.path().starts_with('/'))
        else {
            return failed(StatusCode::NOT_FOUND);
        };
        let mut inner = hyper::Request::new(Empty::<Bytes>::new());
        inner.method_mut().clone_from(request.method());
        // Neither ranges nor conditions: of a missing page, the answer 304 would become an empty 404.
        let accepted = request.headers().get(ACCEPT_ENCODING);
        inner.headers_mut().extend(accepted.map(|it| (ACCEPT_ENCODING, it.clone())));
        let is_hashed = inside.path().rsplit('/').next().is_some_and(has_hash);
        *inner.uri_mut() = Uri::from(inside);
        let found = Handle::current().block_on(async {
            let (parts, body) = self.files.clone().try_call(inner).await?.into_parts();
            let body = body.collect().await.map_err(std::io::Error::other)?;
            Ok::<_, std::io::Error>(Answer::from_parts(parts, body.to_bytes()))
        });
        found.map_or_else(
            |_| failed(StatusCode::INTERNAL_SERVER_ERROR),
            |it| labelled(it, is_hashed),
        )
    }
}

/// Adds the headers of static hosts that tower-http does not set. Files with a hash in their name
/// are immutable; all others are revalidated on each request.
fn labelled(mut answer: Answer, is_hashed: bool) -> Answer {
    let forever = is_hashed && answer.status().is_success();
    let cache = if forever { "public, max-age=31536000, immutable" } else { "no-cache" };
    let headers = answer.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let kind = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
    if let Some(text) = kind.filter(|it| it.starts_with("text/"))
        && let Ok(text) = HeaderValue::try_from(format!("{text}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, text);
    }
    answer
}

/// Returns whether Trunk has put a hash into a file's name: `name-0123456789abcdef.css`, with
/// `_bg.wasm` after the hash of a program.
fn has_hash(name: &str) -> bool {
    // The part before the first separator is the name itself.
    name.split(['-', '.', '_']).skip(1).any(|it| {
        it.len() >= 15 && it.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}
