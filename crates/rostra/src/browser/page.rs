//! Reads the prerendered page: its slides and elements. Not here: changing it.

use leptos::prelude::{document, window};
use rostra_core::address;
use rostra_core::deck::{Deck, Extra, Slide};
use rostra_core::intent::Intent;
use rostra_core::search::IndexEntry;
use rostra_core::state::Layout;
use rostra_core::text::{Lang, Text};
use web_sys::js_sys::Function;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, MediaQueryList, Window};

use crate::browser::url_writer::search;
use crate::browser::{figure_state, get, media};
use crate::handle::DeckHandle;

/// The document and its slides, in order.
pub(super) struct Page {
    pub window: Window,
    pub document: Document,
    /// The `<html>` element; its attributes hold layout, language and theme.
    pub root: HtmlElement,
    /// The section of each slide. Invariant: never empty.
    pub sections: Vec<HtmlElement>,
    /// The deck, read from the document.
    pub deck: Deck,
}

impl Page {
    /// Reads the slides from the document; `None` if there are none.
    pub fn read() -> Option<Self> {
        let (window, document) = (window(), document());
        let root = document.document_element()?.dyn_into().ok()?;
        let sections: Vec<HtmlElement> = all(&document.get_element_by_id("deck")?, ".slide");
        let mut page = Self { window, document, root, deck: deck(&sections)?, sections };
        let only = || address::options(&page.deck, &search()).only;
        if let Some(only) = page.is_guest().then(only).flatten() {
            // A deck of one slide.
            let section = page.sections.swap_remove(only);
            page.sections.iter().for_each(|it| it.remove());
            page.sections = vec![section];
            page.deck = deck(&page.sections)?;
        }
        Some(page)
    }

    /// An element by id.
    pub fn element(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }

    /// The index of the slide with this section.
    pub fn index_of(&self, section: &Element) -> Option<usize> {
        self.sections.iter().position(|it| **it == *section)
    }

    /// Number of columns of the overview's grid.
    pub fn columns(&self) -> isize {
        let style = self.element("deck").and_then(|it| self.window.get_computed_style(&it).ok()?);
        let columns = style.and_then(|it| it.get_property_value("grid-template-columns").ok());
        let count = columns.map_or(1, |it| it.split_whitespace().count());
        isize::try_from(count).unwrap_or(1).max(1)
    }

    /// Whether the page is in a frame. Its history then belongs to the host page.
    pub fn is_framed(&self) -> bool {
        // An unreadable parent is another window.
        !matches!(self.window.parent(), Ok(Some(parent)) if parent == self.window)
    }

    /// Whether the page is a guest: a deck framed in another site's page (`?embed`, set by `assets/early.js`). It
    /// stores nothing, writes no address and does not scroll the host page.
    pub fn is_guest(&self) -> bool {
        self.root.has_attribute("data-embed")
    }
}

/// Observes whether the window has room for a stage, and the system's color scheme.
pub(super) fn observe_window(deck: DeckHandle) {
    if let Some(room) = room_for_stage() {
        media::observe_list(room, move |has_room| {
            let fits = if has_room { Layout::Stage } else { Layout::Reading };
            deck.dispatch(Intent::Fit(fits));
        });
    }
    media::observe("(prefers-color-scheme: dark)", move |it| deck.dispatch(Intent::SystemDark(it)));
}

/// A property of `window.rostra`, set by the script in the head.
pub(super) fn head_script_property(name: &str) -> Option<JsValue> {
    get(&get(&window(), "rostra")?, name)
}

/// The media query for a window with room for a stage, from the script in the head. `None`
/// where the layout does not follow the window: the address has set it, or the browser supports
/// only one.
pub(super) fn room_for_stage() -> Option<MediaQueryList> {
    head_script_property("wide")?.dyn_into().ok()
}

/// The height of the window, in px.
pub(super) fn window_height(window: &Window) -> Option<f64> {
    window.inner_height().ok()?.as_f64()
}

/// Sets the language of a document's texts, by `speak` of `assets/early.js`.
pub(super) fn set_document_language(document: &Document, lang: Lang) {
    let speak = head_script_property("speak").and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(speak) = speak {
        // It never throws.
        let _ = speak.call2(&JsValue::NULL, &lang.tag().into(), document);
    }
}

/// Returns the text of an element in a language, without markup: of its first phrasing in that language, or its own
/// text if both languages share it.
pub fn text_in(element: &Element, lang: Lang) -> String {
    let name = format!("data-{}", lang.tag());
    let selector = format!("[{name}]");
    let other = match element.get_attribute(&name) {
        Some(html) => Some(html),
        None => first(element, &selector).and_then(|it| it.get_attribute(&name)),
    };
    match other {
        Some(html) => text_of(&html),
        None => {
            let other = format!("[data-{}]", lang.other().tag());
            let phrasing = first(element, &other);
            phrasing.as_ref().unwrap_or(element).text_content().unwrap_or_default()
        }
    }
}

fn first(element: &Element, selector: &str) -> Option<Element> {
    element.query_selector(selector).ok()?
}

/// Returns the text of some HTML.
fn text_of(html: &str) -> String {
    // Fails only for an invalid name.
    let Ok(holder) = document().create_element("p") else { return String::new() };
    holder.set_inner_html(html);
    holder.text_content().unwrap_or_default()
}

/// Reads the search index from the document, on demand so that nothing is stored twice.
pub(super) fn entries() -> Vec<IndexEntry> {
    let Some(deck) = document().get_element_by_id("deck") else { return Vec::new() };
    let entry = |section: &HtmlElement| IndexEntry {
        id: section.id(),
        headline: all(section, "h2").first().map(|heading| in_both(heading)).unwrap_or_default(),
        words: in_both(section),
    };
    all(&deck, ".slide").iter().map(entry).collect()
}

/// Returns all texts of an element, in both languages.
fn in_both(element: &Element) -> String {
    let names = Lang::ALL.map(|it| format!("data-{}", it.tag()));
    let selector = names.each_ref().map(|name| format!("[{name}]")).join(",");
    let own = element.matches(&selector).unwrap_or_default().then(|| element.clone());
    let holders = own.into_iter().chain(all_of(element, &selector));
    let others =
        holders.flat_map(|holder: Element| names.each_ref().map(|name| holder.get_attribute(name)));
    let others: Vec<String> = others.flatten().collect();
    element.text_content().unwrap_or_default() + " " + &text_of(&others.join(" "))
}

/// The descendants that match a selector, as HTML elements.
pub(super) fn all(element: &Element, selector: &str) -> Vec<HtmlElement> {
    all_of(element, selector)
}

/// The descendants that match a selector, as another type, such as SVG elements.
pub(super) fn all_of<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = element.query_selector_all(selector) else { return Vec::new() };
    let node = |index| list.get(index)?.dyn_into().ok();
    (0..list.length()).filter_map(node).collect()
}

/// Returns the slide's section around an element. Figures may contain sections of their own.
pub(super) fn slide_of(element: &Element) -> Option<HtmlElement> {
    element.closest("#deck > .slide").ok()??.dyn_into().ok()
}

fn deck(sections: &[HtmlElement]) -> Option<Deck> {
    let aliases = sections.iter().flat_map(aliases).collect();
    let extras = sections.iter().map(extra).collect();
    let words = sections.iter().enumerate().flat_map(words).collect();
    let deck = Deck::new(sections.iter().map(slide).collect())?;
    Some(deck.with_aliases(aliases).with_extra_each(extras).with_words(words))
}

fn slide(section: &HtmlElement) -> Slide {
    let number = |name| section.dataset().get(name).and_then(|it: String| it.parse().ok());
    let heading = first(section, "h2");
    let headline = |lang| heading.as_ref().map(|it| text_in(it, lang)).unwrap_or_default();
    let [ko, en] = Lang::ALL.map(headline);
    Slide {
        id: leak(section.id()),
        headline: Text::new(leak(ko), leak(en)),
        last_step: number("steps").unwrap_or_default(),
        cue_s: number("cue").and_then(|it| u32::try_from(it).ok()).unwrap_or_default(),
    }
}

fn aliases(section: &HtmlElement) -> Vec<(&'static str, &'static str)> {
    let Some(old) = section.dataset().get("aliases") else { return Vec::new() };
    let id = leak(section.id());
    old.split_whitespace().map(|it| (leak(it.to_owned()), id)).collect()
}

fn extra(section: &HtmlElement) -> Option<Extra> {
    Extra::of(&section.dataset().get("extra")?)
}

fn words((slide, section): (usize, &HtmlElement)) -> Vec<(usize, Option<&'static str>)> {
    figure_state::known_words(section).into_iter().map(|word| (slide, word.map(leak))).collect()
}

/// Leaks a string. The deck lives as long as the page, and has few strings.
fn leak(text: String) -> &'static str {
    text.leak()
}
