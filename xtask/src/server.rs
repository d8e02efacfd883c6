//! Serves a folder the way a plain static host does, also below a sub-path. Not here: building the folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};

use crate::http::{Answer, Http, Request};

/// A running server; it ends when dropped.
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

    /// As [`Server::start`], on a port of choice.
    pub fn start_on(port: u16, folder: &Path, prefix: &str) -> Result<Self> {
        let prefix = tidy(prefix);
        let site = Site { folder: folder.to_owned(), prefix: prefix.clone() };
        let http = Http::start(port, move |request| site.respond(request)).map_err(|error| {
            anyhow!("port {port} cannot be used ({error}); choose another with --port")
        })?;
        Ok(Self { port: http.port, prefix, http })
    }

    /// The address of the folder, with a slash at the end.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}/", self.port, self.prefix)
    }

    /// Serves until the program is ended.
    pub fn wait(self) -> Result<()> {
        if self.http.wait() { Ok(()) } else { Err(anyhow!("the server stopped by itself")) }
    }
}

/// A folder, and where it appears.
pub struct Site {
    /// What is served.
    pub folder: PathBuf,
    /// The path it appears at, without a slash at the end.
    pub prefix: String,
}

/// What a request names.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    File(PathBuf),
    /// The same place with a slash, so that relative links work.
    Slash(String),
    Nothing,
}

impl Site {
    /// What a static host would answer.
    #[must_use]
    pub fn respond(&self, request: &Request) -> Answer {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Answer::empty(405);
        }
        match self.find(&request.url) {
            Found::File(path) => send(request, 200, &path),
            Found::Slash(to) => Answer::empty(301).with("Location", to),
            Found::Nothing => send(request, 404, &self.folder.join("404.html")),
        }
    }

    fn find(&self, url: &str) -> Found {
        let (path, query) = url.split_once('?').map_or((url, None), |it| (it.0, Some(it.1)));
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

fn send(request: &Request, status: u16, path: &Path) -> Answer {
    // As hosts do that compress once: `deck.css.br` lies beside `deck.css`.
    let mut packed = path.as_os_str().to_owned();
    packed.push(".br");
    let packed = request.takes_brotli().then(|| fs::read(packed).ok()).flatten();
    let is_packed = packed.is_some();
    let Some(body) = packed.or_else(|| fs::read(path).ok()) else {
        let answer = Answer { body: b"not found".to_vec(), ..Answer::empty(404) };
        return answer.with("Cache-Control", "no-cache");
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let answer = Answer { body, ..Answer::empty(status) }
        .with("Content-Type", mime(&name))
        .with("Cache-Control", cache_control(&name))
        .with("X-Content-Type-Options", "nosniff");
    if is_packed {
        answer.with("Content-Encoding", "br").with("Vary", "Accept-Encoding")
    } else {
        answer
    }
}

fn existing(file: PathBuf) -> Found {
    if file.is_file() { Found::File(file) } else { Found::Nothing }
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
