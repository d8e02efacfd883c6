//! The built deck as sites to open: as it is, below a path, or with its program held back.

use std::fs::{self, File};
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Request, Response};
use xtask::server::Server;

use crate::support::driver::needed;

/// A page of the same site that is not the deck: for frames and for looking around.
pub const BLANK: &str = "host/blank.html";

/// The built deck and, beside it, [`BLANK`]; copied once, so that nothing is added to the build.
pub fn folder() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| copied().map_err(|error| format!("{error:#}")));
    folder.as_deref().map_err(|error| anyhow!("{error}"))
}

fn copied() -> Result<PathBuf> {
    let dist = needed("ROSTRA_DIST")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("site");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear the folder of the last run")?;
    }
    copy(&dist, &folder)?;
    let blank = folder.join(BLANK);
    fs::create_dir_all(blank.parent().unwrap_or(&folder))?;
    // Its icon is in the page, or browsers would ask for one that is not there.
    fs::write(
        blank,
        "<!doctype html><title>host</title><link rel=\"icon\" href=\"data:,\"><body></body>",
    )?;
    Ok(folder)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

/// Serves the deck on a port of its own: a site of its own, with nothing remembered.
pub fn serve() -> Result<Server> {
    Server::start(folder()?, "")
}

/// Serves the deck below a path, and nothing else.
pub fn serve_below(prefix: &str) -> Result<Server> {
    Server::start(folder()?, prefix)
}

/// What a [`HeldSite`] answers when it is asked for the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// Nothing yet.
    Held,
    /// The program.
    Given,
    /// That it is not there.
    Missing,
    /// Something that is no program.
    Broken,
}

/// The deck on a host that is in no hurry to hand out the program.
pub struct HeldSite {
    /// Where it is, with a slash at the end.
    pub url: String,
    http: Arc<tiny_http::Server>,
    program: Arc<(Mutex<Program>, Condvar)>,
    workers: Vec<JoinHandle<()>>,
}

impl HeldSite {
    /// Serves the deck on a free port.
    pub fn start(program: Program) -> Result<Self> {
        let http =
            tiny_http::Server::http((Ipv4Addr::LOCALHOST, 0)).map_err(|it| anyhow!("{it}"))?;
        let http = Arc::new(http);
        let port = http.server_addr().to_ip().context("the server has no port")?.port();
        let program = Arc::new((Mutex::new(program), Condvar::new()));
        let folder = folder()?;
        // One more than the connections a browser opens to a host: one of them is held.
        let worker = |_| {
            let (http, program) = (Arc::clone(&http), Arc::clone(&program));
            std::thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    // The browser went away: nobody is left to tell.
                    let _ = respond(request, folder, &program);
                }
            })
        };
        let workers = (0..7).map(worker).collect();
        Ok(Self { url: format!("http://localhost:{port}/"), http, program, workers })
    }

    /// From now on, and for whoever is waiting, the answer is this.
    pub fn answer(&self, with: Program) {
        let (program, changed) = &*self.program;
        *program.lock().unwrap_or_else(PoisonError::into_inner) = with;
        changed.notify_all();
    }
}

impl Drop for HeldSite {
    fn drop(&mut self) {
        self.answer(Program::Missing);
        for _ in &self.workers {
            self.http.unblock();
        }
        for worker in self.workers.drain(..) {
            // A worker that died has nothing left to wait for.
            let _ = worker.join();
        }
    }
}

fn respond(
    request: Request,
    folder: &Path,
    (program, changed): &(Mutex<Program>, Condvar),
) -> std::io::Result<()> {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let mut file = folder.join(path.trim_start_matches('/'));
    if file.is_dir() {
        file.push("index.html");
    }
    if path.ends_with(".wasm") {
        let held = program.lock().unwrap_or_else(PoisonError::into_inner);
        let wait = changed.wait_while(held, |it| *it == Program::Held);
        let now = *wait.unwrap_or_else(PoisonError::into_inner);
        match now {
            Program::Missing => return request.respond(Response::empty(404)),
            Program::Broken => {
                let broken = Response::from_data(b"\0asm, but not really".as_slice());
                return request.respond(typed(broken, "application/wasm"));
            }
            Program::Held | Program::Given => {}
        }
    }
    let Ok(open) = File::open(&file) else { return request.respond(Response::empty(404)) };
    let mime = match file.extension().and_then(|it| it.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    };
    request.respond(typed(Response::from_file(open), mime))
}

fn typed<R: std::io::Read>(response: Response<R>, mime: &str) -> Response<R> {
    match Header::from_bytes("Content-Type", mime) {
        Ok(header) => response.with_header(header),
        Err(()) => response,
    }
}
