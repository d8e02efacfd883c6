//! A figure that is alive: its host in the page, and its share of the deck's state.
//! Not here: any figure.

use std::cmp::Ordering;

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::state::State;

use crate::handle::DeckHandle;

/// A figure's name and how it is drawn. The same function draws it natively and in the browser.
#[derive(Clone, Copy)]
pub struct Figure {
    /// The name its host in the page carries.
    pub name: &'static str,
    /// Draws it.
    pub view: fn(FigureHandle) -> AnyView,
}

/// What a figure may know and ask: its step, its own word, and nothing of the rest.
#[derive(Clone, Copy)]
pub struct FigureHandle {
    deck: DeckHandle,
    slide: usize,
    step: Memo<usize>,
    word: Memo<Option<String>>,
}

/// The slide that is being drawn, and its deck.
#[derive(Clone, Copy)]
pub(crate) struct SlideContext {
    pub deck: DeckHandle,
    pub slide: usize,
}

impl FigureHandle {
    pub(crate) fn new(deck: DeckHandle, slide: usize) -> Self {
        let last = deck.peek(|deck, _| deck.slide(slide).map_or(0, |it| it.last_step));
        let step = deck.slice(move |_, state| step_of(state, slide, last));
        let word = deck.slice(move |_, state| state.figure(slide).map(str::to_owned));
        Self { deck, slide, step, word }
    }

    /// The step to draw. Where steps do not count, and in print, it is the last one.
    #[must_use]
    pub fn step(self) -> Memo<usize> {
        self.step
    }

    /// The word a person has put the figure to; `None` while it follows the talk's steps.
    #[must_use]
    pub fn word(self) -> Memo<Option<String>> {
        self.word
    }

    /// Puts the figure to a word of its own, or back on the talk's course.
    pub fn explore(self, word: Option<&str>) {
        self.deck.dispatch(Intent::Explore(self.slide, word.map(str::to_owned)));
    }
}

/// Slides behind stand complete, slides ahead as on arrival, so that coming onto one moves nothing.
fn step_of(state: &State, slide: usize, last: usize) -> usize {
    if !state.has_steps() {
        return last;
    }
    match slide.cmp(&state.at.slide) {
        Ordering::Less => last,
        Ordering::Equal => state.at.step,
        Ordering::Greater => 0,
    }
}

/// The place in a slide where a figure lives. In the browser it is taken over in place.
#[must_use]
pub fn live(figure: Figure) -> AnyView {
    let Some(SlideContext { deck, slide }) = use_context() else { return ().into_any() };
    let handle = FigureHandle::new(deck, slide);
    view! { <div class="figure" data-figure=figure.name>{(figure.view)(handle)}</div> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rostra_core::position::Position;
    use rostra_core::state::Layout;

    #[test]
    fn a_figure_stands_complete_behind_and_untouched_ahead() {
        let state = State { at: Position::new(4, 2), layout: Layout::Stage, ..State::default() };
        assert_eq!(step_of(&state, 3, 5), 5);
        assert_eq!(step_of(&state, 4, 5), 2);
        assert_eq!(step_of(&state, 9, 5), 0);
        assert_eq!(step_of(&State::default(), 9, 5), 5, "the article shows everything");
    }
}
