//! Installs Debian packages if that needs no password. Not here: which packages.

use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Result, bail};

use crate::{paths, progress};

/// One installation at a time: a second apt-get would fail on the first one's lock.
static TURN: Mutex<()> = Mutex::new(());

/// Installs the packages, or fails with a message that says what to do by hand.
pub fn install(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let Some(apt) = paths::program("apt-get") else {
        bail!("this system has no apt-get; install what Debian calls {list} by hand");
    };
    let Some(prefix) = as_root() else {
        bail!("installing needs root; run `apt-get install {list}` as root, then try again");
    };
    let command = |args: &[&str]| {
        let mut words = prefix.iter().copied().map(String::from).collect::<Vec<_>>();
        words.push(apt.to_string_lossy().into_owned());
        words.extend(args.iter().copied().map(String::from));
        let mut words = words.into_iter();
        let mut command = Command::new(words.next().unwrap_or_default());
        // Waits for the lock of another apt-get (such as a fresh machine's own updates).
        command.args(words).args(["-o", "DPkg::Lock::Timeout=120"]);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    // Stale package lists are not fatal: the packages may still be available there.
    if let Err(error) = progress::run("apt-get update", &mut command(&["update"])) {
        progress::say(&format!("{error:#}; going on with the package lists that are here"));
    }
    let mut install = command(&["install", "--yes", "--no-install-recommends"]);
    progress::run(&format!("apt-get install {list}"), install.args(packages))
}

/// Returns the prefix that runs a command as root; `None` if that would need a password.
fn as_root() -> Option<&'static [&'static str]> {
    let id = paths::output_of(Command::new("id").arg("-u"));
    if id.as_deref() == Some("0") {
        return Some(&[]);
    }
    let mut sudo = Command::new("sudo");
    let sudo = sudo.args(["-n", "true"]).stdin(Stdio::null());
    paths::output_of(sudo).map(|_| ["sudo", "-n"].as_slice())
}
