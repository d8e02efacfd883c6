//! Slide `model-engine`: models are the engine of AI innovation, and two rivalries drive them: the
//! US against China, closed against open.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::{CHIPS, FIGURE};

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-engine",
        headline: Text::new("모델, AI 혁신의 엔진", "Models, the engine of AI innovation"),
        last_step: 3,
        cue_s: 48,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "모델은 AI 혁신의 엔진입니다. 연구실에서 태어났고, 지금까지의 성과도 이 계층에서 가장 많이 나왔습니다. 이 엔진들을 두 가지로 나눠 보겠습니다. 어느 나라의 것인지, 그리고 빌려 쓰는지 내려받아 쓰는지입니다.",
            "Models are the engine of AI innovation. They were born in research, and most of the progress so far was made in this layer. Let me sort them in two ways: by country, and by whether you rent them or download them.",
        ),
        Text::new(
            "먼저 비공개 모델입니다. API로 빌려 씁니다. 미국에는 ChatGPT, Claude, Gemini가 있고, 중국에서는 바이트댄스가 영상 모델을 내놓았습니다.",
            "First the closed models, which you rent through an API. The US has ChatGPT, Claude and Gemini; in China, ByteDance has brought out video models.",
        ),
        Text::new(
            "다음은 가중치를 내려받아 쓰는 모델입니다. 메타의 Llama와 알리바바의 Qwen이 대표적입니다. 흔히 오픈소스라고 부르지만 라이선스에 조건이 붙기도 해서, 저는 공개 가중치, 줄여서 공개 모델이라고 부르겠습니다.",
            "Then the models whose weights you can download, above all Meta's Llama and Alibaba's Qwen. They are often called open source, but their licences may set conditions, so I will say open weights, or open models for short.",
        ),
        Text::new(
            "그래서 경쟁은 두 갈래입니다. 미국과 중국이 겨루고, 비공개와 공개가 겨룹니다. 이 두 경쟁이 이 분야를 뜨겁게 달구고 있습니다.",
            "So there are two rivalries: the US against China, and closed against open. Together they keep this field red-hot.",
        ),
    ],
    facts: &["F21", "F32", "F48"],
    since: &[],
    view,
};

/// A model of the field, and its maker.
struct Model {
    name: Text,
    maker: Option<Text>,
    /// Whether it is not in the talk.
    added: bool,
}

const CLOSED_US: &[Model] = &[
    named("ChatGPT", Text::same("OpenAI")),
    named("Claude", Text::same("Anthropic")),
    named("Gemini", Text::new("구글", "Google")),
];
const OPEN_US: &[Model] = &[named("Llama", Text::new("메타", "Meta"))];
const CLOSED_CN: &[Model] = &[Model {
    name: Text::new("바이트댄스", "ByteDance"),
    maker: Some(Text::new("영상 모델", "video models")),
    added: false,
}];
const OPEN_CN: &[Model] = &[
    named("Qwen", Text::new("알리바바", "Alibaba")),
    Model { name: Text::same("[DeepSeek](X32)"), maker: None, added: true },
];

fn view() -> AnyView {
    view! {
        <p class="lead">
            {rich_text(
                Text::new(
                    "연구에서 태어나, 지금까지 가장 많은 성과를 낸 계층",
                    "Born in research; most of the progress so far",
                ),
            )}
        </p>
        <div class="field">
            <table>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">
                            {rich_text(Text::new("비공개", "Closed"))}
                            <small>{rich_text(Text::new("[API](term:api)로 빌려 쓰기", "rented via [API](term:api)"))}</small>
                        </th>
                        <th scope="col">
                            {rich_text(Text::new("[공개 가중치](term:open-weight)", "[Open weights](term:open-weight)"))}
                            <small>{rich_text(Text::new("내려받아 쓰기", "downloaded"))}</small>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    {row(Text::new("미국", "US"), CLOSED_US, OPEN_US)}
                    {row(Text::new("중국", "China"), CLOSED_CN, OPEN_CN)}
                </tbody>
            </table>
            {rivalries()}
        </div>
        <div class="under">
            <p class="two" data-from="3">
                {rich_text(
                    Text::new(
                        "경쟁은 두 갈래: [미국과 중국, 비공개와 공개](F48)",
                        "Two rivalries: [US vs China, closed vs open](F48)",
                    ),
                )}
            </p>
            <p class="tiny" data-from="2">
                {rich_text(
                    Text::new(
                        "흔히 ‘오픈소스’라고 하지만 정확히는 [공개 가중치](F32)",
                        "Often called open source; strictly, [open weights](F32)",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

fn row(country: Text, closed: &'static [Model], open: &'static [Model]) -> AnyView {
    view! {
        <tr>
            <th scope="row">{rich_text(country)}</th>
            <td>{chips("1", closed)}</td>
            <td>{chips("2", open)}</td>
        </tr>
    }
    .into_any()
}

fn chips(from: &'static str, models: &'static [Model]) -> AnyView {
    let chips = models.iter().map(|it| {
        view! {
            <li class=if it.added { "model added" } else { "model" } data-from=from>
                <b>{rich_text(it.name)}</b>
                {it.maker.map(|it| view! { <small>{rich_text(it)}</small> })}
            </li>
        }
    });
    view! { <ul class="models">{chips.collect_view()}</ul> }.into_any()
}

/// Draws the two lines of rivalry, crossing in the middle of the field.
fn rivalries() -> AnyView {
    view! {
        <svg class="rivalries" viewBox="-50 -50 100 100" aria-hidden="true" data-from="3">
            <circle r="50" />
            <path d="M-32 0 H32 M0 -32 V32" />
            <path d="M-22 -10 L-33 0 L-22 10 M22 -10 L33 0 L22 10 M-10 -22 L0 -33 L10 -22 M-10 22 L0 33 L10 22" />
        </svg>
    }
    .into_any()
}

const fn named(name: &'static str, maker: Text) -> Model {
    Model { name: Text::same(name), maker: Some(maker), added: false }
}
