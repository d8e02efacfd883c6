//! A browser with an empty profile, controlled through WebDriver. Not here: what is measured in it.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::browsers::Browser;
use crate::paths;

/// Timeout of a script in the page: enough for a walk through the whole talk on a slow phone.
const SCRIPT_MS: u64 = 300_000;

/// A running WebDriver server; it is stopped when dropped.
pub struct Driver {
    url: String,
    kind: Browser,
    browser: PathBuf,
    process: Child,
}

impl Driver {
    /// Finds or installs browser and driver, and starts the driver.
    pub fn start(kind: Browser) -> Result<Self> {
        let [(_, browser), (_, program)] = kind.locate()?;
        let process = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        // From here on `Drop` ends the process on any error.
        let mut driver = Self { url: String::new(), kind, browser, process };
        let out = driver.process.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let port = lines.find_map(|it| port(&it)).context("the driver named no port")?;
        // Drains the rest of the output: a full pipe would block the driver.
        std::thread::spawn(move || lines.for_each(drop));
        driver.url = format!("http://127.0.0.1:{port}/session");
        Ok(driver)
    }

    /// Starts a new browser with an empty cache and profile.
    pub fn fresh(&self) -> Result<Session> {
        let (options, values) = match self.kind {
            Browser::Firefox => ("moz:firefoxOptions", self.firefox()),
            _ => ("goog:chromeOptions", self.chromium()),
        };
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "timeouts": { "script": SCRIPT_MS },
            options: values,
        } } });
        let agent = ureq::Agent::new_with_config(
            // The driver describes errors in the body.
            ureq::Agent::config_builder().http_status_as_error(false).build(),
        );
        let answer = post(&agent, &self.url, &wanted).context("the browser did not start")?;
        let text = |path: &str| answer.pointer(path)?.as_str().map(str::to_owned);
        let id = text("/sessionId").context("the browser has no session")?;
        let version = text("/capabilities/browserVersion").unwrap_or_default();
        Ok(Session { agent, url: format!("{}/{id}", self.url), version })
    }

    fn chromium(&self) -> Value {
        let mut arguments =
            vec!["--headless", "--window-size=1920,1080", "--force-device-scale-factor=1"];
        // Chromium's sandbox does not work for root.
        if paths::output_of(Command::new("id").arg("-u")).as_deref() == Some("0") {
            arguments.push("--no-sandbox");
        }
        json!({ "binary": self.browser, "args": arguments })
    }

    fn firefox(&self) -> Value {
        json!({
            "binary": self.browser,
            "args": ["-headless", "--width=1920", "--height=1080"],
            // The benchmark's script opens a window that nobody has clicked for.
            "prefs": { "dom.disable_open_during_load": false },
        })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Errors are ignored: it may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A browser with one tab; it closes when dropped.
pub struct Session {
    agent: ureq::Agent,
    url: String,
    /// Its version.
    pub version: String,
}

impl Session {
    /// Opens an address and waits until the browser calls it loaded.
    pub fn open(&self, url: &str) -> Result<()> {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Runs an asynchronous script and returns its result.
    pub fn run(&self, script: &str, arguments: &Value) -> Result<Value> {
        self.post("execute/async", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script in every page before the page's own. Chromium only.
    pub fn before_pages(&self, script: &str) -> Result<()> {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script })).map(drop)
    }

    /// Sends a command of the Chrome DevTools Protocol. Chromium only.
    pub fn cdp(&self, command: &str, parameters: &Value) -> Result<Value> {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        post(&self.agent, &format!("{}/{command}", self.url), body)
            .with_context(|| format!("the browser refused `{command}`"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Errors are ignored: the browser may have ended already, and the driver ends what is left.
        let _ = self.agent.delete(&self.url).call();
    }
}

fn post(agent: &ureq::Agent, url: &str, body: &Value) -> Result<Value> {
    let mut response = agent.post(url).send_json(body).context("the driver does not answer")?;
    let status = response.status();
    let mut answer: Value = response.body_mut().read_json().context("the driver said nonsense")?;
    let value = answer.get_mut("value").map(Value::take).unwrap_or_default();
    if !status.is_success() {
        bail!("{}", value.get("message").and_then(Value::as_str).unwrap_or("no reason given"));
    }
    Ok(value)
}

/// Parses the port in "ChromeDriver was started successfully on port 41234." and in "INFO Listening on
/// 127.0.0.1:41234".
fn port(line: &str) -> Option<u16> {
    let after = |text| line.split_once(text).map(|it| it.1);
    let port = after("successfully on port ").or_else(|| after("Listening on 127.0.0.1:"))?;
    port.trim_end().trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_port() {
        assert_eq!(port("ChromeDriver was started successfully on port 41234."), Some(41234));
        assert_eq!(port("1764\tgeckodriver\tINFO\tListening on 127.0.0.1:41234"), Some(41234));
        assert_eq!(port("Starting ChromeDriver 156.0 (a21) on port 0"), None);
        assert_eq!(port("Please see https://…"), None);
    }
}
