//! The money of the boom pools in infrastructure, first of all at NVIDIA.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_4;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-gravity",
        headline: Text::new("돈이 고이는 층, 인프라", "Where the money pools"),
        last_step: 3,
        cue_s: 54,
    },
    part: &LAYER_4,
    tone: Tone::Paper,
    notes: Text::new(
        "투자금이 결국 모이는 곳이 이 층입니다. ChatGPT 공개일부터 2024년 말까지 엔비디아 주가는 약 8배가 됐습니다. 국내에서 H100을 구하기는 어려웠지만 불가능한 것은 아니어서, 2024년 12월 30일에 H100 기반 서비스가 문을 열었습니다.",
        "This is where investment ends up. From the day of ChatGPT to the end of 2024 NVIDIA's share price rose about eightfold. H100s were hard to get in Korea, though not impossible: a service based on them opened on 30 December 2024.",
    ),
    facts: &["F14", "F24", "F70", "F71", "F72", "F74", "F75", "F76"],
    since: &["S13"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "엔비디아: ChatGPT 공개 후 2년, 주가 약 8배",
            "NVIDIA: about 8× in two years after ChatGPT",
        ),
    ),
    (
        0,
        Text::new(
            "H100: 사실상의 표준, 국내에서도 품귀",
            "H100: the de facto standard, scarce in Korea",
        ),
    ),
    (
        0,
        Text::new(
            "클라우드: AWS, 구글 클라우드, 애저의 데이터센터 확장",
            "Clouds: AWS, Google Cloud, Azure build out",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
