//! WebDriver session: sends WebDriver BiDi commands and collects responses and events. Not here:
//! the commands (`browser.rs`).
#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value is null")]

use std::cell::{Cell, RefCell};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use serde_json::{Value, json};
use tungstenite::protocol::WebSocketConfig;
use tungstenite::{Message, WebSocket};

use crate::support::classic::Classic;
use crate::support::timeouts;

/// An open session. Dropping it ends the session and its browser.
pub struct Session {
    agent: ureq::Agent,
    /// Address of the session at the driver.
    url: String,
    wire: RefCell<Box<dyn Wire>>,
    limit: Cell<Option<(Instant, Duration)>>,
}

/// Transport of BiDi commands to a browser.
pub trait Wire {
    /// Sends a command and returns its result.
    fn send(&mut self, method: &str, params: &Value) -> Result<Value>;

    /// Returns the events received since the last call.
    fn events(&mut self) -> Vec<Value>;
}

/// BiDi over a WebSocket.
struct Socket {
    socket: WebSocket<TcpStream>,
    commands: u64,
    events: Vec<Value>,
}

impl Session {
    /// Opens a session at a driver, which starts a browser.
    pub fn open(driver: &str, capabilities: &Value) -> Result<Self> {
        let config = ureq::Agent::config_builder()
            // The response body has the error message.
            .http_status_as_error(false)
            .timeout_global(Some(timeouts::start()));
        let agent = ureq::Agent::from(config.build());
        let wanted = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let mut answer = agent.post(format!("{driver}/session")).send_json(wanted)?;
        let answer: Value = answer.body_mut().read_json()?;
        let session = &answer["value"];
        let Some(id) = session["sessionId"].as_str() else {
            bail!("the browser did not start: {}", session["message"]);
        };
        let url = format!("{driver}/session/{id}");
        let socket = session["capabilities"]["webSocketUrl"].as_str();
        let wire: Result<Box<dyn Wire>> = if capabilities["webSocketUrl"] == true {
            let socket = socket.context("the driver speaks no BiDi").and_then(Socket::connect);
            socket.map(|it| Box::new(it) as Box<dyn Wire>)
        } else {
            Ok(Box::new(Classic::new(agent.clone(), url.clone())))
        };
        match wire {
            Ok(wire) => Ok(Self { agent, url, wire: RefCell::new(wire), limit: Cell::new(None) }),
            Err(error) => {
                end(&agent, &url);
                Err(error)
            }
        }
    }

    /// Makes commands fail after this time, so that a test that hangs ends.
    pub fn limit(&self, time: Option<Duration>) {
        self.limit.set(time.map(|it| (Instant::now(), it)));
    }

    /// Sends a command and returns its result.
    pub fn send(&self, method: &str, params: &Value) -> Result<Value> {
        if let Some((since, limit)) = self.limit.get()
            && since.elapsed() > limit
        {
            bail!("HUNG: the test is not done after {} s", limit.as_secs());
        }
        self.wire.borrow_mut().send(method, params).with_context(|| method.to_owned())
    }

    /// Returns the events received since the last call. An event from before a command is received
    /// before its response.
    pub fn events(&self) -> Vec<Value> {
        self.wire.borrow_mut().events()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        end(&self.agent, &self.url);
    }
}

fn end(agent: &ureq::Agent, url: &str) {
    // A browser that has crashed has no session left to end.
    let _ = agent.delete(url).call();
}

impl Socket {
    fn connect(url: &str) -> Result<Self> {
        let address = url.strip_prefix("ws://").and_then(|it| it.split('/').next());
        let stream = TcpStream::connect(address.context("no address for events")?)?;
        stream.set_read_timeout(Some(timeouts::answer()))?;
        stream.set_nodelay(true)?;
        // A PDF is one message, far larger than a frame may be otherwise.
        let large = WebSocketConfig::default().max_message_size(None).max_frame_size(None);
        let opened = tungstenite::client::client_with_config(url, stream, Some(large));
        let (socket, _) = opened.map_err(|error| anyhow!("{error}"))?;
        Ok(Self { socket, commands: 0, events: Vec::new() })
    }
}

impl Wire for Socket {
    fn send(&mut self, method: &str, params: &Value) -> Result<Value> {
        self.commands += 1;
        let id = self.commands;
        let command = json!({ "id": id, "method": method, "params": params });
        self.socket.send(Message::text(command.to_string()))?;
        loop {
            let Message::Text(text) = self.socket.read()? else { continue };
            let mut message: Value = serde_json::from_str(&text)?;
            if message["type"] == "event" {
                self.events.push(message);
            } else if message["id"] == id {
                if message["type"] == "error" {
                    bail!("{}: {}", message["error"], message["message"]);
                }
                return Ok(message["result"].take());
            }
        }
    }

    fn events(&mut self) -> Vec<Value> {
        std::mem::take(&mut self.events)
    }
}
