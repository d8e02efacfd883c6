//! Writes the state to attributes of the document, which the style sheets use. A move changes two
//! sections, however many slides there are.

use rostra_core::address::View;
use rostra_core::deck::Deck;
use rostra_core::state::Panel;
use rostra_core::text::{Lang, escaped};
use web_sys::HtmlElement;
use web_sys::js_sys::{Array, Reflect};
use web_sys::wasm_bindgen::JsValue;

use crate::browser::StateChange;
use crate::browser::page::{Page, all, set_document_language};
use crate::figure::both;

/// Applies a state to the document.
pub(super) fn apply(page: &Page, change: &StateChange) {
    let now = change.now;
    // Only when the deck's language changes: translators write their target language here.
    if change.before.is_some_and(|it| it.lang != now.lang) {
        set(&page.root, "lang", now.lang.tag());
    }
    if change.of(|it| it.lang) {
        set_document_language(&page.document, now.lang);
    }
    set(&page.root, "data-theme", now.theme.word());
    set(&page.root, "data-layout", View::of(now).word());
    if change.of(|it| it.panel == Some(Panel::Overview)) {
        lay_out_grid(page, change.deck, now.panel == Some(Panel::Overview));
    }
    if change.of(|it| (it.at.slide, it.lang)) {
        page.document.set_title(&title(change));
    }
    if !change.of(|it| it.at) {
        return;
    }
    let left = change.before.map(|it| it.at.slide).filter(|it| *it != now.at.slide);
    if let Some(section) = left.and_then(|it| page.sections.get(it)) {
        clear(section, "data-current");
        clear(section, "data-step");
    }
    if let Some(section) = page.sections.get(now.at.slide) {
        set(section, "data-step", &now.at.step.to_string());
        set(section, "data-current", "");
    }
    if change.before.is_none() {
        take_over(page);
    }
}

/// Marks the program as running, and removes the styles that the script in the head has set.
fn take_over(page: &Page) {
    set(&page.root, "data-live", "");
    // Browsers without the property have no such styles.
    let _ = Reflect::set(&page.document, &JsValue::from("adoptedStyleSheets"), &Array::new());
}

/// Returns the title of the document: the slide's headline, then the talk's, because windows and histories show only
/// the beginning. The first slide's headline is the talk's name.
fn title(change: &StateChange) -> String {
    let headline =
        |slide| change.deck.slide(slide).map_or("", |it| it.headline.get(change.now.lang));
    match change.now.at.slide {
        0 => headline(0).to_owned(),
        slide => format!("{} · {}", headline(slide), headline(0)),
    }
}

/// Makes each slide of the overview one link, named by its heading; its content becomes inert.
fn lay_out_grid(page: &Page, deck: &Deck, on: bool) {
    for (section, slide) in page.sections.iter().zip(deck.slides()) {
        for frame in all(section, ".frame") {
            if on { set(&frame, "inert", "") } else { clear(&frame, "inert") }
        }
        for link in all(section, ":scope > .open") {
            link.remove();
        }
        if on && let Ok(link) = page.document.create_element("a") {
            let [ko, en] = Lang::ALL.map(|it| escaped(slide.headline.get(it)));
            link.set_inner_html(&format!("<span class=\"sr\">{}</span>", both(&ko, &en)));
            // Fails only for invalid names, or nodes of other documents.
            let _ = link.set_attribute("href", &format!("#{}", section.id()));
            let _ = link.set_attribute("class", "open");
            let _ = section.append_child(&link);
        }
    }
}

/// Sets an attribute if its value differs: setting the same value would cost a style pass, too.
pub(super) fn set(element: &HtmlElement, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Fails only for an invalid attribute name.
        let _ = element.set_attribute(name, value);
    }
}

/// Removes an attribute.
pub(super) fn clear(element: &HtmlElement, name: &str) {
    // As above.
    let _ = element.remove_attribute(name);
}
