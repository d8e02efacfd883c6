//! Static file server on this machine. Not here: answering for a folder (`site.rs`), or building it.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, anyhow};

use crate::http::{Answer, Http, Request};
use crate::site::Site;
use crate::waiting::Waiting;

/// A running server; it stops when dropped.
pub struct Server {
    /// The port it listens on, on this machine only.
    pub port: u16,
    prefix: String,
    http: Http,
}

impl Server {
    /// Serves `folder` on a free port. `prefix` is the path it appears at: `""` or `"/talks/ai"`.
    pub fn start(folder: &Path, prefix: &str) -> Result<Self> {
        Self::start_on(0, folder, prefix)
    }

    /// As [`Server::start`], on a given port.
    pub fn start_on(port: u16, folder: &Path, prefix: &str) -> Result<Self> {
        let site = Site::new(folder, prefix);
        let prefix = site.prefix().to_owned();
        let http = listen(port, move |request| site.respond(request))?;
        Ok(Self { port: http.port, prefix, http })
    }

    /// Serves pages whose program is still being built, at the root; [`Waiting::finish`] switches
    /// to the finished deck.
    pub fn start_waiting(port: u16, waiting: &Arc<Waiting>) -> Result<Self> {
        let waiting = Arc::clone(waiting);
        let http = listen(port, move |request| waiting.respond(request))?;
        Ok(Self { port: http.port, prefix: String::new(), http })
    }

    /// Returns the address of the folder, with a trailing slash.
    pub fn url(&self) -> String {
        format!("http://localhost:{}{}/", self.port, self.prefix)
    }

    /// Serves until the process is ended; returns only on failure.
    pub fn wait(self) -> Result<()> {
        self.http.wait();
        Err(anyhow!("the server stopped by itself"))
    }
}

fn listen(port: u16, respond: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Result<Http> {
    Http::start(port, respond).map_err(|error| {
        anyhow!("port {port} cannot be used ({error}); choose another with --port")
    })
}
