//! Capital arrived years before revenue, from big tech and from venture funds.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "money-in",
        headline: Text::new("수익보다 먼저 쏟아진 돈", "The money came first"),
        last_step: 2,
        cue_s: 72,
    },
    part: &PART_2,
    tone: Tone::Paper,
    notes: Text::new(
        "아마존, 알파벳, 마이크로소프트, 메타 네 회사의 설비투자입니다. 1,500억 달러는 2023년에 해당하는 금액이고, 2024년은 뒤에 집계된 숫자로 약 2,460억 달러, 약 336조 원입니다. 창업 시장에서는 수츠케버의 SSI가 10억 달러를 모았고, 페이페이 리의 World Labs는 2억 3,000만 달러를 모으며 기업가치 10억 달러를 넘겼습니다.",
        "This is the capital spending of Amazon, Alphabet, Microsoft and Meta. $150 billion was the level of 2023; 2024 closed at about $246 billion. Among startups, SSI raised one billion dollars, while World Labs raised 230 million at a valuation above one billion.",
    ),
    facts: &["F14", "F15", "F16", "F17"],
    since: &["S01", "S15"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "빅테크 4사 설비투자: 2023년 1,510억 → 2024년 2,460억 달러",
            "Capex of the big four: $151B (2023) → $246B (2024)",
        ),
    ),
    (
        0,
        Text::new(
            "발표 시점의 공개치: 2024년 1–3분기 1,710억 달러",
            "Public at the time of the talk: $171B for Q1–Q3 2024",
        ),
    ),
    (
        0,
        Text::new(
            "연구자 창업: SSI 10억 달러, World Labs 2.3억 달러",
            "Researchers' startups: SSI $1B, World Labs $230M",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
