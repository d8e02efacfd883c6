//! A driver program, which starts a browser and steers it. Not here: what it is told.

use std::env;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;

use anyhow::{Context, Result, bail};

use crate::support::patience;

/// A browser that the deck is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

/// Both, in the order their tests are listed.
pub const ALL: [Kind; 2] = [Kind::Chromium, Kind::Firefox];

impl Kind {
    /// Its name in `ROSTRA_BROWSERS` and in the names of tests.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// Where the browser is.
    pub fn program(self) -> Result<PathBuf> {
        needed(match self {
            Self::Chromium => "CHROME",
            Self::Firefox => "FIREFOX",
        })
    }

    fn driver(self) -> Result<PathBuf> {
        needed(match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
        })
    }
}

/// A file that a variable names. What is missing is never passed over: a test that did not run has
/// not passed.
pub fn needed(variable: &str) -> Result<PathBuf> {
    let path = env::var_os(variable).filter(|it| !it.is_empty());
    let path = path.with_context(|| format!("{variable} is not set; run `cargo xtask e2e`"))?;
    let path = PathBuf::from(path);
    if !path.exists() {
        bail!("{variable} is set to {}, which is not there", path.display());
    }
    Ok(path)
}

/// A running driver; it ends when dropped, also when a test has failed.
pub struct Driver {
    /// Where it listens.
    pub url: String,
    process: Child,
}

impl Driver {
    /// Starts the browser's driver on a free port.
    pub fn start(kind: Kind) -> Result<Self> {
        let program = kind.driver()?;
        let mut command = Command::new(&program);
        match kind {
            Kind::Chromium => command.arg("--port=0"),
            // The second port is the one that events come through.
            Kind::Firefox => command.args(["--port=0", "--websocket-port=0"]),
        };
        let process = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        // From here on it is ended whatever happens.
        let mut driver = Self { url: String::new(), process };
        let out = driver.process.stdout.take().context("the driver has no output")?;
        let (named, answer) = channel();
        std::thread::spawn(move || {
            let mut lines = BufReader::new(out).lines().map_while(Result::ok);
            // Nobody waits for it any more when it took too long.
            let _ = named.send(lines.find_map(|it| port(&it)));
            // Nobody reads the rest, but a full pipe would stop the driver.
            lines.for_each(drop);
        });
        let limit = patience::start();
        let port = answer.recv_timeout(limit).with_context(|| {
            format!("HUNG: {} named no port within {} s", program.display(), limit.as_secs())
        })?;
        let port = port.with_context(|| format!("{} named no port", program.display()))?;
        driver.url = format!("http://127.0.0.1:{port}");
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in "… started successfully on port 41234." or "… Listening on 127.0.0.1:41234".
fn port(line: &str) -> Option<u16> {
    let after = [" on port ", "Listening on 127.0.0.1:"].iter().find_map(|it| {
        let (_, after) = line.split_once(it)?;
        Some(after)
    })?;
    // Before it has one, the driver calls it 0.
    after.trim_end().trim_end_matches('.').parse().ok().filter(|it| *it != 0)
}
