//! What stands beside a slide's content: notes, what it rests on, what came after the talk.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::words::{References, heard, words};
use crate::talk::{Entry, Since};

/// What the speaker says. On stage it is hidden; in the article it is the prose.
pub(crate) fn notes(entry: &Entry) -> AnyView {
    if entry.notes == Text::same("") {
        return ().into_any();
    }
    view! {
        <aside class="notes">
            <h3 class="sr">{words(Text::new("발표 내용", "What is said"))}</h3>
            <p>{words(entry.notes)}</p>
        </aside>
    }
    .into_any()
}

/// Links to the facts a slide rests on.
pub(crate) fn facts(entry: &Entry) -> AnyView {
    let Some(references) = use_context::<References>() else { return ().into_any() };
    if entry.facts.is_empty() {
        return ().into_any();
    }
    let links = entry.facts.iter().filter_map(|id| references.fact(id)).map(|(fact, href)| {
        view! { <li><a href=href>{fact.id}</a></li> }
    });
    view! {
        <details class="facts">
            <summary>
                {words(Text::new("출처", "Sources"))} {heard(Text::new(" 보기", ", show"))}
            </summary>
            <ul>{links.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// What came after the talk: closed, and never in the way of the talk.
pub(crate) fn since(entry: &Entry) -> AnyView {
    let Some(references) = use_context::<References>() else { return ().into_any() };
    if entry.since.is_empty() {
        return ().into_any();
    }
    let items = entry.since.iter().filter_map(|it| match it {
        Since::Fact(id) => {
            let (fact, href) = references.fact(id)?;
            Some(view! { <li>{words(fact.shown)} " " <a href=href>{fact.id}</a></li> }.into_any())
        }
        Since::Said(text) => Some(view! { <li>{words(*text)}</li> }.into_any()),
    });
    view! {
        <details class="since">
            <summary>{words(Text::new("그 후", "Since then"))}</summary>
            <ul>{items.collect_view()}</ul>
        </details>
    }
    .into_any()
}
