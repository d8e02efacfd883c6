//! A browser under test, in plain blocking calls. Everything is said in WebDriver BiDi, which browsers speak
//! alike; for one that does not, see `classic.rs`. Not here: anything about decks (`deck.rs`).
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::support::driver::{Driver, Kind};
use crate::support::patience;
use crate::support::session::Session;
use crate::support::{capabilities, console};

/// How soon a condition is looked at again; each time twice as late, up to [`LATER`]. Most come true at
/// once, and looking keeps the two cores busy that the page needs.
const SOON: Duration = Duration::from_millis(4);
const LATER: Duration = Duration::from_millis(50);

/// True when a page can be left without cutting its program off: it is alive, has failed, or there is none.
/// A module in a file of its own is not the start of a program.
const SETTLED: &str = "window.programFailed === true || 'live' in document.documentElement.dataset \
    || !document.querySelector('script[type=module]:not([src])')";

/// A function that runs in every page before its own scripts.
pub const RECORDER: &str = include_str!("recorder.js");

/// A browser with one open tab.
pub struct Browser {
    /// Which one it is.
    pub kind: Kind,
    session: Session,
    /// Whether pages may run scripts. What is asked of a page runs all the same, but cannot wait.
    scripts: bool,
    tab: String,
    /// What pages that have been left said on the console, and nobody has asked for yet.
    heard: RefCell<Vec<Value>>,
    /// Tabs of earlier tests, and the frames in them.
    closed: BTreeSet<String>,
    // Last, so that it outlives the session that is ended through it.
    _driver: Driver,
}

impl Browser {
    /// Starts a browser. It asks pages to move as little as possible, so that tests wait for nothing.
    pub fn start(kind: Kind) -> Result<Self> {
        Self::start_with(kind, &kind.program()?, true)
    }

    /// As [`Self::start`], another program of the same kind.
    pub fn start_program(kind: Kind, program: &Path) -> Result<Self> {
        Self::start_with(kind, program, true)
    }

    /// As [`Self::start`]; pages may run no script.
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
            heard: RefCell::default(),
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

    /// One command and its answer.
    pub fn send(&self, method: &str, params: &Value) -> Result<Value> {
        self.session.send(method, params)
    }

    /// A command about the open tab.
    pub fn tell(&self, method: &str, mut params: Value) -> Result<Value> {
        if let Some(params) = params.as_object_mut() {
            params.insert("context".into(), json!(self.tab));
        }
        self.send(method, &params)
    }

    /// A fresh tab in place of those that were open: no history, no page. What they still say on the console
    /// is dropped.
    pub fn new_tab(&mut self) -> Result<()> {
        let tree = self.send("browsingContext.getTree", &json!({}))?;
        let created = self.send("browsingContext.create", &json!({ "type": "tab" }))?;
        self.tab = created["context"].as_str().context("a tab without a name")?.to_owned();
        add_contexts(&tree["contexts"], &mut self.closed);
        for old in tree["contexts"].as_array().into_iter().flatten() {
            self.send("browsingContext.close", &json!({ "context": old["context"] }))?;
        }
        self.tell("browsingContext.activate", json!({}))?;
        if !self.scripts && self.kind == Kind::Chromium {
            // Firefox has a setting instead, and does not know this command (153).
            let off = json!({ "enabled": false, "contexts": [self.tab] });
            self.send("emulation.setScriptingEnabled", &off)?;
        }
        self.heard.take();
        Ok(())
    }

    /// Waits until the page may be left: cutting off a program that is on its way is an error to Firefox.
    fn settle(&self) -> Result<()> {
        if !self.scripts {
            return Ok(());
        }
        self.wait_for(SETTLED).context("leaving the page")
    }

    /// Leaves the page by a command, once it may be left. That a script of a figure or of the desk was cut
    /// off by it is not a fault.
    fn leave(&self, command: &str, params: Value) -> Result<()> {
        self.settle()?;
        let until_now = self.said()?;
        self.tell(command, params)?;
        let meanwhile = self.said()?;
        let kept = meanwhile.into_iter().filter(|it| !console::is_cut_off(it));
        self.heard.borrow_mut().extend(until_now.into_iter().chain(kept));
        Ok(())
    }

    /// What has been said on the console since last asked.
    fn said(&self) -> Result<Vec<Value>> {
        // All that was said before this has then arrived.
        self.send("browsingContext.getTree", &json!({ "maxDepth": 0 }))?;
        let mut events = self.session.events();
        events.retain(|it| {
            it["params"]["source"]["context"].as_str().is_none_or(|it| !self.closed.contains(it))
        });
        Ok(events)
    }

    /// All tabs but the one that is looked at, each with its address, the newest last.
    pub fn other_tabs(&self) -> Result<Vec<(String, String)>> {
        let tree = self.send("browsingContext.getTree", &json!({ "maxDepth": 0 }))?;
        let all = tree["contexts"].as_array().into_iter().flatten();
        let text = |of: &Value, name: &str| of[name].as_str().map(str::to_owned);
        let all = all.filter_map(|it| Some((text(it, "context")?, text(it, "url")?)));
        Ok(all.filter(|it| it.0 != self.tab).collect())
    }

    /// One more tab beside the one that is looked at.
    pub fn another_tab(&self) -> Result<String> {
        let created = self.send("browsingContext.create", &json!({ "type": "tab" }))?;
        Ok(created["context"].as_str().context("a tab without a name")?.to_owned())
    }

    /// Looks at another tab from now on; answers the one that was looked at.
    pub fn turn_to(&mut self, tab: &str) -> Result<String> {
        let before = std::mem::replace(&mut self.tab, tab.to_owned());
        self.tell("browsingContext.activate", json!({}))?;
        Ok(before)
    }

    /// Closes another tab.
    pub fn close_tab(&self, tab: &str) -> Result<()> {
        self.send("browsingContext.close", &json!({ "context": tab }))?;
        Ok(())
    }

    /// Loads another page and waits until it is there with all that belongs to it.
    pub fn go(&self, url: &str) -> Result<()> {
        let params = json!({ "url": url, "wait": "complete" });
        self.leave("browsingContext.navigate", params).with_context(|| format!("going to {url}"))
    }

    /// Loads the page again; `wait` is what BiDi calls its readiness: `none`, `complete`.
    pub fn reload(&self, wait: &str) -> Result<()> {
        self.leave("browsingContext.reload", json!({ "wait": wait }))
    }

    /// Goes to another address of the same page.
    pub fn go_within(&self, url: &str) -> Result<()> {
        self.tell("browsingContext.navigate", json!({ "url": url, "wait": "none" }))?;
        Ok(())
    }

    /// Back or forward in the tab's history.
    pub fn traverse(&self, by: i32) -> Result<()> {
        self.leave("browsingContext.traverseHistory", json!({ "delta": by }))
    }

    /// Runs a function in every page from now on, before its own scripts; answers a name for it.
    pub fn before_pages(&self, function: &str) -> Result<String> {
        let params = json!({ "functionDeclaration": function });
        let added = self.send("script.addPreloadScript", &params)?;
        Ok(added["script"].as_str().unwrap_or_default().to_owned())
    }

    /// Undoes [`Self::before_pages`].
    pub fn no_longer_before_pages(&self, name: &str) -> Result<()> {
        self.send("script.removePreloadScript", &json!({ "script": name }))?;
        Ok(())
    }

    /// Runs a library in the page.
    pub fn load(&self, source: &str) -> Result<()> {
        let params = json!({ "expression": source, "target": { "context": self.tab }, "awaitPromise": false });
        let answer = self.send("script.evaluate", &params)?;
        if answer["type"] != "success" {
            bail!("in the page: {}", answer["exceptionDetails"]["text"]);
        }
        Ok(())
    }

    /// How much wider the page is than the window, in px.
    pub fn sideways(&self) -> Result<i32> {
        self.ask("document.documentElement.scrollWidth - innerWidth")
    }

    /// The size of the page, in CSS px.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let viewport = json!({ "width": width, "height": height });
        self.tell("browsingContext.setViewport", json!({ "viewport": viewport }))?;
        Ok(())
    }

    /// What a JavaScript expression is, in the page. Promises are waited for.
    pub fn ask<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.ask_with(&format!("() => ({expression})"), &[])
    }

    /// What a JavaScript function answers to these words, in the page. Promises are waited for.
    pub fn ask_with<T: DeserializeOwned>(&self, function: &str, words: &[&str]) -> Result<T> {
        self.ask_in(&self.tab, function, words)
    }

    /// As [`Self::ask_with`], in the page's first frame.
    pub fn ask_frame<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        let tree = self.send("browsingContext.getTree", &json!({ "root": self.tab }))?;
        let frame = tree["contexts"][0]["children"][0]["context"].as_str();
        let frame = frame.context("the page has no frame")?;
        self.ask_in(frame, &format!("() => ({expression})"), &[])
    }

    fn ask_in<T: DeserializeOwned>(&self, tab: &str, function: &str, words: &[&str]) -> Result<T> {
        // As text, because what arrives otherwise is described, not given.
        let function = match self.scripts {
            true => format!("async (...all) => JSON.stringify(await ({function})(...all) ?? null)"),
            false => format!("(...all) => JSON.stringify(({function})(...all) ?? null)"),
        };
        let arguments: Vec<Value> =
            words.iter().map(|it| json!({ "type": "string", "value": it })).collect();
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

    /// Waits until something is so; `look` answers it, or what is there instead.
    pub fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Result<Look<T>>) -> Result<T> {
        let started = Instant::now();
        let mut pause = SOON;
        loop {
            // A page that is just being left or loaded cannot be asked.
            let instead = match look() {
                Ok(Look::Is(it)) => return Ok(it),
                Ok(Look::Not(instead)) => instead,
                Err(error) => format!("{error:#}"),
            };
            if started.elapsed() > patience::condition() {
                bail!("{what}: not within {:?}; instead {instead}", patience::condition());
            }
            std::thread::sleep(pause);
            pause = (pause * 2).min(LATER);
        }
    }

    /// Waits until a JavaScript expression is true in the page's first frame.
    pub fn wait_in_frame(&self, expression: &str) -> Result<()> {
        self.wait(expression, || {
            let so: Value = self.ask_frame(expression)?;
            Ok(if so == json!(true) { Look::Is(()) } else { Look::Not(so.to_string()) })
        })
    }

    /// Waits until a JavaScript expression is true.
    pub fn wait_for(&self, expression: &str) -> Result<()> {
        self.wait(expression, || {
            let so: Value = self.ask(expression)?;
            Ok(if so == json!(true) { Look::Is(()) } else { Look::Not(so.to_string()) })
        })
    }

    /// What went wrong on the console since last asked.
    pub fn errors(&self) -> Result<Vec<String>> {
        let mut all = self.heard.take();
        all.extend(self.said()?);
        Ok(all.iter().filter_map(console::error).collect())
    }

    /// The page as a PDF. Firefox takes the size of the paper from the page; Chromium's driver must be
    /// told, in cm.
    pub fn pdf(&self, (width, height): (f32, f32)) -> Result<Vec<u8>> {
        use base64::Engine;
        let none = json!({ "top": 0, "bottom": 0, "left": 0, "right": 0 });
        let page = json!({ "width": width, "height": height });
        let how = json!({ "background": true, "margin": none, "page": page });
        let printed = self.tell("browsingContext.print", how)?;
        let data = printed["data"].as_str().context("no PDF")?;
        Ok(base64::prelude::BASE64_STANDARD.decode(data)?)
    }

    /// Clicks in the middle of what a selector finds first, once it is shown and all style sheets are
    /// there: until then it may be hidden, or be somewhere else.
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
            let middle: Option<(i32, i32)> = self.ask_with(middle, &[selector])?;
            Ok(middle.map_or_else(|| Look::Not("nothing is there".to_owned()), Look::Is))
        })?;
        let pointer = json!({
            "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
            "actions": [
                { "type": "pointerMove", "x": x, "y": y },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        self.tell("input.performActions", json!({ "actions": [pointer] }))?;
        Ok(())
    }

    /// A picture of the page, for whoever has to find out why a test failed.
    pub fn picture(&self) -> Result<Vec<u8>> {
        use base64::Engine;
        let picture = self.tell("browsingContext.captureScreenshot", json!({}))?;
        let data = picture["data"].as_str().context("no picture")?;
        Ok(base64::prelude::BASE64_STANDARD.decode(data)?)
    }
}

/// What a glance at the page finds.
pub enum Look<T> {
    /// What was waited for.
    Is(T),
    /// Something else.
    Not(String),
}

/// Adds the names of tabs and of all frames in them.
fn add_contexts(tree: &Value, to: &mut BTreeSet<String>) {
    for context in tree.as_array().into_iter().flatten() {
        to.extend(context["context"].as_str().map(str::to_owned));
        add_contexts(&context["children"], to);
    }
}
