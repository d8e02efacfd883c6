//! The deck of this window: what it is made of, what it shows, and asking it for things. Its words are
//! `rostra_core::remote`.

use gloo::events::EventListener;
use leptos::prelude::*;
use rostra_core::text::Lang;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit};

use crate::desk::Desk;
use crate::script::Script;

/// The talk, as the document has it.
pub(super) fn script() -> Option<Script> {
    let deck = rostra::browser::deck()?;
    let text = |selector: String| {
        document().query_selector(&selector).ok()?.and_then(|it| it.text_content())
    };
    let notes = |id: &str| {
        Lang::ALL
            .map(|lang| text(format!("#{id} > .notes p [lang={}]", lang.tag())).unwrap_or_default())
    };
    let notes = deck.slides().iter().map(|it| notes(it.id)).collect();
    Some(Script { deck, notes })
}

/// Asks the deck for something.
pub(super) fn tell(words: &str) {
    let detail = CustomEventInit::new();
    detail.set_detail(&JsValue::from(words));
    if let Ok(event) = CustomEvent::new_with_event_init_dict("rostra:ask", &detail) {
        // Never refused: the event cannot be canceled.
        let _ = document().dispatch_event(&event);
    }
}

/// Hears what the deck shows, whoever moved it.
pub(super) fn listen(desk: Desk) {
    let listener = EventListener::new(&document(), "rostra:state", move |event| {
        let line = event.dyn_ref::<CustomEvent>().and_then(|it| it.detail().as_string());
        if let Some(line) = line {
            desk.moved(&line);
        }
    });
    listener.forget();
}
