//! Renders the talk as sections, and one slide as a page. Only natively; the browser uses the
//! prerendered document.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::pages::credit;
use crate::pages::slide::slide;
use crate::parts::rich_text::{rich_text, to_slide};
use crate::talk::{Entry, Talk, Tone};

/// Renders the sections of all slides.
#[must_use]
pub fn sections(talk: &Talk) -> AnyView {
    provide_context(talk.references(""));
    let sections = talk.entries.iter().enumerate().map(|(index, entry)| slide(talk, index, entry));
    view! { {title(talk)} {sections.collect_view()} }.into_any()
}

/// Renders the talk's title as a heading, for navigation by headings. Visually the first slide shows it.
fn title(talk: &Talk) -> AnyView {
    view! { <h1 class="sr">{rich_text(talk.title)}</h1> }.into_any()
}

/// Renders a single section for a page for print. `base` is the address of the deck in the page's language, if that is
/// known.
#[must_use]
pub fn on_paper(talk: &Talk, index: usize, base: Option<&str>) -> AnyView {
    provide_context(talk.references("").on_paper(base));
    talk.entries.get(index).map(|it| slide(talk, index, it)).into_any()
}

/// Renders a deck of one slide. `with_credit` adds its talk and sources, for readers without the program, which shows
/// sources.
#[must_use]
pub fn alone(talk: &Talk, index: usize, with_credit: bool) -> AnyView {
    provide_context(talk.references(""));
    let entry = talk.entries.get(index);
    view! {
        {title(talk)}
        {entry.map(|it| slide(talk, index, it))}
        {entry.filter(|_| with_credit).map(|it| credit::credit(talk, it, ""))}
    }
    .into_any()
}

/// Renders a deck of one slide for frames, with a link to the deck's page, which the bar of framed decks replaces.
#[must_use]
pub fn in_frame(talk: &Talk, index: usize) -> AnyView {
    let id = talk.entries.get(index).map_or("", |it| it.slide.id);
    view! {
        {alone(talk, index, false)} {link_home(format!("./#{id}"), SEE_IN_TALK)}
    }
    .into_any()
}

/// Label of the link from a single slide to the talk.
const SEE_IN_TALK: Text = Text::new("발표에서 이 슬라이드 보기", "See this slide in the talk");

/// Renders the link from a page of its own to the slide in the deck.
fn link_home(href: String, name: Text) -> impl IntoView {
    view! {
        <p class="home">
            <a href=href>{rich_text(name)}</a>
        </p>
    }
}

/// Renders a page with one slide and a link to it in the deck. `home` leads to the deck's page in the same
/// language.
#[must_use]
pub fn single(talk: &Talk, entry: &Entry, home: &'static str) -> AnyView {
    provide_context(talk.references(home));
    let id = entry.slide.id;
    let index = talk.entries.iter().position(|it| it.slide.id == id).unwrap_or_default();
    view! {
        {title(talk)}
        {link_home(to_slide(id), SEE_IN_TALK)}
        {slide(talk, index, entry)}
        {credit::files(talk, entry, home, false)}
    }
    .into_any()
}

/// Renders the figure of a slide alone, with its headline, talk and sources. `home` leads to the deck's page in the
/// same language.
#[must_use]
pub fn figure(talk: &Talk, entry: &Entry, home: &'static str) -> AnyView {
    provide_context(talk.references(home));
    let id = entry.slide.id;
    view! {
        {title(talk)}
        {link_home(to_slide(id), Text::new("발표에서 이 그림 보기", "See this figure in the talk"))}
        <section
            class="slide"
            id=id
            data-accent=Some(entry.chapter.accent).filter(|it| !it.is_empty())
            data-tone=(entry.tone == Tone::Dark).then_some("dark")
        >
            <div class="frame">
                <div class="sheet">
                    <h2>{rich_text(entry.slide.headline)}</h2>
                    <div class="content">{(entry.view)()}</div>
                </div>
            </div>
        </section>
        {credit::credit(talk, entry, home)}
        {credit::files(talk, entry, home, true)}
    }
    .into_any()
}
