//! How much a model can read at once differed by a factor of thirty.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "token-window",
        headline: Text::new("32K와 100만, 토큰의 격차", "32K vs 1M tokens"),
        last_step: 2,
        cue_s: 48,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "32K는 ChatGPT Plus 요금제의 한도이고, 같은 GPT-4o도 API로는 128K까지 읽습니다. Gemini 1.5 Flash는 100만 토큰입니다. 긴 문서를 다루는 서비스라면 이 차이가 그대로 제약이 됩니다.",
        "32K is the limit of the ChatGPT Plus plan; the same GPT-4o takes 128K by API. Gemini 1.5 Flash takes a million. For a service that reads long documents, the gap is a hard limit.",
    ),
    facts: &["F45", "F46"],
    since: &["S18"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("ChatGPT Plus 32K", "ChatGPT Plus 32K")),
    (0, Text::new("GPT-4o API 128K", "GPT-4o by API 128K")),
    (0, Text::new("Gemini 1.5 Flash 100만", "Gemini 1.5 Flash 1M")),
    (0, Text::new("한 번에 읽는 분량, 약 31배 차이", "About 31× in what fits at once")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
