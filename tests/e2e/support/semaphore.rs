//! Counting semaphore that limits how many tests run at a time, in all browsers together.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Number of tests at a time. The slowest machines have two processors: a third test would slow
/// down the others, each of which has a time limit.
pub const PERMITS: usize = 2;

/// A counting semaphore. Clones share its permits.
#[derive(Clone)]
pub struct Semaphore(Arc<(Mutex<usize>, Condvar)>);

impl Semaphore {
    /// Creates a semaphore with all its permits available.
    pub fn new() -> Self {
        Self(Arc::new((Mutex::new(PERMITS), Condvar::new())))
    }

    /// Waits for a permit, which is released when dropped.
    pub fn acquire(&self) -> Permit {
        let (free, changed) = &*self.0;
        let free = free.lock().unwrap_or_else(PoisonError::into_inner);
        let free = changed.wait_while(free, |it| *it == 0);
        *free.unwrap_or_else(PoisonError::into_inner) -= 1;
        Permit(self.clone())
    }
}

/// A permit to run a test.
pub struct Permit(Semaphore);

impl Drop for Permit {
    fn drop(&mut self) {
        let (free, changed) = &*self.0.0;
        *free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_one();
    }
}
