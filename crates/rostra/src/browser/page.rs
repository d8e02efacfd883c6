//! The prerendered page: its slides and where things are. Not here: changing any of it.

use leptos::prelude::{document, window};
use rostra_core::deck::{Deck, Slide};
use rostra_core::intent::Intent;
use rostra_core::search::Entry;
use rostra_core::state::Layout;
use rostra_core::text::{Lang, Text};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, MediaQueryList, Window};

use crate::browser::{figure, get, media};
use crate::handle::DeckHandle;

/// The document and its slides, in order.
pub(super) struct Page {
    pub window: Window,
    pub document: Document,
    /// `<html>`: layout, language and theme stand on it as attributes.
    pub root: HtmlElement,
    /// One section a slide. Invariant: never empty.
    pub sections: Vec<HtmlElement>,
    /// The deck as the document has it.
    pub deck: Deck,
}

impl Page {
    /// Reads the slides from the document; nothing when there are none.
    pub fn read() -> Option<Self> {
        let (window, document) = (window(), document());
        let root = document.document_element()?.dyn_into().ok()?;
        let sections: Vec<HtmlElement> = all(&document.get_element_by_id("deck")?, ".slide");
        let aliases = sections.iter().flat_map(aliases).collect();
        let slides = sections.iter().map(slide).collect();
        let words = sections.iter().enumerate().flat_map(words).collect();
        let deck = Deck::new(slides)?.with_aliases(aliases).with_words(words);
        Some(Self { window, document, root, sections, deck })
    }

    /// An element of the page by its id.
    pub fn element(&self, id: &str) -> Option<HtmlElement> {
        self.document.get_element_by_id(id)?.dyn_into().ok()
    }

    /// Which slide an element is.
    pub fn index_of(&self, section: &Element) -> Option<usize> {
        self.sections.iter().position(|it| **it == *section)
    }

    /// How many slides stand beside each other in the overview.
    pub fn columns(&self) -> isize {
        let style = self.element("deck").and_then(|it| self.window.get_computed_style(&it).ok()?);
        let columns = style.and_then(|it| it.get_property_value("grid-template-columns").ok());
        let count = columns.map_or(1, |it| it.split_whitespace().count());
        isize::try_from(count).unwrap_or(1).max(1)
    }

    /// Something that the head's script has kept for the program.
    pub fn early(&self, name: &str) -> Option<JsValue> {
        get(&get(&self.window, "rostra")?, name)
    }

    /// The head's script's question whether the window has room for a stage. There is none where the
    /// layout does not follow the window: the address has chosen it, or the browser knows but one.
    pub fn room_for_stage(&self) -> Option<MediaQueryList> {
        self.early("wide")?.dyn_into().ok()
    }

    /// The page stands in somebody's article: its history belongs to the host.
    pub fn is_framed(&self) -> bool {
        // Without a readable parent it is certainly not the top window.
        !matches!(self.window.parent(), Ok(Some(parent)) if parent == self.window)
    }
}

/// Follows what the window has room for and what the system prefers.
pub(super) fn follow_window(page: &Page, deck: DeckHandle) {
    if let Some(room) = page.room_for_stage() {
        media::follow_list(room, move |has_room| {
            let fits = if has_room { Layout::Stage } else { Layout::Reading };
            deck.dispatch(Intent::Fit(fits));
        });
    }
    media::follow("(prefers-color-scheme: dark)", move |it| deck.dispatch(Intent::SystemDark(it)));
}

/// What can be searched: read from the document when asked, so that nothing is kept twice.
pub(super) fn entries() -> Vec<Entry> {
    let Some(deck) = document().get_element_by_id("deck") else { return Vec::new() };
    let entry = |it: &HtmlElement| Entry {
        id: it.id(),
        headline: all(it, "h2").first().and_then(|it| it.text_content()).unwrap_or_default(),
        words: it.text_content().unwrap_or_default(),
    };
    all(&deck, ".slide").iter().map(entry).collect()
}

/// Elements below another one.
pub(super) fn all(element: &Element, selector: &str) -> Vec<HtmlElement> {
    all_of(element, selector)
}

/// The same of another kind, such as parts of drawings.
pub(super) fn all_of<T: JsCast>(element: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = element.query_selector_all(selector) else { return Vec::new() };
    let node = |index| list.get(index)?.dyn_into().ok();
    (0..list.length()).filter_map(node).collect()
}

/// The section that something on a slide stands in; its drawing may have sections of its own.
pub(super) fn slide_of(element: &Element) -> Option<HtmlElement> {
    element.closest("#deck > .slide").ok()??.dyn_into().ok()
}

fn slide(section: &HtmlElement) -> Slide {
    let number = |name| section.dataset().get(name).and_then(|it: String| it.parse().ok());
    let [ko, en] = Lang::ALL.map(|lang| headline(section, lang));
    Slide {
        id: kept(section.id()),
        headline: Text::new(kept(ko), kept(en)),
        last_step: number("steps").unwrap_or_default(),
        cue_s: number("cue").and_then(|it| u32::try_from(it).ok()).unwrap_or_default(),
    }
}

/// The heading's phrasing in a language; a heading written alike in both has only one.
fn headline(section: &HtmlElement, lang: Lang) -> String {
    let phrasing = format!("h2 [lang=\"{}\"]", lang.tag());
    let found = [phrasing.as_str(), "h2"].iter().find_map(|it| section.query_selector(it).ok()?);
    found.and_then(|it| it.text_content()).unwrap_or_default()
}

fn aliases(section: &HtmlElement) -> Vec<(&'static str, &'static str)> {
    let Some(old) = section.dataset().get("aliases") else { return Vec::new() };
    let id = kept(section.id());
    old.split_whitespace().map(|it| (kept(it.to_owned()), id)).collect()
}

fn words((slide, section): (usize, &HtmlElement)) -> Vec<(usize, Option<&'static str>)> {
    figure::known(section).into_iter().map(|it| (slide, it.map(kept))).collect()
}

/// The deck lives as long as the page, so its few names may too.
fn kept(text: String) -> &'static str {
    text.leak()
}
