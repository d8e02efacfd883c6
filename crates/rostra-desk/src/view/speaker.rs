//! The speaker's window. The slide itself is the deck's own document, which the style sheet puts
//! between these parts.

use leptos::prelude::*;
use rostra::parts::words::say;
use rostra_core::text::Text;

use crate::desk::Desk;
use crate::view::borders::borders;
use crate::view::foot::foot;
use crate::view::gate::gate;
use crate::view::heard::heard;
use crate::view::notes::notes;
use crate::view::plan::plan;
use crate::view::time::time;
use crate::view::tools::tools;

/// Where the browser puts a picture of what a move on would show.
pub const NEXT: &str = "desk-next";

/// Everything around the slide.
#[must_use]
pub fn speaker(desk: Desk) -> impl IntoView {
    let is_last = move || {
        let at = desk.shared.with(|it| it.at.clone());
        desk.script.with_value(|it| it.after(&at).is_none())
    };
    view! {
        {gate(desk)} {heard(desk)}
        {time(desk)}
        {tools(desk)}
        <div class="desk-side">
            <section class="desk-next" aria-label="다음 · Next">
                <h2>{say(Text::new("다음", "Next"))}</h2>
                <div id=NEXT inert></div>
                <p class="desk-end" hidden=move || !is_last()>
                    {say(Text::new("마지막 화면", "The last one"))}
                </p>
            </section>
            {notes(desk)}
        </div>
        {plan(desk)}
        <section class="desk-borders" aria-label="칸 경계 · Borders">{borders(desk)}</section>
        {foot(desk)}
    }
}
