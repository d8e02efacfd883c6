//! Position of the slide, for the lists that open from its footer: they lie over the whole window,
//! and in the speaker's window the slide is a part of it (`assets/desk.css`).

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;

/// Selector of the frame of the slide that the deck shows.
const FRAME: &str = "#deck > .slide[data-current] > .frame";

/// Updates the position whenever a list opens.
pub(super) fn follow() {
    // These events do not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    let on = move |_: &web_sys::Event| {
        // Fails without a slide, where no such lists exist.
        let _ = say();
    };
    EventListener::new_with_options(&document(), "beforetoggle", options, on).forget();
}

fn say() -> Option<()> {
    let frame = document().query_selector(FRAME).ok()??.get_bounding_client_rect();
    let height = f64::from(document().document_element()?.client_height());
    let style = document().body()?.style();
    for (name, px) in [("--slide-left", frame.left()), ("--slide-bottom", height - frame.bottom())]
    {
        // Fails only for an invalid property name.
        let _ = style.set_property(name, &format!("{px}px"));
    }
    Some(())
}
