//! The payback question: $600B is the yearly revenue the build-out would need.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "six-hundred-b",
        headline: Text::new("6,000억 달러짜리 질문", "The $600B question"),
        last_step: 3,
        cue_s: 54,
    },
    part: &PART_2,
    tone: Tone::Paper,
    notes: Text::new(
        "6,000억 달러는 투자액이 아니라, 지은 만큼 회수하려면 해마다 필요한 매출의 추정치입니다. 구글은 광고로, 카카오톡은 게임으로 답을 찾았습니다. AI가 어떤 방식으로 답할지가 2025–26년의 핵심입니다.",
        "$600 billion is not what was spent; it is an estimate of the revenue needed every year to pay for what is being built. Google answered with ads, KakaoTalk with games. How AI answers is the core of 2025–26.",
    ),
    facts: &["F18", "F19", "F20"],
    since: &["S03"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("엔비디아 연 매출 추정 1,500억 달러", "NVIDIA run-rate, $150B a year")),
    (
        0,
        Text::new(
            "× 2 데이터센터 총비용, × 2 마진 50%",
            "× 2 for the whole data centre, × 2 for a 50% margin",
        ),
    ),
    (0, Text::new("= 회수에 필요한 연 매출 6,000억 달러", "= $600B of yearly revenue for payback")),
    (0, Text::new("누가, 무엇으로 벌 것인가", "Who earns it, and with what?")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
