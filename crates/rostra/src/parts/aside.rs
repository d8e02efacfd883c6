//! Parts beside a slide's content: notes, sources, events after the talk.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::rich_text::{References, rich_text};
use crate::talk::{Entry, Since};

/// The speaker's notes. Hidden on stage; the running text of the article.
///
/// Not an `<aside>`: reader views leave those out.
pub(crate) fn notes(entry: &Entry) -> AnyView {
    if entry.notes.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="notes">
            <h3 class="sr">{rich_text(Text::new("발표 내용", "What is said"))}</h3>
            {entry.notes.iter().map(|it| view! { <p>{rich_text(*it)}</p> }).collect_view()}
        </div>
    }
    .into_any()
}

/// Links to a slide's facts, in a popover; `number` is the slide's number.
///
/// Not a `<details>`: in Chromium each of those makes every move slower, wherever it is in the
/// document.
pub(crate) fn facts(number: usize, entry: &Entry) -> AnyView {
    let Some(references) = use_context::<References>() else { return ().into_any() };
    if entry.facts.is_empty() {
        return ().into_any();
    }
    let found = entry.facts.iter().filter_map(|id| references.fact(id));
    let links = found.enumerate().map(|(index, (fact, href))| {
        view! { {(index > 0).then_some(" ")} <a href=href>{fact.id}</a> }
    });
    let id = format!("facts-{number}");
    view! {
        <button popovertarget=id.clone()>{rich_text(Text::new("출처", "Sources"))}</button>
        <p popover id=id class="facts">
            {links.collect_view()}
        </p>
    }
    .into_any()
}

/// Events after the talk, in a popover that is closed at first.
pub(crate) fn since(number: usize, entry: &Entry) -> AnyView {
    let Some(references) = use_context::<References>() else { return ().into_any() };
    if entry.since.is_empty() {
        return ().into_any();
    }
    let items = entry.since.iter().filter_map(|it| match it {
        Since::Fact(id) => {
            let (fact, href) = references.fact(id)?;
            Some(
                view! { <li>{rich_text(fact.shown)} " " <a href=href>{fact.id}</a></li> }
                    .into_any(),
            )
        }
        Since::Said(text) => Some(view! { <li>{rich_text(*text)}</li> }.into_any()),
    });
    let id = format!("since-{number}");
    view! {
        <button popovertarget=id.clone()>{rich_text(Text::new("그 후", "Since then"))}</button>
        <ul popover id=id class="since">
            {items.collect_view()}
        </ul>
    }
    .into_any()
}
