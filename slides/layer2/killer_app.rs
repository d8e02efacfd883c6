//! Consumers have hardly moved yet; the hit, when it comes, will not follow the old formula.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "killer-app",
        headline: Text::new("킬러 앱을 기다리며", "Waiting for the killer app"),
        last_step: 3,
        cue_s: 54,
    },
    part: &LAYER_2,
    tone: Tone::Paper,
    notes: Text::new(
        "소비자 시장의 변화는 아직 작고, 음성 모델을 만들어 나누는 서브컬처 커뮤니티에서 먼저 조짐이 보입니다. 네트워크 효과라는 익숙한 공식은 통하기 어렵다고 봤습니다. 그래서 2025년에는 다른 길로 성공하는 사례 두 가지를 예상했습니다.",
        "Consumer change is small so far, with first signs in subculture communities that make and share voice models. The talk doubts that network effects will do it this time. So it makes two forecasts of success by another road.",
    ),
    facts: &["F54", "F55", "F56", "F57"],
    since: &["S06", "S07", "S16"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "아직 작은 소비자 변화, 출발점은 서브컬처 (weights.gg)",
            "Little change for consumers yet; subculture first (weights.gg)",
        ),
    ),
    (
        0,
        Text::new(
            "통하지 않는 옛 공식: 네트워크 효과, 기존 UX (발표자 견해)",
            "Old formulas fail: network effects, familiar UX (speaker's view)",
        ),
    ),
    (
        0,
        Text::new(
            "예상 ① 코딩을 모르는 사람의 앱, 앱스토어 30위권",
            "Forecast 1: a non-coder's app in the App Store top 30",
        ),
    ),
    (
        0,
        Text::new(
            "예상 ② SNS에서 나를 대신하는 AI 캐릭터",
            "Forecast 2: an AI character that stands in for me online",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
