//! Key presses. Which key asks for what is `rostra_core::keymap`.

use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra_core::keymap::{Command, Focus, Press, Window, command};
use rostra_core::state::Panel;
use web_sys::js_sys::Array;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, KeyboardEvent};

use crate::browser::bar::Bar;
use crate::browser::focus::Focused;
use crate::browser::page::Page;
use crate::browser::popover::Popovers;
use crate::browser::{bridge, element_of, fullscreen, get, listen_active};
use crate::handle::DeckHandle;

/// Listens to keys, after those that were pressed before the program was here.
pub(super) fn listen(
    page: StoredValue<Page, LocalStorage>,
    deck: DeckHandle,
    bar: Bar,
    by_keyboard: Focused,
    popovers: Popovers,
) {
    // Once the page has been taken over as it is, so that what they change is seen as a change.
    spawn_local(
        async move { page.with_value(early_keys).iter().for_each(|it| press_early(deck, &it)) },
    );
    listen_active(&window(), "keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        // A syllable is being composed in a field; a clicker's keys are no part of one.
        if key.is_composing() && !key.key().starts_with("Page") {
            return;
        }
        // Asking for them makes the browser lay the page out.
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
            Command::Ask(intent) => deck.dispatch(intent),
            Command::FullScreen => fullscreen::toggle(deck),
            Command::Speaker => page.with_value(|page| bridge::open(page, deck, bar)),
        }
    });
}

/// A key as the keymap knows it.
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

/// A press that the head's script has kept. Full screen and windows are not asked for here: the press is
/// over, and browsers would refuse.
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
    if let Some(Command::Ask(intent)) = deck.peek(|_, it| command(it, press, Window::default())) {
        deck.dispatch(intent);
    }
}

/// What has the keyboard.
fn focus(target: Option<HtmlElement>, by_keyboard: bool, has_steps: bool) -> Focus {
    let Some(target) = target else { return Focus::Page };
    let is = |selector: &str| target.matches(selector).unwrap_or(false);
    // These take arrows however they got the focus; a slider that was dragged in front of a room does not.
    if is("input[type=radio], select") || (!has_steps && is("input[type=range]")) {
        return Focus::Control;
    }
    if is("input:not([type=checkbox], [type=range]), textarea") || target.is_content_editable() {
        return Focus::Field;
    }
    let control = by_keyboard && is("a, button, input, summary, [tabindex]");
    if control { Focus::Control } else { Focus::Page }
}

/// Kept by the head's script.
fn early_keys(page: &Page) -> Array {
    page.early("keys").and_then(|it| it.dyn_into().ok()).unwrap_or_default()
}
