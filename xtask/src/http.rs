//! Answers HTTP/1.1 requests without a body, each connection on a thread of its own. Not here: what
//! is answered (`server.rs`).
//!
//! Browsers open several connections and keep them. A pool of threads (tiny_http 0.12) now and then
//! left one of them waiting until another was closed, and the page with it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// Longest head of a request that is read, in bytes; browsers send a tenth of it.
const MAX_HEAD: u64 = 64 * 1024;

/// What is asked.
#[derive(Debug)]
pub struct Request {
    /// `GET`, usually.
    pub method: String,
    /// Path and query, as they were sent.
    pub url: String,
    accept_encoding: String,
    is_last: bool,
}

impl Request {
    /// Whether the answer may be compressed by brotli.
    #[must_use]
    pub fn takes_brotli(&self) -> bool {
        self.accept_encoding
            .split(',')
            .any(|it| it.split(';').next().is_some_and(|it| it.trim() == "br"))
    }
}

/// What is answered.
#[derive(Debug)]
pub struct Answer {
    /// Status code.
    pub status: u16,
    /// Headers; the length is added.
    pub headers: Vec<(&'static str, String)>,
    /// All of the body.
    pub body: Vec<u8>,
}

impl Answer {
    /// An answer without a body.
    #[must_use]
    pub fn empty(status: u16) -> Self {
        Self { status, headers: Vec::new(), body: Vec::new() }
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}

type Respond = dyn Fn(&Request) -> Answer + Send + Sync;

/// Something that answers; it ends when dropped.
pub struct Http {
    /// The port it listens on, on this machine only.
    pub port: u16,
    accepting: Option<JoinHandle<()>>,
    shared: Arc<Shared>,
}

struct Shared {
    respond: Box<Respond>,
    ended: AtomicBool,
    /// Those that are open, to be closed at the end.
    connections: Mutex<HashMap<u64, TcpStream>>,
}

impl Http {
    /// Answers on a port; on a free one when it is 0.
    pub fn start(
        port: u16,
        respond: impl Fn(&Request) -> Answer + Send + Sync + 'static,
    ) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Shared {
            respond: Box::new(respond),
            ended: AtomicBool::new(false),
            connections: Mutex::default(),
        });
        let accepting = {
            let shared = Arc::clone(&shared);
            std::thread::spawn(move || accept(&listener, &shared))
        };
        Ok(Self { port, accepting: Some(accepting), shared })
    }

    /// Answers until the program is ended; false when it stopped by itself.
    #[must_use]
    pub fn wait(mut self) -> bool {
        self.accepting.take().is_none_or(|it| it.join().is_ok())
    }
}

impl Drop for Http {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        // Whoever waits for the next connection gets one, and sees that it is the end.
        let woken = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok();
        if let Some(accepting) = self.accepting.take().filter(|_| woken) {
            // What died has nothing left to wait for.
            let _ = accepting.join();
        }
        for stream in self.shared.connections().values() {
            // It may be closed already.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

impl Shared {
    fn connections(&self) -> std::sync::MutexGuard<'_, HashMap<u64, TcpStream>> {
        self.connections.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for (number, stream) in (0_u64..).zip(listener.incoming()) {
        if shared.ended.load(Ordering::SeqCst) {
            return;
        }
        let Ok((stream, kept)) = stream.and_then(|it| it.try_clone().map(|kept| (it, kept))) else {
            continue;
        };
        shared.connections().insert(number, kept);
        let shared = Arc::clone(shared);
        std::thread::spawn(move || {
            // The browser went away: nobody is left to tell.
            let _ = converse(&stream, &shared.respond);
            shared.connections().remove(&number);
        });
    }
}

/// One request after the other, until either side has enough.
fn converse(stream: &TcpStream, respond: &Respond) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream);
    while let Some(request) = read(&mut reader)? {
        let is_plain = matches!(request.method.as_str(), "GET" | "HEAD");
        // A body would stand where the next request should.
        let is_last = request.is_last || !is_plain;
        write(stream, &request, &respond(&request), is_last)?;
        if is_last {
            break;
        }
    }
    Ok(())
}

/// The next request; none when the connection is closed or what comes is no HTTP.
fn read(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    let mut head = reader.take(MAX_HEAD);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace();
    let (Some(method), Some(url), Some(version)) = (words.next(), words.next(), words.next())
    else {
        return Ok(None);
    };
    let mut request = Request {
        method: method.to_owned(),
        url: url.to_owned(),
        accept_encoding: String::new(),
        is_last: version != "HTTP/1.1",
    };
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Ok(None);
        }
        let line = line.trim_end();
        if line.is_empty() {
            return Ok(Some(request));
        }
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => value.clone_into(&mut request.accept_encoding),
            "connection" => request.is_last |= value.trim().eq_ignore_ascii_case("close"),
            _ => {}
        }
    }
}

fn write(
    mut stream: &TcpStream,
    request: &Request,
    answer: &Answer,
    is_last: bool,
) -> std::io::Result<()> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        head += &format!("{name}: {value}\r\n");
    }
    head += &format!("Content-Length: {}\r\n", answer.body.len());
    head += if is_last { "Connection: close\r\n\r\n" } else { "\r\n" };
    let mut all = head.into_bytes();
    if request.method != "HEAD" {
        all.extend_from_slice(&answer.body);
    }
    stream.write_all(&all)
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "",
    }
}
