//! Slide `why-map`: "AI" in the news means several different businesses; ask first which layer it
//! is.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::OPENING;
use crate::figures::headlines::{HEADLINES, Headline};

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "why-map",
        headline: Text::new("AI 뉴스, 계층으로 나눠 읽기", "Read AI news by layer"),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &OPENING,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "AI라는 말 하나에 반도체 회사와 앱과 원자로는 물론, 매장과 정책까지 함께 묶입니다. 이름은 같아도 파는 물건과 돈 버는 방식은 전혀 다릅니다. 그래서 저는 뉴스를 보면 어느 계층의 이야기인지부터 묻습니다.",
            "One word, AI, covers chip makers, apps and reactors, even shops and policy. They sell different things and earn in different ways. So the first thing I ask of a story is which layer it is about.",
        ),
        Text::new(
            "2024년의 뉴스 다섯 장입니다. 모두 AI 뉴스인데, 각각 어느 계층의 소식일까요?",
            "Here are five headlines of 2024. All of them are AI news. Which layer does each belong to?",
        ),
        Text::new(
            "한 계층에 한 장씩, 이렇게 나뉩니다. 이 다섯 계층이 오늘 이야기의 지도입니다. 마칠 때 다시 보겠습니다.",
            "Here is how they sort: one for each layer. The five layers are today's map, and we will come back to them at the end.",
        ),
    ],
    facts: &["F03", "F16", "F13", "F88", "F73", "X33"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "[칩, 서비스, 매장, 정책에 두루 붙는 이름, AI](F03)",
            "[One name for chips, services, shops and policy: AI](F03)",
        ),
    ),
    (
        0,
        Text::new(
            "이름은 같아도 파는 것과 돈 버는 방식은 제각각",
            "They sell different things and earn in different ways",
        ),
    ),
    (
        0,
        Text::new(
            "뉴스마다 먼저 물을 것: 어느 계층의 이야기인가?",
            "First question for any headline: which layer is it about?",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} <ol class="slots">{HEADLINES.map(slot).collect_view()}</ol> }.into_any()
}

/// Returns a layer with its headline in place; on stage the style sheet scatters the headlines
/// first.
fn slot(it: Headline) -> AnyView {
    view! {
        <li class="slot" data-accent=it.layer.accent>
            <h3>{rich_text(it.layer.name)}</h3>
            <div class="place">
                <p class="news" data-from="1" data-headline=it.id>
                    <span class="said">{rich_text(it.text)}</span>
                    <span class="when">{rich_text(it.date)}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}
