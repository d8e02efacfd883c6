//! Slide `watch-list`: one open question per layer to watch in 2025, and what would answer it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{
    APPLICATIONS, CLOSING, DERIVED, ENTERPRISE, INFRASTRUCTURE, MODELS, OUTER_RING,
};
use crate::figures::five_layers::data::Layer;
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
    chapter: &CLOSING,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "계층마다 2025년에 지켜볼 질문을 하나씩 남기고, 무엇을 보면 답을 알 수 있는지도 적어 두겠습니다.",
            "For each layer I leave one question for 2025, and what to look for as an answer.",
        ),
        Text::new(
            "모델에서는 더 실용적이고 효율적인 모델이 나오리라 예상합니다. 그 모델이 돈을 버는지가 질문입니다.",
            "With models I expect more practical and efficient ones. The question is whether they make money.",
        ),
        Text::new(
            "애플리케이션에서는 첫 킬러 앱을 기다립니다.",
            "With applications I wait for the first killer app.",
        ),
        Text::new(
            "엔터프라이즈에서는 데이터를 통합하고 단기 ROI를 보여 주는 회사가 나오는지 보겠습니다.",
            "In the enterprise I watch for companies that integrate their data and show a short-term ROI.",
        ),
        Text::new(
            "인프라에서는 지출을 떠받칠 매출이 나오는지가 관건입니다.",
            "For infrastructure the question is whether revenue will carry the spending.",
        ),
        Text::new(
            "주변 산업에서는 시연을 넘어 실제로 쓰이는 것이 나오는지 보겠습니다.",
            "In the outer ring I watch for what goes from demonstrations into use.",
        ),
        Text::new(
            "처음에 나눠 본 뉴스 다섯 장도 각자의 계층에 놓았습니다. 예상한 자리와 맞는지 확인해 보십시오.",
            "The five headlines from the start now lie on their layers. Did you sort them the same way?",
        ),
    ],
    facts: &["F13", "F16", "F18", "F20", "F41", "F56", "F69", "F73", "F79", "F87", "F88", "X33"],
    // In the order of the map.
    since: &[
        Since::Fact("S16"),
        Since::Said(NOT_CHECKED),
        Since::Fact("S03"),
        Since::Fact("S01"),
        Since::Fact("S11"),
    ],
    view,
};

const NOT_CHECKED: Text =
    Text::new("엔터프라이즈: 여기서 미확인", "Enterprise: not confirmed here");

/// A layer's open question: the step at which it is asked, what would answer it, and the slide that
/// raised it.
struct Watch {
    layer: &'static Chapter,
    /// The layer's word in addresses.
    word: &'static str,
    step: u8,
    question: Text,
    answer: Text,
    raised_on: &'static str,
}

/// In the order of the map, from the top; asked in the order of the talk.
const WATCHES: [Watch; 5] = [
    Watch {
        layer: &APPLICATIONS,
        word: Layer::App.id(),
        step: 2,
        question: Text::new("첫 킬러 앱이 나오는가", "Will the first killer app come?"),
        answer: Text::new(
            "앱스토어 30위 안에 든 비개발자의 앱",
            "a non-coder’s app in the App Store top 30",
        ),
        raised_on: "killer-app",
    },
    Watch {
        layer: &ENTERPRISE,
        word: Layer::Enterprise.id(),
        step: 3,
        question: Text::new(
            "데이터를 통합하고 단기 ROI를 내는가",
            "Integrated data, short-term ROI?",
        ),
        answer: Text::new("사람 2–10명 몫을 대신하는 제품", "a product doing 2–10 people’s work"),
        raised_on: "ten-people-test",
    },
    Watch {
        layer: &MODELS,
        word: Layer::Model.id(),
        step: 1,
        question: Text::new(
            "실용적이고 효율적인 모델이 돈을 버는가",
            "Will practical, efficient models make money?",
        ),
        answer: Text::new(
            "더 낮은 비용, 모델 회사의 이익",
            "lower costs, and profits at a model maker",
        ),
        raised_on: "scaling-wall",
    },
    Watch {
        layer: &INFRASTRUCTURE,
        word: Layer::Infra.id(),
        step: 4,
        question: Text::new("지출을 떠받칠 매출이 나오는가", "Will revenue carry the spending?"),
        answer: Text::new(
            "지출보다 빠르게 느는 AI 매출",
            "AI revenue growing faster than spending",
        ),
        raised_on: "six-hundred-b",
    },
    Watch {
        layer: &OUTER_RING,
        word: Layer::Outer.id(),
        step: 5,
        question: Text::new("시연을 넘어 시장으로 나오는가", "From demonstration to market?"),
        answer: Text::new(
            "AI 데이터센터에 전기를 대는 SMR",
            "an SMR that powers an AI data centre",
        ),
        raised_on: "outer-ring",
    },
];
/// Label of what would answer a question.
const LOOK_FOR: Text = Text::new("확인할 것:", "Look for:");

/// Statements of the slide that are the speaker's own judgement or outlook.
const VIEWS: Text = Text::new(
    "[더 실용적이고 효율적인 모델](F87), [킬러 앱 예상](F56), [지출에 뒤처진 수익](F20)",
    "[practical, efficient models](F87), [a killer app](F56), [lagging revenue](F20)",
);

fn view() -> AnyView {
    let rows = WATCHES.iter().zip(HEADLINES.iter()).map(|(watch, news)| {
        view! {
            <li data-accent=watch.layer.accent>
                <h3>{rich_text(watch.layer.name)}</h3>
                <p class="question" data-from=watch.step>
                    <a href=to_slide(watch.raised_on)>{rich_text(watch.question)}</a>
                    <small>{rich_text(LOOK_FOR)} " " {rich_text(watch.answer)}</small>
                </p>
                <p class="news" data-from="6">
                    {rich_text(news.text)}
                    " "
                    <small>{rich_text(news.date)}</small>
                </p>
            </li>
        }
    });
    view! {
        <ol class="watches">{rows.collect_view()}</ol>
        <p class="caption">{rich_text(DERIVED)} ": " {rich_text(VIEWS)}</p>
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
