//! What is said to the slide that is shown, in either language, as large as the speaker likes.

use leptos::prelude::*;
use rostra::parts::words::{heard, say};
use rostra_core::text::{Lang, Text};

use crate::desk::Desk;
use crate::looks::Looks;

/// The notes and their two controls.
pub(crate) fn notes(desk: Desk) -> impl IntoView {
    let lang = move || {
        let shown = desk.lang();
        // The language of the slides, until the other one is asked for.
        if desk.looks.with(|it| it.other_language) { shown.other() } else { shown }
    };
    let text = move || {
        let (slide, lang) = (desk.at().slide, lang());
        desk.script.with_value(|it| {
            let notes = it.notes.get(slide).cloned().unwrap_or_default();
            let [ko, en] = notes;
            if lang == Lang::Ko { ko } else { en }
        })
    };
    let by = move |step| desk.looks.update(|it| it.resize(step));
    let turn = move |_| desk.looks.update(|it| it.other_language = !it.other_language);
    let none = move || text().is_empty();
    view! {
        <section class="desk-notes" aria-label="발표자 노트 · Notes">
            <header>
                <h2>{say(Text::new("노트", "Notes"))}</h2>
                <button on:click=turn>
                    {move || if lang() == Lang::Ko { "EN" } else { "한국어" }}
                    {heard(Text::new(" 노트 언어", ", language of the notes"))}
                </button>
                <button on:click=move |_| by(-1)>
                    "가−" {heard(Text::new(" 노트 작게", ", smaller notes"))}
                </button>
                <button on:click=move |_| by(1)>
                    "가+" {heard(Text::new(" 노트 크게", ", larger notes"))}
                </button>
            </header>
            // Whoever walks by keyboard scrolls it with the arrows.
            <p class="desk-said" tabindex="0" lang=move || lang().tag() data-size=move || desk.looks.with(Looks::size)>
                {text}
            </p>
            <p hidden=move || !none()>
                {say(Text::new("노트 없이 만든 자료", "This deck was built without notes"))}
            </p>
        </section>
    }
}
