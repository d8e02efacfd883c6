//! What the browser finds by itself on slides that are not shown: its find in the page, and links to a text
//! (`#:~:text=`). Browsers that can (Chromium 102, Firefox 139) look into what is hidden until found and say
//! so; in others such slides are simply not there. Not here: the deck's own finding (`rostra_core::search`).

use leptos::prelude::*;
use rostra_core::address::{self, View};
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use web_sys::js_sys::Reflect;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::bar::hash;
use crate::browser::dom_state::{clear, set};
use crate::browser::page::Page;
use crate::browser::{Change, element_of, listen};
use crate::handle::DeckHandle;

/// Marks the slides that are not shown on stage; everywhere else all are shown.
pub(super) fn show(page: &Page, change: &Change) {
    let is_known = Reflect::has(&page.root, &JsValue::from("onbeforematch")).unwrap_or(false);
    let (at, relaid) = (change.now.at.slide, change.of(View::of));
    if !(relaid || change.of(|it| it.at.slide)) {
        return;
    }
    // In the speaker's own windows one looks for notes, and what is found there must not move the room.
    let is_surface = page.root.has_attribute("data-surface");
    // Where it is not known it would be plainly hidden, as the head's script has done.
    let hides = View::of(change.now) == View::Stage && is_known && !is_surface;
    let left = change.before.map(|it| it.at.slide);
    for (index, section) in page.sections.iter().enumerate() {
        if relaid || index == at || Some(index) == left {
            if hides && index != at {
                set(section, "hidden", "until-found");
            } else {
                clear(section, "hidden");
            }
        }
    }
}

/// Goes to the slide, with all its steps: which of them the text belongs to is not said. A link to the slide
/// itself is found as well; the address then says where to go.
pub(super) fn listen_to_browser(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    listen(&document(), "beforematch", move |event| {
        let section = element_of(event);
        let slide = section.and_then(|it| page.with_value(|page| page.index_of(&it)));
        let addressed =
            page.with_value(|page| Some(address::place(&page.deck, &hash())?.exact()?.at.slide));
        let on_stage = deck.peek(|_, it| View::of(it) == View::Stage);
        if let Some(slide) = slide.filter(|it| on_stage && addressed != Some(*it)) {
            deck.dispatch(Intent::Jump(Position::new(slide, usize::MAX)));
        }
    });
}
