//! Opens the source of a claim in a dialog over the slide. The text comes from the sources page.
//! The browser navigates to that page only if it responds; without a network a message is shown instead.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::Panel;
use rostra_core::text::Text;
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, DomParser, Response, SupportedType, Url};

use crate::browser::page::{Page, all, set_document_language};
use crate::browser::{bridge, clicked_link, fullscreen, listen_active};
use crate::handle::DeckHandle;
use crate::ui::platform::UNREACHABLE;

/// Adds a click listener for links to the sources page, slides in the overview, and links within
/// a source.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    shown: RwSignal<String>,
) {
    let kept = StoredValue::new_local(None);
    let sources = Sources { deck, shown, page: kept, requests: StoredValue::new(0) };
    let document = document();
    listen_active(&document, "click", move |event| {
        let Some(link) = clicked_link(event, "#deck a[href], #controls dialog a[href]") else {
            return;
        };
        let in_dialog = link.closest("dialog").is_ok_and(|it| it.is_some());
        let href = link.href();
        let (address, id) = split_fragment(&href);
        let path = address.split('?').next().unwrap_or_default();
        let is = |address| absolute(address).is_ok_and(|absolute| absolute == path);
        if is(SOURCES) {
            event.prevent_default();
            if !id.is_empty() && link.target().is_empty() {
                sources.open(&href, id);
            } else if fullscreen::is_on() || page.with_value(bridge::is_in_session) {
                // In a new tab, so that the audience keeps seeing the slide; also if it is blocked.
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

/// Path of the sources page, relative to the deck.
const SOURCES: &str = "sources/";

/// Resolves an address relative to the deck's page.
fn absolute(address: &str) -> Result<String, JsValue> {
    Ok(Url::new_with_base(address, &window().location().href()?)?.href())
}

fn open_slide(deck: DeckHandle, id: &str) {
    if let Some(slide) = deck.peek(|deck, _| deck.find(id)) {
        // Closes the overview first, since a move keeps it open.
        deck.dispatch(Intent::Dismiss);
        deck.dispatch(Intent::Jump(Position::new(slide, 0)));
    }
}

/// Splits an address into address and fragment.
fn split_fragment(href: &str) -> (&str, &str) {
    href.split_once('#').unwrap_or((href, ""))
}

/// The sources page and its dialog.
#[derive(Clone, Copy)]
struct Sources {
    deck: DeckHandle,
    /// The entry in the dialog, as HTML.
    shown: RwSignal<String>,
    /// The page, once it is loaded.
    page: StoredValue<Option<Document>, LocalStorage>,
    /// Number of requests; only the latest is answered.
    requests: StoredValue<usize>,
}

impl Sources {
    /// Navigates to the sources page, if it responds.
    fn leave_for(self, href: &str) {
        // A cached page does not prove that the host can be reached.
        self.page.set_value(None);
        self.open(href, "");
    }

    /// Shows the entry that a link names, unless the deck has changed or another entry was
    /// requested while the page was loading.
    fn open(self, href: &str, id: &str) {
        let (href, id) = (href.to_owned(), id.to_owned());
        let state = self.deck.peek(|_, it| it.clone());
        let number = self.requests.get_value() + 1;
        self.requests.set_value(number);
        leptos::task::spawn_local(async move {
            let page = self.page(split_fragment(&href).0).await;
            if self.requests.get_value() != number || self.deck.peek(|_, it| *it != state) {
                return;
            }
            let entry = match page {
                Some(page) => {
                    set_document_language(&page, state.lang);
                    entry(&page, &id)
                }
                None => Some(message()),
            };
            let Some(entry) = entry else {
                // Follows the link as the browser would. If this fails, nothing else can be done.
                let _ = window().location().assign(&href);
                return;
            };
            self.shown.set(entry);
            if self.deck.peek(|_, it| it.panel != Some(Panel::Source)) {
                self.deck.dispatch(Intent::Toggle(Panel::Source));
            }
        });
    }

    /// Returns the page, fetched once.
    async fn page(self, address: &str) -> Option<Document> {
        if let Some(page) = self.page.get_value() {
            return Some(page);
        }
        let page = fetch_page(address).await.ok()?;
        self.page.set_value(page.clone());
        page
    }
}

/// Fetches a page and makes its links absolute. `None` if the host has no such page.
async fn fetch_page(address: &str) -> Result<Option<Document>, JsValue> {
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

/// Returns the message shown if the page cannot be loaded, as HTML.
fn message() -> String {
    let Text { ko, en } = UNREACHABLE;
    format!("<p><span lang=\"ko\">{ko}</span><span lang=\"en\">{en}</span></p>")
}

/// Returns the HTML of the element with this id.
fn entry(page: &Document, id: &str) -> Option<String> {
    let element = page.get_element_by_id(id)?;
    // A glossary entry is a `<dt>` followed by its `<dd>`.
    let meaning = element.next_element_sibling().filter(|it| it.tag_name() == "DD");
    let meaning = meaning.map(|it| it.outer_html()).unwrap_or_default();
    // A list item needs a list, even for one.
    let list = element.parent_element().map_or("ul".to_owned(), |it| it.local_name());
    Some(format!("<{list}>{}{meaning}</{list}>", element.outer_html()))
}
