//! Renders the talk as sections, and one slide as a page. Only natively; the browser uses the
//! prerendered document.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::rich_text::{References, rich_text, to_slide};
use crate::talk::{Entry, Talk};
use crate::view::slide::slide;

/// The sections of all slides.
#[must_use]
pub fn sections(talk: &Talk) -> AnyView {
    provide_context(References::new(talk, ""));
    let sections = talk.entries.iter().enumerate().map(|(index, entry)| slide(talk, index, entry));
    view! { {title(talk)} {sections.collect_view()} }.into_any()
}

/// The talk's title as a heading, for navigation by headings. Visually the first slide shows it.
fn title(talk: &Talk) -> AnyView {
    view! { <h1 class="sr">{rich_text(talk.title)}</h1> }.into_any()
}

/// A single section, for pages that arrange slides in another way. `home` leads to the deck's page
/// in the same language.
#[must_use]
pub fn section(talk: &Talk, index: usize, home: &'static str) -> AnyView {
    provide_context(References::new(talk, home));
    talk.entries.get(index).map(|it| slide(talk, index, it)).into_any()
}

/// A page with one slide and a link to it in the deck. `home` leads to the deck's page in the same
/// language.
#[must_use]
pub fn single(talk: &Talk, entry: &Entry, home: &'static str) -> AnyView {
    provide_context(References::new(talk, home));
    let id = entry.slide.id;
    let index = talk.entries.iter().position(|it| it.slide.id == id).unwrap_or_default();
    view! {
        {title(talk)}
        <p class="home">
            <a href=to_slide(id)>
                {rich_text(Text::new("발표에서 이 슬라이드 보기", "See this slide in the talk"))}
            </a>
        </p>
        {slide(talk, index, entry)}
    }
    .into_any()
}
