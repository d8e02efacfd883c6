//! A tap on a claim opens its source over the slide. The text is the sources page's own. The deck is left
//! only for a page that answers: without a network a message stands in the source's place.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::Panel;
use rostra_core::text::Text;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Response, SupportedType, Url};

use crate::browser::page::{Page, all};
use crate::browser::{bridge, followed, fullscreen, listen_active};
use crate::handle::DeckHandle;
use crate::view::platform::UNREACHABLE;

/// Listens to clicks on links into the sources page, on slides in the overview, and on links
/// within a source.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    shown: RwSignal<String>,
) {
    let kept = StoredValue::new_local(None);
    let sources = Sources { deck, shown, page: kept, asked: StoredValue::new(0) };
    let document = document();
    listen_active(&document, "click", move |event| {
        let Some(link) = followed(event, "#deck a[href], #controls dialog a[href]") else { return };
        let in_dialog = link.closest("dialog").is_ok_and(|it| it.is_some());
        let href = link.href();
        let (address, id) = parts(&href);
        let path = address.split('?').next().unwrap_or_default();
        let is = |address| beside(address).is_ok_and(|it| it == path);
        if is(SOURCES) {
            event.prevent_default();
            if !id.is_empty() && link.target().is_empty() {
                sources.ask(&href, id);
            } else if fullscreen::is_on() || page.with_value(bridge::is_in_session) {
                // The room goes on seeing the slide. Blocked, it does so all the same.
                let _ = window().open_with_url_and_target(&href, "_blank");
            } else {
                sources.leave_for(&href);
            }
        } else if link.class_name() == "open" || (in_dialog && is("./") && !id.is_empty()) {
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
        deck.dispatch(Intent::Dismiss);
        deck.dispatch(Intent::Jump(Position::new(slide, 0)));
    }
}

/// An address without its fragment, and the fragment.
fn parts(href: &str) -> (&str, &str) {
    href.split_once('#').unwrap_or((href, ""))
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
    /// Leaves for the page that a link names.
    fn leave_for(self, href: &str) {
        // What is here already may be the only thing that is.
        self.page.set_value(None);
        self.ask(href, "");
    }

    /// Opens the entry that a link names, unless something else has been asked meanwhile: whoever
    /// has moved on is not to be fetched back.
    fn ask(self, href: &str, id: &str) {
        let (href, id) = (href.to_owned(), id.to_owned());
        let state = self.deck.peek(|_, it| it.clone());
        let number = self.asked.get_value() + 1;
        self.asked.set_value(number);
        leptos::task::spawn_local(async move {
            let page = self.page(parts(&href).0).await;
            if self.asked.get_value() != number || self.deck.peek(|_, it| *it != state) {
                return;
            }
            let entry = match page {
                Some(page) => entry(&page, &id),
                None => Some(message()),
            };
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

/// What stands in the place of a page that does not answer.
fn message() -> String {
    let Text { ko, en } = UNREACHABLE;
    format!("<p><span lang=\"ko\">{ko}</span><span lang=\"en\">{en}</span></p>")
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
