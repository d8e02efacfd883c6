//! State → attributes of the document, which the style sheets read. A move touches two sections,
//! however many slides there are.

use rostra_core::address::View;
use rostra_core::state::Panel;
use rostra_core::text::Lang;
use web_sys::js_sys::{Array, Reflect};
use web_sys::wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use crate::browser::Change;
use crate::browser::page::{Page, all, all_of};

/// Makes the document say what the state says.
pub(super) fn show(page: &Page, change: &Change) {
    let now = change.now;
    // Only what was asked for: a translator writes the language that it has put the page into here.
    if change.before.is_some_and(|it| it.lang != now.lang) {
        set(&page.root, "lang", now.lang.tag());
    }
    if change.of(|it| it.lang) {
        uncover(page, now.lang);
    }
    set(&page.root, "data-theme", now.theme.word());
    set(&page.root, "data-layout", View::of(now).word());
    if change.of(|it| it.panel == Some(Panel::Overview)) {
        lay_out_grid(page, now.panel == Some(Panel::Overview));
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

/// `hidden` stands on the other language, for reader views and whatever else reads the document without its
/// style sheets. It goes from a phrasing to its twin: Korean stands before English.
fn uncover(page: &Page, lang: Lang) {
    for it in all_of::<Element>(&page.root, &format!("#deck [lang={}][hidden]", lang.tag())) {
        let twin = match lang {
            Lang::Ko => it.next_element_sibling(),
            Lang::En => it.previous_element_sibling(),
        };
        // Only a name with a blank in it could fail.
        let _ = it.remove_attribute("hidden");
        let _ = twin.map(|it| it.set_attribute("hidden", ""));
    }
}

/// From here on the document follows the state, and what the head's script did is undone.
fn take_over(page: &Page) {
    set(&page.root, "data-live", "");
    // Where this cannot be set there was nothing to undo.
    let _ = Reflect::set(&page.document, &JsValue::from("adoptedStyleSheets"), &Array::new());
}

/// The slide first, since windows and histories show the beginning; the first slide names the talk.
fn title(change: &Change) -> String {
    let headline =
        |slide| change.deck.slide(slide).map_or("", |it| it.headline.get(change.now.lang));
    match change.now.at.slide {
        0 => headline(0).to_owned(),
        slide => format!("{} · {}", headline(slide), headline(0)),
    }
}

/// In the overview a slide is one link, named by its heading; what lies below it is out of reach.
fn lay_out_grid(page: &Page, on: bool) {
    for section in &page.sections {
        for frame in all(section, ".frame") {
            if on { set(&frame, "inert", "") } else { clear(&frame, "inert") }
        }
        for link in all(section, ":scope > .open") {
            link.remove();
        }
        if on && let Ok(link) = page.document.create_element("a") {
            let name = all(section, "h2").first().map(|it| it.inner_html()).unwrap_or_default();
            link.set_inner_html(&format!("<span class=\"sr\">{name}</span>"));
            // Only names with a blank in them and nodes of other documents could fail.
            let _ = link.set_attribute("href", &format!("#{}", section.id()));
            let _ = link.set_attribute("class", "open");
            let _ = section.append_child(&link);
        }
    }
}

/// Writes only what differs: setting an attribute costs a style pass even when it says the same.
pub(super) fn set(element: &HtmlElement, name: &str, value: &str) {
    if element.get_attribute(name).as_deref() != Some(value) {
        // Only a name with a blank in it could fail.
        let _ = element.set_attribute(name, value);
    }
}

pub(super) fn clear(element: &HtmlElement, name: &str) {
    // As above.
    let _ = element.remove_attribute(name);
}
