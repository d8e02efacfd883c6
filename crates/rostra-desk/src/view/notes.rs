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
    let preferences = desk.preferences;
    let size = move || preferences.with(Preferences::size);
    let resize = move |steps| preferences.update(|it| it.resize(steps));
    let toggle_lang = move |_| preferences.update(|it| it.other_language = !it.other_language);
    let is_empty = move || paragraphs.with(Vec::is_empty);
    let is_only = move || preferences.with(|it| it.only_notes);
    let toggle_only = move |_| preferences.update(|it| it.only_notes = !it.only_notes);
    let is_large = move || preferences.with(|it| it.large_buttons);
    let toggle_large = move |_| preferences.update(|it| it.large_buttons = !it.large_buttons);
    view! {
        <section
            class="desk-notes"
            aria-label="발표자 노트 · Notes"
            data-only=move || is_only().then_some("")
        >
            <header>
                <h2>{plain_text(Text::new("노트", "Notes"))}</h2>
                <button on:click=toggle_lang>
                    {move || if lang() == Lang::Ko { "EN" } else { "한국어" }}
                    {sr_only(Text::new(" 노트 언어", ", language of the notes"))}
                </button>
                <button aria-keyshortcuts="-" on:click=move |_| resize(-1)>
                    {plain_text(Text::new("작게", "Smaller"))} {sr_only(Text::new(" 노트", " notes"))}
                </button>
                <button aria-keyshortcuts="+" on:click=move |_| resize(1)>
                    {plain_text(Text::new("크게", "Larger"))} {sr_only(Text::new(" 노트", " notes"))}
                </button>
                <Show when=move || desk.role() == Role::Speaker>
                    <button
                        class="desk-only"
                        aria-keyshortcuts="M"
                        aria-pressed=move || is_only().to_string()
                        on:click=toggle_only
                    >
                        {shortened(Text::new("노트만", "Only notes"), Text::new("노트만", "Only"))}
                    </button>
                    <button
                        class="desk-large"
                        aria-keyshortcuts="Y"
                        aria-pressed=move || is_large().to_string()
                        on:click=toggle_large
                    >
                        {shortened(
                            Text::new("큰 단추", "Large buttons"),
                            Text::new("단추", "Buttons"),
                        )}
                    </button>
                </Show>
            </header>
            // Focusable, so that arrow keys scroll it.
            <div class="desk-said" tabindex="0" lang=move || lang().tag() data-size=size>
                {move || paragraphs.get().into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            </div>
            <p hidden=move || !is_empty()>
                {plain_text(Text::new("노트 없이 만든 자료", "This deck was built without notes"))}
            </p>
        </section>
    }
}
