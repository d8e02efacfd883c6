//! Loads the other programs on demand: the speaker's desk, the one that runs the figures, the one that talks
//! to the host page of a framed deck, and the dialog for embed snippets. The build puts them beside the deck's page
//! (`index.html`). If one cannot be loaded, the deck stays as it is.

use leptos::prelude::document;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, console};

use crate::browser::Change;
use crate::browser::dom_state::set;
use crate::browser::page::Page;

/// The script that starts a program (`assets/program.js`).
const START: &str = "program.js";
/// Marks the root once the figures have been requested.
const ASKED: &str = "data-figures";
/// Number of slides ahead at which a figure is loaded: on a slow network it takes a while.
const AHEAD: usize = 2;

/// Loads the figures when one is on this slide or on one of the next; at start the program of a
/// framed deck.
pub(super) fn show(page: &Page, change: &Change) {
    if change.before.is_none() && page.is_guest() {
        load(&page.root, "frame");
    }
    let at = change.now.at.slide;
    // The current slide and the next ones.
    let mut near = page.sections.iter().skip(at).take(AHEAD + 1);
    if !page.root.has_attribute(ASKED) && near.any(|it| it.has_attribute("data-figure")) {
        set(&page.root, ASKED, "");
        load(&page.root, "figures&styled");
    }
}

/// Opens the dialog for embed snippets. A browser starts its program once, which then opens the dialog itself.
pub(super) fn embed() {
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
