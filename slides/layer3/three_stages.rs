//! Replacement climbs from tools, to part of the team, to software, wages and outsourcing together.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "three-stages",
        headline: Text::new("대체의 세 단계", "Three stages of replacement"),
        last_step: 4,
        cue_s: 66,
    },
    part: &LAYER_3,
    tone: Tone::Paper,
    notes: Text::new(
        "여러 투자사의 글을 바탕으로 정리한 세 단계입니다. Foundation Capital은 이 흐름을 소프트웨어를 파는 일에서 서비스 자체를 파는 일로의 이동이라고 불렀습니다. 개별 업무에서는 2단계의 사례가 이미 있지만, 회사 전체로 보면 1단계에 막 들어선 모습입니다.",
        "Three stages, drawn from several investors' writing. Foundation Capital describes the shift as one from software-as-a-service to service-as-software. Single tasks already show stage 2; whole companies are only entering stage 1.",
    ),
    facts: &["F52", "F61", "F62", "F63", "F64"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("1단계 도구 교체", "Stage 1: tools replaced")),
    (
        0,
        Text::new(
            "2단계 팀과 협업: 인력 일부 대체, 생산성 30–100% (발표자 제시)",
            "Stage 2: beside the team, part of it replaced, +30–100% (speaker's figure)",
        ),
    ),
    (
        0,
        Text::new(
            "3단계 완전 대체: 소프트웨어, 인건비, 외주까지",
            "Stage 3: software, wages and outsourcing together",
        ),
    ),
    (
        0,
        Text::new(
            "2025년 1월의 위치: 1단계 초입 (발표자 견해)",
            "January 2025: the foot of stage 1 (speaker's view)",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
