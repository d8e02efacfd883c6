//! In practice four walls remain: falsehood, integration, cost, delay.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "field-limits",
        headline: Text::new("현업이 부딪힌 네 가지 벽", "Four walls in practice"),
        last_step: 4,
        cue_s: 54,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "실제 서비스를 만들 때 부딪히는 네 가지입니다. RAG는 환각을 줄이는 대표적인 방법이지만 유일한 방법도, 완전한 방법도 아닙니다. 법률용 RAG 제품조차 17–33%의 질문에서 오류를 보였다는 연구가 있습니다. 응답 속도의 배수는 측정값이 아니라 현장의 체감입니다.",
        "These four appear as soon as a real service is built. RAG is the usual remedy for hallucination, neither the only one nor a full one: a study found legal RAG products in error on 17 to 33 percent of queries. The figure for delay is an impression from practice, not a measurement.",
    ),
    facts: &["F43", "F44", "F47"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "환각: RAG로 줄지만 사라지지 않음",
            "Hallucination: RAG reduces it, does not end it",
        ),
    ),
    (
        0,
        Text::new("통합: 기존 업무 데이터와의 연결", "Integration: linking existing business data"),
    ),
    (0, Text::new("비용: API, 서버, GPU", "Cost: API, servers, GPUs")),
    (
        0,
        Text::new(
            "지연: 검색의 5–10배 (발표자 체감)",
            "Delay: 5–10× slower than search (speaker's estimate)",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
