//! The deck of this window: reads it, listens to it, and sends it requests. The lines are those of
//! `rostra_core::bridge`.

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra::browser::{emit, line_of, text_in};
use rostra_core::bridge::{REQUEST, Request, STATE, Shown};
use rostra_core::deck::Deck;
use rostra_core::text::Lang;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use crate::desk::Desk;
use crate::session::message::VisibleView;
use crate::speaker_deck::SpeakerDeck;

/// Reads the deck and its notes from the document.
pub(super) fn speaker_deck() -> Option<SpeakerDeck> {
    let deck = rostra::browser::deck()?;
    let notes = |id: &str| {
        let paragraphs = document().query_selector_all(&format!("#{id} > .notes p")).ok();
        let paragraph = |index| paragraphs.as_ref()?.get(index)?.dyn_into::<Element>().ok();
        let texts = |it: Element| Lang::ALL.map(|lang| text_in(&it, lang));
        (0..).map_while(paragraph).map(texts).collect()
    };
    let notes = deck.slides().iter().map(|slide| notes(slide.id)).collect();
    Some(SpeakerDeck { deck, notes })
}

/// Sends a request to the deck.
pub(super) fn send_request(deck: &Deck, request: &Request) {
    emit(REQUEST, &request.encode(deck));
}

/// Listens to what the deck shows, whichever window has moved it.
pub(super) fn listen(desk: Desk) {
    EventListener::new(&document(), STATE, move |event| {
        let line = line_of(event);
        let shown =
            line.and_then(|line| desk.speaker_deck.with_value(|it| Shown::decode(&it.deck, &line)));
        if let Some(shown) = shown {
            desk.on_move(&shown);
        }
    })
    .forget();
}

/// Reports to the desk whether the slide, the article, the overview or a panel is shown; to be called
/// regularly.
pub(super) fn report_view(desk: Desk) {
    let Some(root) = document().document_element() else { return };
    let layout = root.get_attribute("data-layout").unwrap_or_default();
    let panel = document().query_selector("dialog[open]:not(#desk dialog)");
    desk.set_view(VisibleView::of(&layout, panel.is_ok_and(|it| it.is_some())));
}
