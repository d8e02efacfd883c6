//! Finds out what works in this browser, and takes the keys of a clicker that is tried. What is said
//! of it is `crate::preflight::checks` and `crate::preflight::clicker_test`.

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

/// The slides' own type, and signs of both languages in it.
const FONT: &str = "16px Pretendard";
const SIGNS: &str = "가a1";

/// Preferences at everything that one window can look at by itself.
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

/// Nobody is asked here; that is for a button.
async fn knows_screens() -> Found {
    match screens::permission().await.as_deref() {
        _ if !screens::has_other_screen() => Found::Absent,
        Some("granted") => Found::Yes,
        Some("denied") => Found::No,
        Some(_) => Found::Looking,
        None => Found::Absent,
    }
}

/// Asks whether the page may know of other screens, so that nobody is asked in the middle of a talk.
pub(super) fn ask_for_screens(checks: Checks) {
    spawn_local(async move {
        screens::ask_for_screens().await;
        note_screens(checks).await;
    });
}

/// The deck is not seen here, so the browser has to be asked for its type.
async fn has_font() -> bool {
    let fonts = document().fonts();
    let loaded = JsFuture::from(fonts.load_with_text(FONT, SIGNS)).await;
    // A browser also says yes to a type that no style sheet names.
    let is_named = loaded.is_ok_and(|it| js_sys::Array::from(&it).length() > 0);
    is_named && fonts.check_with_text(FONT, SIGNS).unwrap_or_default()
}

/// Shows what is pressed, and keeps it and all fingers from the deck: before the deck hears of it,
/// which listens to the window too.
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
                // Held down it is still one press.
                if !press.repeat {
                    checks.pressed.update(|it| add(it, Pressed::new(press)));
                }
            }
        });
    });
    first("keyup", move |event| {
        // A button would be pressed by it.
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
