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
        headline: Text::new("AI 뉴스, 층으로 나눠 읽기", "Read AI news by layer"),
        last_step: 2,
        cue_s: 48,
    },
    part: &OPENING,
    tone: Tone::Paper,
    notes: Text::new(
        "AI라는 단어 하나에 반도체 회사도, 앱도, 원자로도 함께 묶입니다. 그래서 뉴스를 볼 때 어느 층의 소식인지부터 나누면 훨씬 빨리 읽힙니다. 다섯 장의 카드를 먼저 나눠 보고, 발표가 끝날 때 다시 확인하겠습니다.",
        "Chip makers, apps and reactors all travel under one word. Sorting the news by layer makes it readable. Try these five cards now; we come back to them at the end.",
    ),
    facts: &["F03", "F16", "F13", "F88", "F73", "X33"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "[칩·서비스·매장·정책](F03)에 두루 등장하는 한 단어",
            "One word, now in [chips, services, shops and policy](F03)",
        ),
    ),
    (
        0,
        Text::new(
            "같은 'AI', 서로 다른 상품과 수익 구조",
            "Same \"AI\", different goods and different income",
        ),
    ),
    (
        0,
        Text::new(
            "뉴스마다 첫 질문: 어느 층의 이야기인가",
            "First question for any headline: which layer?",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} <ol class="slots">{HEADLINES.map(slot).collect_view()}</ol> }.into_any()
}

/// A layer with its headline in place; on stage the style sheet scatters the headlines first.
fn slot(it: Headline) -> AnyView {
    view! {
        <li class="slot" data-accent=it.layer.accent>
            <h3>{rich_text(it.layer.name)}</h3>
            <div class="place">
                <p class="news" data-from="1" data-headline=it.id>
                    <span class="said">{rich_text(it.said)}</span>
                    <span class="when">{rich_text(it.date)}</span>
                </p>
            </div>
        </li>
    }
    .into_any()
}
