//! A market of specialists readies data before any model can use it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "mlops-map",
        headline: Text::new("좋은 모델 앞의 좋은 데이터", "Good data before good models"),
        last_step: 3,
        cue_s: 48,
    },
    part: &LAYER_3,
    tone: Tone::Paper,
    notes: Text::new(
        "조금 어려운 이름이지만 하는 일은 분명합니다. 흩어진 데이터를 모으고, 쓸 만하게 다듬고, 질문에 맞게 찾아 주는 일입니다. 단계마다 전문 회사가 자라고 있습니다.",
        "The names are technical, the work is plain: gather scattered data, make it usable, find the right piece for a question. Each stage is growing its own specialists.",
    ),
    facts: &["F65", "F66", "F67", "F68"],
    since: &["S10"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("모으기: Snowflake, Databricks", "Gather: Snowflake, Databricks")),
    (0, Text::new("찾아 쓰기(RAG): Pinecone, Supabase", "Find and use (RAG): Pinecone, Supabase")),
    (0, Text::new("다듬기: Scale AI", "Refine: Scale AI")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
