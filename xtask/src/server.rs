//! Serves a folder the way a plain static host does, also below a sub-path. Not here: building the folder.

use std::fs::File;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// A browser opens six connections to a host; slow ones must not hold up the rest.
const THREADS: usize = 6;

/// A running server; it ends when dropped.
pub struct Server {
    /// The port it listens on, on this machine only.
    pub port: u16,
    prefix: String,
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
}

impl Server {
    /// Serves `folder` on a free port. `prefix` is the path it appears at: `""` or `"/talks/ai"`.
    pub fn start(folder: &Path, prefix: &str) -> Result<Self> {
        Self::start_on(0, folder, prefix)
    }

    /// As [`Server::start`], on a port of choice.
    pub fn start_on(port: u16, folder: &Path, prefix: &str) -> Result<Self> {
        let http = tiny_http::Server::http((Ipv4Addr::LOCALHOST, port)).map_err(|error| {
            anyhow!("port {port} cannot be used ({error}); choose another with --port")
        })?;
        let http = Arc::new(http);
        let port = http.server_addr().to_ip().context("the server has no port")?.port();
        let site = Arc::new(Site { folder: folder.to_owned(), prefix: tidy(prefix) });
        let workers = (0..THREADS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                std::thread::spawn(move || {
                    while let Ok(request) = http.recv() {
                        // The browser went away: nobody is left to tell.
                        let _ = site.respond(request);
                    }
                })
            })
            .collect();
        Ok(Self { port, prefix: site.prefix.clone(), http, workers })
    }

    /// The address of the folder, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}/", self.port, self.prefix)
    }

    /// Serves until the program is ended.
    pub fn wait(mut self) -> Result<()> {
        for worker in std::mem::take(&mut self.workers) {
            worker.join().map_err(|_| anyhow!("the server stopped by itself"))?;
        }
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            // A worker that died has nothing left to wait for.
            let _ = worker.join();
        }
    }
}

struct Site {
    folder: PathBuf,
    prefix: String,
}

/// What a request is answered with.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    File(PathBuf),
    /// The same place with a slash, so that relative links work.
    Slash(String),
    Missing,
}

impl Site {
    fn respond(&self, request: Request) -> std::io::Result<()> {
        if !matches!(request.method(), Method::Get | Method::Head) {
            return request.respond(Response::empty(StatusCode(405)));
        }
        match self.answer(request.url()) {
            Answer::File(path) => self.send(request, 200, &path),
            Answer::Slash(to) => {
                let response = Response::empty(StatusCode(301));
                request.respond(with(response, &[("Location", &to)]))
            }
            Answer::Missing => self.send(request, 404, &self.folder.join("404.html")),
        }
    }

    fn send(&self, request: Request, status: u16, path: &Path) -> std::io::Result<()> {
        // As hosts do that compress once: `deck.css.br` lies beside `deck.css`.
        let mut packed = path.as_os_str().to_owned();
        packed.push(".br");
        let packed = takes_brotli(&request).then(|| File::open(packed).ok()).flatten();
        let is_packed = packed.is_some();
        let Some(file) = packed.or_else(|| File::open(path).ok()) else {
            let response = Response::from_string("not found").with_status_code(404);
            return request.respond(with(response, &[("Cache-Control", "no-cache")]));
        };
        // Saying the length up front, not in chunks, is what static hosts do.
        let response = Response::from_file(file).with_chunked_threshold(usize::MAX);
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let headers = [
            ("Content-Type", mime(&name)),
            ("Cache-Control", cache_control(&name)),
            ("X-Content-Type-Options", "nosniff"),
        ];
        let mut response = with(response.with_status_code(status), &headers);
        if is_packed {
            response = with(response, &[("Content-Encoding", "br"), ("Vary", "Accept-Encoding")]);
        }
        request.respond(response)
    }

    fn answer(&self, url: &str) -> Answer {
        let (path, query) = url.split_once('?').map_or((url, None), |it| (it.0, Some(it.1)));
        let Some(inside) = path.strip_prefix(self.prefix.as_str()) else { return Answer::Missing };
        let slash =
            || Answer::Slash(query.map_or(format!("{path}/"), |it| format!("{path}/?{it}")));
        if inside.is_empty() {
            return slash();
        }
        let Some(relative) = inside.strip_prefix('/').and_then(relative_path) else {
            return Answer::Missing;
        };
        let file = self.folder.join(relative);
        match (file.is_dir(), inside.ends_with('/')) {
            (true, true) => existing(file.join("index.html")),
            (true, false) => slash(),
            (false, true) => Answer::Missing,
            (false, false) => existing(file),
        }
    }
}

/// Whether the browser says that it can unpack brotli.
fn takes_brotli(request: &Request) -> bool {
    let accepts = request.headers().iter().find(|it| it.field.equiv("Accept-Encoding"));
    accepts.is_some_and(|it| it.value.as_str().split(',').any(|word| word.trim() == "br"))
}

fn existing(file: PathBuf) -> Answer {
    if file.is_file() { Answer::File(file) } else { Answer::Missing }
}

/// The path below the folder that a request names; none when it tries to leave it.
fn relative_path(encoded: &str) -> Option<PathBuf> {
    let decoded = percent_decoded(encoded)?;
    let mut path = PathBuf::new();
    for part in decoded.split('/').filter(|it| !it.is_empty() && *it != ".") {
        if part == ".." || part.contains(['\\', '\0', ':']) {
            return None;
        }
        path.push(part);
    }
    Some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

/// `talks/ai/` becomes `/talks/ai`; the root becomes nothing.
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

/// Files with a hash in their name never change; all others are asked about each time.
fn cache_control(name: &str) -> &'static str {
    if has_hash(name) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Trunk writes `name-0123456789abcdef.css`, and `…_bg.wasm` behind the hash.
fn has_hash(name: &str) -> bool {
    name.split(['-', '.', '_']).skip(1).any(|it| {
        it.len() >= 15 && it.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn with<R: std::io::Read>(mut response: Response<R>, headers: &[(&str, &str)]) -> Response<R> {
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(*name, *value) {
            response.add_header(header);
        }
    }
    response
}
