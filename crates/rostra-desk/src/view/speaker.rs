//! The speaker's window. The slide itself is the deck's own document, which the style sheet places
//! between these parts.

use leptos::prelude::*;
use rostra::parts::rich_text::plain_text;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::preferences::Border;
use crate::view::action_bar::action_bar;
use crate::view::borders::border;
use crate::view::live_region::live_region;
use crate::view::notes::notes;
use crate::view::notes_guard::notes_guard;
use crate::view::plan::plan;
use crate::view::room_preview::room_preview;
use crate::view::time::time;

/// Id of the element in which the browser puts a preview of what the next move would show.
pub const NEXT: &str = "desk-next";

/// Renders everything around the slide.
#[must_use]
pub fn speaker(desk: Desk) -> impl IntoView {
    let is_last = move || {
        let at = desk.at();
        desk.speaker_deck.with_value(|it| it.after(at).is_none())
    };
    view! {
        {notes_guard(desk)} {live_region(desk)}
        <div class="desk-top">{time(desk)} {room_preview(desk)}</div>
        <section class="desk-side" aria-label="다음과 노트 · Next and notes">
            <section class="desk-next" aria-label="다음 · Next">
                <h2>{plain_text(Text::new("다음", "Next"))}</h2>
                <div id=NEXT class="copy" inert></div>
                <p class="desk-end" hidden=move || !is_last()>
                    {plain_text(Text::new("마지막 화면", "The last one"))}
                </p>
            </section>
            {border(desk, Border::NextHeight)}
            {notes(desk)}
        </section>
        {plan(desk)}
        <section class="desk-borders" aria-label="칸 경계 · Borders">
            {border(desk, Border::SlideWidth)} {border(desk, Border::SlideHeight)}
        </section>
        {action_bar(desk)}
    }
}
