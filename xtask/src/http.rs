//! Answers requests, each of a browser's connections at once. Not here: what is answered (`server.rs`).

use std::convert::Infallible;
use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{ACCEPT_ENCODING, HeaderName, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::{Builder, Runtime};
use tokio::task::{JoinHandle, spawn_blocking};

/// What is asked; bodies are not read.
pub type Request = hyper::Request<Incoming>;
/// What is answered, all of it.
pub type Answer = Response<Bytes>;

/// An answer of a status, a body and some headers.
#[must_use]
pub fn answer(status: StatusCode, body: Vec<u8>, headers: &[(HeaderName, &str)]) -> Answer {
    let mut answer = Response::new(Bytes::from(body));
    *answer.status_mut() = status;
    for (name, value) in headers {
        // A value that cannot be sent (a folder's name with a line break in it) is left out.
        if let Ok(value) = HeaderValue::from_str(value) {
            answer.headers_mut().insert(name, value);
        }
    }
    answer
}

/// Whether the answer may be compressed by brotli.
#[must_use]
pub fn takes_brotli(request: &Request) -> bool {
    let accepted = request.headers().get(ACCEPT_ENCODING).and_then(|it| it.to_str().ok());
    let mut names = accepted.unwrap_or_default().split(',').map(|it| it.split(';').next());
    names.any(|it| it.is_some_and(|it| it.trim() == "br"))
}

/// Something that answers; it ends when dropped.
pub struct Http {
    /// The port it listens on, on this machine only.
    pub port: u16,
    // Both go when this does.
    accepting: JoinHandle<()>,
    runtime: Runtime,
}

impl Http {
    /// Answers on a port; on a free one when it is 0. An answer may take its time: others do not
    /// wait for it.
    pub fn start(
        port: u16,
        respond: impl Fn(&Request) -> Answer + Send + Sync + 'static,
    ) -> io::Result<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_io().build()?;
        let listener = runtime.block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))?;
        let port = listener.local_addr()?.port();
        let respond = Arc::new(respond);
        let accepting = runtime.spawn(async move {
            // A connection that fails as it is made is the browser's to make again.
            loop {
                if let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(converse(stream, Arc::clone(&respond)));
                }
            }
        });
        Ok(Self { port, accepting, runtime })
    }

    /// Answers until the program is ended, or what answers has failed.
    pub fn wait(self) {
        // That it failed is all there is to know.
        let _ = self.runtime.block_on(self.accepting);
    }
}

/// One request after the other, until either side has enough.
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
    // The browser went away: nobody is left to tell.
    let _ = http1::Builder::new()
        .title_case_headers(true)
        .serve_connection(TokioIo::new(stream), service)
        .await;
}
