//! Everything that must hold before a commit, step by step. Not here: any test itself.

use std::path::PathBuf;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use xtask::prerender::options::Options;

use crate::args::Args;
use crate::browsers::{self, Browser};
use crate::wasm_target::WasmTarget;
use crate::{apt, build_deck, places, progress, tools};

/// The workspace member whose tests need a browser.
const E2E: &str = "e2e";
/// Tells its tests where to find the program of that name.
const PDFTOTEXT: &str = "PDFTOTEXT";

/// `cargo xtask check`: what needs neither WebAssembly nor a browser.
pub fn check(args: Args) -> Result<()> {
    args.finish()?;
    let started = Instant::now();
    native()?;
    done(started, &browsers::ALL);
    Ok(())
}

/// `cargo xtask test`: everything.
pub fn run(mut args: Args) -> Result<()> {
    let list = args.value("--browsers")?;
    args.finish()?;
    let started = Instant::now();
    let browsers = browsers::chosen(list.as_deref())?;
    native()?;
    let mut clippy = WasmTarget::ensure()?.clippy()?;
    progress::run("lints (wasm)", clippy.args(["--", "-D", "warnings"]))?;
    build_deck::release(&Options::default())?;
    in_browsers(&browsers, &[])?;
    done(started, &browsers);
    Ok(())
}

/// `cargo xtask e2e`: only the tests in browsers.
pub fn e2e(mut args: Args) -> Result<()> {
    let for_runner = args.after_dashes();
    let list = args.value("--browsers")?;
    let built = args.flag("--built");
    args.finish()?;
    let started = Instant::now();
    let browsers = browsers::chosen(list.as_deref())?;
    if !built {
        build_deck::release(&Options::default())?;
    }
    in_browsers(&browsers, &for_runner)?;
    done(started, &browsers);
    Ok(())
}

fn native() -> Result<()> {
    for (component, command) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if places::output_of(places::cargo().args([command, "--version"])).is_none() {
            bail!("`cargo {command}` is missing; run `rustup component add {component}`");
        }
    }
    let mut fmt = places::cargo();
    progress::run("format", fmt.args(["fmt", "--all", "--check"]))?;
    let mut clippy = places::cargo();
    clippy.args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]);
    progress::run("lints (native)", &mut clippy)?;
    let mut test = places::cargo();
    test.args(["test", "--workspace"]);
    if has_e2e() {
        test.args(["--exclude", E2E]);
    }
    progress::run_openly("native tests", &mut test)
}

fn in_browsers(browsers: &[Browser], for_runner: &[String]) -> Result<()> {
    if !has_e2e() {
        bail!("browser tests failed: there is no tests/e2e to run");
    }
    let dist = places::dist();
    if !dist.join("index.html").is_file() {
        bail!("browser tests failed: there is no deck in {}; run without --built", dist.display());
    }
    let mut test = places::cargo();
    test.args(["test", "--package", E2E]);
    if !for_runner.is_empty() {
        test.arg("--").args(for_runner);
    }
    add_environment(&mut test, browsers)?;
    progress::run_openly("browser tests", test.env("ROSTRA_DIST", dist))
}

/// Tells the tests where browsers, drivers and the accessibility checker are.
fn add_environment(test: &mut Command, browsers: &[Browser]) -> Result<()> {
    for browser in browsers::ALL {
        if browsers.contains(&browser) {
            test.envs(browser.locate()?);
        } else {
            for variable in browser.variables() {
                test.env_remove(variable);
            }
        }
    }
    let names: Vec<&str> = browsers.iter().map(|it| it.name()).collect();
    test.env("ROSTRA_BROWSERS", names.join(",")).env("ROSTRA_AXE", tools::AXE.path()?);
    test.env(PDFTOTEXT, pdftotext()?);
    Ok(())
}

/// What reads the text of PDFs, with which paper is tested; installed when it is missing.
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
    places::root().join("tests/e2e/Cargo.toml").is_file()
}

/// Says it again at the end, where people look: what was not tested did not pass.
fn done(started: Instant, tested: &[Browser]) {
    let left_out = browsers::ALL.iter().filter(|it| !tested.contains(it)).map(|it| it.name());
    let left_out: Vec<&str> = left_out.collect();
    let but = if left_out.is_empty() {
        String::new()
    } else {
        format!(", BUT NOT IN {}", left_out.join(", ").to_uppercase())
    };
    progress::say(&format!("all passed in {} s{but}", started.elapsed().as_secs()));
}
