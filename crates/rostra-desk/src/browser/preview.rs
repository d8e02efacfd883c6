//! Pictures of slides: what a move on would show, and what the room sees. Each is a copy of that slide's section, at
//! that step.

use gloo::timers::callback::Timeout;
use leptos::prelude::*;
use rostra::browser::word_at;
use rostra_core::address::Place;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::annotations::operation::{Spot, WHOLE};
use crate::desk::Desk;
use crate::view::room::ROOM;
use crate::view::speaker::NEXT;

/// How long a picture waits after a move, in milliseconds: the room's window may share this one's thread,
/// and what it does with the move comes first.
const LATER_MS: u32 = 100;

/// A slide, a step, and the word of its figure, where it is not the step's own.
type Picture = (&'static str, usize, Option<String>);

/// Keeps the pictures up to date.
pub(super) fn follow(desk: Desk) {
    let next = Memo::new(move |_| {
        let at = desk.at();
        desk.script.with_value(|script| {
            let next = script.after(at)?;
            Some((script.deck.id(next.slide), next.step, None))
        })
    });
    keep(NEXT, next);
    let room = Memo::new(move |_| {
        let Place { at, figure } = desk.room_at();
        desk.script.with_value(|it| Some((it.deck.id(at.slide), at.step, figure)))
    });
    keep(ROOM, room);
    Effect::new(move |_| {
        let (at, percent) = desk.tools.room_zoom.get().unwrap_or((Spot::MIDDLE, WHOLE));
        let screen = document().get_element_by_id(ROOM).and_then(|it| it.parent_element());
        let screen = screen.and_then(|it| it.dyn_into::<HtmlElement>().ok());
        let Some(style) = screen.map(|it| it.style()) else { return };
        let parts = |it: u16| f64::from(it) / 100.0;
        // Only names that are none could fail.
        let _ = style.set_property("scale", &parts(percent).to_string());
        let _ = style
            .set_property("transform-origin", &format!("{}% {}%", parts(at.x()), parts(at.y())));
    });
}

fn keep(frame: &'static str, place: Memo<Option<Picture>>) {
    // The effect's own value is what waits: a move before its time is up takes its place.
    Effect::new(move |_| {
        let place = place.get();
        Timeout::new(LATER_MS, move || draw(frame, place))
    });
}

fn draw(frame: &str, place: Option<Picture>) {
    let Some(frame) = document().get_element_by_id(frame) else { return };
    frame.set_inner_html("");
    if let Some(copy) = place.and_then(|(id, step, word)| copy(id, step, word)) {
        // What cannot be copied is not shown; the plan still says what is next.
        let _ = frame.append_child(&copy);
    }
}

/// The same id, since the style sheets know a slide by it; the document's own comes first, so every
/// link and address still finds that one.
fn copy(id: &str, step: usize, word: Option<String>) -> Option<Element> {
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
    match word.or_else(|| word_at(&section, step)) {
        Some(word) => drop(copy.set_attribute("data-word", &word)),
        None => drop(copy.remove_attribute("data-word")),
    }
    Some(copy)
}
