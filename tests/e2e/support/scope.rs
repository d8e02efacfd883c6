//! How much of the tests a run covers in Firefox: all, or a fixed sample.

/// Returns whether everything runs in every browser (`--thorough`).
pub fn is_thorough() -> bool {
    std::env::var_os("ROSTRA_THOROUGH").is_some()
}

/// Returns every fifth and the last item of a list, so that the sample is always the same.
pub fn sample<T>(all: Vec<T>) -> Vec<T> {
    let last = all.len().saturating_sub(1);
    let part = all.into_iter().enumerate().filter(|it| it.0 % 5 == 0 || it.0 == last);
    part.map(|it| it.1).collect()
}
