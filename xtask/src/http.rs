//! HTTP server that handles all connections concurrently. Not here: the answers (`server.rs`).

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, spawn_blocking};

/// A request; bodies are not read.
pub type Request = hyper::Request<Incoming>;
/// A complete response.
pub type Answer = Response<Bytes>;

/// Builds a response from a status, a body and some headers.
#[must_use]
pub fn answer(status: StatusCode, body: Vec<u8>, headers: &[(HeaderName, &str)]) -> Answer {
    let mut answer = Response::new(Bytes::from(body));
    *answer.status_mut() = status;
    for (name, value) in headers {
        // Skips a value that is not valid in a header (a folder's name with a line break in it).
        if let Ok(value) = HeaderValue::from_str(value) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

/// A running HTTP server; it stops when dropped.
pub struct Http {
    /// The port it listens on, on this machine only.
    pub port: u16,
    // Both are dropped with this.
    accepting: JoinHandle<()>,
    runtime: Runtime,
}

impl Http {
    /// Starts a server on a port, or on a free one for port 0. A slow response does not block
    /// others.
    pub fn start(
        port: u16,
        respond: impl Fn(&Request) -> Answer + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_io().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
        let port = listener.local_addr()?.port();
        let respond = Arc::new(respond);
        let accepting = runtime.spawn(async move {
            // Failed connections are ignored: the browser retries.
            loop {
                if let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(converse(stream, Arc::clone(&respond)));
                }
            }
        });
        Ok(Self { port, accepting, runtime })
    }

    /// Blocks until the process is ended or the accept loop has failed.
    pub fn wait(self) {
        // The error has no more information than the return itself.
        let _ = self.runtime.block_on(self.accepting);
    }
}

/// Serves the requests of one connection until either side closes it.
async fn converse(
    stream: TcpStream,
    respond: Arc<impl Fn(&Request) -> Answer + Send + Sync + 'static>,
) {
    let service = service_fn(move |request| {
        let respond = Arc::clone(&respond);
        async move {
            let answer = spawn_blocking(move || respond(&request)).await;
            let failed = || self::answer(StatusCode::INTERNAL_SERVER_ERROR, Vec::new(), &[]);
            Ok::<_, Infallible>(answer.unwrap_or_else(|_| failed()).map(Full::new))
        }
    });
    // Errors are ignored: the browser has closed the connection.
    let _ = http1::Builder::new()
        .title_case_headers(true)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
