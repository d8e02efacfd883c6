//! Checks of this browser, and capture of the keys of a clicker that is tested. Not here: the verdicts
//! (`preflight/checks.rs`, `preflight/clicker_test.rs`).

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use leptos::task::spawn_local;
use rostra::browser::{screens, with_press};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, js_sys};

use crate::browser::{storage, wake_lock};
use crate::preflight::checks::{CheckResult, Item};
use crate::preflight::clicker_test::{KeyHandler, Pressed, add, handler_of};
use crate::view::check::Checks;

/// The slides' own font, and characters of both languages to load it for.
const FONT: &str = "16px Pretendard";
const SIGNS: &str = "가a1";

/// Runs all checks that one window can do by itself.
pub(super) fn run_checks(checks: Checks) {
    let note = move |item, works: bool| checks.findings.update(|it| it.record(item, works));
    note(Item::FullScreen, document().fullscreen_enabled());
    note(Item::Storage, storage::works());
    spawn_local(async move { note(Item::Awake, wake_lock::is_possible().await) });
    spawn_local(async move { note(Item::Font, has_font().await) });
    spawn_local(note_screens(checks));
}

/// Checks for another screen and records the result.
async fn note_screens(checks: Checks) {
    let result = knows_screens().await;
    checks.findings.update(|findings| findings.record(Item::Screens, result));
}

/// Returns whether another screen is known, without asking for the permission; a button does that.
async fn knows_screens() -> CheckResult {
    match screens::permission().await.as_deref() {
        _ if !screens::has_other_screen() => CheckResult::Absent,
        Some("granted") => CheckResult::Yes,
        Some("denied") => CheckResult::No,
        Some(_) => CheckResult::Unasked,
        None => CheckResult::Absent,
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

/// Whether the slides' font loads. The deck is not visible here, so it has to be requested.
async fn has_font() -> bool {
    let fonts = document().fonts();
    let loaded = JsFuture::from(fonts.load_with_text(FONT, SIGNS)).await;
    // A browser also reports success for a font that no style sheet declares.
    let is_named = loaded.is_ok_and(|it| js_sys::Array::from(&it).length() > 0);
    is_named && fonts.check_with_text(FONT, SIGNS).unwrap_or_default()
}

/// Shows the keys that are pressed. They and all touches are kept from the deck, which listens to
/// the window too: these listeners run before its.
pub(super) fn capture_keys(checks: Checks) {
    listen_first("keydown", move |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
        with_press(key, |press| {
            let handler = handler_of(press);
            if handler != KeyHandler::Page {
                event.stop_immediate_propagation();
            }
            if handler == KeyHandler::Check {
                event.prevent_default();
                // A key held down is one press.
                if !press.repeat {
                    checks.pressed.update(|it| add(it, Pressed::new(press)));
                }
            }
        });
    });
    listen_first("keyup", move |event| {
        // Releasing the space key would press the focused button.
        let is_blank = event.dyn_ref::<KeyboardEvent>().is_some_and(|it| it.key() == " ");
        if is_blank {
            event.prevent_default();
        }
    });
    listen_first("touchstart", Event::stop_immediate_propagation);
}

/// Listens to an event of the window before the deck does.
fn listen_first(event: &'static str, on: impl FnMut(&Event) + 'static) {
    let options =
        EventListenerOptions { phase: EventListenerPhase::Capture, passive: event == "touchstart" };
    EventListener::new_with_options(&window(), event, options, on).forget();
}
