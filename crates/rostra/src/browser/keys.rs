//! Handles key presses. `rostra_core::keymap` maps them to commands.

use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra_core::keymap::{Command, Focus, Press, Window, command};
use rostra_core::state::Panel;
use web_sys::js_sys::Array;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, KeyboardEvent};

use crate::browser::focus::Focused;
use crate::browser::page::{Page, head_script_property};
use crate::browser::popover::Popovers;
use crate::browser::url_writer::UrlWriter;
use crate::browser::{bridge, element_of, fullscreen, get, listen_active};
use crate::handle::DeckHandle;

/// Adds the key listener, and replays keys pressed before the program started.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    url: UrlWriter,
    by_keyboard: Focused,
    popovers: Popovers,
) {
    // Asynchronous: after the initial state is written, so that their effect counts as a change.
    spawn_local(async move { early_keys().iter().for_each(|it| press_early(deck, &it)) });
    listen_active(&window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        // A syllable is being composed in a field. A clicker's keys are not part of it.
        if key.is_composing() && !key.key().starts_with("Page") {
            return;
        }
        // Computing the columns forces a layout of the page.
        let in_grid = deck.peek(|_, it| it.panel == Some(Panel::Overview));
        let columns = if in_grid { page.with_value(Page::columns) } else { 1 };
        let has_steps = deck.peek(|_, it| it.has_steps());
        let focus = focus(element_of(event), by_keyboard.get_value(), has_steps);
        let window = Window {
            focus,
            presenting: fullscreen::is_on(),
            in_session: page.with_value(bridge::is_in_session),
            popover: popovers.is_open(),
            columns,
        };
        let command = with_press(key, |press| deck.peek(|_, state| command(state, press, window)));
        let Some(command) = command else { return };
        event.prevent_default();
        match command {
            Command::Dispatch(intent) => deck.dispatch(intent),
            Command::FullScreen => fullscreen::toggle(deck),
            Command::Speaker => page.with_value(|page| bridge::open(page, deck, url)),
        }
    });
}

/// Calls a function with a key event as the keymap takes it.
pub fn with_press<T>(key: &KeyboardEvent, look: impl FnOnce(Press) -> T) -> T {
    let (name, code) = (key.key(), key.code());
    look(Press {
        key: &name,
        code: &code,
        shift: key.shift_key(),
        ctrl: key.ctrl_key(),
        alt_or_meta: key.alt_key() || key.meta_key(),
        repeat: key.repeat(),
    })
}

/// Replays a key press that the script in the head has kept. Skips full screen and windows: the
/// press is over, so browsers would refuse.
fn press_early(deck: DeckHandle, early: &JsValue) {
    let text = |name: &str| get(early, name).and_then(|it| it.as_string()).unwrap_or_default();
    let (key, code) = (text("key"), text("code"));
    let is = |name: &str| get(early, name).is_some_and(|it| it.is_truthy());
    let press = Press {
        key: &key,
        code: &code,
        shift: is("shiftKey"),
        repeat: is("repeat"),
        ..Press::default()
    };
    if let Some(Command::Dispatch(intent)) =
        deck.peek(|_, it| command(it, press, Window::default()))
    {
        deck.dispatch(intent);
    }
}

/// The kind of element that has the focus.
fn focus(target: Option<HtmlElement>, by_keyboard: bool, has_steps: bool) -> Focus {
    let Some(target) = target else { return Focus::Page };
    let is = |selector: &str| target.matches(selector).unwrap_or(false);
    // These take arrows however they got the focus, but on stage a slider that was dragged does
    // not.
    if is("input[type=radio], select") || (!has_steps && is("input[type=range]")) {
        return Focus::Control;
    }
    if is("input:not([type=checkbox], [type=range]), textarea") || target.is_content_editable() {
        return Focus::Field;
    }
    let control = by_keyboard && is("a, button, input, summary, [tabindex]");
    if control { Focus::Control } else { Focus::Page }
}

/// The key presses that the script in the head has kept.
fn early_keys() -> Array {
    head_script_property("keys").and_then(|it| it.dyn_into().ok()).unwrap_or_default()
}
