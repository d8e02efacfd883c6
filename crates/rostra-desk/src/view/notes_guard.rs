//! Notes guard: the warning in front of a page with notes that the room may see, until the speaker
//! confirms. Not here: the detection (`browser/notes_guard.rs`).

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::{Desk, NotesHidden};

/// Renders the warning and a button to continue. The style sheet hides everything else.
pub(crate) fn notes_guard(desk: Desk) -> impl IntoView {
    view! {
        <Show when=move || desk.notes_guard.get().is_some()>
            <section class="desk-gate" role="alert">
                <p>
                    {move || {
                        plain_text(
                            if desk.notes_guard.get() == Some(NotesHidden::Swapped) {
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
                <button class="desk-show" on:click=move |_| desk.notes_guard.set(None)>
                    {plain_text(Text::new("노트 보기", "Show the notes"))}
                </button>
            </section>
        </Show>
    }
}
