//! Renders one slide as a section: content, header, footer and notes.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::aside;
use crate::parts::rich_text::{in_both, rich_text, sr_only};
use crate::talk::{Entry, Talk, Tone};

/// The section of a slide with all its steps, as it is shown without script.
pub(crate) fn slide(talk: &Talk, index: usize, entry: &Entry) -> AnyView {
    let id = entry.slide.id;
    let headline = entry.slide.headline;
    let aliases: Vec<_> =
        talk.aliases.iter().filter(|(_, new)| *new == id).map(|(old, _)| *old).collect();
    let number = view! {
        <p class="number">
            {sr_only(Text::new("슬라이드 ", "Slide "))} {index + 1}
            <span class="of">" / " {talk.entries.len()}</span>
        </p>
    }
    .into_any();
    let extra = talk.extras.iter().find(|(of, _)| *of == id).map(|(_, extra)| extra.word());
    let chapter = in_both(|lang| {
        (entry.chapter.label.get(lang), " · ", entry.chapter.name.get(lang)).into_any()
    });
    view! {
        <section
            class="slide"
            id=id
            data-steps=entry.slide.last_step
            data-cue=entry.slide.cue_s
            data-extra=extra
            data-aliases=(!aliases.is_empty()).then(|| aliases.join(" "))
            data-accent=Some(entry.chapter.accent).filter(|it| !it.is_empty())
            data-figure=talk.figures.iter().any(|it| it.slide == id).then_some("")
            data-tone=(entry.tone == Tone::Dark).then_some("dark")
        >
            <div class="frame">
                <div class="sheet">
                    <header class="top">
                        <p class="part">{chapter}</p>
                        <p class="date">{talk.date}</p>
                    </header>
                    <h2>{rich_text(headline)}</h2>
                    <div class="content">{(entry.view)()}</div>
                    <footer class="bottom">
                        {(talk.corner)(entry)} {aside::facts(index + 1, entry)}
                        {aside::since(index + 1, entry)}
                        {number}
                    </footer>
                </div>
            </div>
            {aside::notes(entry)}
        </section>
    }
    .into_any()
}
