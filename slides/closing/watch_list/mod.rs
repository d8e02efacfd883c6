//! One open question per layer to watch in 2025.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::figures::headlines::HEADLINES;
use crate::parts::{CLOSING, DRAWN, LAYER_1, LAYER_2, LAYER_3, LAYER_4, LAYER_5};

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
    watch(&LAYER_2, 2, Text::new("첫 킬러 앱", "The first killer app"), "killer-app"),
    watch(
        &LAYER_3,
        3,
        Text::new("단기 ROI와 데이터 통합", "Short-term ROI, data integration"),
        "ten-people-test",
    ),
    watch(
        &LAYER_1,
        1,
        Text::new("규모 다음의 성능, 그리고 수익", "What follows size, and revenue"),
        "scaling-wall",
    ),
    watch(
        &LAYER_4,
        4,
        Text::new("지출을 떠받칠 매출", "Revenue to carry the spending"),
        "six-hundred-b",
    ),
    watch(
        &LAYER_5,
        5,
        Text::new("실증에서 상용으로", "From demonstration to market"),
        "outer-ring",
    ),
];

/// What of it is the speaker's own judgement or outlook.
const VIEWS: Text = Text::new(
    "[수익화는 아직](F20), [예상한 킬러 앱](F56), [더 실용적인 모델](F87)",
    "[revenue behind](F20), [a killer app](F56), [more practical models](F87)",
);
const NEWS: Text = Text::new("처음의 다섯 장", "The five cards");

fn view() -> AnyView {
    let rows = WATCHES.iter().zip(HEADLINES.iter()).map(|(watch, news)| {
        view! {
            <li data-accent=watch.layer.accent>
                <h3>{words(watch.layer.name)}</h3>
                <p class="question" data-from=watch.step>
                    <a href=to_slide(watch.raised_on)>{words(watch.question)}</a>
                </p>
                <p class="news" data-from="6">
                    {words(news.said)}
                    " "
                    <small>{words(news.date)}</small>
                </p>
            </li>
        }
    });
    view! {
        <p class="tiny news-head" data-from="6">
            {words(NEWS)}
        </p>
        <ol class="watches">{rows.collect_view()}</ol>
        <p class="caption">{words(DRAWN)} ": " {words(VIEWS)}</p>
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
