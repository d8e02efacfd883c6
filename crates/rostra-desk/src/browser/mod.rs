//! Browser edge of the desk: messages, the deck of this window, storage. Each part may fail on its
//! own. Not here: any decision (`desk`, `session`), or anything that is drawn (`view`).
#![expect(clippy::disallowed_methods, reason = "this is the browser edge")]

mod annotations;
mod autoscroll;
mod borders;
mod check;
mod crash_recovery;
mod deck;
mod files;
mod haptics;
mod keys;
mod notes_guard;
mod popover_position;
mod preview;
mod storage;
mod transport;
mod wake_lock;

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::mount::mount_to;
use leptos::prelude::*;
use rostra::browser::{emit, new_session};
use rostra_core::address::with_session;
use rostra_core::bridge::{Opened, Shown};
use web_sys::js_sys::{Date, Math};
use web_sys::wasm_bindgen::{JsCast, JsValue, throw_str};
use web_sys::{HtmlElement, console};

use crate::desk::{Desk, Platform};
use crate::session::message::Role;
use crate::session::replica::{ROUND_MS, Replica};
use crate::session::state::Shared;
use crate::view::check::{Checks, check};
use crate::view::clicker::clicker;
use crate::view::speaker::speaker;

/// Interval of the ticks, in milliseconds.
const TICK_MS: u32 = 250;
/// Heartbeat event, sent to the page with each tick.
const HEARTBEAT: &str = "rostra:beat";

/// Joins the session that the deck has joined. Where there is no deck nothing happens.
pub fn start() {
    let root = document().document_element().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let (Some(root), Some(speaker_deck)) = (root, deck::speaker_deck()) else { return };
    let Some(session) = root.dataset().get("session") else { return };
    // The deck is another program and goes on; a crash here is reported on the console.
    std::panic::set_hook(Box::new(|info| console::error_1(&info.to_string().into())));
    // Signals and listeners live as long as the page.
    let owner = Owner::new();
    owner.set();
    std::mem::forget(owner);

    let role = Role::of(root.dataset().get("surface").as_deref());
    let now_ms = wall_ms();
    // `opened` is where the address leads, `shown` what the deck shows by now: the user may have
    // been faster than the desk. An address without a place leads to where the talk was left.
    let attribute = |name| root.dataset().get(name).unwrap_or_default();
    let opened = Opened::decode(&speaker_deck.deck, &attribute("opened"));
    let shown = Shown::decode(&speaker_deck.deck, &attribute("said"));
    let Some((Opened { shown: opened, is_placed }, shown)) = opened.zip(shown) else {
        // `program.js` reports it on the speaker's pages, like any desk that cannot start.
        throw_str("the deck of this page has another version than its desk");
    };
    let watch = storage::watch(&session, now_ms).unwrap_or_default();
    let left = storage::place(&speaker_deck.deck, &session).filter(|_| !is_placed);
    let place = left.unwrap_or_else(|| opened.place.clone());
    let shared = Shared { watch, shown: Shown { place, ..opened }, ..Shared::default() };
    let replica = Replica::new(&session, &window_name(), role, shared, now_ms);
    let platform = Platform {
        send: transport::send,
        request: deck::send_request,
        save: files::save,
        vibrate: haptics::vibrate,
        enter,
        become_role: notes_guard::become_role,
        new_session,
        now_ms: wall_ms,
        steady_ms,
        offset_min,
    };
    let desk = Desk::new(speaker_deck, replica, platform);

    // First, since mounting also starts the executor of effects.
    mount_views(&root, desk, role);
    if matches!(role, Role::Speaker | Role::Clicker) {
        notes_guard::hide_until_confirmed(desk);
        autoscroll::rewind_notes(desk);
    }
    if matches!(role, Role::Audience | Role::Speaker) {
        add_sheet(&root, "ink.css", "all");
        annotations::start(desk);
        keys::listen(desk);
    }
    transport::open(&session, desk);
    deck::listen(desk);
    storage::persist(desk, role);
    wake_lock::hold(desk);
    if role == Role::Speaker {
        preview::update_previews(desk);
        borders::listen(desk);
        popover_position::listen();
        autoscroll::follow_slide(desk);
        files::listen(desk);
    }
    crash_recovery::report_earlier_crash(desk);
    // After all other effects of the clock: while this event arrives, the desk is alive
    // (`program.js`).
    Effect::new(move |_| {
        desk.now_ms.track();
        emit(HEARTBEAT, "");
    });
    desk.sync_after_load(&opened, &shown);
    desk.hello();
    Interval::new(ROUND_MS, move || desk.hello()).forget();
    Interval::new(TICK_MS, move || {
        crash_recovery::detect_crash(desk);
        deck::report_view(desk);
        desk.tick();
    })
    .forget();
    listen_forever("pagehide", move || desk.bye());
    listen_forever("pageshow", move || desk.hello());
}

/// Mounts the window's own views beside the deck; the room's window has none.
fn mount_views(root: &HtmlElement, desk: Desk, role: Role) {
    let Some(panel) = new_div() else { return };
    panel.set_id("desk");
    // A translator puts its own elements around texts; the clock would then run where it is not
    // visible. Fails only for an invalid attribute name.
    let _ = panel.set_attribute("translate", "no");
    if role != Role::Audience {
        // On paper every window is the article.
        add_sheet(root, "desk.css", "screen");
    }
    if let Some(body) = document().body() {
        // Appending an element to the body does not fail.
        let _ = body.append_child(&panel);
    }
    match role {
        Role::Audience => mount_to(panel, || ()).forget(),
        Role::Speaker => mount_to(panel, move || speaker(desk)).forget(),
        Role::Clicker => mount_to(panel, move || clicker(desk)).forget(),
        Role::Check => {
            let checks = Checks::new(check::run_checks, check::ask_for_screens);
            mount_to(panel, move || check(desk, checks)).forget();
            check::capture_keys(checks);
            checks.run_again();
        }
    }
}

/// Creates a `div`, which is not in the page yet.
fn new_div() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}

/// Loads a style sheet that only sessions need, for a medium.
fn add_sheet(root: &HtmlElement, name: &str, media: &str) {
    let path = root.dataset().get("root").unwrap_or_default();
    if let Ok(sheet) = document().create_element("link") {
        // Fails only for invalid attribute names.
        let _ = sheet.set_attribute("rel", "stylesheet");
        let _ = sheet.set_attribute("media", media);
        let _ = sheet.set_attribute("href", &format!("{path}{name}"));
        let _ = root.append_child(&sheet);
    }
}

/// Returns the wall clock, in milliseconds.
fn wall_ms() -> i64 {
    // Milliseconds of this millennium are integers far below 2^53.
    Date::now() as i64
}

/// Returns the monotonic clock; 0 in very old browsers, which have none.
fn steady_ms() -> i64 {
    window().performance().map_or(0, |it| it.now() as i64)
}

/// Returns local time minus UTC, in minutes. Read on each use: a device may come to another time
/// zone, and clocks change to summer time.
fn offset_min(at_ms: i64) -> i32 {
    // At most some 14 hours, and 0 for an invalid date.
    -Date::new(&JsValue::from(at_ms as f64)).get_timezone_offset() as i32
}

/// Joins another session, also for later reloads of the page.
fn enter(session: &str) {
    transport::join(session);
    let search = window().location().search().unwrap_or_default();
    let hash = window().location().hash().unwrap_or_default();
    let address = format!("{}{hash}", with_session(&search, session));
    // Refused in some sandboxes: there a reload leads to the previous session.
    let _ = window()
        .history()
        .and_then(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&address)));
    if let Some(root) = document().document_element() {
        // Fails only for an invalid attribute name.
        let _ = root.set_attribute("data-session", session);
    }
}

/// Creates a random name, which no other window has.
fn window_name() -> String {
    format!("{:x}", (Math::random() * 9e15) as u64)
}

/// Listens to an event of the window as long as the page lives.
fn listen_forever(event: &'static str, on: impl Fn() + 'static) {
    EventListener::new(&window(), event, move |_| on()).forget();
}
