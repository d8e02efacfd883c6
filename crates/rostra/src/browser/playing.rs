//! Controls of figures that act by themselves from when they are pressed (`data-every`, in
//! milliseconds), for as long as that changes something and nobody else does.

use std::cell::RefCell;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::document;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};

use crate::browser::acts::act;
use crate::browser::page::slide_of;
use crate::browser::part_of;
use crate::figure::{AGAIN, Act, Figure};

thread_local! {
    /// What acts by itself: its button, and its clock.
    static PLAYING: RefCell<Option<(Element, Interval)>> = const { RefCell::new(None) };
}

/// Listens to what interrupts: any key and any touch. Its own button stops it when it has been pressed.
pub(super) fn listen() {
    for event in ["keydown", "pointerdown"] {
        EventListener::new(&document(), event, interrupted).forget();
    }
}

/// Lets a button act by itself from now on.
pub(super) fn start(figures: &'static [Figure], button: &Element, name: String, every_ms: u32) {
    let Some(section) = slide_of(button) else { return };
    let mut left = stands(&section);
    // Only a name with a blank in it could fail.
    let _ = button.set_attribute("aria-pressed", "true");
    let clock = Interval::new(every_ms, move || {
        let is_as_left = stands(&section) == left;
        if is_as_left {
            act(figures, &section, &Act { control: &name, value: AGAIN }, false);
        }
        let now = stands(&section);
        if !is_as_left || now == left {
            stop();
        }
        left = now;
    });
    PLAYING.set(Some((button.clone(), clock)));
}

/// What changes when somebody does something with the figure or the talk.
fn stands(section: &HtmlElement) -> [Option<String>; 3] {
    ["data-word", "data-step", "data-current"].map(|name| section.get_attribute(name))
}

/// Stops what plays. Whether this control's press did no more than that.
pub(super) fn is_stopped_by(control: &Element) -> bool {
    stop().is_some_and(|it| it == *control)
}

fn interrupted(event: &Event) {
    let presses =
        event.dyn_ref::<KeyboardEvent>().is_none_or(|it| matches!(&*it.key(), "Enter" | " "));
    let target = part_of(event);
    let is_own = |it: &Element| it.contains(target.as_ref().map(AsRef::as_ref));
    let is_own = PLAYING.with_borrow(|it| it.as_ref().is_some_and(|it| is_own(&it.0)));
    if !(presses && is_own) {
        stop();
    }
}

/// Stops what acts by itself, and answers its button.
fn stop() -> Option<Element> {
    let (button, _) = PLAYING.take()?;
    // Only a name with a blank in it could fail.
    let _ = button.set_attribute("aria-pressed", "false");
    Some(button)
}
