//! Runs the checks in this browser, and captures the keys of a clicker that is tested. The verdicts
//! are in `crate::preflight::checks` and `crate::preflight::clicker_test`.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra::browser::{screens, with_press};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, js_sys};

use crate::browser::{storage, wake_lock};
use crate::preflight::checks::{Found, Item};
use crate::preflight::clicker_test::{Owner, Pressed, add, owner};
use crate::view::check::Checks;

/// The slides' own font, and characters of both languages in it.
const FONT: &str = "16px Pretendard";
const SIGNS: &str = "가a1";

/// Runs all checks that one window can do by itself.
pub(super) fn look(checks: Checks) {
    let note = move |item, is_so: bool| checks.findings.update(|it| it.note(item, is_so));
    note(Item::FullScreen, document().fullscreen_enabled());
    note(Item::Storage, storage::works());
    spawn_local(async move { note(Item::Awake, wake_lock::is_possible().await) });
    spawn_local(async move { note(Item::Font, has_font().await) });
    spawn_local(note_screens(checks));
}

async fn note_screens(checks: Checks) {
    let found = knows_screens().await;
    checks.findings.update(|it| it.note(Item::Screens, found));
}

/// Checks the permission without asking for it; a button does that.
async fn knows_screens() -> Found {
    match screens::permission().await.as_deref() {
        _ if !screens::has_other_screen() => Found::Absent,
        Some("granted") => Found::Yes,
        Some("denied") => Found::No,
        Some(_) => Found::Unasked,
        None => Found::Absent,
    }
}

/// Asks for the permission to know of other screens, so that no prompt appears in the middle of a
/// talk.
pub(super) fn ask_for_screens(checks: Checks) {
    spawn_local(async move {
        screens::ask_for_screens().await;
        note_screens(checks).await;
    });
}

/// The deck is not visible here, so the browser has to be asked to load its font.
async fn has_font() -> bool {
    let fonts = document().fonts();
    let loaded = JsFuture::from(fonts.load_with_text(FONT, SIGNS)).await;
    // A browser also reports success for a font that no style sheet declares.
    let is_named = loaded.is_ok_and(|it| js_sys::Array::from(&it).length() > 0);
    is_named && fonts.check_with_text(FONT, SIGNS).unwrap_or_default()
}

/// Shows the keys that are pressed. They and all touches are kept from the deck, which listens to
/// the window too: these listeners run before it.
pub(super) fn take_keys(checks: Checks) {
    first("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        with_press(key, |press| {
            let owner = owner(press);
            if owner != Owner::Page {
                event.stop_immediate_propagation();
            }
            if owner == Owner::Check {
                event.prevent_default();
                // A key held down is one press.
                if !press.repeat {
                    checks.pressed.update(|it| add(it, Pressed::new(press)));
                }
            }
        });
    });
    first("keyup", move |event| {
        // Releasing the space key would press the focused button.
        let is_blank = event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.key() == " ");
        if is_blank {
            event.prevent_default();
        }
    });
    first("touchstart", Event::stop_immediate_propagation);
}

fn first(event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options =
        EventListenerOptions { phase: EventListenerPhase::Capture, passive: event == "touchstart" };
    EventListener::new_with_options(&window(), event, options, on).forget();
}
