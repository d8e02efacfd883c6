//! Other programs on the page, which are loaded when they are needed: the speaker's desk, the one that
//! brings figures to life, and the one that talks to the page around a frame. They stand beside the deck's
//! own page, where the build puts them (`index.html`). When one cannot be had, the deck stays as it is.

use web_sys::console;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::Change;
use crate::browser::dom_state::set;
use crate::browser::page::Page;

/// Starts any of them (`assets/program.js`).
const START: &str = "program.js";
/// Says on the root that they have been asked for.
const ASKED: &str = "data-figures";
/// So many slides ahead a figure is near: on a slow network it takes a while to arrive.
const AHEAD: usize = 2;

/// Loads the figures when one is near; at the start what talks to a guest's host.
pub(super) fn show(page: &Page, change: &Change) {
    if change.before.is_none() && page.is_guest() {
        load(page, "frame");
    }
    let at = change.now.at.slide;
    // From this slide on.
    let mut near = page.sections.iter().skip(at).take(AHEAD + 1);
    if !page.root.has_attribute(ASKED) && near.any(|it| it.has_attribute("data-figure")) {
        set(&page.root, ASKED, "");
        load(page, "figures&styled");
    }
}

/// Loads a program.
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
