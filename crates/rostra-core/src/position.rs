//! A place in the deck.

/// A slide and one of its steps, both counted from 0.
///
/// [`crate::deck::Deck::clamp`] makes any position valid for a deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Index of the slide.
    pub slide: usize,
    /// Builds shown so far; 0 is what stands on arrival.
    pub step: usize,
}

impl Position {
    /// The place `step` builds into `slide`.
    #[must_use]
    pub const fn new(slide: usize, step: usize) -> Self {
        Self { slide, step }
    }
}
