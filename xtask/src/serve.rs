//! Shows the deck on this machine. Not here: answering requests (`server.rs`).

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Result, bail};
use xtask::prerender::options::Options;
use xtask::server::Server;

use crate::args::Args;
use crate::{build_deck, progress};

const PORT: u16 = 8080;

/// `cargo xtask serve`.
pub fn run(mut args: Args) -> Result<()> {
    let dev = args.flag("--dev");
    let port = args.port()?.unwrap_or(PORT);
    let options = Options::take(&mut args)?;
    args.finish()?;
    // Asked before the build, which may take minutes.
    refuse_busy(port)?;
    if dev {
        let port = port.to_string();
        let mut trunk = build_deck::trunk(&options)?;
        return progress::run_openly("trunk serve", trunk.args(["serve", "--port", &port]));
    }
    let dist = build_deck::release(&options)?;
    let server = Server::start_on(port, &dist, "")?;
    println!("the deck is at {} (Ctrl+C ends it)", server.url());
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
