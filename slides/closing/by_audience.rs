//! The same map suggests a different effort for investors, startups and large companies.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::CLOSING;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "by-audience",
        headline: Text::new("어디에 힘을 쏟을 것인가", "Where to put the effort"),
        last_step: 3,
        cue_s: 60,
    },
    part: &CLOSING,
    tone: Tone::Paper,
    notes: Text::new(
        "발표에서 청중별로 조언을 나누지는 않았기에, 앞에서 말한 내용을 세 자리에서 다시 읽어 봤습니다. 투자자에게는 회수의 시점, 스타트업에는 문턱의 높이, 대기업에는 데이터와 ROI가 먼저 보입니다. 각 줄은 근거가 된 장으로 이어집니다.",
        "The talk gave no advice by group, so this re-reads what was said from three chairs. Investors see the timing of payback, startups the height of the bar, large companies data and ROI. Each line leads back to the slide it rests on.",
    ),
    facts: &["F02", "F18", "F20", "F43", "F44", "F47", "F51", "F53", "F55", "F60", "F69", "F76"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "투자자: 돈이 모이는 층과 버는 층의 구분, 회수 시점, 기업용 시장",
            "Investors: tell where money pools from where it is earned; payback; enterprise",
        ),
    ),
    (
        0,
        Text::new(
            "스타트업: 과정 전체를 맡는 제품, 사람 2–10명 몫, 데이터가 쌓인 분야",
            "Startups: own the whole process; 2–10 people's work; fields with data",
        ),
    ),
    (
        0,
        Text::new(
            "대기업: 사내 데이터 정리, 환각·비용·지연을 감안한 범위, 단기 ROI",
            "Large companies: order your data; scope for error, cost, delay; short-term ROI",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
