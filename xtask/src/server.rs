//! Static file server: serves a folder as a plain static host does, also below a sub-path. Not
//! here: building the folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Result, anyhow};

use hyper::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, LOCATION, VARY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, StatusCode, Uri};
use percent_encoding::percent_decode_str;

use crate::http::{Answer, Http, Request, answer, takes_brotli};
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
        let prefix = tidy(prefix);
        let site = Site { folder: folder.to_owned(), prefix: prefix.clone() };
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
    /// What is served.
    pub folder: PathBuf,
    /// The path it is served at, without a trailing slash.
    pub prefix: String,
}

/// The target of a request.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// A folder without its trailing slash: redirect to it, so that relative links work.
    Slash(String),
    Nothing,
}

impl Site {
    /// Answers a request as a static host would.
    #[must_use]
    pub fn respond(&self, request: &Request) -> Answer {
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            return answer(StatusCode::METHOD_NOT_ALLOWED, Vec::new(), &[]);
        }
        match self.find(request.uri()) {
            Found::File(path) => send(request, StatusCode::OK, &path),
            Found::Slash(to) => {
                answer(StatusCode::MOVED_PERMANENTLY, Vec::new(), &[(LOCATION, &to)])
            }
            Found::Nothing => send(request, StatusCode::NOT_FOUND, &self.folder.join("404.html")),
        }
    }

    fn find(&self, uri: &Uri) -> Found {
        let (path, query) = (uri.path(), uri.query());
        let Some(inside) = path.strip_prefix(self.prefix.as_str()) else { return Found::Nothing };
        let slash = || Found::Slash(query.map_or(format!("{path}/"), |it| format!("{path}/?{it}")));
        if inside.is_empty() {
            return slash();
        }
        let Some(relative) = inside.strip_prefix('/').and_then(relative_path) else {
            return Found::Nothing;
        };
        let file = self.folder.join(relative);
        match (file.is_dir(), inside.ends_with('/')) {
            (true, true) => existing(file.join("index.html")),
            (true, false) => slash(),
            (false, true) => Found::Nothing,
            (false, false) => existing(file),
        }
    }
}

fn send(request: &Request, status: StatusCode, path: &Path) -> Answer {
    // Precompressed, as on some hosts: `deck.css.br` is beside `deck.css`.
    let mut packed = path.as_os_str().to_owned();
    packed.push(".br");
    let packed = takes_brotli(request).then(|| fs::read(packed).ok()).flatten();
    let is_packed = packed.is_some();
    let Some(body) = packed.or_else(|| fs::read(path).ok()) else {
        let headers = [(CACHE_CONTROL, "no-cache")];
        return answer(StatusCode::NOT_FOUND, b"not found".to_vec(), &headers);
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let mut headers = vec![
        (CONTENT_TYPE, mime(&name)),
        (CACHE_CONTROL, cache_control(&name)),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    if is_packed {
        headers.extend([(CONTENT_ENCODING, "br"), (VARY, "Accept-Encoding")]);
    }
    answer(status, body, &headers)
}

fn existing(file: PathBuf) -> Found {
    if file.is_file() { Found::File(file) } else { Found::Nothing }
}

/// Decodes a request's path; `None` if it would leave the folder.
fn relative_path(encoded: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(encoded).decode_utf8().ok()?;
    let mut path = PathBuf::new();
    for part in decoded.split('/').filter(|it| !it.is_empty() && *it != ".") {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

/// Normalises a prefix: `talks/ai/` becomes `/talks/ai`; the root becomes an empty string.
fn tidy(prefix: &str) -> String {
    let inner = prefix.trim_matches('/');
    if inner.is_empty() { String::new() } else { format!("/{inner}") }
}

/// The content type of a file, by its name.
fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|it| it.1.to_ascii_lowercase()).as_deref() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        // Without this exact type a browser refuses to compile while it downloads.
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("jpg" | "jpeg") => "image/jpeg",
        Some("webp") => "image/webp",
        Some("avif") => "image/avif",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("pdf") => "application/pdf",
        Some("xml") => "application/xml",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Files with a hash in their name never change; all others are revalidated on each request.
fn cache_control(name: &str) -> &'static str {
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Trunk writes `name-0123456789abcdef.css`, with `_bg.wasm` after the hash of a program.
fn has_hash(name: &str) -> bool {
    // The part before the first separator is the name itself.
    name.split(['-', '.', '_']).skip(1).any(|it| {
        it.len() >= 15 && it.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}
