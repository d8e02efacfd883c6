//! Models are the engine everything else runs on, and two rivalries drive them.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-engine",
        headline: Text::new("모델, 모든 층의 엔진", "Models, the engine of every layer"),
        last_step: 3,
        cue_s: 48,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "다른 모든 층이 이 엔진 위에서 돌아갑니다. API로 빌려 쓰는 비공개 모델과 가중치를 내려받는 공개 모델이 나란히 경쟁합니다. 흔히 오픈소스라고 부르지만 라이선스 조건이 붙는 경우가 있어 '공개 가중치'라고 적었습니다.",
        "Every other layer runs on this engine. Closed models rented by API compete with models whose weights can be downloaded. They are often called open source; since licences differ, the slide says open weights.",
    ),
    facts: &["F21", "F32", "F48"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("연구에서 태어나 성과가 몰리는 층", "Born in research, where most results land")),
    (
        0,
        Text::new(
            "비공개(API): ChatGPT, Claude, Gemini",
            "Closed, by API: ChatGPT, Claude, Gemini",
        ),
    ),
    (0, Text::new("공개 가중치: Llama, Qwen", "Open weights: Llama, Qwen")),
    (
        0,
        Text::new(
            "두 갈래 경쟁: 미국과 중국, 비공개와 공개",
            "Two rivalries: US–China, closed–open",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
