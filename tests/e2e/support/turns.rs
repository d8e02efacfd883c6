//! Who may use the machine: so many tests at a time, however many browsers there are.

use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// As many as the slowest machines have processors: a third test would take its time from the others, and
/// each has its limit.
pub const AT_A_TIME: usize = 2;

/// Turns to be taken; its copies are one.
#[derive(Clone)]
pub struct Turns(Arc<(Mutex<usize>, Condvar)>);

impl Turns {
    /// Nobody has taken any.
    pub fn new() -> Self {
        Self(Arc::new((Mutex::new(AT_A_TIME), Condvar::new())))
    }

    /// Waits for a turn, which ends when the answer is dropped.
    pub fn take(&self) -> Turn {
        let (free, changed) = &*self.0;
        let free = free.lock().unwrap_or_else(PoisonError::into_inner);
        let free = changed.wait_while(free, |it| *it == 0);
        *free.unwrap_or_else(PoisonError::into_inner) -= 1;
        Turn(self.clone())
    }
}

/// A turn that somebody has.
pub struct Turn(Turns);

impl Drop for Turn {
    fn drop(&mut self) {
        let (free, changed) = &*self.0.0;
        *free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_one();
    }
}
