//! The built deck as sites to open: as it is, below a path, or with its program held back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};

use anyhow::{Context, Result, anyhow};
use hyper::StatusCode;
use hyper::header::CONTENT_TYPE;
use xtask::http::{Answer, Http, Request, answer};
use xtask::server::{Server, Site};

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
    on_a_fresh_port(|| Server::start(folder()?, ""), |it| it.port)
}

/// Serves the deck below a path, and nothing else.
pub fn serve_below(prefix: &str) -> Result<Server> {
    on_a_fresh_port(|| Server::start(folder()?, prefix), |it| it.port)
}

/// Systems give out ports again, but what browsers keep of a site (files, choices) they keep by its port.
fn on_a_fresh_port<T>(start: impl Fn() -> Result<T>, port: impl Fn(&T) -> u16) -> Result<T> {
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    // Those that did not do are kept until one does, so that none is offered twice.
    let mut refused = Vec::new();
    loop {
        let started = start()?;
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port(&started)) {
            return Ok(started);
        }
        refused.push(started);
    }
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
    program: Arc<(Mutex<Program>, Condvar)>,
    _http: Http,
}

impl HeldSite {
    /// Serves the deck on a free port.
    pub fn start(program: Program) -> Result<Self> {
        let program = Arc::new((Mutex::new(program), Condvar::new()));
        let folder = folder()?;
        let start = || {
            let site = Site { folder: folder.to_owned(), prefix: String::new() };
            let known = Arc::clone(&program);
            Ok(Http::start(0, move |request| respond(request, &site, &known))?)
        };
        let http = on_a_fresh_port(start, |it| it.port)?;
        Ok(Self { url: format!("http://localhost:{}/", http.port), program, _http: http })
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
    }
}

fn respond(
    request: &Request,
    site: &Site,
    (program, changed): &(Mutex<Program>, Condvar),
) -> Answer {
    let path = request.uri().path();
    if path.ends_with("/program.js") {
        // What other programs bring is not what these tests are about.
        return answer(StatusCode::OK, Vec::new(), &[(CONTENT_TYPE, "text/javascript")]);
    }
    if !path.ends_with(".wasm") {
        return site.respond(request);
    }
    let held = program.lock().unwrap_or_else(PoisonError::into_inner);
    let wait = changed.wait_while(held, |it| *it == Program::Held);
    let now = *wait.unwrap_or_else(PoisonError::into_inner);
    match now {
        Program::Held | Program::Given => site.respond(request),
        Program::Missing => answer(StatusCode::NOT_FOUND, Vec::new(), &[]),
        Program::Broken => {
            let body = b"\0asm, but not really".to_vec();
            answer(StatusCode::OK, body, &[(CONTENT_TYPE, "application/wasm")])
        }
    }
}
