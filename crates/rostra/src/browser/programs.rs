//! Loads the other programs on demand: the speaker's desk, the figures, the messages between a framed deck and its
//! host page, and the dialog for embed snippets. The build writes them to the folder of the deck's page
//! (`index.html`). If one cannot be loaded, only its feature is missing.

use leptos::prelude::document;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, console};

use crate::browser::StateChange;
use crate::browser::dom_state::set;
use crate::browser::page::Page;

/// The script that starts a program (`assets/program.js`).
const START: &str = "program.js";
/// Marks the root once the figures have been requested.
const FIGURES_REQUESTED: &str = "data-figures";
/// Number of slides ahead at which a figure is loaded, for slow networks.
const SLIDES_AHEAD: usize = 2;

/// Loads the figures' program when a figure is on this slide or one of the next, and at start the program of a
/// framed deck.
pub(super) fn load_needed(page: &Page, change: &StateChange) {
    if change.before.is_none() && page.is_guest() {
        load(&page.root, "frame");
    }
    let at = change.now.at.slide;
    // The current slide and the next ones.
    let mut near = page.sections.iter().skip(at).take(SLIDES_AHEAD + 1);
    if !page.root.has_attribute(FIGURES_REQUESTED) && near.any(|it| it.has_attribute("data-figure"))
    {
        set(&page.root, FIGURES_REQUESTED, "");
        load(&page.root, "figures&styled");
    }
}

/// Opens the dialog for embed snippets by loading its program. A module script runs once, so the program itself
/// handles later clicks.
pub(super) fn load_snippet_dialog() {
    let root = document().document_element().and_then(|it| it.dyn_into().ok());
    root.iter().for_each(|it| load(it, "snippet&styled"));
}

/// Loads a program by name. Logs a warning on failure.
pub(super) fn load(root: &HtmlElement, name: &str) {
    if let Err(error) = try_load(root, name) {
        console::warn_2(&JsValue::from(name), &error);
    }
}

fn try_load(root: &HtmlElement, name: &str) -> Result<(), JsValue> {
    let script = document().create_element("script")?;
    script.set_attribute("type", "module")?;
    let up = root.dataset().get("root").unwrap_or_default();
    script.set_attribute("src", &format!("{up}{START}?name={name}"))?;
    root.append_child(&script)?;
    Ok(())
}
