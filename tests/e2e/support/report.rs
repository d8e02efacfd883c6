//! Report at the end of a run: tests that passed at the second attempt only, and the slowest ones.
//! It is also written to a file, which `cargo xtask` combines with the times of its own steps.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Number of flaky tests above which the run fails.
const FLAKY_AT_MOST: usize = 3;
/// Environment variable with the file for the times of all tests: a line each with seconds, a tab,
/// and a name.
const TIMES: &str = "ROSTRA_TIMES";

/// Results of a run so far. Clones share them.
#[derive(Clone, Default)]
pub struct Report(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
    running: BTreeSet<String>,
    times: Vec<(Duration, String)>,
    flaky: Vec<(String, String)>,
}

impl Report {
    /// Records the start of a test.
    pub fn started(&self, name: &str) {
        self.inner().running.insert(name.to_owned());
    }

    /// Records the end of a test, after all attempts.
    pub fn ended(&self, name: &str, took: Duration) {
        let mut inner = self.inner();
        inner.running.remove(name);
        inner.times.push((took, name.to_owned()));
    }

    /// Records that a test passed at the second attempt only.
    pub fn flaky(&self, name: &str, first: &anyhow::Error) {
        self.inner().flaky.push((name.to_owned(), format!("{first:#}")));
    }

    /// Returns the tests that are running.
    pub fn running(&self) -> Vec<String> {
        self.inner().running.iter().cloned().collect()
    }

    /// Prints the report; fails if too many tests were flaky.
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
