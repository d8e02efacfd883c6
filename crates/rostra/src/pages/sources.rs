//! The sources page: claims by slide, decisions, and the glossary.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::fact::{Fact, Status};
use crate::pages::paper;
use crate::parts::rich_text::{mark, rich_text, to_slide};
use crate::talk::{Entry, Talk};

/// The content of the sources page. `home` leads to the deck's page in the same language.
#[must_use]
pub fn page(talk: &Talk, home: &'static str) -> AnyView {
    provide_context(talk.references(home));
    let slides = talk.entries.iter().enumerate().map(|(index, entry)| {
        let facts = facts_of(talk, index);
        (!facts.is_empty()).then(|| of_slide(index, entry, facts))
    });
    view! {
        <article class="sources">
            <p class="home">
                <a href=home>{rich_text(talk.title)}</a>
            </p>
            <h1>{rich_text(Text::new("출처와 정정", "Sources and corrections"))}</h1>
            <p class="intro">{rich_text(INTRO)}</p>
            {tally(talk)}
            <nav class="jump">
                <a href="#decisions">{rich_text(DECISIONS)}</a>
                <a href="#glossary">{rich_text(GLOSSARY)}</a>
                {paper::links(home)}
            </nav>
            {slides.collect_view()}
            {decisions(talk)}
            {glossary(talk)}
        </article>
    }
    .into_any()
}

const INTRO: Text = Text::new(
    "슬라이드마다 발표에서 한 말과 화면에 보이는 말, 그 근거. 번호는 슬라이드의 출처 번호와 같음.",
    "For every slide: what was said, what the screen shows, and what that rests on. The numbers are those of the slides' sources.",
);
const DECISIONS: Text = Text::new("발표 안의 어긋남", "Where the talk did not agree with itself");
const GLOSSARY: Text = Text::new("용어", "Glossary");

/// Renders the number of claims by verdict.
fn tally(talk: &Talk) -> AnyView {
    let statuses = [
        Status::Confirmed,
        Status::Imprecise,
        Status::Contradicted,
        Status::Unverifiable,
        Status::Context,
        Status::Since,
    ];
    let count = |status| talk.facts.iter().filter(|fact| fact.status == status).count();
    let counts = statuses.map(|status| (status, count(status)));
    let entries = counts.into_iter().filter(|(_, count)| *count > 0).map(|(status, count)| {
        view! {
            <div>
                <dt>{rich_text(name(status))}</dt>
                <dd>{count}</dd>
            </div>
        }
    });
    view! { <dl class="tally">{entries.collect_view()}</dl> }.into_any()
}

fn decisions(talk: &Talk) -> AnyView {
    let entries = talk.decisions.iter().map(|it| {
        view! {
            <li id=it.id>
                <p class="fact-id">{it.id}</p>
                <div class="finding">
                    <p class="claim">{rich_text(it.conflict)}</p>
                    <p class="shown">{rich_text(it.decision)}</p>
                </div>
            </li>
        }
    });
    view! {
        <section>
            <h2 id="decisions">{rich_text(DECISIONS)}</h2>
            <ol class="facts-list">{entries.collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn glossary(talk: &Talk) -> AnyView {
    let entries = talk.terms.iter().map(|it| {
        view! {
            <dt id=format!("term-{}", it.id)>{rich_text(it.name)}</dt>
            <dd>{rich_text(it.meaning)}</dd>
        }
    });
    view! {
        <section>
            <h2 id="glossary">{rich_text(GLOSSARY)}</h2>
            <dl class="terms">{entries.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// Returns the facts whose first slide this is, so that each is on the page once.
fn facts_of(talk: &Talk, index: usize) -> Vec<&'static Fact> {
    let first = |fact: &Fact| talk.entries.iter().position(|it| fact.slides.contains(&it.slide.id));
    talk.facts.iter().copied().filter(|it| first(it) == Some(index)).collect()
}

fn of_slide(index: usize, entry: &Entry, facts: Vec<&'static Fact>) -> AnyView {
    view! {
        <section>
            <h2>
                <a href=to_slide(entry.slide.id)>
                    <span class="ordinal">{index + 1}</span>
                    " "
                    {rich_text(entry.slide.headline)}
                </a>
            </h2>
            <ol class="facts-list">{facts.into_iter().map(fact).collect_view()}</ol>
        </section>
    }
    .into_any()
}

fn fact(fact: &'static Fact) -> AnyView {
    // These statuses have the same words as their marks.
    let repeats = matches!(fact.status, Status::Context | Status::Since);
    view! {
        <li id=fact.id>
            <p class="fact-id">
                {fact.id} " " <span class="status">{rich_text(name(fact.status))}</span>
                {(!repeats).then(|| mark(fact.mark()))}
            </p>
            <div class="finding">
                <p class="claim">{rich_text(fact.claim)}</p>
                <p class="shown">{rich_text(fact.shown)}</p>
                <p class="source">{rich_text(fact.source)}</p>
                {links(fact)}
            </div>
        </li>
    }
    .into_any()
}

/// The addresses as links, shown without `https://` and `www.`.
fn links(fact: &'static Fact) -> AnyView {
    if fact.links.is_empty() {
        return ().into_any();
    }
    let links = fact.links.iter().map(|it| {
        let shown = it.trim_start_matches("https://").trim_start_matches("www.");
        view! {
            <li>
                <a href=*it target="_blank" rel="noopener">
                    {shown}
                </a>
            </li>
        }
    });
    view! { <ul class="links">{links.collect_view()}</ul> }.into_any()
}

/// The name of a verdict.
const fn name(status: Status) -> Text {
    match status {
        Status::Confirmed => Text::new("확인", "confirmed"),
        Status::Imprecise => Text::new("부정확", "imprecise"),
        Status::Contradicted => Text::new("사실과 다름", "contradicted"),
        Status::Unverifiable => Text::new("확인할 수 없음", "cannot be checked"),
        Status::Context => Text::new("보충 설명", "added context"),
        Status::Since => Text::new("발표 이후", "after the talk"),
    }
}
