//! Slide `title`: the AI industry of January 2025 in five layers, as an engineer sees it.

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
    chapter: &OPENING,
    tone: Tone::Dark,
    notes: &[Text::new(
        "초대해 주셔서 고맙습니다. 투자자, 스타트업, 대기업에서 오신 분들께 엔지니어의 눈으로 본 AI 산업을 말씀드리겠습니다. 2024년에 어디까지 왔는지, 2025–26년이 왜 변곡점인지, 그리고 산업의 다섯 계층을 차례로 보겠습니다. 처음 발표에서 잘못 말한 숫자와 날짜는 바로잡고 ‘정정’이라고 표시했습니다.",
        "Thank you for inviting me. You are investors, founders and people from large companies, and I will show you the AI industry as an engineer sees it: where 2024 left us, why I see 2025–26 as the turning point, and the five layers of the industry. Figures and dates that I got wrong when I first gave this talk are put right and marked “corrected”.",
    )],
    facts: &["F01", "F02"],
    since: &[],
    view,
};

const SUBJECT: Text = Text::new(
    "엔지니어의 눈으로 본 AI 산업의 다섯 계층",
    "The AI industry in five layers, as an engineer sees it",
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
