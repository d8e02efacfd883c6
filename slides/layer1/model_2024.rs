//! 2024 widened the field: stronger, lighter, and able to make video.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-2024",
        headline: Text::new("2024년의 모델 지형도", "The models of 2024"),
        last_step: 3,
        cue_s: 54,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "5월부터 7월까지 범용 모델과 가벼운 모델이, 12월에는 영상 모델이 잇따라 나왔습니다. 발표 원문의 일부 모델명은 정식 이름으로 고쳐 적었습니다. 공개 모델은 빠르게 따라왔지만, 2024년 11월 분석으로는 아직 1년가량의 차이가 있었습니다.",
        "General and light models came between May and July, video in December. Some names in the write-up have been replaced by the proper ones. Open models closed in fast; a study of November 2024 still put them about a year behind.",
    ),
    facts: &["F33", "F34", "F35", "F36", "F37", "F38", "F39"],
    since: &["S14"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("범용: GPT-4o, Claude 3.5 Sonnet", "General: GPT-4o, Claude 3.5 Sonnet")),
    (
        0,
        Text::new(
            "경량: Gemini 1.5 Flash·Flash-8B, GPT-4o mini",
            "Light: Gemini 1.5 Flash and Flash-8B, GPT-4o mini",
        ),
    ),
    (0, Text::new("영상: Sora, Veo 2, 바이트댄스", "Video: Sora, Veo 2, ByteDance")),
    (
        0,
        Text::new(
            "공개 모델의 추격: 약 1년 차 (2024-11 분석)",
            "Open models about a year behind (Nov 2024 study)",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
