//! Money pools at the bottom; little comes back from the top.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-money",
        headline: Text::new("돈은 어디로 흐르나", "Follow the money"),
        last_step: 7,
        cue_s: 48,
    },
    part: &PART_3,
    tone: Tone::Paper,
    notes: Text::new(
        "투자금은 모델 회사와 클라우드로 들어가 GPU 구매로 이어집니다. 이용자와 기업이 내는 돈은 위에서 내려오지만 아직 가늡니다. 굵은 선과 가는 선의 차이가 앞 장의 6,000억 달러 질문입니다.",
        "Investment enters at the model makers and the clouds and turns into GPU orders. What users and companies pay comes down from the top, still thin. The difference between the thick and the thin line is the $600 billion question.",
    ),
    facts: &["F14", "F18", "F74", "F76"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("위: 소비자 구독료와 기업 사용료", "Top: subscriptions and company fees")),
    (0, Text::new("가운데: 모델 회사의 클라우드 비용", "Middle: model makers' cloud bills")),
    (
        0,
        Text::new(
            "아래: 클라우드의 GPU 구매, 엔비디아로 모이는 돈",
            "Bottom: clouds buy GPUs; money pools at NVIDIA",
        ),
    ),
    (0, Text::new("가늘게 돌아오는 매출", "Revenue returns in a thin stream")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
