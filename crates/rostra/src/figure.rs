//! A figure that is alive: its host in the page, and its share of the deck's state.
//! Not here: any figure.

use std::cmp::Ordering;

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::state::State;
#[cfg(target_arch = "wasm32")]
use web_sys::HtmlElement;

use crate::handle::DeckHandle;

/// A figure: the name its host in the page carries, and how it is drawn. Made by [`crate::figure!`].
#[derive(Clone, Copy)]
pub struct Figure {
    /// Its name.
    pub name: &'static str,
    /// Draws it, natively.
    #[cfg(not(target_arch = "wasm32"))]
    pub draw: fn(FigureHandle) -> AnyView,
    /// Takes over what was drawn natively.
    #[cfg(target_arch = "wasm32")]
    pub take_over: fn(FigureHandle, HtmlElement),
}

/// Names a figure's view: `figure!("five-layers", view)`, where `view` is a function from a
/// [`FigureHandle`] to any view. The same function draws natively and takes over in the browser;
/// its type is never erased there, which halves its size.
#[macro_export]
macro_rules! figure {
    ($name:literal, $view:path) => {
        $crate::figure::Figure {
            name: $name,
            #[cfg(not(target_arch = "wasm32"))]
            draw: |handle| ::leptos::prelude::IntoAny::into_any($view(handle)),
            #[cfg(target_arch = "wasm32")]
            take_over: |handle, host| {
                ::leptos::mount::hydrate_from(host, move || $view(handle)).forget();
            },
        }
    };
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
#[cfg_attr(target_arch = "wasm32", expect(dead_code, reason = "slides are written natively"))]
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
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn live(figure: Figure) -> AnyView {
    let Some(SlideContext { deck, slide }) = use_context() else { return ().into_any() };
    let handle = FigureHandle::new(deck, slide);
    view! { <div class="figure" data-figure=figure.name>{(figure.draw)(handle)}</div> }.into_any()
}

/// Slides are written natively: in the browser nothing asks for this.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn live(_: Figure) -> AnyView {
    ().into_any()
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
