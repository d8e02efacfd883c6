//! Child processes that a browser needs: a driver, a display. Not here: their use.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::channel;

use anyhow::{Context, Result};

use crate::support::timeouts;

/// A running program; it ends when dropped, also when a test has failed.
pub struct Program {
    process: Child,
}

impl Program {
    /// Starts a program without reading its output.
    pub fn start(command: &mut Command) -> Result<Self> {
        Self::spawn(command.stdout(Stdio::null()))
    }

    fn spawn(command: &mut Command) -> Result<Self> {
        let process = command.stdin(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process
            .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        Ok(Self { process })
    }

    /// Starts a program and waits for the line of output that has its port or display.
    pub fn start_saying<T: Send + 'static>(
        command: &mut Command,
        find: fn(&str) -> Option<T>,
    ) -> Result<(Self, T)> {
        let name = command.get_program().to_string_lossy().into_owned();
        // From here on it is ended whatever happens.
        let mut program = Self::spawn(command.stdout(Stdio::piped()))?;
        let out = program.process.stdout.take().with_context(|| format!("{name} has no output"))?;
        let (named, answer) = channel();
        std::thread::spawn(move || {
            let mut lines = BufReader::new(out).lines().map_while(Result::ok);
            // Nobody waits for it any more when it took too long.
            let _ = named.send(lines.find_map(|it| find(&it)));
            // Nobody reads the rest, but a full pipe would stop the program.
            lines.for_each(drop);
        });
        let limit = timeouts::start();
        let said = answer.recv_timeout(limit).with_context(|| {
            format!("HUNG: {name} did not say where it is within {} s", limit.as_secs())
        })?;
        let said = said.with_context(|| format!("{name} did not say where it is"))?;
        Ok((program, said))
    }

    /// Returns whether it has exited.
    pub fn has_ended(&mut self) -> bool {
        self.process.try_wait().is_ok_and(|it| it.is_some())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
