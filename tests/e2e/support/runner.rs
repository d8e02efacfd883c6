//! Runs each test in each browser. A browser is started once, when its first test comes, and then
//! takes one test after the other, while others do the same beside it. A test that fails is run once
//! more in a fresh browser. Not here: what is printed at the end (`report.rs`).

use std::any::Any;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Instant;

use anyhow::{Context, Result, anyhow, bail};
use libtest_mimic::{Arguments, Conclusion, Failed, Trial};

use crate::support::browser::Browser;
use crate::support::deck::Deck;
use crate::support::driver::{ALL, Kind};
use crate::support::patience;
use crate::support::report::Report;
use crate::support::site::TestSite;
use crate::support::turns::Turns;

/// A name, and what must hold.
pub type Test = (&'static str, fn(&mut Deck) -> Result<()>);

/// Runs the tests that the command line asks for; in WebKit only those of the names in `smoke`.
pub fn run(tests: &[Test], smoke: &[&str]) -> Result<Conclusion> {
    if let Some(gone) = smoke.iter().find(|it| tests.iter().all(|test| test.0 != **it)) {
        bail!("there is no test `{gone}` to run in WebKit");
    }
    let mut arguments = Arguments::from_args();
    let report = Report::default();
    let mut workers = Vec::new();
    let mut trials = Vec::new();
    let turns = Turns::new();
    for kind in chosen()? {
        let (worker, jobs) = Worker::start(kind, report.clone(), turns.clone());
        workers.push(worker);
        let its = tests.iter().filter(move |it| kind != Kind::WebKit || smoke.contains(&it.0));
        trials.push(its.map(move |test| trial(kind, *test, jobs.clone())));
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
    for worker in workers {
        worker.end();
    }
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

/// Ends the program when all tests together take too long, and names those that were running. The run is
/// over when the answer is dropped.
fn limit_the_run(report: Report) -> Sender<()> {
    let (over, waiting) = channel();
    std::thread::spawn(move || {
        let limit = patience::run();
        if waiting.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
            let running = report.running().join(", ");
            eprintln!("HUNG: the run is not done after {} s; running: {running}", limit.as_secs());
            std::process::exit(1);
        }
    });
    over
}

/// The browsers to test in. A browser that is left out is named as loudly as a failure.
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

/// A test on its way to a browser, and where to say how it went.
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

struct Worker {
    thread: JoinHandle<()>,
}

impl Worker {
    fn start(kind: Kind, report: Report, turns: Turns) -> (Self, Sender<Job>) {
        let (sender, jobs) = channel();
        let thread = std::thread::spawn(move || work(kind, &jobs, &report, &turns));
        (Self { thread }, sender)
    }

    /// Waits until the browser has ended; without that it would outlive the tests.
    fn end(self) {
        // What went wrong there has been said by the tests.
        let _ = self.thread.join();
    }
}

/// Takes tests until no more can come. After a failure the browser is started anew, so that no test
/// suffers from another.
fn work(kind: Kind, jobs: &Receiver<Job>, report: &Report, turns: &Turns) {
    let mut browser = None;
    for Job { test, outcome } in jobs {
        let name = format!("{}::{}", kind.name(), test.0);
        let _turn = turns.take();
        let started = Instant::now();
        report.started(&name);
        let mut result = one(kind, &mut browser, test);
        if let Err(first) = result {
            browser = None;
            result = one(kind, &mut browser, test);
            match &result {
                Ok(()) => report.flaky(&name, &first),
                Err(_) => browser = None,
            }
        }
        report.ended(&name, started.elapsed());
        // Nobody listens any more when the run was cut off.
        let _ = outcome.send(result);
    }
}

fn one(kind: Kind, browser: &mut Option<Browser>, (name, test): Test) -> Result<()> {
    let browser = match browser {
        Some(browser) => browser,
        None => browser.insert(Browser::start(kind).context("the browser cannot be driven")?),
    };
    browser.limit(None);
    let mut deck = Deck::new(browser, TestSite::start(kind)?)?;
    deck.browser().limit(Some(patience::test()));
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
