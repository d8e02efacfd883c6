//! Keeps the current slide's line of the plan in sight. Only the list scrolls: where it is as long as
//! its lines, the page stays where the speaker has it.

use leptos::prelude::*;
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use crate::desk::Desk;

const LIST: &str = ".desk-plan > ol";
const NOTES: &str = ".desk-said";

/// Puts each slide's notes back to their beginning, where they are read from.
pub(super) fn rewind(desk: Desk) {
    let slide = Memo::new(move |_| desk.at().slide);
    Effect::new(move |_| {
        slide.with(|_| {
            if let Some(notes) = find(NOTES) {
                notes.set_scroll_top(0);
            }
        });
    });
}

/// Keeps the line in sight from now on.
pub(super) fn keep(desk: Desk) {
    let slide = Memo::new(move |_| desk.at().slide);
    Effect::new(move |_| show(slide.get()));
    // The list is as long as its lines until the style sheet is there; later a border may be moved.
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
    // With the line after it, where there is room for both.
    let room = (inner.top() - outer.top()).max(0.0);
    let below = (inner.bottom() + inner.height() - outer.bottom()).clamp(0.0, room);
    // Whole px, and a part of one is no matter.
    list.set_scroll_top(list.scroll_top() + (below - above).round() as i32);
}

fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}
