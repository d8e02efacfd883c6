//! Opens a window on the screen that the room does not see, where the browser tells of one. It is never
//! asked for that in the middle of a talk: the page to open before one has a button for it.

use leptos::prelude::window;
use leptos::task::spawn_local;
use rostra_core::screens::Area;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Object, Promise, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use crate::browser::{get, method};

/// Opens it within the user's own key press or click: later it would be blocked. `then` hears whether there
/// is one. A window of its own leaves the screen filled where it is, a tab would not.
pub(super) fn open(address: String, name: &'static str, then: impl Fn(bool) + 'static) {
    let here = area(&get(&window(), "screen").unwrap_or_default());
    let open = move |other| {
        let features = Area::speakers(here, other).features();
        let opened = window().open_with_url_and_target_and_features(&address, name, &features);
        then(opened.is_ok_and(|it| it.is_some()));
    };
    // Told without asking anybody; where there is one screen nothing has to be waited for.
    if has_other_screen() {
        spawn_local(async move { open(other_screen().await) });
    } else {
        open(None);
    }
}

/// Another screen than the one this window is on, where that may be known already.
async fn other_screen() -> Option<Area> {
    let is_granted = permission().await? == "granted";
    let details = if is_granted { ask_for_screens().await } else { None }?;
    let here = get(&details, "currentScreen")?;
    let screens: Array = get(&details, "screens")?.dyn_into().ok()?;
    screens.iter().find(|it| *it != here).map(|it| area(&it))
}

/// Whether there is another screen, as far as browsers tell without asking anybody.
#[must_use]
pub fn has_other_screen() -> bool {
    let screen = get(&window(), "screen").unwrap_or_default();
    get(&screen, "isExtended").is_some_and(|it| it.is_truthy())
}

/// Whether the page may know of other screens: `granted`, `denied` or `prompt`; nothing in browsers that do
/// not tell of them.
pub async fn permission() -> Option<String> {
    let permissions = get(&window().navigator(), "permissions")?;
    let which = Object::new();
    Reflect::set(&which, &"name".into(), &"window-management".into()).ok()?;
    let asked = method(&permissions, "query")?.call1(&permissions, &which).ok()?;
    let status = JsFuture::from(Promise::resolve(&asked)).await.ok()?;
    get(&status, "state")?.as_string()
}

/// The screens, as `ScreenDetails`; the user is asked where that has not been decided.
pub async fn ask_for_screens() -> Option<JsValue> {
    let asked = method(&window(), "getScreenDetails")?.call0(&window()).ok()?;
    JsFuture::from(Promise::resolve(&asked)).await.ok()
}

fn area(screen: &JsValue) -> Area {
    // Whole px, and 0 where a browser keeps it to itself.
    let px = |name| get(screen, name).and_then(|it| it.as_f64()).unwrap_or_default() as i32;
    let [left, top] = ["availLeft", "availTop"].map(px);
    let [width, height] = ["availWidth", "availHeight"].map(px);
    Area { left, top, width, height }
}
