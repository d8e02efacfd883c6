//! Slide `mlops-map`: a market of specialists readies data before any model can use it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;
use crate::figures::mlops_map as art;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "mlops-map",
        headline: Text::new("좋은 모델 앞의 좋은 데이터", "Good data before good models"),
        last_step: 3,
        cue_s: 48,
    },
    part: &ENTERPRISE,
    tone: Tone::Paper,
    notes: Text::new(
        "조금 어려운 이름이지만 하는 일은 분명합니다. 흩어진 데이터를 모으고, 쓸 만하게 다듬고, 질문에 맞게 찾아 주는 일입니다. 단계마다 전문 회사가 자라고 있습니다.",
        "The names are technical, the work is plain: gather scattered data, make it usable, find the right piece for a question. Each stage is growing its own specialists.",
    ),
    facts: &["F65", "F66", "F67", "F68"],
    since: &[Since::Fact("S10")],
    view,
};

/// A station on the way of a document from its source to the answer that quotes it.
struct Station {
    name: Text,
    /// What the station does to the document.
    does: Text,
    art: fn() -> AnyView,
    dock: Option<Dock>,
}

/// Companies that make a living at a station, and the step at which they appear.
struct Dock {
    from: usize,
    verb: Text,
    makers: &'static [(&'static str, Text)],
}

const STATIONS: [Station; 5] = [
    Station {
        name: Text::new("흩어진 자료", "Sources"),
        does: Text::new("메일과 표 사이의 한 구절", "One passage among many files"),
        art: art::scattered,
        dock: None,
    },
    Station {
        name: Text::new("저장", "Store"),
        does: Text::new(
            "[한곳에 원본 그대로](term:data-lake)",
            "[As it is, in one place](term:data-lake)",
        ),
        art: art::stored,
        dock: Some(Dock {
            from: 1,
            verb: Text::new("모으기", "Gather"),
            makers: &[
                ("Snowflake", Text::new("[데이터 클라우드](F65)", "[Data cloud](F65)")),
                ("Databricks", Text::new("레이크하우스", "Lakehouse")),
            ],
        }),
    },
    Station {
        name: Text::new("표시와 검수", "Label and check"),
        does: Text::new(
            "[정답 표시](term:labeling)와 품질 확인",
            "[Labelled](term:labeling), quality checked",
        ),
        art: art::labelled,
        dock: Some(Dock {
            from: 2,
            verb: Text::new("다듬기", "Refine"),
            makers: &[(
                "Scale AI",
                Text::new("[라벨링·평가 데이터](F67)", "[Labels, test data](F67)"),
            )],
        }),
    },
    Station {
        name: Text::new("색인", "Index"),
        does: Text::new(
            "뜻으로 찾는 조각들, [RAG](term:rag)",
            "Pieces found by meaning, [RAG](term:rag)",
        ),
        art: art::indexed,
        dock: Some(Dock {
            from: 3,
            verb: Text::new("찾아 쓰기", "Find and use"),
            makers: &[
                ("Pinecone", Text::new("[벡터 DB](F66)", "[Vector DB](F66)")),
                ("Supabase", Text::same("Postgres + pgvector")),
            ],
        }),
    },
    Station {
        name: Text::new("모델", "Model"),
        does: Text::new("찾은 구절을 근거로 한 답", "An answer that quotes the passage"),
        art: art::answered,
        dock: None,
    },
];
const EXAMPLE: Text = Text::new(
    "길목마다 자라는 전문 회사들: [데이터와 MLOps의 시장](F68)",
    "Specialists grow at every stop: [the market for data and MLOps](F68)",
);

fn view() -> AnyView {
    view! {
        <div>
            <ol class="line">{STATIONS.iter().map(station).collect_view()}</ol>
        </div>
        <p class="caption">{rich_text(EXAMPLE)}</p>
    }
    .into_any()
}

fn station(it: &Station) -> AnyView {
    view! {
        <li class="station" class:docked=it.dock.is_some()>
            {(it.art)()} <span class="node" aria-hidden="true"></span> <div class="stop">
                <h3>{rich_text(it.name)}</h3>
                <p>{rich_text(it.does)}</p>
            </div> {it.dock.as_ref().map(dock)}
        </li>
    }
    .into_any()
}

fn dock(it: &Dock) -> AnyView {
    let makers = it.makers.iter().map(|(name, kind)| {
        view! {
            <li>
                <b>{*name}</b>
                <span>{rich_text(*kind)}</span>
            </li>
        }
    });
    view! {
        <div class="dock" data-from=it.from.to_string()>
            <p class="verb">{rich_text(it.verb)}</p>
            <ul>{makers.collect_view()}</ul>
        </div>
    }
    .into_any()
}
