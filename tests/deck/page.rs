//! Renders the deck's document and parses it as a browser would.

use leptos::prelude::{Owner, RenderHtml};
use rostra::pages::{document, sources};
use rostra::talk::{Entry, Talk};
use rostra_core::text::Lang;
use scraper::{ElementRef, Html, Selector};

/// A rendered page.
pub struct Page {
    pub html: Html,
}

impl Page {
    /// Returns the deck's page.
    pub fn deck() -> Self {
        Self::of(document::sections)
    }

    /// Returns the list of sources.
    pub fn sources() -> Self {
        Self::of(|talk| sources::page(talk, "../"))
    }

    /// Returns the page of a single slide.
    pub fn single(entry: &Entry) -> Self {
        Self::of(|talk| document::single(talk, entry, "../"))
    }

    /// Returns the figure of a slide by itself.
    pub fn figure(entry: &Entry) -> Self {
        Self::of(|talk| document::figure(talk, entry, "../../"))
    }

    fn of(view: impl FnOnce(&Talk) -> leptos::prelude::AnyView) -> Self {
        let talk = ai_2025::talk();
        let main = Owner::new().with(|| view(&talk).to_html());
        let page = format!(
            "<!doctype html><html><head><title>t</title></head><body><main>{main}</main></body></html>"
        );
        Self { html: Html::parse_document(&page) }
    }

    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.html.select(&parsed(selector)).collect()
    }

    /// Returns the sections of the talk.
    pub fn slides(&self) -> Vec<ElementRef<'_>> {
        self.all("section.slide")
    }
}

/// Returns the elements below an element that match a selector.
pub fn all<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&parsed(selector)).collect()
}

fn parsed(selector: &str) -> Selector {
    Selector::parse(selector).unwrap()
}

/// Returns the attribute's value; a missing one is empty.
pub fn attr<'a>(element: ElementRef<'a>, name: &str) -> &'a str {
    element.value().attr(name).unwrap_or_default()
}

/// Returns the text of an element in one language, with blanks normalised.
pub fn text(element: ElementRef, lang: Lang) -> String {
    let hidden = |node: scraper::node::Text, parents: Vec<ElementRef>| {
        let other = |it: &ElementRef| {
            it.value().name() == "span" && attr(*it, "lang") == lang.other().tag()
        };
        (!parents.iter().any(other)).then(|| node.to_string())
    };
    let pieces = element.descendants().filter_map(|node| {
        let words = node.value().as_text()?.clone();
        hidden(words, node.ancestors().filter_map(ElementRef::wrap).collect())
    });
    pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
