//! What is said at the end of a run: tests that passed only at the second try, and the slowest. Both also go
//! into a file, which `cargo xtask` puts beside its own steps.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// More tests than this that pass only at the second try are no chance any more.
const FLAKY_AT_MOST: usize = 3;
/// Names the file that the times of all tests are written to: seconds, a tab, and a name in each line.
const TIMES: &str = "ROSTRA_TIMES";

/// How a run goes; its copies are one.
#[derive(Clone, Default)]
pub struct Report(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    running: BTreeSet<String>,
    times: Vec<(Duration, String)>,
    flaky: Vec<(String, String)>,
}

impl Report {
    /// A test begins.
    pub fn started(&self, name: &str) {
        self.inner().running.insert(name.to_owned());
    }

    /// A test has ended, after all its tries.
    pub fn ended(&self, name: &str, took: Duration) {
        let mut inner = self.inner();
        inner.running.remove(name);
        inner.times.push((took, name.to_owned()));
    }

    /// A test has passed, but at the second try only.
    pub fn flaky(&self, name: &str, first: &anyhow::Error) {
        self.inner().flaky.push((name.to_owned(), format!("{first:#}")));
    }

    /// The tests that are running.
    pub fn running(&self) -> Vec<String> {
        self.inner().running.iter().cloned().collect()
    }

    /// Prints it; an error when too much passed at the second try only.
    pub fn print(&self) -> Result<()> {
        let inner = self.inner();
        let lines: String = inner
            .times
            .iter()
            .map(|(took, name)| format!("{:.1}\t{name}\n", took.as_secs_f64()))
            .collect();
        if let Some(path) = std::env::var_os(TIMES).map(PathBuf::from) {
            fs::write(&path, lines).with_context(|| format!("cannot write {}", path.display()))?;
        }
        for (name, error) in &inner.flaky {
            println!("FLAKY {name}: {error}");
        }
        if inner.flaky.len() > FLAKY_AT_MOST {
            bail!(
                "{} tests passed only at the second try, more than {FLAKY_AT_MOST}",
                inner.flaky.len()
            );
        }
        Ok(())
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
