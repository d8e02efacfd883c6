//! Position of the popovers that open from the slide's footer: they are placed in the window, and in the
//! speaker's window the slide is only a part of it (`assets/desk.css`).

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;

/// Selector of the frame of the slide that the deck shows.
const FRAME: &str = "#deck > .slide[data-current] > .frame";

/// Updates the position whenever a popover opens.
pub(super) fn listen() {
    // These events do not bubble.
    let options = EventListenerOptions::run_in_capture_phase();
    let on = move |_: &web_sys::Event| {
        // Fails without a slide, where there are no such popovers.
        let _ = update();
    };
    EventListener::new_with_options(&document(), "beforetoggle", options, on).forget();
}

/// Sets the position of the slide as properties for the style sheet.
fn update() -> Option<()> {
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
