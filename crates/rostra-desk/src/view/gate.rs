//! What a speaker's page shows first when the room may see it: when it is a tab of the room's
//! window.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::{Desk, Gate};

/// Renders a warning and a button to continue. The style sheet hides everything behind it.
pub(crate) fn gate(desk: Desk) -> impl IntoView {
    view! {
        <Show when=move || desk.gate.get().is_some()>
            <section class="desk-gate" role="alert">
                <p>
                    {move || {
                        plain_text(
                            if desk.gate.get() == Some(Gate::Swapped) {
                                Text::new(
                                    "청중 화면이던 창. 청중이 이 창을 보지 않을 때만 노트 열기",
                                    "This was the room’s window. Show the notes only if the room does not look at it.",
                                )
                            } else {
                                Text::new(
                                    "이 페이지는 청중 화면과 같은 창에 있어, 노트가 청중에게 보일 수 있음. 다른 화면의 창으로 옮긴 뒤 열기",
                                    "This tab is in the room’s own window, where the room may read your notes. Move it to a window on another screen first.",
                                )
                            },
                        )
                    }}
                </p>
                <button class="desk-show" on:click=move |_| desk.gate.set(None)>
                    {plain_text(Text::new("노트 보기", "Show the notes"))}
                </button>
            </section>
        </Show>
    }
}
