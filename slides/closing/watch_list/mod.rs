//! Slide `watch-list`: one open question per layer to watch in 2025.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{
    APPLICATIONS, CLOSING, DRAWN, ENTERPRISE, INFRASTRUCTURE, MODELS, OUTER_RING,
};
use crate::figures::headlines::HEADLINES;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "watch-list",
        headline: Text::new("2025년 관전 포인트", "What to watch in 2025"),
        last_step: 6,
        cue_s: 60,
    },
    part: &CLOSING,
    tone: Tone::Paper,
    notes: Text::new(
        "층마다 질문을 하나씩만 남깁니다. 이 다섯 질문에 답이 나오는 순서가 곧 AI 산업의 다음 순서가 될 것입니다. 처음에 나눠 본 카드도 제자리에 놓였는지 확인해 보십시오.",
        "One question per layer. The order in which they are answered will be the order in which the industry moves. See whether the cards from the start now sit where you put them.",
    ),
    facts: &["F13", "F16", "F18", "F20", "F41", "F56", "F69", "F87", "F73", "F88", "X33"],
    since: &[],
    view,
};

/// A layer's open question: the step at which it is asked, and the slide that raised it.
struct Watch {
    layer: &'static Part,
    step: u8,
    question: Text,
    raised_on: &'static str,
}

const fn watch(layer: &'static Part, step: u8, question: Text, raised_on: &'static str) -> Watch {
    Watch { layer, step, question, raised_on }
}

/// In the order of the map, from the top; asked in the order of the talk.
const WATCHES: [Watch; 5] = [
    watch(&APPLICATIONS, 2, Text::new("첫 킬러 앱", "The first killer app"), "killer-app"),
    watch(
        &ENTERPRISE,
        3,
        Text::new("단기 ROI와 데이터 통합", "Short-term ROI, data integration"),
        "ten-people-test",
    ),
    watch(
        &MODELS,
        1,
        Text::new("규모 다음의 성능, 그리고 수익", "What follows size, and revenue"),
        "scaling-wall",
    ),
    watch(
        &INFRASTRUCTURE,
        4,
        Text::new("지출을 떠받칠 매출", "Revenue to carry the spending"),
        "six-hundred-b",
    ),
    watch(
        &OUTER_RING,
        5,
        Text::new("실증에서 상용으로", "From demonstration to market"),
        "outer-ring",
    ),
];

/// Statements of the slide that are the speaker's own judgement or outlook.
const VIEWS: Text = Text::new(
    "[수익화는 아직](F20), [예상한 킬러 앱](F56), [더 실용적인 모델](F87)",
    "[revenue behind](F20), [a killer app](F56), [more practical models](F87)",
);
const NEWS: Text = Text::new("처음의 다섯 장", "The five cards");

fn view() -> AnyView {
    let rows = WATCHES.iter().zip(HEADLINES.iter()).map(|(watch, news)| {
        view! {
            <li data-accent=watch.layer.accent>
                <h3>{rich_text(watch.layer.name)}</h3>
                <p class="question" data-from=watch.step>
                    <a href=to_slide(watch.raised_on)>{rich_text(watch.question)}</a>
                </p>
                <p class="news" data-from="6">
                    {rich_text(news.said)}
                    " "
                    <small>{rich_text(news.date)}</small>
                </p>
            </li>
        }
    });
    view! {
        <p class="tiny news-head" data-from="6">
            {rich_text(NEWS)}
        </p>
        <ol class="watches">{rows.collect_view()}</ol>
        <p class="caption">{rich_text(DRAWN)} ": " {rich_text(VIEWS)}</p>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_and_headlines_are_about_the_same_layers() {
        for (watch, news) in WATCHES.iter().zip(&HEADLINES) {
            assert_eq!(watch.layer, news.layer);
        }
    }
}
