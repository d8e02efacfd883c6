//! Automatic scrolling: the plan to the current slide's row, and the notes to their top. Only these
//! elements scroll: where they are as high as their content, the page stays where the speaker has
//! scrolled it.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use crate::desk::Desk;

const LIST: &str = ".desk-plan > ol";
const NOTES: &str = ".desk-said";

/// Scrolls the notes to their top whenever other ones are shown.
pub(super) fn rewind_notes(desk: Desk) {
    let shown = Memo::new(move |_| {
        let at = desk.at();
        (at.slide, desk.speaker_deck.with_value(|it| it.notes(at).len()))
    });
    Effect::new(move |_| {
        shown.with(|_| {
            // Needs a layout, which the next frame makes in any case.
            request_animation_frame(|| {
                if let Some(notes) = find(NOTES) {
                    notes.set_scroll_top(0);
                }
            });
        });
    });
}

/// Scrolls to the current row, now and whenever the slide or the size of the list changes.
pub(super) fn follow_slide(desk: Desk) {
    let slide = Memo::new(move |_| desk.at().slide);
    Effect::new(move |_| scroll_to_row(slide.get()));
    // The list is as high as its rows until the style sheet has loaded; later a border may move.
    let resized = Closure::<dyn Fn()>::new(move || scroll_to_row(slide.get_untracked()));
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref());
    if let (Ok(observer), Some(list)) = (observer, find(LIST)) {
        observer.observe(&list);
    }
    resized.forget();
}

/// Scrolls the plan so that a slide's row is visible.
fn scroll_to_row(slide: usize) {
    let row = format!("{LIST} > li:nth-child({})", slide + 1);
    let (Some(list), Some(row)) = (find(LIST), find(&row)) else { return };
    let (outer, inner) = (list.get_bounding_client_rect(), row.get_bounding_client_rect());
    let above = (outer.top() - inner.top()).max(0.0);
    // With the row after it, where there is space for both.
    let space = (inner.top() - outer.top()).max(0.0);
    let below = (inner.bottom() + inner.height() - outer.bottom()).clamp(0.0, space);
    // Scroll positions are whole px.
    list.set_scroll_top(list.scroll_top() + (below - above).round() as i32);
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
