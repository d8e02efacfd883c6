//! One sentence typed by a user passes through every layer and back.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "follow-request",
        headline: Text::new("요청 하나의 여정", "Follow a request"),
        last_step: 8,
        cue_s: 48,
    },
    part: &PART_3,
    tone: Tone::Paper,
    notes: Text::new(
        "같은 그림을 이번에는 요청 하나를 따라가며 보겠습니다. 사용자의 한마디가 앱과 모델을 거쳐 GPU에서 계산되고, 답이 되어 돌아옵니다. 기업에서 쓴다면 사내 데이터를 찾아 붙이는 단계가 하나 더 들어갑니다.",
        "The same picture, now following one request. A sentence goes through the app and the model, is computed on GPUs, and comes back as an answer. In a company there is one more stop, where its own data is looked up and attached.",
    ),
    facts: &["F30", "F43", "F50", "F51"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("\"항공권 예약해 줘\" 한마디", "\"Book me a flight\"")),
    (0, Text::new("앱 → 모델 → GPU → 전력", "App → model → GPU → power")),
    (
        0,
        Text::new(
            "기업이라면 중간에 사내 데이터와 RAG",
            "In a company, its own data and RAG in between",
        ),
    ),
    (
        0,
        Text::new(
            "토큰으로 돌아오는 답, 도구로 옮겨지는 행동",
            "Back come tokens, and tools turn them into actions",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
