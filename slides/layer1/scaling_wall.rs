//! Size alone no longer brings the leap; new axes take over.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "scaling-wall",
        headline: Text::new("규모만으로는 부족한 다음 걸음", "Size alone won't take the next step"),
        last_step: 2,
        cue_s: 54,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "2024년 말, 규모와 데이터를 함께 불리는 방식의 효과가 예전 같지 않다는 말이 연구자들에게서 나왔습니다. 같은 시기에 답하기 전에 더 오래 생각하는 모델도 나와, 끝이 아니라 축이 바뀌는 시점으로 볼 수 있습니다. 그 축의 하나인 에이전트는 애플리케이션 층에서 다루겠습니다.",
        "At the end of 2024 researchers were saying that bigger models and more data no longer pay as before. Models that think longer before answering came out at the same time, so it may be a change of axis and not an end. One of those axes, agents, comes in the application layer.",
    ),
    facts: &["F08", "F40", "F41", "F42"],
    since: &["S21"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "더 크게, 더 많이: 둔화된 사전학습의 효율",
            "Bigger and more: pre-training gains slow",
        ),
    ),
    (
        0,
        Text::new(
            "다음 과제: 멀티모달, 사고력(reasoning), 수익화",
            "Next: multimodal, reasoning, revenue",
        ),
    ),
    (0, Text::new("2024년 하반기의 화두: 에이전트", "Theme of late 2024: agents")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
