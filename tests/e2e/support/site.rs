//! Test sites: the built deck at the root, below a path, or with its program held back.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, OnceLock, PoisonError};

use anyhow::{Context, Result, anyhow};
use hyper::StatusCode;
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, HeaderValue};
use percent_encoding::percent_decode_str;
use xtask::http::{Answer, Http, Request, answer};
use xtask::prerender::options::Options;
use xtask::prerender::single::Single;
use xtask::site::Site;

use crate::support::browser;
use crate::support::driver::{Kind, needed};

/// A page of the same site that is not the deck, to put frames into.
pub const BLANK: &str = "host/blank.html";
/// The same page with a content policy that allows frames of this machine only.
pub const STRICT: &str = "host/strict.html";

/// A slide whose English preview picture exists on the test site. Test builds have no address, and
/// so no previews.
pub const PICTURED: &str = "five-layers";

/// Path that pages request to report a console message; see [`TestSite`].
const CONSOLE_PATH: &str = "/host/said";
/// Path of the script that sends the reports.
const RECORDER: &str = "host/recorder.js";

/// Returns a copy of the built deck with [`BLANK`] beside it; made once, so that the build stays as
/// it is.
pub fn folder() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    once(&FOLDER, || copied("site"))
}

/// As [`folder`], for a browser whose driver supports neither preload scripts nor console events:
/// the first script of each page does both.
fn recorded() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    once(&FOLDER, || {
        let folder = copied("site-recorded")?;
        record(&folder)?;
        let (console, recorder) = (include_str!("console.js"), browser::RECORDER);
        fs::write(folder.join(RECORDER), format!("{console}\n({recorder}\n)();\n"))?;
        Ok(folder)
    })
}

fn once(
    kept: &'static OnceLock<Result<PathBuf, String>>,
    make: impl FnOnce() -> Result<PathBuf>,
) -> Result<&'static Path> {
    let folder = kept.get_or_init(|| make().map_err(|error| format!("{error:#}")));
    folder.as_deref().map_err(|error| anyhow!("{error}"))
}

fn copied(name: &str) -> Result<PathBuf> {
    let dist = needed("ROSTRA_DIST")?;
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot clear the folder of the last run")?;
    }
    copy(&dist, &folder)?;
    let blank = folder.join(BLANK);
    fs::create_dir_all(blank.parent().unwrap_or(&folder))?;
    // Its icon is in the page, or browsers would ask for one that is not there.
    let page = "<head><title>host</title><link rel=\"icon\" href=\"data:,\"></head><body></body>";
    fs::write(blank, format!("<!doctype html>{page}"))?;
    let policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-src http://localhost:*";
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    fs::write(
        folder.join(STRICT),
        format!("<!doctype html>{}", page.replacen("<head>", &format!("<head>{policy}"), 1)),
    )?;
    // Any picture will do.
    fs::write(folder.join(format!("en/{PICTURED}/preview.png")), include_bytes!("pixel.png"))?;
    Ok(folder)
}

/// Files made by `--single-file`: the whole talk, a slide with steps, and a slide without.
pub const WHOLE: &str = "ai-2025.html";
pub const MOVES: &str = "five-layers.html";
pub const STILL: &str = "title.html";

/// Returns a folder with these files only, made from the built deck.
pub fn single_files() -> Result<&'static Path> {
    static FOLDER: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    once(&FOLDER, || {
        let (dist, talk) = (needed("ROSTRA_DIST")?, Options::default().talk());
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single-files");
        fs::create_dir_all(&folder)?;
        for name in [WHOLE, MOVES, STILL] {
            let only = Some(name.trim_end_matches(".html")).filter(|_| name != WHOLE);
            fs::write(folder.join(name), Single::new(&talk, None, only)?.html(&dist)?)?;
        }
        Ok(folder)
    })
}

/// Inserts the script at the beginning of the head of every page of a folder. Removes the
/// compressed pages, which would be without it.
fn record(folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            record(&path)?;
        } else if name.ends_with(".html.br") {
            fs::remove_file(&path)?;
        } else if name.ends_with(".html") {
            let page = fs::read_to_string(&path)?;
            let (before, after) = page
                .split_once("<head>")
                .with_context(|| format!("{} has no head", path.display()))?;
            fs::write(
                &path,
                format!("{before}<head><script src=\"/{RECORDER}\"></script>{after}"),
            )?;
        }
    }
    Ok(())
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

/// The deck on a port of its own, so that nothing is stored for it yet. Collects the console
/// messages of its pages where the browser's driver reports none.
pub struct TestSite {
    /// Address, with a trailing slash.
    pub url: String,
    messages: Arc<Mutex<Vec<String>>>,
    _http: Http,
}

impl TestSite {
    /// Serves the deck for this kind of browser.
    pub fn start(kind: Kind) -> Result<Self> {
        let folder = if kind == Kind::WebKit { recorded()? } else { folder()? };
        let messages = Arc::new(Mutex::new(Vec::new()));
        let (url, http) = listen("", || {
            let (site, messages) = (Site::new(folder, ""), Arc::clone(&messages));
            move |request: &Request| respond_or_record(request, &site, &messages)
        })?;
        Ok(Self { url, messages, _http: http })
    }

    /// Returns and clears the console messages of its pages.
    pub fn take_console_messages(&self) -> Vec<String> {
        std::mem::take(&mut self.messages.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn respond_or_record(request: &Request, site: &Site, messages: &Mutex<Vec<String>>) -> Answer {
    if request.uri().path() != CONSOLE_PATH {
        return site.respond(request);
    }
    let text = percent_decode_str(request.uri().query().unwrap_or_default()).decode_utf8_lossy();
    messages.lock().unwrap_or_else(PoisonError::into_inner).push(text.into_owned());
    answer(StatusCode::NO_CONTENT, Vec::new(), &[])
}

/// Another site on this machine; it stops when dropped.
pub struct OtherSite {
    /// Address, with a trailing slash.
    pub url: String,
    _http: Http,
}

impl OtherSite {
    /// Serves a folder at a path: `""` or `"/talks/ai"`.
    pub fn start(folder: &Path, path: &str) -> Result<Self> {
        let (url, http) = listen(path, || {
            let site = Site::new(folder, path);
            move |request: &Request| site.respond(request)
        })?;
        Ok(Self { url, _http: http })
    }

    /// Serves the deck with CORS for any origin.
    pub fn start_for_all() -> Result<Self> {
        let folder = folder()?;
        let (url, http) = listen("", || {
            let site = Site::new(folder, "");
            move |request: &Request| {
                let mut answer = site.respond(request);
                let everybody = HeaderValue::from_static("*");
                answer.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, everybody);
                answer
            }
        })?;
        Ok(Self { url, _http: http })
    }
}

/// Starts a server on a port that no other site of this run has used; returns the address of a
/// path, with a trailing slash. The system reuses ports, and browsers keep caches and storage by
/// port.
fn listen<R>(path: &str, respond: impl Fn() -> R) -> Result<(String, Http)>
where
    R: Fn(&Request) -> Answer + Send + Sync + 'static,
{
    static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    // Those that did not do are kept until one does, so that none is offered twice.
    let mut refused = Vec::new();
    loop {
        let http = Http::start(0, respond())?;
        if USED.lock().unwrap_or_else(PoisonError::into_inner).insert(http.port) {
            return Ok((format!("http://localhost:{}{path}/", http.port), http));
        }
        refused.push(http);
    }
}

/// Response of a [`HeldSite`] to requests for the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// No response yet.
    Held,
    /// The program.
    Given,
    /// Status 404.
    Missing,
    /// A file that is not WebAssembly.
    Broken,
}

/// The deck on a server that holds back the program.
pub struct HeldSite {
    /// Address, with a trailing slash.
    pub url: String,
    program: Arc<(Mutex<Program>, Condvar)>,
    _http: Http,
}

impl HeldSite {
    /// Serves the deck on a free port.
    pub fn start(program: Program) -> Result<Self> {
        let program = Arc::new((Mutex::new(program), Condvar::new()));
        let folder = folder()?;
        let (url, http) = listen("", || {
            let (site, known) = (Site::new(folder, ""), Arc::clone(&program));
            move |request: &Request| respond(request, &site, &known)
        })?;
        Ok(Self { url, program, _http: http })
    }

    /// Sets the response, also of requests that are waiting.
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
        // The other programs are not part of these tests.
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
