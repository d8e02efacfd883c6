//! Helper for reactive signals.

use leptos::prelude::*;

/// Sets a signal to a value, unless it has that value already, which would run its readers for nothing.
pub(crate) fn set_if_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|it| *it != value) {
        signal.set(value);
    }
}
