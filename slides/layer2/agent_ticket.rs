//! An agent takes over the whole errand, not one step of it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "agent-ticket",
        headline: Text::new("항공권으로 보는 에이전트", "An agent buys a ticket"),
        last_step: 5,
        cue_s: 72,
    },
    part: &LAYER_2,
    tone: Tone::Paper,
    notes: Text::new(
        "핵심은 한 단계를 돕는 것이 아니라 과정 전체를 넘겨받는 것입니다. 항공권을 예로 들면 검색부터 카드 할인, 결제까지가 한 문장의 지시로 이어집니다. 2025년 1월에는 베타와 시제품 단계였으니, 화면의 여행과 가격은 설명을 위한 예시로 봐 주십시오.",
        "The point is to take over the whole process, not to help with one step. With a flight, one sentence covers search, card discounts and payment. In January 2025 this was at the beta and prototype stage; the trip and fares shown are made up for the example.",
    ),
    facts: &["F42", "F50", "F51"],
    since: &["S04", "S05"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "지금까지: 검색, 비교, 할인 확인, 결제 모두 사람의 몫",
            "Until now: search, compare, check discounts, pay, all by hand",
        ),
    ),
    (
        0,
        Text::new(
            "에이전트: 목표 한 문장으로 과정 전체를 위임",
            "Agent: one sentence, the whole process handed over",
        ),
    ),
    (
        0,
        Text::new(
            "2024년 말: Claude 컴퓨터 사용(베타), Gemini 2.0(시제품)",
            "Late 2024: Claude computer use (beta), Gemini 2.0 (prototype)",
        ),
    ),
    (0, Text::new("예시 시나리오, 당시 상용화 전", "Illustrative; not on general sale then")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
