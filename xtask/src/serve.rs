//! Serves the deck on this machine. Not here: answering requests (`server.rs`).

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;

use anyhow::{Result, bail};
use xtask::prerender;
use xtask::prerender::options::Options;
use xtask::server::Server;
use xtask::waiting::Waiting;

use crate::args::{self, Arguments};
use crate::build_deck::{self, Profile};
use crate::{paths, progress};

const PORT: u16 = 8080;

/// Runs `cargo xtask serve`.
pub fn run(mut args: Arguments) -> Result<()> {
    let dev = args.contains("--dev");
    let port = args::port(&mut args)?.unwrap_or(PORT);
    let options = Options::take(&mut args)?;
    args::finish(args)?;
    // Checked before the build, which may take minutes.
    refuse_busy(port)?;
    if dev {
        let port = port.to_string();
        let mut trunk = build_deck::trunk(&options, Profile::Dev)?;
        return progress::run_openly("trunk serve", trunk.args(["serve", "--port", &port]));
    }
    // One folder per port, because two servers may run at once.
    let pages = paths::target().join("xtask-pages").join(port.to_string());
    // Removes old pages, or those of deleted slides would still be served. Fails harmlessly if
    // there are none.
    let _ = fs::remove_dir_all(&pages);
    prerender::without_program(&pages, &options)?;
    let waiting = Arc::new(Waiting::new(&pages));
    let server = Server::start_waiting(port, &waiting)?;
    let url = server.url();
    println!("the pages are at {url} (Ctrl+C ends it); the program follows, and they reload then");
    match build_deck::release(&options) {
        Ok(dist) => {
            waiting.finish(&dist);
            println!("the deck is at {url} with its program");
        }
        // The error names the step that failed and, if known, what to do.
        Err(error) => eprintln!(
            "xtask: {error:#}\nxtask: the pages stay at {url} without the program; mend what is said \
             above, end this with Ctrl+C and run `cargo xtask serve` again"
        ),
    }
    server.wait()
}

fn refuse_busy(port: u16) -> Result<()> {
    if TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err() {
        bail!("port {port} is taken; end what uses it, or choose another with --port");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_named() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(
            refuse_busy(port)
                .unwrap_err()
                .to_string()
                .starts_with(&format!("port {port} is taken"))
        );
        drop(taken);
        refuse_busy(port).unwrap();
    }
}
