//! NVIDIA's rivals come in three kinds, and none is close in merchant GPUs.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_4;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-moat",
        headline: Text::new("엔비디아의 옆자리", "The seats beside NVIDIA"),
        last_step: 3,
        cue_s: 54,
    },
    part: &LAYER_4,
    tone: Tone::Paper,
    notes: Text::new(
        "범용 GPU에서 맞설 회사로는 AMD 정도가 꼽히고, 현장의 평가로는 갈 길이 멉니다. 다만 클라우드 회사가 직접 설계하는 맞춤형 칩은 결이 다른 경쟁입니다. 브로드컴은 그 칩과 네트워크로 2024 회계연도에 122억 달러의 AI 매출을 올렸습니다.",
        "In merchant GPUs the only name is AMD, and practitioners say it has far to go. Chips designed for the clouds themselves are another kind of rivalry. Broadcom made $12.2 billion of AI revenue in fiscal 2024 from such chips and networking.",
    ),
    facts: &["F29", "F73", "F77"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("범용 GPU: AMD", "Merchant GPUs: AMD")),
    (
        0,
        Text::new(
            "맞춤형 칩: 브로드컴, 구글 TPU, AWS Trainium",
            "Custom silicon: Broadcom, Google TPU, AWS Trainium",
        ),
    ),
    (0, Text::new("새로운 도전: NPU (바깥 고리)", "New challengers: NPUs (outer ring)")),
    (0, Text::new("발표자 견해: 아직 먼 추격", "Speaker's view: still far behind")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
