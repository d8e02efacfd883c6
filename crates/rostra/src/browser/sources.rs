//! A tap on a claim opens its source over the slide. The text is the sources page's own; when it
//! cannot be had the link is followed as any other.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::Panel;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Response, SupportedType, Url};

use crate::browser::page::all;
use crate::browser::{followed, listen_first};
use crate::handle::DeckHandle;

/// Listens to clicks on links into the sources page, on slides in the overview, and on links
/// within a source.
pub(super) fn listen(deck: DeckHandle, shown: RwSignal<String>) {
    let page = StoredValue::new_local(None);
    let sources = Sources { deck, shown, page, asked: StoredValue::new(0) };
    let document = document();
    listen_first(&document, "click", move |event| {
        let Some(link) = followed(event, "#deck a[href], #controls dialog a[href]") else { return };
        let in_dialog = link.closest("dialog").is_ok_and(|it| it.is_some());
        let href = link.href();
        let Some((page, id)) = href.split_once('#').filter(|_| link.target().is_empty()) else {
            return;
        };
        let is = |address| beside(address).is_ok_and(|it| it == page);
        if is(SOURCES) && !id.is_empty() {
            event.prevent_default();
            sources.ask(&href);
        } else if link.class_name() == "open" || (in_dialog && is("./")) {
            event.prevent_default();
            open_slide(deck, id);
        }
    });
}

/// Where the sources page is, seen from the deck.
const SOURCES: &str = "sources/";

/// The whole address of a page that is beside the deck, without query and fragment.
fn beside(address: &str) -> Result<String, JsValue> {
    Ok(Url::new_with_base(address, &window().location().href()?)?.href())
}

fn open_slide(deck: DeckHandle, id: &str) {
    if let Some(slide) = deck.peek(|deck, _| deck.find(id)) {
        // First, since a move keeps the overview open.
        deck.dispatch(Intent::Leave);
        deck.dispatch(Intent::GoTo(Position::new(slide, 0)));
    }
}

/// The sources page, and who asks for it.
#[derive(Clone, Copy)]
struct Sources {
    deck: DeckHandle,
    /// The entry in the dialog.
    shown: RwSignal<String>,
    /// The page, once it is here.
    page: StoredValue<Option<Document>, LocalStorage>,
    /// How often somebody asked; the last one is answered.
    asked: StoredValue<usize>,
}

impl Sources {
    /// Opens the entry that a link names, unless something else has been asked meanwhile: whoever
    /// has moved on is not to be fetched back.
    fn ask(self, href: &str) {
        let href = href.to_owned();
        let state = self.deck.peek(|_, it| it.clone());
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        leptos::task::spawn_local(async move {
            let (address, id) = href.split_once('#').unwrap_or((&href, ""));
            let entry = self.page(address).await.and_then(|it| entry(&it, id));
            if self.asked.get_value() != number || self.deck.peek(|_, it| *it != state) {
                return;
            }
            let Some(entry) = entry else {
                // Leaving the page is what the link says. Refused, there is nothing else to do.
                let _ = window().location().assign(&href);
                return;
            };
            self.shown.set(entry);
            if self.deck.peek(|_, it| it.panel != Some(Panel::Source)) {
                self.deck.dispatch(Intent::Toggle(Panel::Source));
            }
        });
    }

    /// The page, fetched once.
    async fn page(self, address: &str) -> Option<Document> {
        if let Some(page) = self.page.get_value() {
            return Some(page);
        }
        let page = fetched(address).await.ok()?;
        self.page.set_value(page.clone());
        page
    }
}

/// A page with links that hold wherever they are shown; nothing when the host does not have it.
async fn fetched(address: &str) -> Result<Option<Document>, JsValue> {
    let response = JsFuture::from(window().fetch_with_str(address)).await?;
    let response: Response = response.dyn_into()?;
    if !response.ok() {
        return Ok(None);
    }
    let text = JsFuture::from(response.text()?).await?.as_string().unwrap_or_default();
    let page = DomParser::new()?.parse_from_string(&text, SupportedType::TextHtml)?;
    let links = page.document_element().map(|it| all(&it, "a[href]")).unwrap_or_default();
    for link in links {
        let href = link.get_attribute("href").unwrap_or_default();
        link.set_attribute("href", &Url::new_with_base(&href, address)?.href())?;
    }
    Ok(Some(page))
}

/// The part of the page with this id.
fn entry(page: &Document, id: &str) -> Option<String> {
    let part = page.get_element_by_id(id)?;
    // A glossary entry is a word and, behind it, its meaning.
    let meaning = part.next_element_sibling().filter(|it| it.tag_name() == "DD");
    let meaning = meaning.map(|it| it.outer_html()).unwrap_or_default();
    // An entry is an entry of a list, also when it is the only one.
    let list = part.parent_element().map_or("ul".to_owned(), |it| it.local_name());
    Some(format!("<{list}>{}{meaning}</{list}>", part.outer_html()))
}
