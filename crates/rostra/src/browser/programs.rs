//! Loads the other programs on demand: the speaker's desk, the one that runs the figures, and the one
//! that talks to the host page of a framed deck. The build puts them beside the deck's page
//! (`index.html`). If one cannot be loaded, the deck stays as it is.

use web_sys::console;
use web_sys::wasm_bindgen::JsValue;

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
        load(page, "frame");
    }
    let at = change.now.at.slide;
    // The current slide and the next ones.
    let mut near = page.sections.iter().skip(at).take(AHEAD + 1);
    if !page.root.has_attribute(ASKED) && near.any(|it| it.has_attribute("data-figure")) {
        set(&page.root, ASKED, "");
        load(page, "figures&styled");
    }
}

/// Loads a program by name. Logs a warning on failure.
pub(super) fn load(page: &Page, name: &str) {
    if let Err(error) = try_load(page, name) {
        console::warn_2(&JsValue::from(name), &error);
    }
}

fn try_load(page: &Page, name: &str) -> Result<(), JsValue> {
    let script = page.document.create_element("script")?;
    script.set_attribute("type", "module")?;
    let root = page.root.dataset().get("root").unwrap_or_default();
    script.set_attribute("src", &format!("{root}{START}?name={name}"))?;
    page.root.append_child(&script)?;
    Ok(())
}
