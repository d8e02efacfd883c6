//! Vertical AI does an intern's share of work, first where good data has piled up.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "vertical-ai",
        headline: Text::new(
            "버티컬 AI, 인턴의 일부터",
            "Vertical AI starts with the intern's work",
        ),
        last_step: 2,
        cue_s: 48,
    },
    part: &LAYER_2,
    tone: Tone::Paper,
    notes: Text::new(
        "분야를 좁히면 한 사람의 속도를 높이거나 인턴의 몫을 맡는 수준까지 왔습니다. 코딩에서는 통제 실험으로 작업 시간이 55.8% 줄었다는 결과가 있습니다. 다른 분야는 데이터가 얼마나 잘 쌓였느냐에 따라 순서가 정해질 것으로 봅니다.",
        "Narrow the field and AI already raises one person's output or does what an intern did. In coding a controlled trial measured 55.8 percent less time. Elsewhere, the order should follow how well the data has been gathered.",
    ),
    facts: &["F52", "F53"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "코딩: GitHub Copilot, 실험에서 작업 시간 55.8% 단축",
            "Coding: GitHub Copilot, 55.8% less time in a trial",
        ),
    ),
    (0, Text::new("마케팅, 고객 지원, 법률, 의료", "Marketing, support, law, medicine")),
    (
        0,
        Text::new(
            "조건: 꾸준히 쌓인 전문 데이터 (발표자 견해)",
            "Condition: specialist data, steadily gathered (speaker's view)",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
