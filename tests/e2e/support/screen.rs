//! Virtual X display (Xvfb) for a browser that needs a display, and an empty home folder for its
//! settings.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::support::driver::needed;
use crate::support::program::Program;

/// Size in px and color depth in bits: larger than the largest page with the window's decorations.
const SIZE: &str = "2560x1600x24";
/// GTK style that lets windows be as narrow as a phone; by default the buttons make them 447 px
/// wide.
const STYLE: &str = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; \
    font-size: 4px; }\n";
/// GTK settings: with animations off, pages get `prefers-reduced-motion`.
const SETTINGS: &str = "[Settings]\ngtk-enable-animations=0\n";

/// A running display. Dropping it ends it, and the programs with windows on it.
pub struct Screen {
    display: String,
    _server: Program,
}

impl Screen {
    /// Starts a display with a free number.
    pub fn start() -> Result<Self> {
        let mut command = Command::new(needed("XVFB")?);
        // It chooses a number that is free, and says which.
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        let number = |line: &str| line.trim().parse::<u32>().ok();
        let (server, number) = Program::start_saying(&mut command, number)?;
        Ok(Self { display: format!(":{number}"), _server: server })
    }

    /// Sets the environment of a command so that it uses this display, and an empty home folder
    /// instead of the user's.
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
