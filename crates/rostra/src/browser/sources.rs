//! A tap on a claim opens its source over the slide. The text is the sources page's own; when it
//! cannot be had the link is followed as any other.

use leptos::prelude::*;
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use rostra_core::state::Panel;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomParser, HtmlAnchorElement, MouseEvent, Response, SupportedType};

use crate::browser::{element_of, listen_first};
use crate::handle::DeckHandle;

/// Listens to clicks on links into the sources page, and on slides in the overview.
pub(super) fn listen(deck: DeckHandle, source: RwSignal<String>) {
    let document = document();
    listen_first(&document, "click", move |event| {
        let plain = event.dyn_ref::<MouseEvent>().is_some_and(|it| {
            it.button() == 0 && !(it.ctrl_key() || it.meta_key() || it.shift_key() || it.alt_key())
        });
        let link = element_of(event).and_then(|it| it.closest("#deck a[href]").ok()?);
        let Some(link) = link.filter(|_| plain) else { return };
        let Ok(link) = link.dyn_into::<HtmlAnchorElement>() else { return };
        if link.class_name() == "open" {
            event.prevent_default();
            open_slide(deck, &link.hash());
        } else if link.pathname().ends_with("/sources/") && link.hash().len() > 1 {
            event.prevent_default();
            leptos::task::spawn_local(show(deck, source, link));
        }
    });
}

fn open_slide(deck: DeckHandle, fragment: &str) {
    let slide = deck.peek(|deck, _| deck.find(fragment.trim_start_matches('#')));
    if let Some(slide) = slide {
        deck.dispatch(Intent::GoTo(Position::new(slide, 0)));
        deck.dispatch(Intent::Leave);
    }
}

async fn show(deck: DeckHandle, source: RwSignal<String>, link: HtmlAnchorElement) {
    let Ok(Some(html)) = text_of(&link).await else {
        // Leaving the page is what the link says.
        let _ = window().location().assign(&link.href());
        return;
    };
    source.set(html);
    if deck.peek(|_, it| it.panel != Some(Panel::Source)) {
        deck.dispatch(Intent::Toggle(Panel::Source));
    }
}

/// The part of the linked page that the link names.
async fn text_of(link: &HtmlAnchorElement) -> Result<Option<String>, JsValue> {
    let response =
        wasm_bindgen_futures::JsFuture::from(window().fetch_with_str(&link.href())).await?;
    let text =
        wasm_bindgen_futures::JsFuture::from(response.dyn_into::<Response>()?.text()?).await?;
    let page = DomParser::new()?
        .parse_from_string(&text.as_string().unwrap_or_default(), SupportedType::TextHtml)?;
    let Some(part) = page.get_element_by_id(link.hash().trim_start_matches('#')) else {
        return Ok(None);
    };
    // A glossary entry is a word and, behind it, its meaning.
    let meaning = part.next_element_sibling().filter(|it| it.tag_name() == "DD");
    let meaning = meaning.map(|it| it.outer_html()).unwrap_or_default();
    // An entry is an entry of a list, also when it is the only one.
    let list = part.parent_element().map_or("ul".to_owned(), |it| it.local_name());
    Ok(Some(format!("<{list}>{}{meaning}</{list}>", part.outer_html())))
}
