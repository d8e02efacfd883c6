//! The talk's point: the box for a service born on AI is still empty.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "empty-slot",
        headline: Text::new("아직 비어 있는 대표 서비스", "A slot still empty"),
        last_step: 2,
        cue_s: 48,
    },
    part: &PART_1,
    tone: Tone::Paper,
    notes: Text::new(
        "이 발표에서 비었다고 말하는 칸은 모델 위에서 새로 태어난 대중 서비스입니다. 주간 3억 명이 쓰는 ChatGPT를 성공이 아니라고 하기는 어렵습니다. 다만 ChatGPT는 모델과 서비스가 한 몸이라, 그다음 칸의 주인공이 누구인지는 여전히 열린 질문입니다.",
        "The empty box means a mass service born on top of the models. It would be hard to call ChatGPT, with 300 million weekly users, no success. But there the model and the service are one; who fills the next box is open.",
    ),
    facts: &["F13"],
    since: &["S02"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "웹의 구글과 아마존, 모바일의 인스타그램과 우버",
            "Web: Google, Amazon. Mobile: Instagram, Uber",
        ),
    ),
    (0, Text::new("AI의 칸은 물음표 (발표자 견해)", "AI: a question mark (speaker's view)")),
    (
        0,
        Text::new(
            "반례: ChatGPT 주간 3억 명(2024-12), GitHub Copilot 유료 130만(2024-01)",
            "Counter-examples: ChatGPT 300M a week (Dec 2024), GitHub Copilot 1.3M paid (Jan 2024)",
        ),
    ),
    (
        0,
        Text::new(
            "남은 질문: 모델 자체가 아닌, 모델 위의 서비스",
            "What remains open: a service on top of the model",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
