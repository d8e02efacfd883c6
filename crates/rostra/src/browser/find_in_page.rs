//! Makes slides that are not shown searchable by the browser: its find in page, and links to text
//! (`#:~:text=`). Chromium 102 and Firefox 139 search elements with `hidden="until-found"` and fire
//! `beforematch`; other browsers do not find such slides. Not here: the deck's own search
//! (`rostra_core::search`).

use leptos::prelude::*;
use rostra_core::address::{self, View};
use rostra_core::intent::Intent;
use rostra_core::position::Position;
use web_sys::js_sys::Reflect;
use web_sys::wasm_bindgen::JsValue;

use crate::browser::dom_state::{clear, set};
use crate::browser::page::Page;
use crate::browser::url_writer::hash;
use crate::browser::{StateChange, element_of};
use crate::handle::DeckHandle;

/// Hides the slides that are not shown on stage as `until-found`; other layouts show all.
pub(super) fn apply(page: &Page, change: &StateChange) {
    let is_known = Reflect::has(&page.root, &JsValue::from("onbeforematch")).unwrap_or(false);
    let (at, relaid) = (change.now.at.slide, change.of(View::of));
    if !(relaid || change.of(|it| it.at.slide)) {
        return;
    }
    // In the speaker's windows people search notes, and a match must not move the audience's window.
    let is_surface = page.root.has_attribute("data-surface");
    // Elsewhere the attribute would hide the slide completely; the script in the head does the
    // same.
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

/// Moves to the slide with the match, with all its steps: the event does not tell which step holds
/// the text. It also fires for links to the slide itself, where the address decides.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    super::listen(&document(), "beforematch", move |event| {
        let section = element_of(event);
        let slide = section.and_then(|section| page.with_value(|page| page.index_of(&section)));
        let addressed =
            page.with_value(|page| Some(address::place(&page.deck, &hash())?.exact()?.at.slide));
        let on_stage = deck.peek(|_, state| View::of(state) == View::Stage);
        if let Some(slide) = slide.filter(|slide| on_stage && addressed != Some(*slide)) {
            deck.dispatch(Intent::Jump(Position::new(slide, usize::MAX)));
        }
    });
}
