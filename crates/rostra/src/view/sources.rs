//! The list of everything the talk rests on: claims by slide, decisions, words explained.

use leptos::prelude::*;
use rostra_core::fact::{Fact, Status};
use rostra_core::text::Text;

use crate::parts::words::{References, mark, words};
use crate::talk::{Entry, Talk};

/// Contents of the sources page. `root` leads to the site's root, `home` leads to the deck's page in the same language.
#[must_use]
pub fn page(talk: &Talk, root: &'static str, home: &'static str) -> AnyView {
    provide_context(References::new(talk, root));
    let slides = talk.entries.iter().enumerate().map(|(index, entry)| {
        let facts = facts_of(talk, index);
        (!facts.is_empty()).then(|| of_slide(entry, home, facts))
    });
    let decisions = talk.decisions.iter().map(|it| {
        view! {
            <li id=it.id>
                <p class="claim">{words(it.conflict)}</p>
                <p>{words(it.decision)}</p>
            </li>
        }
    });
    let terms = talk.terms.iter().map(|it| {
        view! {
            <dt id=format!("term-{}", it.id)>{words(it.name)}</dt>
            <dd>{words(it.meaning)}</dd>
        }
    });
    view! {
        <article class="sources">
            <p class="home"><a href=home>{words(talk.title)}</a></p>
            <h1>{words(Text::new("출처와 정정", "Sources and corrections"))}</h1>
            {slides.collect_view()}
            <h2>{words(Text::new("발표 안의 어긋남", "Where the talk did not agree with itself"))}</h2>
            <ol class="decisions">{decisions.collect_view()}</ol>
            <h2 id="glossary">{words(Text::new("용어", "Glossary"))}</h2>
            <dl class="terms">{terms.collect_view()}</dl>
        </article>
    }
    .into_any()
}

/// The facts whose first slide this is: each stands on the page once.
fn facts_of(talk: &Talk, index: usize) -> Vec<&'static Fact> {
    let first = |fact: &Fact| talk.entries.iter().position(|it| fact.slides.contains(&it.slide.id));
    talk.facts.iter().copied().filter(|it| first(it) == Some(index)).collect()
}

fn of_slide(entry: &Entry, home: &'static str, facts: Vec<&'static Fact>) -> AnyView {
    let href = format!("{home}#{}", entry.slide.id);
    view! {
        <section>
            <h2><a href=href>{words(entry.slide.headline)}</a></h2>
            <ol class="facts-list">{facts.into_iter().map(fact).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn fact(fact: &'static Fact) -> AnyView {
    let links = fact.links.iter().map(|it| view! { <li><a href=*it rel="noopener">{*it}</a></li> });
    view! {
        <li id=fact.id>
            <p class="fact-id">{fact.id} " " {status(fact)} {mark(fact.mark())}</p>
            <p class="claim">{words(fact.claim)}</p>
            <p class="shown">{words(fact.shown)}</p>
            <p class="source">{words(fact.source)}</p>
            <ul class="links">{links.collect_view()}</ul>
        </li>
    }
    .into_any()
}

fn status(fact: &Fact) -> AnyView {
    let text = match fact.status {
        Status::Confirmed => Text::new("확인", "confirmed"),
        Status::Imprecise => Text::new("부정확", "imprecise"),
        Status::Contradicted => Text::new("사실과 다름", "contradicted"),
        Status::Unverifiable => Text::new("확인할 수 없음", "cannot be checked"),
        Status::Context => Text::new("더한 맥락", "added context"),
        Status::Since => Text::new("발표 이후", "after the talk"),
    };
    view! { <span class="status">{words(text)}</span> }.into_any()
}
