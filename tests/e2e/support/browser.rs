//! A browser under test, with blocking calls. Commands are those of WebDriver BiDi; for a browser
//! without BiDi `classic.rs` translates them. Not here: anything about decks (`deck.rs`).
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::support::driver::{Driver, Kind};
use crate::support::poll::Poll;
use crate::support::session::Session;
use crate::support::timeouts;
use crate::support::{capabilities, console};

/// Interval after which a condition is checked again; it doubles up to [`LATER`]. Most conditions
/// become true at once, and checking takes processor time from the page.
const SOON: Duration = Duration::from_millis(4);
const LATER: Duration = Duration::from_millis(50);

/// JavaScript condition that is true when leaving the page does not abort the start of its program:
/// it runs, has failed, or there is none. A module in a file of its own does not start a program.
const SETTLED: &str = "window.programFailed === true || 'live' in document.documentElement.dataset \
    || !document.querySelector('script[type=module]:not([src])')";

/// A function that runs in every page before the page's own scripts.
pub const RECORDER: &str = include_str!("recorder.js");

/// A browser with one open tab.
pub struct Browser {
    /// The kind of browser.
    pub kind: Kind,
    session: Session,
    /// Whether pages may run scripts. Without scripts [`Self::call`] still works, but cannot await.
    scripts: bool,
    tab: String,
    /// Console events of pages that have been left, until [`Self::errors`] reads them.
    unread_events: RefCell<Vec<Value>>,
    /// Tabs of earlier tests, and the frames in them.
    closed: BTreeSet<String>,
    // Last, so that it outlives the session that is ended through it.
    _driver: Driver,
}

impl Browser {
    /// Starts a browser with `prefers-reduced-motion`, so that tests wait for no animation.
    pub fn start(kind: Kind) -> Result<Self> {
        Self::start_with(kind, &kind.program()?, true)
    }

    /// As [`Self::start`], with another program of the same kind.
    pub fn start_program(kind: Kind, program: &Path) -> Result<Self> {
        Self::start_with(kind, program, true)
    }

    /// As [`Self::start`], with scripts disabled in pages.
    pub fn start_without_scripts(kind: Kind) -> Result<Self> {
        Self::start_with(kind, &kind.program()?, false)
    }

    fn start_with(kind: Kind, program: &Path, scripts: bool) -> Result<Self> {
        let program = program.display().to_string();
        let driver = Driver::start(kind)?;
        let wanted = match kind {
            Kind::Chromium => capabilities::chromium(&program),
            Kind::Firefox => capabilities::firefox(&program, scripts),
            Kind::WebKit => capabilities::webkit(&program),
        };
        let session = Session::open(&driver.url, &wanted)?;
        let mut browser = Self {
            kind,
            session,
            scripts,
            tab: String::new(),
            unread_events: RefCell::default(),
            closed: BTreeSet::new(),
            _driver: driver,
        };
        if kind != Kind::WebKit {
            // There the test's own site does both, since a classic driver does neither.
            browser.send("session.subscribe", &json!({ "events": ["log.entryAdded"] }))?;
            browser.before_pages(RECORDER)?;
        }
        browser.new_tab()?;
        Ok(browser)
    }

    /// Limits the time of a test; see [`Session::limit`].
    pub fn limit(&self, time: Option<Duration>) {
        self.session.limit(time);
    }

    /// Sends a command and returns its result.
    pub fn send(&self, method: &str, params: &Value) -> Result<Value> {
        self.session.send(method, params)
    }

    /// Sends a command with the open tab as its `context`, and returns its result.
    pub fn send_to_tab(&self, method: &str, mut params: Value) -> Result<Value> {
        if let Some(params) = params.as_object_mut() {
            params.insert("context".into(), json!(self.tab));
        }
        self.send(method, &params)
    }

    /// Replaces all tabs by a new one, without history and page. Console events of the old ones are
    /// discarded.
    pub fn new_tab(&mut self) -> Result<()> {
        let tree = self.send("browsingContext.getTree", &json!({}))?;
        let created = self.send("browsingContext.create", &json!({ "type": "tab" }))?;
        self.tab = created["context"].as_str().context("a tab without a name")?.to_owned();
        add_contexts(&tree["contexts"], &mut self.closed);
        for old in tree["contexts"].as_array().into_iter().flatten() {
            self.send("browsingContext.close", &json!({ "context": old["context"] }))?;
        }
        self.send_to_tab("browsingContext.activate", json!({}))?;
        if !self.scripts && self.kind == Kind::Chromium {
            // Firefox has a setting instead, and does not know this command (153).
            let off = json!({ "enabled": false, "contexts": [self.tab] });
            self.send("emulation.setScriptingEnabled", &off)?;
        }
        self.unread_events.take();
        Ok(())
    }

    /// Waits until the page may be left: Firefox reports an error when the start of a program is
    /// aborted.
    fn settle(&self) -> Result<()> {
        if !self.scripts {
            return Ok(());
        }
        self.wait_for(SETTLED).context("leaving the page")
    }

    /// Waits until the page may be left, and then sends a command that leaves it. Errors about
    /// aborted scripts of figures or of the desk are discarded.
    fn leave(&self, command: &str, params: Value) -> Result<()> {
        self.settle()?;
        let until_now = self.take_console_events()?;
        self.send_to_tab(command, params)?;
        let meanwhile = self.take_console_events()?;
        let kept = meanwhile.into_iter().filter(|it| !console::is_cut_off(it));
        self.unread_events.borrow_mut().extend(until_now.into_iter().chain(kept));
        Ok(())
    }

    /// Returns the console events since the last call.
    fn take_console_events(&self) -> Result<Vec<Value>> {
        // Earlier events arrive before the response to this command.
        self.send("browsingContext.getTree", &json!({ "maxDepth": 0 }))?;
        let mut events = self.session.events();
        events.retain(|it| {
            it["params"]["source"]["context"].as_str().is_none_or(|it| !self.closed.contains(it))
        });
        Ok(events)
    }

    /// Returns all tabs except the current one, the newest last, each with its address.
    pub fn other_tabs(&self) -> Result<Vec<(String, String)>> {
        let tree = self.send("browsingContext.getTree", &json!({ "maxDepth": 0 }))?;
        let all = tree["contexts"].as_array().into_iter().flatten();
        let text = |of: &Value, name: &str| of[name].as_str().map(str::to_owned);
        let all = all.filter_map(|it| Some((text(it, "context")?, text(it, "url")?)));
        Ok(all.filter(|it| it.0 != self.tab).collect())
    }

    /// Opens another tab, and returns its id. The current tab stays the same.
    pub fn another_tab(&self) -> Result<String> {
        let created = self.send("browsingContext.create", &json!({ "type": "tab" }))?;
        Ok(created["context"].as_str().context("a tab without a name")?.to_owned())
    }

    /// Makes another tab the current one; returns the one before.
    pub fn turn_to(&mut self, tab: &str) -> Result<String> {
        let before = std::mem::replace(&mut self.tab, tab.to_owned());
        self.send_to_tab("browsingContext.activate", json!({}))?;
        Ok(before)
    }

    /// Closes another tab.
    pub fn close_tab(&self, tab: &str) -> Result<()> {
        self.send("browsingContext.close", &json!({ "context": tab }))?;
        Ok(())
    }

    /// Navigates to an address and waits until the page is completely loaded.
    pub fn go(&self, url: &str) -> Result<()> {
        let params = json!({ "url": url, "wait": "complete" });
        self.leave("browsingContext.navigate", params).with_context(|| format!("going to {url}"))
    }

    /// Reloads the page; `wait` is BiDi's readiness state: `none`, `complete`.
    pub fn reload(&self, wait: &str) -> Result<()> {
        self.leave("browsingContext.reload", json!({ "wait": wait }))
    }

    /// Navigates within the same page.
    pub fn go_within(&self, url: &str) -> Result<()> {
        self.send_to_tab("browsingContext.navigate", json!({ "url": url, "wait": "none" }))?;
        Ok(())
    }

    /// Goes back or forward in the tab's history.
    pub fn traverse(&self, by: i32) -> Result<()> {
        self.leave("browsingContext.traverseHistory", json!({ "delta": by }))
    }

    /// Registers a function that runs in every page before the page's own scripts; returns its id.
    pub fn before_pages(&self, function: &str) -> Result<String> {
        let params = json!({ "functionDeclaration": function });
        let added = self.send("script.addPreloadScript", &params)?;
        Ok(added["script"].as_str().unwrap_or_default().to_owned())
    }

    /// Removes a function registered by [`Self::before_pages`].
    pub fn no_longer_before_pages(&self, name: &str) -> Result<()> {
        self.send("script.removePreloadScript", &json!({ "script": name }))?;
        Ok(())
    }

    /// Evaluates the source of a library in the page.
    pub fn load(&self, source: &str) -> Result<()> {
        let params = json!({ "expression": source, "target": { "context": self.tab }, "awaitPromise": false });
        let answer = self.send("script.evaluate", &params)?;
        if answer["type"] != "success" {
            bail!("in the page: {}", answer["exceptionDetails"]["text"]);
        }
        Ok(())
    }

    /// Returns how much wider the page is than the window, in px.
    pub fn sideways(&self) -> Result<i32> {
        self.evaluate("document.documentElement.scrollWidth - innerWidth")
    }

    /// Sets the size of the viewport, in CSS px.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let viewport = json!({ "width": width, "height": height });
        self.send_to_tab("browsingContext.setViewport", json!({ "viewport": viewport }))?;
        Ok(())
    }

    /// Evaluates a JavaScript expression in the page and returns its value. Promises are awaited.
    pub fn evaluate<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.call(&format!("() => ({expression})"), &[])
    }

    /// Calls a JavaScript function in the page and returns its result. Promises are awaited.
    pub fn call<T: DeserializeOwned>(&self, function: &str, arguments: &[&str]) -> Result<T> {
        self.call_in(&self.tab, function, arguments)
    }

    /// As [`Self::evaluate`], in the page's first frame.
    pub fn evaluate_in_frame<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let tree = self.send("browsingContext.getTree", &json!({ "root": self.tab }))?;
        let frame = tree["contexts"][0]["children"][0]["context"].as_str();
        let frame = frame.context("the page has no frame")?;
        self.call_in(frame, &format!("() => ({expression})"), &[])
    }

    fn call_in<T: DeserializeOwned>(
        &self,
        tab: &str,
        function: &str,
        arguments: &[&str],
    ) -> Result<T> {
        // As text, because what arrives otherwise is described, not given.
        let function = match self.scripts {
            true => format!("async (...all) => JSON.stringify(await ({function})(...all) ?? null)"),
            false => format!("(...all) => JSON.stringify(({function})(...all) ?? null)"),
        };
        let arguments: Vec<Value> =
            arguments.iter().map(|it| json!({ "type": "string", "value": it })).collect();
        let params = json!({
            "functionDeclaration": function,
            "arguments": arguments,
            "target": { "context": tab },
            "awaitPromise": self.scripts,
            "userActivation": false,
        });
        let answer = self.send("script.callFunction", &params)?;
        if answer["type"] != "success" {
            bail!("in the page: {}", answer["exceptionDetails"]["text"]);
        }
        let text = answer["result"]["value"].as_str().unwrap_or("null");
        serde_json::from_str(text).with_context(|| format!("the page answered {text}"))
    }

    /// Polls until the result is [`Poll::Ready`], and returns its value.
    pub fn wait<T>(&self, what: &str, mut poll: impl FnMut() -> Result<Poll<T>>) -> Result<T> {
        let started = Instant::now();
        let mut pause = SOON;
        loop {
            // A page that is just being left or loaded cannot be asked.
            let instead = match poll() {
                Ok(Poll::Ready(it)) => return Ok(it),
                Ok(Poll::Pending(instead)) => instead,
                Err(error) => format!("{error:#}"),
            };
            if started.elapsed() > timeouts::condition() {
                bail!("{what}: not within {:?}; instead {instead}", timeouts::condition());
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(LATER);
        }
    }

    /// Waits until a JavaScript expression is true in the page's first frame.
    pub fn wait_in_frame(&self, expression: &str) -> Result<()> {
        self.wait(expression, || {
            let so: Value = self.evaluate_in_frame(expression)?;
            Ok(Poll::when(so == json!(true), || so.to_string()))
        })
    }

    /// Waits until a JavaScript expression is true.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        self.wait(expression, || {
            let so: Value = self.evaluate(expression)?;
            Ok(Poll::when(so == json!(true), || so.to_string()))
        })
    }

    /// Returns the errors on the console since the last call.
    pub fn errors(&self) -> Result<Vec<String>> {
        let mut all = self.unread_events.take();
        all.extend(self.take_console_events()?);
        Ok(all.iter().filter_map(console::error).collect())
    }

    /// Prints the page to a PDF. Firefox takes the paper size from the page; Chromium's driver
    /// takes it from here, in cm.
    pub fn pdf(&self, (width, height): (f32, f32)) -> Result<Vec<u8>> {
        use base64::Engine;
        let none = json!({ "top": 0, "bottom": 0, "left": 0, "right": 0 });
        let page = json!({ "width": width, "height": height });
        let how = json!({ "background": true, "margin": none, "page": page });
        let printed = self.send_to_tab("browsingContext.print", how)?;
        let data = printed["data"].as_str().context("no PDF")?;
        Ok(base64::prelude::BASE64_STANDARD.decode(data)?)
    }

    /// Clicks in the middle of the first element that matches a selector. Waits until it exists and
    /// all style sheets are loaded, since they may hide or move it.
    pub fn click(&self, selector: &str) -> Result<()> {
        let middle = "(selector) => {
            const sheets = [...document.querySelectorAll('link[rel=stylesheet]')];
            if (!sheets.every((it) => it.sheet)) return null;
            const element = document.querySelector(selector);
            element?.scrollIntoView({ block: 'center', behavior: 'instant' });
            // A line that is broken has no middle of its own: its first piece has.
            const box = element?.getClientRects()[0];
            return box ? [box.x + box.width / 2, box.y + box.height / 2].map(Math.round) : null;
        }";
        let (x, y) = self.wait(&format!("{selector} to click at"), || {
            let middle: Option<(i32, i32)> = self.call(middle, &[selector])?;
            Ok(middle.map_or_else(|| Poll::Pending("nothing is there".to_owned()), Poll::Ready))
        })?;
        let pointer = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": [
                { "type": "pointerMove", "x": x, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        self.send_to_tab("input.performActions", json!({ "actions": [pointer] }))?;
        Ok(())
    }

    /// Takes a screenshot of the page, for debugging a failed test.
    pub fn picture(&self) -> Result<Vec<u8>> {
        use base64::Engine;
        let picture = self.send_to_tab("browsingContext.captureScreenshot", json!({}))?;
        let data = picture["data"].as_str().context("no picture")?;
        Ok(base64::prelude::BASE64_STANDARD.decode(data)?)
    }
}

/// Adds the ids of tabs and of all frames in them.
fn add_contexts(tree: &Value, to: &mut BTreeSet<String>) {
    for context in tree.as_array().into_iter().flatten() {
        to.extend(context["context"].as_str().map(str::to_owned));
        add_contexts(&context["children"], to);
    }
}
