//! Time limits, scaled to the speed of this machine. A limit only ends what hangs; no test waits for one.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// A condition that a test waits for.
const CONDITION: Duration = Duration::from_secs(20);
/// The start of a driver and of its browser.
const START: Duration = Duration::from_secs(60);
/// The answer to one command.
const ANSWER: Duration = Duration::from_secs(60);
/// One test.
const TEST: Duration = Duration::from_secs(180);
/// All tests of a run.
const RUN: Duration = Duration::from_secs(40 * 60);

/// How long [`work`] takes unhurried on two cores of 2024, without optimization.
const REFERENCE: Duration = Duration::from_millis(250);
/// Multiplies every limit, for a machine that is known to be slow or busy.
const VARIABLE: &str = "ROSTRA_PATIENCE";

/// How long a condition may take to come true.
pub fn condition() -> Duration {
    scaled(CONDITION)
}

/// How long a driver and its browser may take to start.
pub fn start() -> Duration {
    scaled(START)
}

/// How long the answer to a command may take.
pub fn answer() -> Duration {
    scaled(ANSWER)
}

/// How long a test may take.
pub fn test() -> Duration {
    scaled(TEST)
}

/// How long all tests together may take.
pub fn run() -> Duration {
    scaled(RUN)
}

fn scaled(limit: Duration) -> Duration {
    limit.mul_f64(factor())
}

/// How much slower this machine is than the reference; measured once, never below 1.
pub fn factor() -> f64 {
    static FACTOR: OnceLock<f64> = OnceLock::new();
    *FACTOR.get_or_init(|| {
        let asked = std::env::var(VARIABLE).ok().and_then(|it| it.parse::<f64>().ok());
        let asked = asked.filter(|it| it.is_finite()).unwrap_or(1.0).clamp(1.0, 20.0);
        (measured().as_secs_f64() / REFERENCE.as_secs_f64()).clamp(1.0, 10.0) * asked
    })
}

/// The time that two threads at once take for the same work, as two browsers would.
fn measured() -> Duration {
    let started = Instant::now();
    let threads = [1, 2].map(|seed| std::thread::spawn(move || work(seed)));
    for thread in threads {
        // It computes and cannot fail.
        let _ = thread.join().map(std::hint::black_box);
    }
    started.elapsed()
}

/// Xorshift64 (Marsaglia 2003), as a fixed amount of arithmetic.
fn work(seed: u64) -> u64 {
    (0..10_000_000).fold(seed, |mut it, _| {
        it ^= it << 13;
        it ^= it >> 7;
        it ^ (it << 17)
    })
}
