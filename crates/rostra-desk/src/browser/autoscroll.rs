//! Keeps the current slide's row of the plan in view. Only the list scrolls: where it is as high as
//! its rows, the page stays where the speaker has scrolled it.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use crate::desk::Desk;

const LIST: &str = ".desk-plan > ol";
const NOTES: &str = ".desk-said";

/// Scrolls the notes to their top whenever other ones are shown.
pub(super) fn rewind(desk: Desk) {
    let shown = Memo::new(move |_| {
        let at = desk.at();
        (at.slide, desk.script.with_value(|it| it.notes(at).len()))
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
pub(super) fn keep(desk: Desk) {
    let slide = Memo::new(move |_| desk.at().slide);
    Effect::new(move |_| show(slide.get()));
    // The list is as high as its rows until the style sheet has loaded; later a border may move.
    let resized = Closure::<dyn Fn()>::new(move || show(slide.get_untracked()));
    let observer = ResizeObserver::new(resized.as_ref().unchecked_ref());
    if let (Ok(observer), Some(list)) = (observer, find(LIST)) {
        observer.observe(&list);
    }
    resized.forget();
}

fn show(slide: usize) {
    let line = format!("{LIST} > li:nth-child({})", slide + 1);
    let (Some(list), Some(line)) = (find(LIST), find(&line)) else { return };
    let (outer, inner) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
    let above = (outer.top() - inner.top()).max(0.0);
    // With the row after it, where there is room for both.
    let room = (inner.top() - outer.top()).max(0.0);
    let below = (inner.bottom() + inner.height() - outer.bottom()).clamp(0.0, room);
    // Whole px; the rest does not matter.
    list.set_scroll_top(list.scroll_top() + (below - above).round() as i32);
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
