//! State of the interactive figures. A figure is part of the document: its state is one word on its slide's
//! section (`data-word`), which the style sheets use. Buttons with `data-explore` name the word
//! they set; `data-words` lists the words of the slide's steps, from step 1 on. A link to a slide
//! may name a word in `data-then`: this program adds it to the link's address. A figure's program
//! may write parameters that a button keeps into its `data-keep`.

use std::collections::BTreeSet;

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::state::State;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::browser::dom_state::{clear, set};
use crate::browser::focus::Focused;
use crate::browser::page::{Page, all, slide_of};
use crate::browser::{StateChange, element_of, listen_active};
use crate::handle::DeckHandle;

/// Writes the figure words to the document, for style sheets and screen readers.
pub(super) fn apply(page: &Page, change: &StateChange) {
    if !change.of(|it| (it.at, it.figure_overrides.clone(), it.has_steps())) {
        return;
    }
    // The current and the previous slide, and all slides with figures that the user has set.
    let states = || change.before.into_iter().chain([change.now]);
    let overridden =
        states().flat_map(|state| state.figure_overrides.iter().map(|(slide, _)| *slide));
    let slides: BTreeSet<usize> = states().map(|state| state.at.slide).chain(overridden).collect();
    for slide in slides {
        if let Some(section) = page.sections.get(slide) {
            write_word(section, slide, change.now);
        }
    }
}

fn write_word(section: &HtmlElement, slide: usize, now: &State) {
    let default_word = || if slide == now.at.slide { of_step(section, now) } else { None };
    let word = now.figure(slide).map(str::to_owned).or_else(default_word);
    match &word {
        Some(word) => set(section, "data-word", word),
        None => clear(section, "data-word"),
    }
    write_buttons(section, word.as_deref(), now.has_steps().then_some(now.at.step));
}

/// Updates which button is pressed, and the tab stop: the pressed one, else the first button that
/// the step shows.
pub(super) fn write_buttons(section: &HtmlElement, word: Option<&str>, step: Option<usize>) {
    let buttons = buttons(section);
    // Figures with a program may append parameters after a comma.
    let head = word.and_then(|it| it.split(',').next());
    let pressed = buttons.iter().position(|it| word_of(it).as_deref() == head && head.is_some());
    // A roving tabindex: one tab stop, arrows move between buttons.
    let stop = pressed.or_else(|| buttons.iter().position(|it| is_shown_at(it, step)));
    for (index, button) in buttons.iter().enumerate() {
        set(button, "aria-pressed", if pressed == Some(index) { "true" } else { "false" });
        set(button, "tabindex", if stop == Some(index) { "0" } else { "-1" });
    }
}

/// Whether an element of a slide is shown at a step; `None`, for layouts without steps, shows all.
fn is_shown_at(element: &HtmlElement, step: Option<usize>) -> bool {
    let from = element.closest("[data-from]").ok().flatten();
    let from = from.and_then(|element| element.get_attribute("data-from")?.parse::<usize>().ok());
    from <= step || step.is_none()
}

/// Returns the words of a slide's figure; one `None` if only the figure's program knows them.
pub(super) fn known_words(section: &HtmlElement) -> Vec<Option<String>> {
    if section.has_attribute("data-figure") {
        return vec![None];
    }
    let steps = words(section);
    let steps = steps.split_whitespace().map(|it| Some(it.to_owned()));
    buttons(section).iter().map(word_of).filter(Option::is_some).chain(steps).collect()
}

/// Adds the words of `data-then` to the links' addresses.
pub(super) fn complete_links(page: &Page) {
    for link in all(&page.root, "a[data-then]") {
        let [href, then] =
            ["href", "data-then"].map(|name| link.get_attribute(name).unwrap_or_default());
        set(&link, "href", &format!("{href}/0/{then}"));
    }
}

/// Adds listeners for clicks on the buttons of figures, and for arrow keys on them.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    by_keyboard: Focused,
) {
    listen_active(&window(), "click", move |event| {
        let button = element_of(event).and_then(|it| it.closest("[data-explore]").ok()?);
        if let Some(button) = button.and_then(|it| it.dyn_into().ok()) {
            page.with_value(|page| choose(page, deck, &button, true));
        }
    });
    listen_active(&window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        let on_button = element_of(event).filter(|it| it.has_attribute("data-explore"));
        let Some(button) = on_button.filter(|_| by_keyboard.get_value()) else { return };
        let goes_on = match key.key().as_str() {
            "ArrowRight" | "ArrowDown" => true,
            "ArrowLeft" | "ArrowUp" => false,
            _ => return,
        };
        let section = slide_of(&button);
        let Some(buttons) = section.as_ref().map(buttons) else { return };
        let at = buttons.iter().position(|it| *it == button).unwrap_or_default();
        // The nearest button after or before this one that can take the focus.
        let next = if goes_on {
            buttons.iter().skip(at + 1).find(|it| takes_focus(it))
        } else {
            buttons.iter().take(at).rev().find(|it| takes_focus(it))
        };
        if let Some(next) = next {
            event.prevent_default();
            page.with_value(|page| choose(page, deck, next, false));
        }
    });
}

/// Focuses a button and returns whether it took the focus; one of a later step does not.
fn takes_focus(button: &HtmlElement) -> bool {
    button.focus().is_ok() && document().active_element().as_ref() == Some(button)
}

/// Sets the figure to a button's word. With `toggles`, pressing the chosen button again resets it.
fn choose(page: &Page, deck: DeckHandle, button: &HtmlElement, toggles: bool) {
    let Some(slide) = slide_of(button).and_then(|it| page.index_of(&it)) else { return };
    let word = word_of(button).map(|word| match button.get_attribute("data-keep") {
        Some(kept) => format!("{word},{kept}"),
        None => word,
    });
    let chosen = deck.peek(|_, state| state.figure(slide).map(str::to_owned)) == word;
    deck.dispatch(Intent::SetFigure(slide, word.filter(|_| !(toggles && chosen))));
}

/// Returns the word of the current step; none in layouts without steps.
fn of_step(section: &HtmlElement, state: &State) -> Option<String> {
    word_at(section, state.at.step).filter(|_| state.has_steps())
}

/// Returns the word of a slide's figure at a step.
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
