//! Applications grow two ways: wide (agents) and deep (vertical AI).

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "app-two-roads",
        headline: Text::new("애플리케이션의 두 갈래", "Two roads for applications"),
        last_step: 2,
        cue_s: 48,
    },
    part: &LAYER_2,
    tone: Tone::Paper,
    notes: Text::new(
        "좋은 모델 다음의 과제는 고객과 매출입니다. 방향은 두 가지입니다. 여러 업무를 한 번에 맡기는 에이전트와, 한 분야를 깊이 파는 버티컬 AI입니다.",
        "Once the model is good, someone has to win customers and earn. There are two directions: agents that take on many tasks at once, and vertical AI that goes deep in one field.",
    ),
    facts: &["F22", "F49"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "모델을 서비스로 바꾸는 소비자 접점(B2C)",
            "Where models become services for consumers (B2C)",
        ),
    ),
    (
        0,
        Text::new(
            "넓게, 에이전트: 여러 업무를 이어 목표 하나로",
            "Wide, agents: many tasks joined to one goal",
        ),
    ),
    (
        0,
        Text::new(
            "깊게, 버티컬 AI: 한 분야의 전문 데이터로",
            "Deep, vertical AI: one field and its data",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
