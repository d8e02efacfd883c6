//! A phrasing marked up in both languages; the style sheet shows the one the root asks for.

use std::sync::Arc;

use leptos::prelude::*;
use rostra_core::fact::{Fact, Mark, Term};
use rostra_core::text::{Lang, Span, Text, spans};

use crate::talk::Talk;

/// What `[label](target)` may lead to, and how pages reach each other from here.
#[derive(Clone)]
pub(crate) struct References {
    facts: Arc<[&'static Fact]>,
    terms: &'static [Term],
    home: &'static str,
}

impl References {
    /// Those of a talk; `home` leads from the page to the deck in the same language: nothing on the
    /// deck itself, else `../`.
    pub(crate) fn new(talk: &Talk, home: &'static str) -> Self {
        Self { facts: talk.facts.iter().copied().collect(), terms: talk.terms, home }
    }

    /// A fact, and where the sources page has it.
    pub(crate) fn fact(&self, id: &str) -> Option<(&'static Fact, String)> {
        let fact = self.facts.iter().find(|it| it.id == id)?;
        Some((fact, format!("{}sources/#{id}", self.home)))
    }

    fn term(&self, id: &str) -> Option<String> {
        let term = self.terms.iter().find(|it| it.id == id)?;
        Some(format!("{}sources/#term-{}", self.home, term.id))
    }
}

/// The address of a slide in the deck, from the page that is being written.
#[must_use]
pub fn to_slide(id: &str) -> String {
    let home = use_context::<References>().map_or("", |it| it.home);
    format!("{home}#{id}")
}

/// A phrasing in both languages, as it stands: no links. For controls, which are part of the
/// program, where every kind of view has its price in bytes.
#[must_use]
pub fn plain_text(text: Text) -> impl IntoView {
    view! {
        <span lang="ko">{text.ko}</span>
        <span lang="en">{text.en}</span>
    }
}

/// A phrasing that is only heard: names for controls that show a sign.
#[must_use]
pub fn sr_only(text: Text) -> impl IntoView {
    view! { <span class="sr">{plain_text(text)}</span> }
}

/// A phrasing in both languages, with its links. For slides, which are written natively.
#[must_use]
pub fn rich_text(text: Text) -> AnyView {
    if text.ko == text.en {
        return marked_up(text.ko, None);
    }
    let [ko, en] = Lang::ALL.map(|lang| {
        view! { <span lang=lang.tag()>{marked_up(text.get(lang), Some(lang))}</span> }
    });
    (ko, en).into_any()
}

/// The on-screen lines of a slide, one list item each; a line may come with a later step.
#[must_use]
pub fn lines(lines: &'static [(usize, Text)]) -> AnyView {
    let items = lines.iter().map(|(from, text)| {
        // Step 0 is what stands on arrival, so it needs no attribute.
        let from = (*from > 0).then(|| from.to_string());
        view! { <li data-from=from>{rich_text(*text)}</li> }
    });
    view! { <ul class="lines">{items.collect_view()}</ul> }.into_any()
}

/// The small label of a claim, in words, so that it never depends on color alone.
#[must_use]
pub fn mark(mark: Mark) -> AnyView {
    let Some(text) = label(mark) else { return ().into_any() };
    view! { <small class="mark-label" data-mark=word(mark)>{rich_text(text)}</small> }.into_any()
}

/// Words that lead to a fact under a label other than the fact's own, such as context added to it.
/// The words carry no links themselves.
#[must_use]
pub fn cited(text: Text, mark: Mark, fact: &str) -> AnyView {
    let found = use_context::<References>().and_then(|it| it.fact(fact));
    let Some((_, href)) = found else { return rich_text(text) };
    view! {
        <a class="mark" data-mark=word(mark) href=href>
            {rich_text(text)}
            {tagged(mark, None)}
        </a>
    }
    .into_any()
}

/// The label's words; a confirmed fact needs none.
#[must_use]
pub const fn label(mark: Mark) -> Option<Text> {
    match mark {
        Mark::Corrected => Some(Text::new("정정", "corrected")),
        Mark::View => Some(Text::new("발표자 견해", "speaker's view")),
        Mark::Added => Some(Text::new("더한 맥락", "added context")),
        Mark::Since => Some(Text::new("그 후", "since then")),
        Mark::Source => None,
    }
}

/// What the style sheet calls a mark.
#[must_use]
pub const fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Corrected => "corrected",
        Mark::View => "view",
        Mark::Added => "added",
        Mark::Since => "since",
        Mark::Source => "source",
    }
}

/// `lang` is none where a phrasing is written alike in both languages.
fn marked_up(phrasing: &'static str, lang: Option<Lang>) -> AnyView {
    if !phrasing.contains("](") {
        return phrasing.into_any();
    }
    let pieces = spans(phrasing).map(|it| match it {
        Span::Plain(words) => words.into_any(),
        Span::Link { label, target } => link(label, target, lang),
    });
    pieces.collect_view().into_any()
}

/// A target that nobody knows stays as it is written: a dead link, which a test of the talk finds.
fn link(label: &'static str, target: &'static str, lang: Option<Lang>) -> AnyView {
    let dead = || view! { <a href=target>{label}</a> }.into_any();
    if let Some(id) = target.strip_prefix('#') {
        return view! { <a href=to_slide(id)>{label}</a> }.into_any();
    }
    let Some(references) = use_context::<References>() else { return dead() };
    if target.starts_with("sources/") {
        // The page itself and no entry over the slide: the browser follows what names its window.
        let href = format!("{}{target}", references.home);
        return view! { <a href=href target="_self">{label}</a> }.into_any();
    }
    if let Some(id) = target.strip_prefix("term:") {
        let Some(href) = references.term(id) else { return dead() };
        return view! { <a class="term" href=href>{label}</a> }.into_any();
    }
    let Some((fact, href)) = references.fact(target) else { return dead() };
    if label == fact.id {
        return view! { <a href=href>{label}</a> }.into_any();
    }
    view! {
        <a class="mark" data-mark=word(fact.mark()) href=href>
            {label}
            {tagged(fact.mark(), lang)}
        </a>
    }
    .into_any()
}

/// The label inside a link, which says of which kind it is.
fn tagged(mark: Mark, lang: Option<Lang>) -> AnyView {
    let Some(text) = label(mark) else { return ().into_any() };
    let label = match lang {
        Some(lang) => text.get(lang).into_any(),
        None => rich_text(text),
    };
    view! { <small class="mark-label">{label}</small> }.into_any()
}
