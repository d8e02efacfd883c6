//! Models are the engine everything else runs on, and two rivalries drive them.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "model-engine",
        headline: Text::new("모델, 모든 층의 엔진", "Models, the engine of every layer"),
        last_step: 3,
        cue_s: 48,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "다른 모든 층이 이 엔진 위에서 돌아갑니다. API로 빌려 쓰는 비공개 모델과 가중치를 내려받는 공개 모델이 나란히 경쟁합니다. 흔히 오픈소스라고 부르지만 라이선스 조건이 붙는 경우가 있어 '공개 가중치'라고 적었습니다.",
        "Every other layer runs on this engine. Closed models rented by API compete with models whose weights can be downloaded. They are often called open source; since licences differ, the slide says open weights.",
    ),
    facts: &["F21", "F32", "F48"],
    since: &[],
    view,
};

const LEAD: Text =
    Text::new("연구에서 태어나 성과가 몰리는 층", "Born in research, where most results land");
const CLOSED: Text = Text::new("비공개(API)", "Closed, by API");
const OPEN: Text = Text::new("[공개 가중치](F32)", "[Open weights](F32)");
const COUNTRIES: [Text; 2] = [Text::new("미국", "US"), Text::new("중국", "China")];
const RIVALRIES: [Text; 2] = [
    Text::new("미국과 중국의 경쟁", "US against China"),
    Text::new("비공개와 공개의 경쟁", "Closed against open"),
];

/// A family of models and its maker.
struct Family {
    name: Text,
    maker: Text,
    /// Named in the talk; otherwise added for context.
    talk: bool,
}

const fn family(name: &'static str, maker: Text) -> Family {
    Family { name: Text::same(name), maker, talk: true }
}

const CLOSED_FAMILIES: [&[Family]; 2] = [
    &[
        family("ChatGPT", Text::same("OpenAI")),
        family("Claude", Text::same("Anthropic")),
        family("Gemini", Text::same("Google")),
    ],
    &[Family {
        name: Text::new("바이트댄스", "ByteDance"),
        maker: Text::new("영상 모델", "video models"),
        talk: true,
    }],
];
const OPEN_FAMILIES: [&[Family]; 2] = [
    &[family("Llama", Text::same("Meta"))],
    &[
        family("Qwen", Text::same("Alibaba")),
        Family { talk: false, ..family("DeepSeek", Text::same("DeepSeek")) },
    ],
];

fn view() -> AnyView {
    let countries = COUNTRIES.map(|it| view! { <th scope="col">{words(it)}</th> });
    view! {
        <p class="lead">{words(LEAD)}</p>
        <table class="families">
            <thead>
                <tr>
                    <td></td>
                    {countries.into_iter().collect_view()}
                </tr>
            </thead>
            <tbody>{row(CLOSED, "1", CLOSED_FAMILIES)} {row(OPEN, "2", OPEN_FAMILIES)}</tbody>
        </table>
        <ul class="rivalries">
            {RIVALRIES.map(|it| view! { <li data-from="3">{words(it)}</li> }).into_iter().collect_view()}
        </ul>
    }
    .into_any()
}

fn row(name: Text, step: &'static str, families: [&'static [Family]; 2]) -> AnyView {
    let cells = families.map(|it| {
        view! {
            <td>
                <ul class="chips" data-from=step>
                    {it.iter().map(chip).collect_view()}
                </ul>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">{words(name)}</th>
            {cells.into_iter().collect_view()}
        </tr>
    }
    .into_any()
}

fn chip(family: &Family) -> AnyView {
    let added = (!family.talk).then(|| mark(Mark::Added));
    view! {
        <li class="chip" class:added=!family.talk>
            <b>{words(family.name)}</b>
            " "
            <small>{words(family.maker)}</small>
            {added}
        </li>
    }
    .into_any()
}
