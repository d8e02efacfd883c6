//! A screen in memory for a browser that cannot do without one, and a home for what it would keep.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::support::driver::needed;
use crate::support::program::Program;

/// In px, and 24 bits deep: larger than the largest page and what a window has around it.
const SIZE: &str = "2560x1600x24";
/// Windows as narrow as a phone: by itself a window is as wide as its buttons want, which is 447 px.
const STYLE: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; \
    font-size: 4px; }\n";
/// Pages are asked to move as little as possible.
const SETTINGS: &str = "[Settings]\ngtk-enable-animations=0\n";

/// A running screen; it ends when dropped, and with it what still has a window there.
pub struct Screen {
    display: String,
    _server: Program,
}

impl Screen {
    /// Starts a screen that no other program uses.
    pub fn start() -> Result<Self> {
        let mut command = Command::new(needed("XVFB")?);
        // It chooses a number that is free, and says which.
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        let number = |line: &str| line.trim().parse::<u32>().ok();
        let (server, number) = Program::start_saying(&mut command, number)?;
        Ok(Self { display: format!(":{number}"), _server: server })
    }

    /// Has a program use this screen, and an empty home instead of the user's own.
    pub fn lend(&self, command: &mut Command) -> Result<()> {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("webkit");
        let settings = home.join("gtk-3.0");
        fs::create_dir_all(&settings).context("cannot make a home for WebKit")?;
        fs::write(settings.join("gtk.css"), STYLE)?;
        fs::write(settings.join("settings.ini"), SETTINGS)?;
        for variable in ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"] {
            command.env(variable, &home);
        }
        // Where there is a Wayland session, a window would go there.
        command.env("DISPLAY", &self.display).env("GDK_BACKEND", "x11");
        Ok(())
    }
}
