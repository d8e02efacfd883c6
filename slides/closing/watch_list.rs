//! One open question per layer to watch in 2025.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::CLOSING;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "watch-list",
        headline: Text::new("2025년 관전 포인트", "What to watch in 2025"),
        last_step: 6,
        cue_s: 60,
    },
    part: &CLOSING,
    tone: Tone::Paper,
    notes: Text::new(
        "층마다 질문을 하나씩만 남깁니다. 이 다섯 질문에 답이 나오는 순서가 곧 AI 산업의 다음 순서가 될 것입니다. 처음에 나눠 본 카드도 제자리에 놓였는지 확인해 보십시오.",
        "One question per layer. The order in which they are answered will be the order in which the industry moves. See whether the cards from the start now sit where you put them.",
    ),
    facts: &["F18", "F20", "F41", "F56", "F69", "F87"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("모델: 규모 다음의 성능, 그리고 수익", "Models: what follows size, and revenue")),
    (0, Text::new("애플리케이션: 첫 킬러 앱", "Applications: the first killer app")),
    (
        0,
        Text::new(
            "엔터프라이즈: 단기 ROI와 데이터 통합",
            "Enterprise: short-term ROI, data integration",
        ),
    ),
    (0, Text::new("인프라: 지출을 떠받칠 매출", "Infrastructure: revenue to carry the spending")),
    (0, Text::new("주변 산업: 실증에서 상용으로", "Outer ring: from demonstration to market")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
