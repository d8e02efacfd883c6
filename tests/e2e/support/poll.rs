//! Result of polling for a condition (`Browser::wait`).

/// Whether a condition is met.
pub enum Poll<T> {
    /// The condition is met.
    Ready(T),
    /// Not yet; what was found instead, for the error message.
    Pending(String),
}

impl Poll<()> {
    /// Returns `Ready` if the condition is met, else `Pending` with what was found instead.
    pub fn when(is_met: bool, found: impl FnOnce() -> String) -> Self {
        if is_met { Self::Ready(()) } else { Self::Pending(found()) }
    }
}
