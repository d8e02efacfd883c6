//! Slide `title`: a dated map of the AI industry, drawn from an engineer's seat.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::OPENING;
use crate::figures::strata;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "title",
        headline: Text::new("AI 2025 트렌드", "AI Trends 2025"),
        last_step: 0,
        cue_s: 30,
    },
    part: &OPENING,
    tone: Tone::Dark,
    notes: Text::new(
        "2025년 1월 초에 나눈 발표를 그대로 옮긴 자료입니다. 이름과 숫자는 확인되는 사실에 맞춰 바로잡았고, 이후의 변화는 '그 후' 메모에만 담았습니다. 현재 위치, 변곡점, 다섯 층의 순서로 보겠습니다.",
        "This is the talk as given in early January 2025. Names and figures have been put right where they could be checked, and what came later sits only in the \"since then\" notes. We go from where AI stood, to the turning point, to the five layers.",
    ),
    facts: &["F01"],
    since: &[],
    view,
};

const SUBJECT: Text = Text::new(
    "엔지니어의 눈으로 본 다섯 층의 산업 지도",
    "The industry in five layers, from an engineer's seat",
);
/// The day is not known for certain, so none is given ([`F01`](crate::facts::find)).
const GIVEN: Text = Text::new("2025년 1월 발표", "Presented January 2025");

fn view() -> AnyView {
    view! {
        <p class="lead">{rich_text(SUBJECT)}</p>
        <p class="given">{rich_text(GIVEN)}</p>
        {strata::opening()}
    }
    .into_any()
}
