//! WebDriver programs, which start and control a browser. Not here: the commands.

use std::env;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::support::program::Program;
use crate::support::screen::Screen;
use crate::support::timeouts;

/// A browser that the deck is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, which has much in common with Safari, in a bare browser of its own. Its driver speaks
    /// classic WebDriver only.
    WebKit,
}

/// All of them, in the order their tests are listed.
pub const ALL: [Kind; 3] = [Kind::Chromium, Kind::Firefox, Kind::WebKit];

impl Kind {
    /// Returns its name in `ROSTRA_BROWSERS` and in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// Returns the path of the browser.
    pub fn program(self) -> Result<PathBuf> {
        needed(match self {
            Self::Chromium => "CHROME",
            Self::Firefox => "FIREFOX",
            Self::WebKit => "MINIBROWSER",
        })
    }

    fn driver(self) -> Result<PathBuf> {
        needed(match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        })
    }
}

/// Returns the path of Chromium's headless shell, the same engine without windows, in which a page
/// costs half the time. `None` if it is not installed, and with `--thorough`.
pub fn headless_shell() -> Option<PathBuf> {
    let shell = env::var_os("CHROME_HEADLESS_SHELL").filter(|it| !it.is_empty())?;
    (env::var_os("ROSTRA_THOROUGH").is_none()).then(|| shell.into())
}

/// Returns a file that an environment variable names. A missing one is an error: a test that did
/// not run has not passed.
pub fn needed(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).filter(|it| !it.is_empty());
    let path = path.with_context(|| format!("{variable} is not set; run `cargo xtask e2e`"))?;
    let path = PathBuf::from(path);
    if !path.exists() {
        bail!("{variable} is set to {}, which is not there", path.display());
    }
    Ok(path)
}

/// Number of ports to try for a driver that must be given one.
const PORTS: usize = 5;
/// Timeout of a driver's status request, after which it is repeated.
const STATUS: Duration = Duration::from_secs(2);

/// A running driver; it ends when dropped, also when a test has failed.
pub struct Driver {
    /// Its address.
    pub url: String,
    _program: Program,
    // Last, so that it outlives what has a window on it.
    _screen: Option<Screen>,
}

impl Driver {
    /// Starts the browser's driver on a free port.
    pub fn start(kind: Kind) -> Result<Self> {
        let mut command = Command::new(kind.driver()?);
        match kind {
            Kind::Chromium => Self::saying_its_port(command.arg("--port=0")),
            // The second port is the one that events come through.
            Kind::Firefox => {
                Self::saying_its_port(command.args(["--port=0", "--websocket-port=0"]))
            }
            Kind::WebKit => Self::on_a_screen(&kind.driver()?),
        }
    }

    fn saying_its_port(command: &mut Command) -> Result<Self> {
        let (program, port) = Program::start_saying(command, port)?;
        Ok(Self { url: at(port), _program: program, _screen: None })
    }

    /// Starts WebKit's driver, which must be given a port and prints nothing, and its browser's
    /// display.
    fn on_a_screen(driver: &Path) -> Result<Self> {
        let screen = Screen::start()?;
        // Free a moment ago: should another program be faster, the driver ends, and gets another one.
        for _ in 0..PORTS {
            let free = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
            let mut command = Command::new(driver);
            screen.lend(command.arg(format!("--port={free}")))?;
            let mut program = Program::start(&mut command)?;
            let url = at(free);
            let started = Instant::now();
            while !program.has_ended() {
                let status = ureq::get(format!("{url}/status"));
                if status.config().timeout_global(Some(STATUS)).build().call().is_ok() {
                    return Ok(Self { url, _program: program, _screen: Some(screen) });
                }
                let limit = timeouts::start();
                if started.elapsed() > limit {
                    bail!("HUNG: {} is not ready within {} s", driver.display(), limit.as_secs());
                }
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        bail!("{} does not start on any port", driver.display())
    }
}

fn at(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// Parses the port in "… started successfully on port 41234." or "… Listening on 127.0.0.1:41234".
fn port(line: &str) -> Option<u16> {
    let after = [" on port ", "Listening on 127.0.0.1:"].iter().find_map(|it| {
        let (_, after) = line.split_once(it)?;
        Some(after)
    })?;
    // Before it has one, the driver calls it 0.
    after.trim_end().trim_end_matches('.').parse().ok().filter(|it| *it != 0)
}
