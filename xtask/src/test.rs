//! Runs all checks and tests of a commit, step by step. Not here: the tests.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xtask::prerender::options::Options;

use crate::args::{self, Arguments};
use crate::browsers::{self, Browser};
use crate::wasm_target::WasmTarget;
use crate::{apt, build_deck, paths, progress, tools};

/// The workspace member whose tests need a browser.
const E2E: &str = "e2e";
/// Environment variable with the path of pdftotext.
const PDFTOTEXT: &str = "PDFTOTEXT";

/// Number of slowest tests and steps listed at the end.
const SLOWEST: usize = 15;

/// Scope of the browser tests.
struct Scope {
    browsers: Vec<Browser>,
    /// Whether the browsers were named on the command line; then none may be missing.
    asked: bool,
    /// Runs sweeps over slides, languages and sizes completely in every browser; otherwise
    /// completely in Chromium, and as a fixed sample in the others.
    thorough: bool,
}

impl Scope {
    fn take(args: &mut Arguments) -> Result<Self> {
        let list = args.opt_value_from_str::<_, String>("--browsers")?;
        let thorough = args.contains("--thorough");
        Ok(Self { browsers: browsers::chosen(list.as_deref())?, asked: list.is_some(), thorough })
    }
}

/// Runs `cargo xtask check`: everything that needs neither WebAssembly nor a browser.
pub fn check(args: Arguments) -> Result<()> {
    args::finish(args)?;
    let started = Instant::now();
    native()?;
    progress::say(&format!("all passed in {} s", started.elapsed().as_secs()));
    Ok(())
}

/// Runs `cargo xtask test`: all checks and tests.
pub fn run(mut args: Arguments) -> Result<()> {
    let mut scope = Scope::take(&mut args)?;
    args::finish(args)?;
    let started = Instant::now();
    native()?;
    let mut clippy = WasmTarget::ensure()?.clippy()?;
    progress::run("lints (wasm)", clippy.args(["--", "-D", "warnings"]))?;
    build_deck::release(&Options::default())?;
    in_browsers(&mut scope, &[])?;
    done(started, &scope);
    Ok(())
}

/// Runs `cargo xtask e2e`: only the browser tests.
pub fn e2e(mut args: Arguments) -> Result<()> {
    let for_runner = args::after_dashes(&mut args);
    let mut scope = Scope::take(&mut args)?;
    let built = args.contains("--built");
    args::finish(args)?;
    let started = Instant::now();
    if !built {
        build_deck::release(&Options::default())?;
    }
    in_browsers(&mut scope, &for_runner)?;
    done(started, &scope);
    Ok(())
}

fn native() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if paths::output_of(paths::cargo().args([command, "--version"])).is_none() {
            bail!("`cargo {command}` is missing; run `rustup component add {component}`");
        }
    }
    let mut fmt = paths::cargo();
    progress::run("format", fmt.args(["fmt", "--all", "--check"]))?;
    let mut clippy = paths::cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    progress::run("lints (native)", &mut clippy)?;
    // The whole workspace each time, and in it what is to run: another choice of packages is another choice
    // of their features, for which everything would be compiled once more.
    let mut test = paths::cargo();
    test.args(["test", "--workspace", "--lib", "--bins"]);
    for target in native_tests()? {
        test.args(["--test", &target]);
    }
    progress::run_openly("native tests", &mut test)
}

/// Returns the workspace's test programs, without the one that needs a browser.
fn native_tests() -> Result<Vec<String>> {
    let about = paths::output_of(paths::cargo().args([
        "metadata",
        "--no-deps",
        "--offline",
        "--format-version=1",
    ]));
    let about = about.context("`cargo metadata` does not describe the workspace")?;
    let about: Value = serde_json::from_str(&about).context("cargo's metadata cannot be read")?;
    let every = |of: &Value, list: &str| of.get(list).and_then(Value::as_array).cloned();
    let packages = every(&about, "packages").unwrap_or_default();
    let targets = packages.iter().filter_map(|package| every(package, "targets")).flatten();
    let is_test =
        |target: &Value| every(target, "kind").is_some_and(|kinds| kinds.contains(&"test".into()));
    let tests = targets.filter(is_test);
    let names = tests.filter_map(|target| target.get("name")?.as_str().map(str::to_owned));
    Ok(names.filter(|name| name != E2E).collect())
}

fn in_browsers(scope: &mut Scope, for_runner: &[OsString]) -> Result<()> {
    if !has_e2e() {
        bail!("browser tests failed: there is no tests/e2e to run");
    }
    let dist = paths::dist();
    if !dist.join("index.html").is_file() {
        bail!("browser tests failed: there is no deck in {}; run without --built", dist.display());
    }
    let mut test = paths::cargo();
    test.args(["test", "--workspace", "--test", E2E]);
    if !for_runner.is_empty() {
        test.arg("--").args(for_runner);
    }
    add_environment(&mut test, scope)?;
    if scope.thorough {
        test.env("ROSTRA_THOROUGH", "1");
    }
    // Those of an earlier run are not of this one.
    let times = times_file();
    if times.exists() {
        fs::remove_file(&times).context("cannot remove the times of the last run")?;
    }
    progress::run_openly("browser tests", test.env("ROSTRA_DIST", dist).env("ROSTRA_TIMES", times))
}

/// Sets the environment variables with the paths of browsers, drivers and axe. An optional browser
/// that cannot be installed is removed from the scope.
fn add_environment(test: &mut Command, scope: &mut Scope) -> Result<()> {
    for browser in browsers::ALL {
        if scope.browsers.contains(&browser) {
            match browser.environment() {
                Ok(variables) => {
                    test.envs(variables);
                    continue;
                }
                Err(error) if scope.asked || !browser.may_be_missing() => return Err(error),
                Err(error) => {
                    let name = browser.name().to_uppercase();
                    progress::say(&format!("WARNING: NOT TESTED IN {name}: {error:#}"));
                    scope.browsers.retain(|it| *it != browser);
                }
            }
        }
        for variable in browser.variables() {
            test.env_remove(variable);
        }
    }
    let names: Vec<&str> = scope.browsers.iter().map(|it| it.name()).collect();
    test.env("ROSTRA_BROWSERS", names.join(",")).env("ROSTRA_AXE", tools::AXE.path()?);
    test.env(PDFTOTEXT, pdftotext()?);
    Ok(())
}

/// Finds or installs pdftotext, which extracts the text of PDFs for the tests of paper.
fn pdftotext() -> Result<PathBuf> {
    let find = || browsers::given_or_found(PDFTOTEXT, &["pdftotext"]);
    if let Some(found) = find()? {
        return Ok(found);
    }
    let hint = || format!("what is on paper cannot be tested; set {PDFTOTEXT} to a pdftotext");
    apt::install(&["poppler-utils"]).with_context(hint)?;
    find()?.with_context(hint)
}

fn has_e2e() -> bool {
    paths::root().join("tests/e2e/Cargo.toml").is_file()
}

/// Returns the path of the file with the times of the browser tests.
fn times_file() -> PathBuf {
    paths::logs().join("browser-test-times.tsv")
}

/// Reports at the end the slowest tests and steps, and what was not covered.
fn done(started: Instant, scope: &Scope) {
    let mut times = progress::steps();
    times.extend(fs::read_to_string(times_file()).unwrap_or_default().lines().filter_map(timed));
    for (took, name) in slowest(times) {
        progress::say(&format!("{:>7.1} s  {name}", took.as_secs_f64()));
    }
    if !scope.thorough && scope.browsers.iter().any(|it| *it != Browser::Chromium) {
        progress::say(
            "sweeps over all slides, and tests of what any browser does alike, ran whole in Chromium only; \
             --thorough runs them everywhere",
        );
    }
    let left_out =
        browsers::ALL.iter().filter(|it| !scope.browsers.contains(it)).map(|it| it.name());
    let left_out: Vec<&str> = left_out.collect();
    let but = if left_out.is_empty() {
        String::new()
    } else {
        format!(", BUT NOT IN {}", left_out.join(", ").to_uppercase())
    };
    progress::say(&format!("all passed in {} s{but}", started.elapsed().as_secs()));
}

/// Parses a line of the file of times: seconds, a tab, and a test's name.
fn timed(line: &str) -> Option<(Duration, String)> {
    let (seconds, name) = line.split_once('\t')?;
    let seconds = Duration::try_from_secs_f64(seconds.parse().ok()?).ok()?;
    Some((seconds, name.to_owned()))
}

fn slowest(mut times: Vec<(Duration, String)>) -> Vec<(Duration, String)> {
    times.sort_by(|a, b| b.cmp(a));
    times.truncate(SLOWEST);
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_back() {
        let expected = Some((Duration::from_millis(1500), "firefox::walks".to_owned()));
        assert_eq!(timed("1.5\tfirefox::walks"), expected);
        assert_eq!(timed("soon\tfirefox::walks"), None);
        assert_eq!(timed("firefox::walks"), None);
    }

    #[test]
    fn the_slowest_come_first_and_the_rest_is_left_out() {
        let times = (0..40).map(|it| (Duration::from_secs(it), format!("{it}"))).collect();
        let slowest = slowest(times);
        assert_eq!(slowest.len(), SLOWEST);
        assert_eq!(slowest[0].1, "39");
        assert_eq!(slowest[SLOWEST - 1].1, "25");
    }
}
