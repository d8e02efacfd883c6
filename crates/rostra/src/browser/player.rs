//! Players: figure controls that repeat their action at an interval (`data-every`, in ms) after a
//! press, until the action changes nothing or the user does anything else.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::browser::figure_controls::act;
use crate::browser::page::slide_of;
use crate::browser::target_of;
use crate::figure::{ControlEvent, Figure, REPEAT};

thread_local! {
    /// The player that is running: its button and its timer.
    static PLAYING: RefCell<Option<(Element, Interval)>> = const { RefCell::new(None) };
}

/// Adds listeners that stop the player: for any key and any press of a pointer. Presses of its own
/// button are handled when it acts.
pub(super) fn listen() {
    for event in ["keydown", "pointerdown"] {
        EventListener::new(&document(), event, on_input).forget();
    }
}

/// Starts a player. Its first action was made by the press itself.
pub(super) fn start(figures: &'static [Figure], button: &Element, name: String, every_ms: u32) {
    let Some(section) = slide_of(button) else { return };
    let mut left = snapshot(&section);
    // Fails only for an invalid attribute name.
    let _ = button.set_attribute("aria-pressed", "true");
    let clock = Interval::new(every_ms, move || {
        let is_as_left = snapshot(&section) == left;
        if is_as_left {
            act(figures, &section, &ControlEvent { control: &name, value: REPEAT }, false);
        }
        let now = snapshot(&section);
        if !is_as_left || now == left {
            stop();
        }
        left = now;
    });
    PLAYING.set(Some((button.clone(), clock)));
}

/// Returns the attributes that change when the figure or the deck is used.
fn snapshot(section: &HtmlElement) -> [Option<String>; 3] {
    ["data-word", "data-step", "data-current"].map(|name| section.get_attribute(name))
}

/// Stops the player. Returns whether `control` is its button, so that the press did only this.
pub(super) fn is_stopped_by(control: &Element) -> bool {
    stop().is_some_and(|button| button == *control)
}

/// Stops the player at any input other than a press of its own button.
fn on_input(event: &Event) {
    let presses =
        event.dyn_ref::<KeyboardEvent>().is_none_or(|it| matches!(&*it.key(), "Enter" | " "));
    let target = target_of(event);
    let contains_target = |button: &Element| button.contains(target.as_ref().map(AsRef::as_ref));
    let is_own = PLAYING
        .with_borrow(|playing| playing.as_ref().is_some_and(|(button, _)| contains_target(button)));
    if !(presses && is_own) {
        stop();
    }
}

/// Stops the player and returns its button.
fn stop() -> Option<Element> {
    let (button, _) = PLAYING.take()?;
    // Fails only for an invalid attribute name.
    let _ = button.set_attribute("aria-pressed", "false");
    Some(button)
}
