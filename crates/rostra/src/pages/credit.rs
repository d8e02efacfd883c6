//! The credit below a figure on a page of its own: the talk it is from, its sources, and its files.

use leptos::prelude::*;
use rostra_core::text::Text;

use crate::parts::rich_text::{References, rich_text};
use crate::talk::{Entry, Talk};

/// Renders the talk that a figure is from, and the sources of its facts.
pub(crate) fn credit(talk: &Talk, entry: &Entry, home: &'static str) -> AnyView {
    let references = use_context::<References>();
    let found = entry.facts.iter().filter_map(|id| references.as_ref()?.fact(id));
    let sources = found.map(|(fact, href)| {
        view! { <li><a href=href>{fact.id}</a> " " {rich_text(fact.source)}</li> }
    });
    view! {
        <div class="figure-credit">
            <p>{rich_text(Text::new("출처: 발표 ", "From the talk "))} <a href=home>{rich_text(talk.title)}</a> ", " {talk.date}</p>
            <ul>{sources.collect_view()}</ul>
            <p>
                <a href=format!("{home}sources/")>
                    {rich_text(Text::new("모든 출처와 정정", "All sources and corrections"))}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// Renders links to a figure's files, and to its own page unless this is that page (`alone`); nothing for a slide
/// without a figure.
pub(crate) fn files(talk: &Talk, entry: &Entry, home: &'static str, alone: bool) -> AnyView {
    let id = entry.slide.id;
    if !talk.figures.iter().any(|it| it.slide == id) {
        return ().into_any();
    }
    let has_data = talk.data.iter().any(|it| it.slide == id);
    let drawn = talk.drawings.iter().any(|it| it.slide == id);
    let file = |ending: &str, name: Text| {
        let href = format!("{home}figure/{id}.{ending}");
        view! { <a href=href>{rich_text(name)}</a> }.into_any()
    };
    let picture = drawn.then(|| file("svg", Text::new("그림 파일(SVG)", "Picture (SVG)")));
    let data = has_data.then(|| {
        let csv = file("csv", Text::new("데이터(CSV)", "Data (CSV)"));
        vec![csv, file("json", Text::new("데이터(JSON)", "Data (JSON)"))]
    });
    let page = (!alone).then(|| {
        let name = Text::new("이 그림만", "This figure alone");
        view! { <a href=format!("{home}figure/{id}/")>{rich_text(name)}</a> }
    });
    view! { <p class="figure-files">{page} {picture} {data}</p> }.into_any()
}
