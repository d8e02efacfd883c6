//! Figures that a person may play with. A figure is part of the document: its state is one word on
//! its slide's section (`data-word`), which the style sheets read. Buttons with `data-explore` name
//! the word they put it to; `data-words` names the words of the talk's own steps, from step 1 on.

use std::collections::BTreeSet;

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::state::State;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::browser::focus::Focused;
use crate::browser::page::{Page, all};
use crate::browser::present::{clear, set};
use crate::browser::{Change, element_of, listen_first};
use crate::handle::DeckHandle;

/// Puts the words of figures where the style sheets and screen readers find them.
pub(super) fn show(page: &Page, change: &Change) {
    if !change.of(|it| (it.at, it.explored.clone(), it.has_steps())) {
        return;
    }
    // Where the deck is and where it was, and whatever a person has played with: each once.
    let states = || change.before.into_iter().chain([change.now]);
    let explored = states().flat_map(|it| it.explored.iter().map(|it| it.0));
    let slides: BTreeSet<usize> = states().map(|it| it.at.slide).chain(explored).collect();
    for slide in slides {
        if let Some(section) = page.sections.get(slide) {
            show_word(section, slide, change.now);
        }
    }
}

fn show_word(section: &HtmlElement, slide: usize, now: &State) {
    let on_course = || if slide == now.at.slide { of_step(section, now) } else { None };
    let word = now.figure(slide).map(str::to_owned).or_else(on_course);
    match &word {
        Some(word) => set(section, "data-word", word),
        None => clear(section, "data-word"),
    }
    let buttons = buttons(section);
    // One stop for the tab key; arrows go on from there.
    let stop = buttons.iter().position(|it| word_of(it) == word).unwrap_or_default();
    for (index, button) in buttons.iter().enumerate() {
        set(button, "aria-pressed", if word.is_some() && index == stop { "true" } else { "false" });
        set(button, "tabindex", if index == stop { "0" } else { "-1" });
    }
}

/// Whether a slide's figure knows a word.
pub(super) fn has(section: &HtmlElement, word: &str) -> bool {
    let is_button = buttons(section).iter().any(|it| word_of(it).as_deref() == Some(word));
    is_button || words(section).split_whitespace().any(|it| it == word)
}

/// Listens to clicks on the buttons of figures, and to arrows on them.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    by_keyboard: Focused,
) {
    listen_first(&window(), "click", move |event| {
        let button = element_of(event).and_then(|it| it.closest("[data-explore]").ok()?);
        if let Some(button) = button.and_then(|it| it.dyn_into().ok()) {
            page.with_value(|page| choose(page, deck, &button, true));
        }
    });
    listen_first(&window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let on_button = element_of(event).filter(|it| it.has_attribute("data-explore"));
        let Some(button) = on_button.filter(|_| by_keyboard.get_value()) else { return };
        let by = match key.key().as_str() {
            "ArrowRight" | "ArrowDown" => 1,
            "ArrowLeft" | "ArrowUp" => -1,
            _ => return,
        };
        let section = button.closest("section").ok().flatten().and_then(|it| it.dyn_into().ok());
        let Some(buttons) = section.as_ref().map(buttons) else { return };
        let at = buttons.iter().position(|it| *it == button).unwrap_or_default();
        if let Some(next) = at.checked_add_signed(by).and_then(|it| buttons.get(it)) {
            event.prevent_default();
            // A button that cannot take the focus leaves it where it is; the choice stands.
            let _ = next.focus();
            page.with_value(|page| choose(page, deck, next, false));
        }
    });
}

/// Puts the figure to a button's word; the chosen one again may go back to where the talk is.
fn choose(page: &Page, deck: DeckHandle, button: &HtmlElement, toggles: bool) {
    let section = button.closest("section").ok().flatten();
    let Some(slide) = section.and_then(|it| page.index_of(&it)) else { return };
    let word = word_of(button);
    let chosen = deck.peek(|_, state| state.figure(slide).map(str::to_owned)) == word;
    deck.dispatch(Intent::Explore(slide, word.filter(|_| !(toggles && chosen))));
}

/// The word that the talk itself has come to; where steps do not count there is none.
fn of_step(section: &HtmlElement, state: &State) -> Option<String> {
    word_at(section, state.at.step).filter(|_| state.has_steps())
}

/// The word that the talk has a slide's figure at, at a step.
pub fn word_at(section: &Element, step: usize) -> Option<String> {
    words(section).split_whitespace().nth(step.checked_sub(1)?).map(str::to_owned)
}

fn words(section: &Element) -> String {
    let figure = section.query_selector("[data-words]").ok().flatten();
    figure.and_then(|it| it.get_attribute("data-words")).unwrap_or_default()
}

fn buttons(section: &HtmlElement) -> Vec<HtmlElement> {
    all(section, "[data-explore]")
}

fn word_of(button: &HtmlElement) -> Option<String> {
    button.get_attribute("data-explore")
}
