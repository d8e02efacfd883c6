//! Time limits, scaled to the speed of this machine. They only end what hangs: no test waits for
//! one to pass.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Limit for a condition that a test waits for.
const CONDITION: Duration = Duration::from_secs(20);
/// Limit for the start of a driver and its browser.
const START: Duration = Duration::from_secs(60);
/// Limit for the response to a command.
const ANSWER: Duration = Duration::from_secs(60);
/// Limit for a test.
const TEST: Duration = Duration::from_secs(180);
/// Limit for all tests of a run.
const RUN: Duration = Duration::from_secs(40 * 60);

/// Duration of [`work`] on an idle machine of 2024 with two cores, without optimization.
const REFERENCE: Duration = Duration::from_millis(250);
/// Environment variable with a factor for all limits, for a machine that is known to be slow or
/// busy.
const VARIABLE: &str = "ROSTRA_PATIENCE";

/// Returns the limit for a condition to become true.
pub fn condition() -> Duration {
    scaled(CONDITION)
}

/// Returns the limit for the start of a driver and its browser.
pub fn start() -> Duration {
    scaled(START)
}

/// Returns the limit for the response to a command.
pub fn answer() -> Duration {
    scaled(ANSWER)
}

/// Returns the limit for a test.
pub fn test() -> Duration {
    scaled(TEST)
}

/// Returns the limit for all tests together.
pub fn run() -> Duration {
    scaled(RUN)
}

fn scaled(limit: Duration) -> Duration {
    limit.mul_f64(factor())
}

/// Returns how much slower this machine is than the reference machine; measured once, at least 1.
pub fn factor() -> f64 {
    static FACTOR: OnceLock<f64> = OnceLock::new();
    *FACTOR.get_or_init(|| {
        let asked = std::env::var(VARIABLE).ok().and_then(|it| it.parse::<f64>().ok());
        let asked = asked.filter(|it| it.is_finite()).unwrap_or(1.0).clamp(1.0, 20.0);
        (measured().as_secs_f64() / REFERENCE.as_secs_f64()).clamp(1.0, 10.0) * asked
    })
}

/// Measures the time of two threads that do the same work in parallel, as two browsers would.
fn measured() -> Duration {
    let started = Instant::now();
    let threads = [1, 2].map(|seed| std::thread::spawn(move || work(seed)));
    for thread in threads {
        // It computes and cannot fail.
        let _ = thread.join().map(std::hint::black_box);
    }
    started.elapsed()
}

/// Computes a fixed number of steps of Xorshift64 (Marsaglia 2003).
fn work(seed: u64) -> u64 {
    (0..10_000_000).fold(seed, |mut it, _| {
        it ^= it << 13;
        it ^= it >> 7;
        it ^ (it << 17)
    })
}
