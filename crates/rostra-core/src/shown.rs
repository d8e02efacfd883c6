//! The part of the state that the windows of a session share. Not here: its wire format (`bridge.rs`).

use crate::address::Place;
use crate::state::{BlankScreen, State};
use crate::text::Lang;

/// What a window shows: the part of the state that the windows of a session share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Slide, step and the figure's word.
    pub place: Place,
    /// The blank screen, if any.
    pub blank: Option<BlankScreen>,
    /// The language of the slides.
    pub lang: Lang,
}

impl Shown {
    /// Returns the shared part of a state.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let figure = state.figure(state.at.slide).map(str::to_owned);
        let place = Place { at: state.at, figure };
        Self { place, blank: state.blank, lang: state.lang }
    }
}
