//! Runs each test in each browser. A browser is started when a test comes and none is free, and then
//! takes one test after the other, while others do the same beside it. A test that fails is run once
//! more in a fresh browser. Not here: what is printed at the end (`report.rs`).

use std::any::Any;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use libtest_mimic::{Arguments, Conclusion, Failed, Trial};

use crate::support::browser::Browser;
use crate::support::deck::Deck;
use crate::support::driver::{ALL, Kind, headless_shell};
use crate::support::report::Report;
use crate::support::scope::{is_thorough, sample};
use crate::support::semaphore::{PERMITS, Semaphore};
use crate::support::site::TestSite;
use crate::support::timeouts;

/// A test: its name and function.
pub type Test = (&'static str, fn(&mut Deck) -> Result<()>);

/// Sets of tests, by name.
#[derive(Clone, Copy)]
pub struct Sets {
    /// Tests that also run in WebKit.
    pub smoke: &'static [&'static str],
    /// Tests that need a browser with windows: tabs that pages open, displays, printing.
    pub with_windows: &'static [&'static str],
    /// Lists of tests whose result does not depend on the browser; Firefox runs a sample of each.
    pub alike: &'static [&'static [Test]],
}

impl Sets {
    /// Returns whether a browser runs a test. `all`: without sampling.
    fn run_in(&self, kind: Kind, all: bool, name: &str) -> bool {
        let has = |tests: &[Test]| tests.iter().any(|it| it.0 == name);
        match kind {
            Kind::Chromium => true,
            Kind::Firefox => {
                let left_out = |it: &&[Test]| has(it) && !has(&sample(it.to_vec()));
                all || !self.alike.iter().any(left_out)
            }
            Kind::WebKit => self.smoke.contains(&name),
        }
    }
}

/// Runs the tests that the command line asks for, in each browser those that are for it.
pub fn run(tests: &[Test], sets: Sets) -> Result<Conclusion> {
    let mut named = sets.smoke.iter().chain(sets.with_windows);
    if let Some(gone) = named.find(|it| tests.iter().all(|test| test.0 != **it)) {
        bail!("a set names the test `{gone}`, which does not exist");
    }
    let mut arguments = Arguments::from_args();
    let report = Report::default();
    let mut workers = Vec::new();
    let mut trials = Vec::new();
    // Tests named on the command line run in every browser.
    let all = is_thorough() || arguments.filter.is_some();
    let semaphore = Semaphore::new();
    for kind in chosen()? {
        let (sender, jobs) = channel();
        let jobs = Arc::new(Mutex::new(jobs));
        for _ in 0..PERMITS {
            let (jobs, report, semaphore) = (Arc::clone(&jobs), report.clone(), semaphore.clone());
            workers.push(std::thread::spawn(move || work(kind, sets, &jobs, &report, &semaphore)));
        }
        let its = tests.iter().filter(move |it| sets.run_in(kind, all, it.0));
        if !arguments.list && !all {
            println!("{}: {} of {} tests", kind.name(), its.clone().count(), tests.len());
        }
        trials.push(its.map(move |test| trial(kind, *test, sender.clone())));
    }
    // Side by side in the list too: chromium, firefox, webkit, chromium, …
    let mut ordered: Vec<Trial> = Vec::new();
    loop {
        let row: Vec<Trial> = trials.iter_mut().filter_map(Iterator::next).collect();
        if row.is_empty() {
            break;
        }
        ordered.extend(row);
    }
    drop(trials);
    // A thread here only waits for its browser's turn.
    arguments.test_threads = Some(ordered.len().max(2));
    let over = limit_the_run(report.clone());
    let conclusion = libtest_mimic::run(&arguments, ordered);
    // Without waiting for its end, a browser would outlive the tests. What went wrong has been said by them.
    workers.into_iter().for_each(|it| drop(it.join()));
    drop(over);
    if arguments.list {
        return Ok(conclusion);
    }
    if conclusion.num_passed + conclusion.num_failed == 0 {
        bail!("no test was run: none has that in its name");
    }
    report.print()?;
    Ok(conclusion)
}

/// Starts a watchdog that ends the program when all tests together take too long, and names those
/// that were running. Dropping the result stops it.
fn limit_the_run(report: Report) -> Sender<()> {
    let (over, waiting) = channel();
    std::thread::spawn(move || {
        let limit = timeouts::run();
        if waiting.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
            let running = report.running().join(", ");
            eprintln!("HUNG: the run is not done after {} s; running: {running}", limit.as_secs());
            std::process::exit(1);
        }
    });
    over
}

/// Returns the browsers to test in. Reports those that are left out.
fn chosen() -> Result<Vec<Kind>> {
    let list =
        std::env::var("ROSTRA_BROWSERS").unwrap_or_else(|_| "chromium,firefox,webkit".into());
    let names: Vec<&str> = list.split(',').map(str::trim).filter(|it| !it.is_empty()).collect();
    if let Some(unknown) = names.iter().find(|it| ALL.iter().all(|kind| kind.name() != **it)) {
        bail!("ROSTRA_BROWSERS knows chromium, firefox and webkit, not `{unknown}`");
    }
    let (chosen, left_out): (Vec<_>, Vec<_>) =
        ALL.into_iter().partition(|it| names.contains(&it.name()));
    for kind in left_out {
        eprintln!("WARNING: NOT TESTED IN {}", kind.name().to_uppercase());
    }
    if chosen.is_empty() {
        bail!("ROSTRA_BROWSERS names no browser");
    }
    Ok(chosen)
}

/// A test to run, and the channel for its result.
struct Job {
    test: Test,
    outcome: Sender<Result<()>>,
}

fn trial(kind: Kind, test: Test, jobs: Sender<Job>) -> Trial {
    Trial::test(format!("{}::{}", kind.name(), test.0), move || {
        let (outcome, answer) = channel();
        let sent = jobs.send(Job { test, outcome }).is_ok();
        let ended = || anyhow!("the browser's thread has ended");
        let result =
            if sent { answer.recv().unwrap_or_else(|_| Err(ended())) } else { Err(ended()) };
        result.map_err(|error| Failed::from(format!("{error:#}")))
    })
}

/// Runs tests from the queue until it is closed. After a failure the browser is restarted, so that
/// no test affects another.
fn work(
    kind: Kind,
    sets: Sets,
    jobs: &Mutex<Receiver<Job>>,
    report: &Report,
    semaphore: &Semaphore,
) {
    let shell = headless_shell().filter(|_| kind == Kind::Chromium);
    let (mut full, mut headless) = (None, None);
    // The lock is held while waiting: the next worker takes the next test.
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok(Job { test, outcome }) = next() {
        let shell = shell.as_deref().filter(|_| !sets.with_windows.contains(&test.0));
        let browser = if shell.is_some() { &mut headless } else { &mut full };
        let name = format!("{}::{}", kind.name(), test.0);
        let _permit = semaphore.acquire();
        let started = Instant::now();
        report.started(&name);
        let mut result = one(kind, shell, browser, test);
        if let Err(first) = result {
            *browser = None;
            result = one(kind, shell, browser, test);
            match &result {
                Ok(()) => report.flaky(&name, &first),
                Err(_) => *browser = None,
            }
        }
        report.ended(&name, started.elapsed());
        // Nobody listens any more when the run was cut off.
        let _ = outcome.send(result);
    }
}

fn one(
    kind: Kind,
    shell: Option<&Path>,
    browser: &mut Option<Browser>,
    (name, test): Test,
) -> Result<()> {
    let browser = match browser {
        Some(browser) => browser,
        None => {
            let started = match shell {
                Some(program) => Browser::start_program(kind, program),
                None => Browser::start(kind),
            };
            browser.insert(started.context("the browser cannot be driven")?)
        }
    };
    browser.limit(None);
    let mut deck = Deck::new(browser, TestSite::start(kind)?)?;
    deck.browser().limit(Some(timeouts::test()));
    let result = catch_unwind(AssertUnwindSafe(|| test(&mut deck)));
    // What follows is short, and a picture of what hung is wanted.
    deck.browser().limit(None);
    let result = result.unwrap_or_else(|panic| Err(anyhow!("{}", message(panic.as_ref()))));
    let errors = deck.errors().and_then(|it| {
        if it.is_empty() { Ok(()) } else { Err(anyhow!("on the console: {}", it.join("\n"))) }
    });
    let result = match (result, errors) {
        (Err(error), Err(console)) => Err(error.context(console)),
        (result, errors) => result.and(errors),
    };
    result.map_err(|error| match picture(&deck, kind, name) {
        Ok(path) => error.context(format!("(what it looked like: {path})")),
        Err(_) => error,
    })
}

fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|it| (*it).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "panic".into())
}

fn picture(deck: &Deck, kind: Kind, name: &str) -> Result<String> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("failed");
    fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{}-{name}.png", kind.name()));
    fs::write(&path, deck.picture()?)?;
    Ok(path.display().to_string())
}
