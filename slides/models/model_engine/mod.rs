//! Slide `model-engine`: models are the engine everything else runs on, and two rivalries drive
//! them.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-engine",
        headline: Text::new("모델, 모든 층의 엔진", "Models, the engine of every layer"),
        last_step: 3,
        cue_s: 48,
    },
    part: &MODELS,
    tone: Tone::Paper,
    notes: Text::new(
        "다른 모든 층이 이 엔진 위에서 돌아갑니다. API로 빌려 쓰는 비공개 모델과 가중치를 내려받는 공개 모델이 나란히 경쟁합니다. 흔히 오픈소스라고 부르지만 라이선스 조건이 붙는 경우가 있어 '공개 가중치'라고 적었습니다.",
        "Every other layer runs on this engine. Closed models rented by API compete with models whose weights can be downloaded. They are often called open source; since licences differ, the slide says open weights.",
    ),
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
                    "연구에서 태어나 성과가 몰리는 층",
                    "Born in research, where most results land",
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
                            <small>{rich_text(Text::new("[API](term:api)로 빌려 씀", "rented by [API](term:api)"))}</small>
                        </th>
                        <th scope="col">
                            {rich_text(Text::new("[공개 가중치](term:open-weight)", "[Open weights](term:open-weight)"))}
                            <small>{rich_text(Text::new("내려받아 씀", "downloaded"))}</small>
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
                        "두 갈래 경쟁: [미국과 중국, 비공개와 공개](F48)",
                        "Two rivalries: [US–China, closed–open](F48)",
                    ),
                )}
            </p>
            <p class="tiny" data-from="2">
                {rich_text(
                    Text::new(
                        "흔한 이름 ‘오픈소스’, 정확히는 [공개 가중치](F32)",
                        "Often called open source; properly [open weights](F32)",
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

/// The two lines of rivalry, crossing in the middle of the field.
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
