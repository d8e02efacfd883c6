//! Training is rare and heavy; inference is light each time but never stops.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "train-vs-infer",
        headline: Text::new("학습은 드물게, 추론은 매번", "Train rarely, infer every time"),
        last_step: 3,
        cue_s: 66,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "학습은 데이터와 장비와 시간을 한꺼번에 쏟는 일이라 최상위 모델은 소수 기업의 영역입니다. 다만 2024년 12월 DeepSeek-V3는 GPU 2,048장으로 학습했다고 밝혔습니다. 추론은 요청 하나만 보면 가볍지만, 엔비디아는 데이터센터 매출의 약 40%가 추론용이라고 추정했습니다.",
        "Training spends data, hardware and time all at once, so the frontier belongs to a few firms. Yet in December 2024 DeepSeek-V3 reported training on 2,048 GPUs. One inference is light; still, NVIDIA put about 40 percent of its data-centre revenue down to inference.",
    ),
    facts: &["F26", "F27", "F28", "F29", "F30", "F31"],
    since: &["S19"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "학습: 방대한 데이터로 모델을 만드는 일",
            "Training: making a model from vast data",
        ),
    ),
    (
        0,
        Text::new(
            "GPU 1만 장 이상, 수개월, 수천억 원대 (프런티어 기준)",
            "10,000+ accelerators, months, $100M and up at the frontier",
        ),
    ),
    (
        0,
        Text::new(
            "추론: 만들어진 모델에서 답을 얻는 일",
            "Inference: getting answers from the finished model",
        ),
    ),
    (0, Text::new("한 번은 가볍고, 쌓이면 커지는 비용", "Light once, heavy in sum")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
