//! Handles the controls of figures: shows the result at once, and requests the new word from the deck.

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window};
use rostra_core::bridge::{REQUEST, set_figure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use crate::browser::figure_program::{show, with_scene};
use crate::browser::page::slide_of;
use crate::browser::{all, emit, player, target_of, word_at};
use crate::figure::{ControlEvent, Figure};

/// Interval of requests to the deck while a control is dragged, in ms.
const REQUEST_INTERVAL_MS: u32 = 100;
/// Selector of a figure's text field.
pub(super) const FIELD: &str = "input[type=search][data-act]";

thread_local! {
    /// The timer until the next request, and the word to request.
    static PENDING: Cell<Option<(Timeout, Option<String>)>> = const { Cell::new(None) };
}

/// Adds event listeners for the controls.
pub(super) fn listen(figures: &'static [Figure]) {
    for event in ["input", "change", "click"] {
        EventListener::new(&document(), event, move |it| on_use(figures, it)).forget();
    }
    // `toggle` events do not bubble.
    let down = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(&document(), "toggle", down, move |it| on_use(figures, it))
        .forget();
    let active = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", active, move |it| on_key(figures, it))
        .forget();
}

fn on_use(figures: &'static [Figure], event: &Event) {
    let control = target_of(event).and_then(|it| it.closest("[data-act]").ok()?);
    let Some(control) = control else { return };
    let kind = event.type_();
    // A slider reports `input` while it moves and `change` at the end; `<details>` reports
    // `toggle`, however it was opened; a button `click`. For typed text `change` is ignored: `input`
    // has reported it already, and the talk may have moved on since.
    let is_own = match &*control.local_name() {
        "input" => matches!(&*kind, "input" | "change"),
        "details" => kind == "toggle",
        _ => kind == "click",
    };
    let is_typed = control.matches(FIELD).unwrap_or_default() && kind == "change";
    if !is_own || is_typed {
        return;
    }
    if !player::is_stopped_by(&control) {
        operate(figures, &control, kind == "input");
    }
}

/// Handles the keys of a field. Escape clears it and removes the focus from it; the event is
/// stopped, since the deck would dismiss something else. Enter presses the first button that the
/// figure lists in its `<output>`.
fn on_key(figures: &'static [Figure], event: &Event) {
    // While a syllable is being composed, both keys belong to the input method.
    let key = event.dyn_ref::<KeyboardEvent>().filter(|it| !it.is_composing());
    let field = target_of(event).filter(|it| it.matches(FIELD).unwrap_or_default());
    let field = field.and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some((key, field)) = key.zip(field) else { return };
    match &*key.key() {
        "Escape" => {
            event.stop_propagation();
            field.set_value("");
            // On failure the field keeps the focus.
            let _ = field.blur();
            operate(figures, &field, false);
        }
        "Enter" => {
            let listed = slide_of(&field).map(|it| all(&it, "output [data-act]"));
            let Some(first) = listed.into_iter().flatten().next() else { return };
            // Otherwise the key would press the element that gets the focus now.
            event.prevent_default();
            operate(figures, &first, false);
        }
        _ => {}
    }
}

/// Applies a control's current value. `goes_on`: more changes will follow soon, as during a drag.
pub(super) fn operate(figures: &'static [Figure], control: &Element, goes_on: bool) {
    let value = match control.dyn_ref::<HtmlInputElement>() {
        Some(field) if field.type_() == "checkbox" && !field.checked() => String::new(),
        Some(field) => field.value(),
        None if control.has_attribute("open") => "on".to_owned(),
        None => control.get_attribute("value").unwrap_or_default(),
    };
    let name = control.get_attribute("data-act").unwrap_or_default();
    act(figures, control, &ControlEvent { control: &name, value: &value }, goes_on);
    if let Some((section, to)) = slide_of(control).zip(control.get_attribute("data-to")) {
        // On failure the focus stays where it is.
        let _ = all(&section, &to).first().map(|it| it.focus());
    }
    if let Some(every) = control.get_attribute("data-every").and_then(|it| it.parse().ok()) {
        player::start(figures, control, name, every);
    }
}

/// Applies an action to the figure that contains an element.
pub(super) fn act(
    figures: &'static [Figure],
    within: &Element,
    event: &ControlEvent,
    goes_on: bool,
) {
    let Some(section) = slide_of(within) else { return };
    let Some(figure) = figures.iter().find(|it| it.slide == section.id()) else { return };
    let (word, step_word, on_stage) = with_scene(&section, |scene| {
        let step_word = if scene.on_stage { word_at(&section, scene.step) } else { None };
        ((figure.act)(scene, event), step_word, scene.on_stage)
    });
    let place = || (!on_stage).then(|| within.get_bounding_client_rect());
    let before = place();
    // Shown at once; when the deck gets the request a moment later, the word is already set. Fails only
    // for an invalid attribute name.
    let _ = match word.as_ref().or(step_word.as_ref()) {
        Some(word) => section.set_attribute("data-word", word),
        None => section.remove_attribute("data-word"),
    };
    show(figure, &section);
    // In an article, content above the control may have become longer or shorter: the control
    // keeps its position in the window. Browsers anchor scrolling only sometimes.
    if let Some((before, after)) = before.zip(place().filter(|it| it.height() > 0.0)) {
        let moved = after.top() - before.top();
        if moved.abs() >= 1.0 {
            window().scroll_by_with_x_and_y(0.0, moved);
        }
    }
    if goes_on {
        request_word_soon(figure.slide, section, word);
    } else {
        PENDING.take();
        request_word(figure.slide, word.as_deref());
    }
}

/// Requests a word with a delay; later words within it replace the word.
fn request_word_soon(slide: &'static str, section: HtmlElement, word: Option<String>) {
    let waiting = PENDING.take().map(|it| it.0).unwrap_or_else(|| {
        let position =
            move || ["data-step", "data-current"].map(|name| section.get_attribute(name));
        let before = position();
        Timeout::new(REQUEST_INTERVAL_MS, move || {
            // If the talk has moved on by then, it has reset the figure: nothing is requested.
            if let Some((_, word)) = PENDING.take().filter(|_| position() == before) {
                request_word(slide, word.as_deref());
            }
        })
    });
    PENDING.set(Some((waiting, word)));
}

/// Requests the deck to set a figure to a word; `None` resets the figure.
pub(super) fn request_word(slide: &str, word: Option<&str>) {
    emit(REQUEST, &set_figure(slide, word));
}
