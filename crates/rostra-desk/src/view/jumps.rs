//! Buttons that jump to places of the visit history, each with its key.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::deck::Extra;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::view::menu::in_both;
use crate::visits::{self, Jump};

/// Renders the buttons: mark or return, last place, next slide not shown, backup slides.
pub(crate) fn jumps(desk: Desk) -> impl IntoView {
    let has_backup = desk.speaker_deck.with_value(|it| visits::backup(&it.deck).is_some());
    view! {
        <div class="desk-places" role="group" aria-label="이동 · Go to">
            <button
                class="desk-mark"
                aria-keyshortcuts="J"
                on:click=move |_| desk.jump(Jump::Mark)
            >
                {move || mark(desk)}
                <kbd aria-hidden="true">"J"</kbd>
            </button>
            {jump(desk, Jump::Last, "desk-last", ["Backspace", "Bksp"], Text::new("앞에 본 곳", "Last visited"))}
            {jump(desk, Jump::Unshown, "desk-unshown", ["A", "A"], Text::new("아직 안 본 슬라이드", "Next not shown"))}
            {has_backup.then(|| backup(desk))}
        </div>
    }
}

/// Renders the button that leads to the backup slides, or back from them.
fn backup(desk: Desk) -> impl IntoView {
    let is_backup = move || {
        desk.speaker_deck.with_value(|it| it.deck.extra(desk.at().slide)) == Some(Extra::Backup)
    };
    view! {
        <button
            class="desk-backup"
            aria-keyshortcuts="Q"
            on:click=move |_| desk.jump(Jump::Backup)
        >
            {move || {
                plain_text(
                    if is_backup() {
                        Text::new("발표로 돌아가기", "Back to the talk")
                    } else {
                        Text::new("예비 슬라이드", "Backup slides")
                    },
                )
            }}
            <kbd aria-hidden="true">"Q"</kbd>
        </button>
    }
}

/// Renders a button for a jump; `aria-disabled` without a target, so that it keeps the focus.
fn jump(
    desk: Desk,
    jump: Jump,
    class: &'static str,
    [key, shown]: [&'static str; 2],
    name: Text,
) -> impl IntoView {
    let has_no_target = Memo::new(move |_| desk.jump_target(jump).is_none());
    view! {
        <button
            class=class
            aria-keyshortcuts=key
            aria-disabled=move || has_no_target.get().to_string()
            on:click=move |_| desk.jump(jump)
        >
            {plain_text(name)}
            <kbd aria-hidden="true">{shown}</kbd>
        </button>
    }
}

/// Renders the label of the mark button: it marks the place, or returns to it.
fn mark(desk: Desk) -> impl IntoView {
    in_both(match desk.marked().map(|it| it.slide + 1) {
        Some(number) => [format!("{number}번으로 돌아가기"), format!("Back to {number}")],
        None => ["여기로 돌아오기", "Return here"].map(str::to_owned),
    })
}
