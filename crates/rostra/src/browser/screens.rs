//! Opens a window on the screen that the audience does not see, where the browser lists screens. The
//! permission is never requested during a talk: the check page, opened before one, has a button.

use leptos::prelude::window;
use leptos::task::spawn_local;
use rostra_core::screens::Area;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Object, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::{get, method};

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
        spawn_local(async move { open(other_screen().await) });
    } else {
        open(None);
    }
}

/// The screen that this window is not on, if the permission was granted before.
async fn other_screen() -> Option<Area> {
    let is_granted = permission().await? == "granted";
    let details = if is_granted { ask_for_screens().await } else { None }?;
    let here = get(&details, "currentScreen")?;
    let screens: Array = get(&details, "screens")?.dyn_into().ok()?;
    screens.iter().find(|it| *it != here).map(|it| area(&it))
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

fn area(screen: &JsValue) -> Area {
    // Whole px; 0 where a browser hides the value.
    let px = |name| get(screen, name).and_then(|it| it.as_f64()).unwrap_or_default() as i32;
    let [left, top] = ["availLeft", "availTop"].map(px);
    let [width, height] = ["availWidth", "availHeight"].map(px);
    Area { left, top, width, height }
}
