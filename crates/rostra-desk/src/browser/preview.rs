//! A picture of what a move on would show: a copy of that slide's section, at that step.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use rostra::browser::word_at;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use crate::desk::Desk;
use crate::view::speaker::NEXT;

/// How long the picture waits after a move, in milliseconds: the room's window may share this one's thread,
/// and what it does with the move comes first.
const LATER_MS: u32 = 100;

/// Keeps the picture up to date.
pub(super) fn follow(desk: Desk) {
    let next = Memo::new(move |_| {
        let at = desk.shared.with(|it| it.at.clone());
        desk.script.with_value(|script| {
            let next = script.after(&at)?;
            Some((script.deck.slide(next.slide)?.id, next.step))
        })
    });
    // The effect's own value is what waits: a move before its time is up takes its place.
    Effect::new(move |_| {
        let next = next.get();
        Timeout::new(LATER_MS, move || draw(next))
    });
}

fn draw(next: Option<(&str, usize)>) {
    let Some(frame) = document().get_element_by_id(NEXT) else { return };
    frame.set_inner_html("");
    if let Some(copy) = next.and_then(|(id, step)| copy(id, step)) {
        // What cannot be copied is not shown; the plan still says what is next.
        let _ = frame.append_child(&copy);
    }
}

/// The same id, since the style sheets know a slide by it; the document's own comes first, so every
/// link and address still finds that one.
fn copy(id: &str, step: usize) -> Option<Element> {
    let section = document().query_selector(&format!("#deck > #{id}")).ok()??;
    let copy: Element = section.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    // Only names with a blank in them could fail.
    let _ = copy.set_attribute("data-step", &step.to_string());
    let _ = copy.set_attribute("data-current", "");
    // The browser's find looks into slides that are not shown; this one is.
    let _ = copy.remove_attribute("hidden");
    // What is drawn now is not on what comes next, nor is that enlarged.
    if let Ok(Some(drawn)) = copy.query_selector(".ink") {
        drawn.remove();
    }
    if let Ok(Some(frame)) = copy.query_selector(".frame") {
        let _ = frame.remove_attribute("style");
    }
    match word_at(&section, step) {
        Some(word) => drop(copy.set_attribute("data-word", &word)),
        None => drop(copy.remove_attribute("data-word")),
    }
    Some(copy)
}
