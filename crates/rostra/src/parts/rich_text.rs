//! Renders texts in both languages. On slides the prerenderer keeps the page's language and moves the other one into
//! attributes; of texts rendered by a program, the style sheet shows the language of the root's `lang`.

use std::sync::Arc;

use leptos::prelude::*;
use rostra_core::text::{Lang, Span, Text, spans};

use crate::fact::{Fact, Mark, Term};

/// The possible targets of `[label](target)`, and the paths that lead to them from the current page.
#[derive(Clone)]
pub(crate) struct References {
    facts: Arc<[&'static Fact]>,
    terms: &'static [Term],
    /// The path to the slides in the same language.
    home: &'static str,
    /// The path or address of the folder that holds the sources page; `None` makes links to it plain text.
    base: Option<Arc<str>>,
}

impl References {
    /// The references to facts and terms. `home` leads from the page to the deck in the same language: empty on
    /// the deck's own page, else `../`.
    pub(crate) fn new(facts: &[&'static Fact], terms: &'static [Term], home: &'static str) -> Self {
        Self { facts: facts.into(), terms, home, base: Some(home.into()) }
    }

    /// The same for a page for print. Links to slides stay on the page, because a PDF is passed on; `base`
    /// is the address of the deck in the page's language. If that is unknown, links to the sources are plain
    /// text, because a PDF would link to the host it was printed from.
    pub(crate) fn on_paper(self, base: Option<&str>) -> Self {
        Self { base: base.map(Into::into), ..self }
    }

    /// A fact, and its address on the sources page.
    pub(crate) fn fact(&self, id: &str) -> Option<(&'static Fact, Option<String>)> {
        let fact = self.facts.iter().find(|it| it.id == id)?;
        Some((fact, self.on_sources(&format!("sources/#{id}"))))
    }

    /// The address of a term in the glossary, if there is that term.
    fn term(&self, id: &str) -> Option<Option<String>> {
        let term = self.terms.iter().find(|it| it.id == id)?;
        Some(self.on_sources(&format!("sources/#term-{}", term.id)))
    }

    /// The address of a target on the sources page.
    fn on_sources(&self, target: &str) -> Option<String> {
        self.base.as_ref().map(|it| format!("{it}{target}"))
    }
}

/// The address of a slide in the deck, relative to the page being rendered.
#[must_use]
pub fn to_slide(id: &str) -> String {
    let home = use_context::<References>().map_or("", |it| it.home);
    format!("{home}#{id}")
}

/// A text in both languages without links. For controls, which are in the program, where each kind
/// of view adds to its size.
#[must_use]
pub fn plain_text(text: Text) -> impl IntoView {
    view! {
        <span lang="ko">{text.ko}</span>
        <span lang="en">{text.en}</span>
    }
}

/// A text for screen readers only, such as the name of a control that shows a sign.
#[must_use]
pub fn sr_only(text: Text) -> impl IntoView {
    view! { <span class="sr">{plain_text(text)}</span> }
}

/// A text in both languages with its links. For slides, which are rendered natively.
#[must_use]
pub fn rich_text(text: Text) -> AnyView {
    if text.ko == text.en {
        return marked_up(text.ko, None);
    }
    in_both(|lang| marked_up(text.get(lang), Some(lang)))
}

/// Renders something in both languages, each in an element of its own.
pub(crate) fn in_both(phrasing: impl Fn(Lang) -> AnyView) -> AnyView {
    let [ko, en] = Lang::ALL.map(|lang| view! { <span lang=lang.tag()>{phrasing(lang)}</span> });
    (ko, en).into_any()
}

/// The lines of a slide as a list. Each has the step from which it is shown.
#[must_use]
pub fn lines(lines: &'static [(usize, Text)]) -> AnyView {
    let items = lines.iter().map(|(from, text)| {
        // Step 0 is the state on arrival and needs no attribute.
        let from = (*from > 0).then(|| from.to_string());
        view! { <li data-from=from>{rich_text(*text)}</li> }
    });
    view! { <ul class="lines">{items.collect_view()}</ul> }.into_any()
}

/// The label of a claim in words, so that it never depends on color alone.
#[must_use]
pub fn mark(mark: Mark) -> AnyView {
    let Some(text) = label(mark) else { return ().into_any() };
    view! { <small class="mark-label" data-mark=word(mark)>{rich_text(text)}</small> }.into_any()
}

/// A text that links to a fact, with a label other than the fact's own, such as context added to
/// it. The text must not contain links.
#[must_use]
pub fn cited(text: Text, mark: Mark, fact: &str) -> AnyView {
    let found = use_context::<References>().and_then(|it| it.fact(fact));
    let Some((_, href)) = found else { return rich_text(text) };
    // With the label in each phrasing, so that a page in one language needs no element for them.
    let labelled = in_both(|lang| (text.get(lang), tagged(mark, Some(lang))).into_any());
    view! { <a class="mark" data-mark=word(mark) href=href>{labelled}</a> }.into_any()
}

/// The text of a mark's label; a confirmed fact has none.
#[must_use]
pub const fn label(mark: Mark) -> Option<Text> {
    match mark {
        Mark::Corrected => Some(Text::new("정정", "corrected")),
        Mark::View => Some(Text::new("발표자 견해", "speaker's view")),
        Mark::Added => Some(Text::new("보충 설명", "added context")),
        Mark::Since => Some(Text::new("그 후", "since then")),
        Mark::Source => None,
    }
}

/// The name of a mark in style sheets.
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

/// Renders the links of a phrase. `lang` is `None` for a phrase that is the same in both languages.
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

/// Renders a link. An unknown target is kept as it is: a dead link, which a test of the talk finds.
fn link(label: &'static str, target: &'static str, lang: Option<Lang>) -> AnyView {
    let dead = || view! { <a href=target>{label}</a> }.into_any();
    if let Some(id) = target.strip_prefix('#') {
        return view! { <a href=to_slide(id)>{label}</a> }.into_any();
    }
    let Some(references) = use_context::<References>() else { return dead() };
    if target.starts_with("sources/") {
        // With a `target` the browser opens the page itself, instead of an entry over the slide.
        let href = references.on_sources(target);
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

/// The label inside a link, which names the kind of claim.
fn tagged(mark: Mark, lang: Option<Lang>) -> AnyView {
    let Some(text) = label(mark) else { return ().into_any() };
    let label = match lang {
        Some(lang) => text.get(lang).into_any(),
        None => rich_text(text),
    };
    view! { <small class="mark-label">{label}</small> }.into_any()
}
