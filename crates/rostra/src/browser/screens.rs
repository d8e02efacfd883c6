//! Opens the speaker's window on the screen that the room does not see, and moves the room's to the
//! other one, where the browser lists screens. The permission is never requested during a talk: the
//! check page, opened before one, has a button.

use leptos::prelude::window;
use leptos::task::spawn_local;
use rostra_core::screens::{Area, Placement, Screen};
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Object, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::{fullscreen, get, method};

/// Opens the speaker's window; must be called within the user's key press or click, or it is
/// blocked. Calls `then` with whether it opened. A popup keeps full screen, a tab would end it.
pub(super) fn open(address: String, name: &'static str, then: impl Fn(bool) + 'static) {
    let here = area(&get(&window(), "screen").unwrap_or_default());
    let open = move |other| {
        let features = Area::speakers(here, other).features();
        let opened = window().open_with_url_and_target_and_features(&address, name, &features);
        then(opened.is_ok_and(|it| it.is_some()));
    };
    // Known without a permission; with one screen there is nothing to wait for.
    if has_other_screen() {
        spawn_local(async move { open(place_room().await) });
    } else {
        open(None);
    }
}

/// Moves the room's window to the screen that the room sees, and returns the speaker's screen.
/// Where the permission to list screens was not granted before, nothing moves.
async fn place_room() -> Option<Area> {
    let is_granted = permission().await? == "granted";
    let details = if is_granted { ask_for_screens().await } else { None }?;
    let current = get(&details, "currentScreen")?;
    let listed: Array = get(&details, "screens")?.dyn_into().ok()?;
    let listed: Vec<JsValue> = listed.iter().collect();
    let here = listed.iter().position(|it| *it == current)?;
    let screens: Vec<Screen> = listed.iter().map(screen).collect();
    let placement = Placement::of(&screens, here);
    // With the permission, full screen on another screen leaves the key press to one popup.
    if let Some(room) = placement.room.and_then(|it| listed.get(it)) {
        fullscreen::enter_on(room).await;
    }
    Some(screens.get(placement.speaker?)?.area)
}

/// Whether there is another screen, as far as browsers tell without a permission.
#[must_use]
pub fn has_other_screen() -> bool {
    let screen = get(&window(), "screen").unwrap_or_default();
    get(&screen, "isExtended").is_some_and(|it| it.is_truthy())
}

/// The permission to list screens: `granted`, `denied` or `prompt`; `None` in browsers without it.
pub async fn permission() -> Option<String> {
    let permissions = get(&window().navigator(), "permissions")?;
    let which = Object::new();
    Reflect::set(&which, &"name".into(), &"window-management".into()).ok()?;
    let asked = method(&permissions, "query")?.call1(&permissions, &which).ok()?;
    let status = JsFuture::from(Promise::resolve(&asked)).await.ok()?;
    get(&status, "state")?.as_string()
}

/// The screens as `ScreenDetails`. Prompts the user if the permission is undecided.
pub async fn ask_for_screens() -> Option<JsValue> {
    let asked = method(&window(), "getScreenDetails")?.call0(&window()).ok()?;
    JsFuture::from(Promise::resolve(&asked)).await.ok()
}

fn screen(screen: &JsValue) -> Screen {
    let is_internal = get(screen, "isInternal").is_some_and(|it| it.is_truthy());
    Screen { area: area(screen), is_internal }
}

fn area(screen: &JsValue) -> Area {
    // Whole px; 0 where a browser hides the value.
    let px = |name| get(screen, name).and_then(|it| it.as_f64()).unwrap_or_default() as i32;
    let [left, top] = ["availLeft", "availTop"].map(px);
    let [width, height] = ["availWidth", "availHeight"].map(px);
    Area { left, top, width, height }
}
