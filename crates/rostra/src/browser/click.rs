//! Handles mouse clicks on empty places of the stage. `rostra_core::gesture` interprets them. Touch
//! moves by swipes; a tap only shows the buttons.

use leptos::prelude::*;
use rostra_core::gesture::{self, MouseClick};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, MouseEvent, Node, PointerEvent};

use crate::browser::page::Page;
use crate::browser::popover::Popovers;
use crate::browser::{dispatch_if_some, listen, target_of};
use crate::handle::DeckHandle;

/// Selector of elements that use clicks or drags themselves.
const USES_CLICKS: &str = "a, button, input, select, textarea, label, summary, dialog, video, audio, iframe, [popover], \
    [tabindex], [contenteditable], [data-act], [data-explore], [data-drag], [data-zoom]";

/// The start of a press, with the state at that time: the press itself may close a list, end a
/// selection or activate the window.
#[derive(Clone, Copy)]
struct Start {
    x: i32,
    y: i32,
    free: bool,
    focused: bool,
    selected: bool,
}

/// Adds the event listeners. Tools of the stage (the desk's `ink`) stop their events before.
pub(super) fn listen_to_mouse(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    popovers: Popovers,
) {
    let start = StoredValue::new(None::<Start>);
    listen(&window(), "pointerdown", move |event| {
        let mouse = event.dyn_ref::<PointerEvent>().filter(|it| it.pointer_type() == "mouse");
        let begun = mouse.filter(|it| is_plain(it)).map(|it| Start {
            x: it.client_x(),
            y: it.client_y(),
            free: !popovers.is_open() && is_free(event, it),
            focused: document().has_focus().unwrap_or(false),
            selected: is_selected(),
        });
        start.set_value(begun);
    });
    listen(&window(), "click", move |event| {
        let Some(mouse) = event.dyn_ref::<MouseEvent>().filter(|it| is_plain(it)) else { return };
        let Some(from) = start.get_value() else { return };
        start.set_value(None);
        // In the speaker's windows the stage is one area among others.
        let is_surface = page.with_value(|it| it.root.has_attribute("data-surface"));
        let width = page.with_value(|it| it.root.client_width());
        let [dx, dy] = [mouse.client_x() - from.x, mouse.client_y() - from.y].map(f64::from);
        let click = MouseClick {
            across: f64::from(mouse.client_x()) / f64::from(width.max(1)),
            moved_px: dx.hypot(dy),
            free: from.free && !is_surface && !event.default_prevented() && is_free(event, mouse),
            focused: from.focused,
            selected: from.selected || is_selected(),
        };
        dispatch_if_some(deck, deck.peek(|_, state| gesture::click(state, click)));
    });
}

/// Whether the main button was pressed without modifier keys.
fn is_plain(mouse: &MouseEvent) -> bool {
    let keys = mouse.ctrl_key() || mouse.shift_key() || mouse.alt_key() || mouse.meta_key();
    mouse.button() == 0 && !keys
}

fn is_selected() -> bool {
    window().get_selection().ok().flatten().is_some_and(|it| !it.is_collapsed())
}

/// Whether nothing under the pointer uses a click: no control, no gap between the controls of one
/// figure, and no text, which can be selected.
fn is_free(event: &Event, mouse: &MouseEvent) -> bool {
    let Some(target) = target_of(event) else { return false };
    let within = |selector: &str| target.closest(selector).is_ok_and(|it| it.is_some());
    let holds = |selector: &str| target.query_selector(selector).is_ok_and(|it| it.is_some());
    let is_between = within(".content *") && holds(USES_CLICKS);
    within("#deck") && !within(USES_CLICKS) && !is_between && !is_text(&target, mouse)
}

/// Whether the pointer is over text that is a direct child of the element.
fn is_text(target: &Element, mouse: &MouseEvent) -> bool {
    let [x, y] = [mouse.client_x(), mouse.client_y()].map(f64::from);
    let document = document();
    let nodes = target.child_nodes();
    let texts = (0..nodes.length()).filter_map(|index| nodes.get(index)).filter(is_written);
    texts.filter_map(|text| boxes(&document, &text)).flatten().any(|[left, top, right, bottom]| {
        (left..=right).contains(&x) && (top..=bottom).contains(&y)
    })
}

fn is_written(node: &Node) -> bool {
    node.node_type() == Node::TEXT_NODE
        && node.text_content().is_some_and(|it| !it.trim().is_empty())
}

/// The boxes of a text's lines, in px (left, top, right, bottom); `None` where the browser has
/// none.
fn boxes(document: &Document, text: &Node) -> Option<Vec<[f64; 4]>> {
    let range = document.create_range().ok()?;
    range.select_node_contents(text).ok()?;
    let boxes = range.get_client_rects()?;
    let all = (0..boxes.length()).filter_map(|index| boxes.item(index));
    Some(all.map(|it| [it.left(), it.top(), it.right(), it.bottom()]).collect())
}
