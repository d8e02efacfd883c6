//! Buttons of the session: one leaves it for a new session, whatever its state, and one swaps its screens.
//! Both take a second press as confirmation.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::{CONFIRM_MS, Desk};

/// Renders the button that starts a new session. It takes two presses, since the talk's time is reset.
pub(crate) fn new_session_button(desk: Desk) -> impl IntoView {
    // The time until which a second press counts.
    let until_ms = RwSignal::new(i64::MIN);
    let is_asked = move || desk.talk_ms.get() < until_ms.get();
    let press = move |_| {
        if untrack(is_asked) {
            until_ms.set(i64::MIN);
            desk.start_new_session();
        } else {
            until_ms.set(desk.talk_ms.get_untracked() + CONFIRM_MS);
        }
    };
    view! {
        <button class="desk-anew" data-asked=move || is_asked().then_some("") on:click=press>
            {move || {
                plain_text(
                    if is_asked() {
                        Text::new("한 번 더: 시간 0:00부터", "Again: time from 0:00")
                    } else {
                        Text::new("새 세션", "New session")
                    },
                )
            }}
        </button>
    }
}

/// Renders the button that swaps the screens; disabled unless the room has exactly one window.
pub(crate) fn swap_button(desk: Desk) -> impl IntoView {
    let cannot = Memo::new(move |_| !desk.can_swap());
    let is_asked = Memo::new(move |_| desk.is_swap_asked());
    view! {
        <button
            class="desk-swap"
            aria-keyshortcuts="X"
            aria-disabled=move || cannot.get().to_string()
            data-asked=move || is_asked.get().then_some("")
            on:click=move |_| desk.swap()
        >
            {move || {
                plain_text(
                    if is_asked.get() {
                        Text::new("한 번 더: 화면 바꾸기", "Again: swap screens")
                    } else {
                        Text::new("화면 바꾸기", "Swap screens")
                    },
                )
            }}
            <kbd aria-hidden="true">"X"</kbd>
        </button>
    }
}
