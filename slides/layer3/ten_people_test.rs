//! The bar for B2B is people's worth of work, not a percentage.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "ten-people-test",
        headline: Text::new("10–20%가 아니라 2–10명", "Not 10–20% but 2–10 people"),
        last_step: 3,
        cue_s: 48,
    },
    part: &LAYER_3,
    tone: Tone::Paper,
    notes: Text::new(
        "10명인 팀에서 10–20%의 개선은 한두 사람의 시간에 그칩니다. 도입의 수고를 감수하게 하려면 두 사람에서 열 사람 몫의 일이 줄어야 한다는 것이 발표자의 기준입니다. 데이터 통합과 단기 ROI도 함께 풀어야 할 과제입니다.",
        "In a team of ten, 10 to 20 percent is one or two people's time. To be worth the trouble, the talk says, a product must take over the work of two to ten. Data integration and short-term ROI have to be solved along with it.",
    ),
    facts: &["F69"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "조금 나은 CRM으로는 넘기 어려운 도입의 문턱",
            "A slightly better CRM does not clear the bar",
        ),
    ),
    (
        0,
        Text::new(
            "기준은 사람 2–10명 몫의 일 (발표자 견해)",
            "The bar: the work of 2–10 people (speaker's view)",
        ),
    ),
    (
        0,
        Text::new(
            "함께 풀 숙제: 데이터 통합, MLOps의 수익성, 단기 ROI",
            "Also due: data integration, MLOps profits, short-term ROI",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
