//! BiDi commands over classic WebDriver, for a driver without BiDi: those that its tests need, each
//! as HTTP requests. Not here: events, which classic WebDriver does not have (`site.rs` collects
//! console messages).
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::support::session::Wire;
use crate::support::timeouts;

/// Script that calls a function (`FUNCTION`) and returns a result as BiDi does: its value or its
/// error.
const CALL: &str = "const [words, done] = arguments;
    const answer = (it) => done({ type: 'success', result: { value: it } });
    const fail = (it) => done({ type: 'exception', exceptionDetails: { text: String(it) } });
    new Promise((resolve) => resolve((FUNCTION)(...words))).then(answer, fail);";
/// Script that returns the page's width and height.
const INSIDE: &str = "return [innerWidth, innerHeight]";
/// Time to wait for the page's new size before the window is measured again.
const RESIZED: Duration = Duration::from_secs(2);

/// A session of classic WebDriver. Every tab is a window, since background tabs are suspended.
pub struct Classic {
    agent: ureq::Agent,
    /// Address of the session at the driver.
    url: String,
    /// The window that commands go to.
    window: String,
}

impl Classic {
    /// Wraps a session that the driver has opened.
    pub fn new(agent: ureq::Agent, url: String) -> Self {
        Self { agent, url, window: String::new() }
    }

    fn post(&self, command: &str, body: &Value) -> Result<Value> {
        value(self.agent.post(format!("{}/{command}", self.url)).send_json(body)?)
    }

    fn get(&self, what: &str) -> Result<Value> {
        value(self.agent.get(format!("{}/{what}", self.url)).call()?)
    }

    fn run(&self, script: &str) -> Result<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// Switches commands to a window.
    fn turn_to(&mut self, window: &Value) -> Result<()> {
        let window = window.as_str().context("a window has a name")?;
        if self.window != window {
            self.post("window", &json!({ "handle": window }))?;
            window.clone_into(&mut self.window);
        }
        Ok(())
    }

    /// Returns all windows, the newest last, each with its address.
    fn windows(&mut self) -> Result<Value> {
        let names = self.get("window/handles")?;
        let before = json!(self.window);
        let mut windows = Vec::new();
        // The driver has the newest first.
        for name in names.as_array().into_iter().flatten().rev() {
            self.turn_to(name)?;
            windows.push(json!({ "context": name, "url": self.get("url")? }));
        }
        if names.as_array().is_some_and(|it| it.contains(&before)) {
            self.turn_to(&before)?;
        }
        Ok(json!({ "contexts": windows }))
    }

    fn close(&mut self, window: &Value) -> Result<Value> {
        self.turn_to(window)?;
        self.window.clear();
        value(self.agent.delete(format!("{}/window", self.url)).call()?)
    }

    fn navigate(&self, params: &Value) -> Result<Value> {
        let url = &params["url"];
        if params["wait"] == "none" {
            return self.run(&format!("location.href = {url}"));
        }
        self.post("url", &json!({ "url": url }))
    }

    fn traverse(&self, delta: &Value) -> Result<Value> {
        match delta.as_i64() {
            Some(-1) => self.post("back", &json!({})),
            Some(1) => self.post("forward", &json!({})),
            _ => bail!("a classic driver goes back or forward by one page, not by {delta}"),
        }
    }

    fn call(&self, params: &Value) -> Result<Value> {
        let function = params["functionDeclaration"].as_str().context("no function")?;
        let words = params["arguments"].as_array();
        let words: Vec<&Value> = words.into_iter().flatten().map(|it| &it["value"]).collect();
        let script = CALL.replace("FUNCTION", function);
        self.post("execute/async", &json!({ "script": script, "args": [words] }))
    }

    /// Sets the window's size so that the page has this one: the browser's controls take some, and
    /// the page is resized later than the window.
    fn resize(&self, size: &Value) -> Result<Value> {
        let wanted = pair(&size["width"], &size["height"])?;
        let started = Instant::now();
        loop {
            let is = self.inside()?;
            if is == wanted {
                return Ok(Value::Null);
            }
            if started.elapsed() > timeouts::condition() {
                bail!("the page should be {wanted:?} large and is {is:?}");
            }
            let window = self.get("window/rect")?;
            let window = pair(&window["width"], &window["height"])?;
            let (width, height) = (window.0 - is.0 + wanted.0, window.1 - is.1 + wanted.1);
            self.post("window/rect", &json!({ "width": width, "height": height }))?;
            let asked = Instant::now();
            while self.inside()? != wanted && asked.elapsed() < RESIZED {
                std::thread::sleep(Duration::from_millis(10));
            }
        }
    }

    fn inside(&self) -> Result<(i64, i64)> {
        let is = self.run(INSIDE)?;
        pair(&is[0], &is[1])
    }
}

impl Wire for Classic {
    fn send(&mut self, method: &str, params: &Value) -> Result<Value> {
        if params["context"].is_string() && method != "browsingContext.close" {
            self.turn_to(&params["context"])?;
        }
        match method {
            "browsingContext.getTree" => self.windows(),
            "browsingContext.create" => {
                let made = self.post("window/new", &json!({ "type": "window" }))?;
                Ok(json!({ "context": made["handle"] }))
            }
            "browsingContext.close" => self.close(&params["context"]),
            // Every window can be seen, and the keyboard goes where commands go.
            "browsingContext.activate" => Ok(Value::Null),
            "browsingContext.navigate" => self.navigate(params),
            "browsingContext.reload" if params["wait"] == "complete" => {
                self.post("refresh", &json!({}))
            }
            "browsingContext.traverseHistory" => self.traverse(&params["delta"]),
            "browsingContext.setViewport" => self.resize(&params["viewport"]),
            "browsingContext.captureScreenshot" => Ok(json!({ "data": self.get("screenshot")? })),
            "script.callFunction" => {
                self.turn_to(&params["target"]["context"])?;
                self.call(params)
            }
            "input.performActions" => {
                self.post("actions", &json!({ "actions": params["actions"] }))
            }
            _ => bail!("a classic driver has nothing for it"),
        }
    }

    fn events(&mut self) -> Vec<Value> {
        Vec::new()
    }
}

fn pair(first: &Value, second: &Value) -> Result<(i64, i64)> {
    first.as_i64().zip(second.as_i64()).with_context(|| format!("no size: {first}, {second}"))
}

/// Sends a request and returns the driver's result or error.
fn value(mut answer: ureq::http::Response<ureq::Body>) -> Result<Value> {
    let mut answer: Value = answer.body_mut().read_json()?;
    let value = answer["value"].take();
    if let Some(error) = value["error"].as_str() {
        bail!("{error}: {}", value["message"]);
    }
    Ok(value)
}
