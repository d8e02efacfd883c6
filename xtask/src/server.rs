//! Static file server: serves a folder as a plain static host does, also below a sub-path. Files, content types and
//! redirects are tower-http's. Not here: building the folder.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, anyhow};
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

use crate::http::{Answer, Http, Request, answer};
use crate::waiting::Waiting;

/// A running server; it stops when dropped.
pub struct Server {
    /// The port it listens on, on this machine only.
    pub port: u16,
    prefix: String,
    http: Http,
}

impl Server {
    /// Serves `folder` on a free port. `prefix` is the path it appears at: `""` or `"/talks/ai"`.
    pub fn start(folder: &Path, prefix: &str) -> Result<Self> {
        Self::start_on(0, folder, prefix)
    }

    /// As [`Server::start`], on a given port.
    pub fn start_on(port: u16, folder: &Path, prefix: &str) -> Result<Self> {
        let site = Site::new(folder, prefix);
        let prefix = site.prefix.clone();
        let http = listen(port, move |request| site.respond(request))?;
        Ok(Self { port: http.port, prefix, http })
    }

    /// Serves pages whose program is still being built, at the root; [`Waiting::finish`] switches
    /// to the finished deck.
    pub fn start_waiting(port: u16, waiting: &Arc<Waiting>) -> Result<Self> {
        let waiting = Arc::clone(waiting);
        let http = listen(port, move |request| waiting.respond(request))?;
        Ok(Self { port: http.port, prefix: String::new(), http })
    }

    /// The address of the folder, with a trailing slash.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}/", self.port, self.prefix)
    }

    /// Serves until the process is ended; returns only on failure.
    pub fn wait(self) -> Result<()> {
        self.http.wait();
        Err(anyhow!("the server stopped by itself"))
    }
}

fn listen(port: u16, respond: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Result<Http> {
    Http::start(port, respond).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}); choose another with --port")
    })
}

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

/// Adds what hosts say about files beyond tower-http's headers. Files with a hash in their name never change; all
/// others are revalidated on each request.
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

/// Trunk writes `name-0123456789abcdef.css`, with `_bg.wasm` after the hash of a program.
fn has_hash(name: &str) -> bool {
    // The part before the first separator is the name itself.
    name.split(['-', '.', '_']).skip(1).any(|it| {
        it.len() >= 15 && it.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}
