//! Slide `mlops-map`: a market of specialists readies data before any model can use it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod art;
mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "mlops-map",
        headline: Text::new("좋은 모델보다 먼저, 좋은 데이터", "Good data before good models"),
        last_step: 3,
        cue_s: 48,
    },
    chapter: &ENTERPRISE,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "데이터와 MLOps 시장은 이름은 어렵지만 하는 일은 단순합니다. 모델이 답하려면 먼저 데이터가 준비되어야 합니다. 문서의 한 구절이 답이 되기까지 따라가 보겠습니다.",
            "The market for data and MLOps has a technical name, but its work is plain: before a model can answer, its data must be ready. Let us follow one passage of a document until it becomes an answer.",
        ),
        Text::new(
            "먼저 흩어진 자료를 한곳에 모읍니다. Snowflake와 Databricks가 하는 일입니다.",
            "First, scattered files are gathered in one place. That is what Snowflake and Databricks do.",
        ),
        Text::new(
            "다음은 정답을 표시하고 품질을 확인하는 일입니다. Scale AI가 대표적입니다.",
            "Then they are labelled and checked; Scale AI is the best-known name.",
        ),
        Text::new(
            "마지막으로 질문에 맞는 조각을 찾아 모델에 건넵니다. 여기에 Pinecone이나 Supabase가 쓰입니다. 처음 발표에서는 이 모두를 MLOps 시장이라고 했지만, 좁은 뜻의 MLOps는 모델 운영이라 데이터와 MLOps 시장이라고 하겠습니다.",
            "Last, the piece that fits a question is found and handed to the model, with stores such as Pinecone or Supabase. At first I called all of this the MLOps market, but MLOps proper means running models; let me say data and MLOps.",
        ),
    ],
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
        does: Text::new("여러 파일 속의 한 구절", "One passage among many files"),
        art: art::scattered,
        dock: None,
    },
    Station {
        name: Text::new("저장", "Store"),
        does: Text::new(
            "[한곳에 원본 그대로](term:data-lake)",
            "[Unchanged, in one place](term:data-lake)",
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
            "뜻이 가까운 조각 찾기, [RAG](term:rag)",
            "Pieces found by meaning, [RAG](term:rag)",
        ),
        art: art::indexed,
        dock: Some(Dock {
            from: 3,
            verb: Text::new("찾아 쓰기", "Find and use"),
            makers: &[
                ("Pinecone", Text::new("[벡터 DB](F66)", "[Vector DB](F66)")),
                ("Supabase", Text::new("벡터 검색(pgvector)", "Vector search (pgvector)")),
            ],
        }),
    },
    Station {
        name: Text::new("모델", "Model"),
        does: Text::new("찾은 구절을 인용한 답", "An answer that quotes the passage"),
        art: art::answered,
        dock: None,
    },
];
const EXAMPLE: Text = Text::new(
    "단계마다 전문 회사가 자라는 [데이터와 MLOps 시장](F68)",
    "Every step has its own specialists in [the market for data and MLOps](F68)",
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
