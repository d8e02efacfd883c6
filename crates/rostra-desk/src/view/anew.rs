//! The way out of a session, whatever has become of it.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::Desk;

/// How long a second press has time, in milliseconds.
const AGAIN_MS: i64 = 5_000;

/// Leaves the session with all its windows. Asked for twice, since it takes the talk's time away.
pub(crate) fn anew(desk: Desk) -> impl IntoView {
    // Until when a second press counts.
    let until_ms = RwSignal::new(i64::MIN);
    let is_asked = move || desk.talk_ms.get() < until_ms.get();
    let press = move |_| {
        if untrack(is_asked) {
            until_ms.set(i64::MIN);
            desk.begin_anew();
        } else {
            until_ms.set(desk.talk_ms.get_untracked() + AGAIN_MS);
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
