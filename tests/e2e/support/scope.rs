//! How much of the tests a run covers in Firefox: all of it, or a fixed part.

/// Whether everything runs in every browser, however long it takes.
pub fn is_thorough() -> bool {
    std::env::var_os("ROSTRA_THOROUGH").is_some()
}

/// Every fifth and the last of a list, so that it is the same part each time.
pub fn sample<T>(all: Vec<T>) -> Vec<T> {
    let last = all.len().saturating_sub(1);
    let part = all.into_iter().enumerate().filter(|it| it.0 % 5 == 0 || it.0 == last);
    part.map(|it| it.1).collect()
}
