//! Notes of the step that is shown and of the slide's later ones, in either language and in the size that
//! the speaker chooses.

use leptos::prelude::*;
use rostra::parts::rich_text::{plain_text, sr_only};
use rostra_core::text::{Lang, Text};

use crate::desk::Desk;
use crate::preferences::Preferences;
use crate::session::message::Role;
use crate::view::menu::shortened;

/// Renders the notes and their controls.
pub(crate) fn notes(desk: Desk) -> impl IntoView {
    let lang = move || {
        let shown = desk.lang();
        // The language of the slides, until the other one is asked for.
        if desk.preferences.with(|it| it.other_language) { shown.other() } else { shown }
    };
    let paragraphs = Memo::new(move |_| {
        let (at, lang) = (desk.at(), lang());
        let in_lang = |[ko, en]: &[String; 2]| if lang == Lang::Ko { ko } else { en }.clone();
        desk.speaker_deck.with_value(|deck| deck.notes(at).iter().map(in_lang).collect::<Vec<_>>())
    });
    let by = move |step| desk.preferences.update(|it| it.resize(step));
    let turn = move |_| desk.preferences.update(|it| it.other_language = !it.other_language);
    let none = move || paragraphs.with(Vec::is_empty);
    let only = move || desk.preferences.with(|it| it.only_notes);
    view! {
        <section
            class="desk-notes"
            aria-label="발표자 노트 · Notes"
            data-only=move || only().then_some("")
        >
            <header>
                <h2>{plain_text(Text::new("노트", "Notes"))}</h2>
                <button on:click=turn>
                    {move || if lang() == Lang::Ko { "EN" } else { "한국어" }}
                    {sr_only(Text::new(" 노트 언어", ", language of the notes"))}
                </button>
                <button aria-keyshortcuts="-" on:click=move |_| by(-1)>
                    {plain_text(Text::new("작게", "Smaller"))} {sr_only(Text::new(" 노트", " notes"))}
                </button>
                <button aria-keyshortcuts="+" on:click=move |_| by(1)>
                    {plain_text(Text::new("크게", "Larger"))} {sr_only(Text::new(" 노트", " notes"))}
                </button>
                <Show when=move || desk.role() == Role::Speaker>
                    <button
                        class="desk-only"
                        aria-keyshortcuts="M"
                        aria-pressed=move || only().to_string()
                        on:click=move |_| desk.preferences.update(|it| it.only_notes = !it.only_notes)
                    >
                        {shortened(Text::new("노트만", "Only notes"), Text::new("노트만", "Only"))}
                    </button>
                    <button
                        class="desk-large"
                        aria-keyshortcuts="Y"
                        aria-pressed=move || desk.preferences.with(|it| it.large_buttons).to_string()
                        on:click=move |_| {
                            desk.preferences.update(|it| it.large_buttons = !it.large_buttons);
                        }
                    >
                        {shortened(
                            Text::new("큰 단추", "Large buttons"),
                            Text::new("단추", "Buttons"),
                        )}
                    </button>
                </Show>
            </header>
            // Focusable, so that arrow keys scroll it.
            <div class="desk-said" tabindex="0" lang=move || lang().tag() data-size=move || desk.preferences.with(Preferences::size)>
                {move || paragraphs.get().into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            </div>
            <p hidden=move || !none()>
                {plain_text(Text::new("노트 없이 만든 자료", "This deck was built without notes"))}
            </p>
        </section>
    }
}
