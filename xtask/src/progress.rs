//! Runs a long step, reports its progress, and logs its output to show it on failure. Not here:
//! steps whose output is the result (test runners, the development server).

use std::fs::{self, File};
use std::io::{IsTerminal, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::paths;

/// Interval of progress messages if stderr is no terminal.
const TICK: Duration = Duration::from_secs(10);
/// Polling interval of the child process.
const POLL: Duration = Duration::from_millis(100);
/// Maximum length of a progress line: a longer one would wrap and could not be erased.
const LINE_CHARS: usize = 78;
/// Number of log lines shown on failure: enough for a compiler error, less than a whole build.
const TAIL_LINES: usize = 120;

/// The running steps and the progress line of each; on a terminal they share its last line.
static RUNNING: Mutex<Vec<(String, String)>> = Mutex::new(Vec::new());
/// The finished steps and their durations.
static STEPS: Mutex<Vec<(Duration, String)>> = Mutex::new(Vec::new());

/// Runs a step to its end. Its output goes to a log file, the end of which is shown on failure.
pub fn run(step: &str, command: &mut Command) -> Result<()> {
    run_within(step, command, None)
}

/// As [`run`], with a timeout.
pub fn run_within(step: &str, command: &mut Command, limit: Option<Duration>) -> Result<()> {
    let logs = paths::logs();
    fs::create_dir_all(&logs)
        .with_context(|| format!("cannot make the folder {}", logs.display()))?;
    let path = logs.join(format!("{}.log", file_name(step)));
    let log = File::create(&path).with_context(|| format!("cannot write {}", path.display()))?;

    let started = Instant::now();
    say(&format!("{step} …"));
    let mut child = command
        .stdin(Stdio::null())
        .stdout(log.try_clone().context("cannot share the log file")?)
        .stderr(log)
        .spawn()
        .with_context(|| {
            format!("{step}: cannot start {}", command.get_program().to_string_lossy())
        })?;

    let ended = wait(&mut child, step, started, limit, &path);
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner).retain(|it| it.0 != step);
    let Some(status) = ended? else {
        bail!("{step} did not finish within {} s", limit.unwrap_or_default().as_secs());
    };
    if status.success() {
        done(step, started);
        return Ok(());
    }
    write_line(&tail(&path, TAIL_LINES));
    bail!("{step} failed ({status}); the whole output is in {}", path.display());
}

/// Runs a step with its output passed through to the terminal.
pub fn run_openly(step: &str, command: &mut Command) -> Result<()> {
    let started = Instant::now();
    say(&format!("{step} …"));
    let status = command.status().with_context(|| {
        format!("{step}: cannot start {}", command.get_program().to_string_lossy())
    })?;
    if !status.success() {
        bail!("{step} failed ({status})");
    }
    done(step, started);
    Ok(())
}

/// Reports that a step is done, and records its duration for [`steps`].
fn done(step: &str, started: Instant) {
    say(&format!("{step}: done in {}", elapsed(started)));
    let mut steps = STEPS.lock().unwrap_or_else(PoisonError::into_inner);
    steps.push((started.elapsed(), step.to_owned()));
}

/// Returns the finished steps with their durations.
pub fn steps() -> Vec<(Duration, String)> {
    STEPS.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

/// Prints one line to stderr; stdout belongs to test runners.
pub fn say(line: &str) {
    write_line(&format!("xtask: {line}"));
}

/// Prints a line over the progress line, which is drawn again at its next tick.
fn write_line(line: &str) {
    let clear = if std::io::stderr().is_terminal() { "\r\x1b[2K" } else { "" };
    eprintln!("{clear}{line}");
}

fn wait(
    child: &mut Child,
    step: &str,
    started: Instant,
    limit: Option<Duration>,
    log: &Path,
) -> Result<Option<ExitStatus>> {
    let terminal = std::io::stderr().is_terminal();
    let tick = if terminal { Duration::from_secs(1) } else { TICK };
    let mut next = tick;
    loop {
        if let Some(status) = child.try_wait().with_context(|| format!("{step}: cannot wait"))? {
            return Ok(Some(status));
        }
        if limit.is_some_and(|it| started.elapsed() > it) {
            // Errors are ignored: it may have ended in between.
            let _ = child.kill();
            let _ = child.wait();
            return Ok(None);
        }
        if started.elapsed() >= next {
            next += tick;
            let doing = tail(log, 1);
            if terminal {
                eprint!("\r\x1b[2K{}", running(step, &elapsed(started), doing.trim()));
                // If the flush fails, only a progress line is missing.
                let _ = std::io::stderr().flush();
            } else {
                let doing = shortened(doing.trim(), LINE_CHARS);
                say(&format!("{step} … {} {doing}", elapsed(started)));
            }
        }
        std::thread::sleep(POLL);
    }
}

/// Records a step's progress; returns the progress line of all running steps.
fn running(step: &str, elapsed: &str, doing: &str) -> String {
    let mut all = RUNNING.lock().unwrap_or_else(PoisonError::into_inner);
    let line = format!("{step} … {elapsed}");
    match all.iter_mut().find(|it| it.0 == step) {
        Some(known) => known.1 = line,
        None => all.push((step.to_owned(), line)),
    }
    let lines: Vec<&str> = all.iter().map(|it| it.1.as_str()).collect();
    let mut line = format!("xtask: {}", lines.join(", "));
    // With several steps, there is no room for the latest output of one of them.
    if let [_] = lines.as_slice() {
        line = format!("{line} {doing}");
    }
    shortened(&line, LINE_CHARS)
}

fn elapsed(since: Instant) -> String {
    format!("{} s", since.elapsed().as_secs())
}

/// Truncates a text to a number of characters.
fn shortened(text: &str, chars: usize) -> String {
    if text.chars().count() <= chars {
        return text.to_owned();
    }
    text.chars().take(chars.saturating_sub(1)).chain(['…']).collect()
}

/// Returns the last lines of a file that is still being written; empty if it cannot be read.
fn tail(path: &Path, lines: usize) -> String {
    let read = || -> std::io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(64 * 1024)))?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    last_lines(&String::from_utf8_lossy(&read().unwrap_or_default()), lines)
}

fn last_lines(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.trim_end().lines().collect();
    let from = all.len().saturating_sub(lines);
    all.get(from..).unwrap_or_default().join("\n")
}

fn file_name(step: &str) -> String {
    let words = step.split(|it: char| !it.is_ascii_alphanumeric() && it != '.');
    words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_names_its_log() {
        assert_eq!(file_name("install trunk 0.21.14"), "install-trunk-0.21.14");
        assert_eq!(file_name("lints (native)"), "lints-native");
    }

    #[test]
    fn steps_beside_each_other_share_a_line() {
        assert_eq!(running("a", "1 s", "reading"), "xtask: a … 1 s reading");
        assert_eq!(running("b", "0 s", "writing"), "xtask: a … 1 s, b … 0 s");
        assert_eq!(running("a", "2 s", "reading"), "xtask: a … 2 s, b … 0 s");
        let long = "c".repeat(LINE_CHARS);
        assert!(running(&long, "1 s", "").ends_with("c…"), "it would break the line");
    }

    #[test]
    fn what_is_too_long_says_so() {
        assert_eq!(shortened("초성", 2), "초성");
        assert_eq!(shortened("abcd", 3), "ab…");
    }

    #[test]
    fn the_end_of_a_log_is_shown() {
        assert_eq!(last_lines("a\nb\nc\n", 2), "b\nc");
        assert_eq!(last_lines("a", 5), "a");
        assert_eq!(last_lines("", 5), "");
    }

    #[test]
    #[cfg(unix)]
    fn a_step_that_hangs_is_ended() {
        let started = Instant::now();
        let mut hang = Command::new("sleep");
        let ended = run_within("hang on purpose", hang.arg("60"), Some(Duration::from_millis(200)));
        assert!(ended.unwrap_err().to_string().contains("did not finish"));
        assert!(started.elapsed() < Duration::from_secs(20));
    }

    #[test]
    #[cfg(unix)]
    fn a_step_that_fails_is_named() {
        let failed = run("fail on purpose", &mut Command::new("false")).unwrap_err();
        assert!(failed.to_string().starts_with("fail on purpose failed"));
    }
}
