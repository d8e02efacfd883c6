//! Suggests the article, once, when the user zooms the browser in on a stage
//! (`rostra_core::browser_zoom`). Not here: zoomable figures (`zoom.rs`).

use leptos::prelude::*;
use rostra_core::browser_zoom::{BrowserZoom, Scale};
use rostra_core::intent::Intent;
use rostra_core::state::{Layout, Notice};

use crate::browser::page::Page;
use crate::browser::{bridge, fullscreen};
use crate::handle::DeckHandle;

/// Listens to `resize` events, which any zoom fires.
pub(super) fn listen(page: StoredValue<Page, LocalStorage>, deck: DeckHandle) {
    let Some(scale) = scale() else { return };
    let zoom = StoredValue::new(BrowserZoom::new(scale));
    let was_offered = StoredValue::new(false);
    super::listen(&window(), "resize", move |_| {
        let Some(scale) = self::scale() else { return };
        zoom.update_value(|it| *it = it.updated(scale));
        // Not while an audience sees the stage.
        let is_presented = fullscreen::is_on() || page.with_value(bridge::is_in_session);
        let is_reader = deck.peek(|_, it| it.layout == Layout::Stage && it.panel.is_none());
        if zoom.get_value().is_in() && is_reader && !is_presented && !was_offered.get_value() {
            was_offered.set_value(true);
            deck.dispatch(Intent::Notify(Some(Notice::Zoomed)));
        }
    });
}

fn scale() -> Option<Scale> {
    let window = window();
    Some(Scale {
        width_px: window.inner_width().ok()?.as_f64()?,
        ratio: window.device_pixel_ratio(),
    })
}
