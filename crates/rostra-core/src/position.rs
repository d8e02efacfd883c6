//! A position in the deck.

/// A slide and one of its steps, both counted from 0.
///
/// [`crate::deck::Deck::clamp`] makes any position valid for a deck.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Index of the slide.
    pub slide: usize,
    /// Number of builds shown; 0 is the slide on arrival.
    pub step: usize,
}

impl Position {
    /// The position at step `step` of `slide`.
    #[must_use]
    pub const fn new(slide: usize, step: usize) -> Self {
        Self { slide, step }
    }
}
