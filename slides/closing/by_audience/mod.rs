//! Slide `by-audience`: the same map suggests a different effort for investors, startups and large
//! companies.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{CLOSING, DERIVED};
use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::map::map;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "by-audience",
        headline: Text::new("어디에 힘을 쏟을 것인가", "Where to put your effort"),
        last_step: 3,
        cue_s: 60,
    },
    chapter: &CLOSING,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "같은 지도를 투자자, 스타트업, 대기업의 자리에서 다시 읽어 보겠습니다.",
            "Let me read the same map again, as an investor, a startup and a large company.",
        ),
        Text::new(
            "제가 투자자라면 돈이 모이는 계층과 돈을 버는 계층을 구분하고, 회수 시점을 따지고, 기업용 시장에 먼저 주목하겠습니다.",
            "As an investor I would keep apart where money pools and where it is earned, ask when it comes back, and look at the enterprise market first.",
        ),
        Text::new(
            "스타트업이라면 데이터가 쌓인 분야에서 과정 전체를 맡는 제품을 만들고, 사람 2–10명 몫의 일을 대신하는 것을 목표로 하겠습니다.",
            "As a startup I would own a whole process in a field that has data, and aim at the work of two to ten people.",
        ),
        Text::new(
            "대기업이라면 사내 데이터부터 정리하고, 환각과 비용과 지연을 감안해 범위를 정하고, 단기 ROI를 입증하겠습니다.",
            "In a large company I would get the data in order first, set the scope with errors, cost and delay in mind, and prove short-term ROI.",
        ),
    ],
    facts: &["F02", "F18", "F20", "F43", "F44", "F47", "F51", "F53", "F55", "F60", "F69", "F76"],
    since: &[],
    view,
};

/// A role in the audience: the layers that matter to it on the map, and why.
struct Role {
    name: Text,
    step: &'static str,
    lit: &'static [Layer],
    /// What to do, and the slide that says it.
    lines: [(Text, &'static str); 3],
}

const ROLES: [Role; 3] = [
    Role {
        name: Text::new("투자자", "Investors"),
        step: "1",
        lit: &[Layer::Infra, Layer::Enterprise],
        lines: [
            (
                Text::new(
                    "돈이 모이는 계층과 버는 계층 구분하기",
                    "Know where money pools and where it is earned",
                ),
                "infra-gravity",
            ),
            (Text::new("회수 시점 따지기", "Ask when it pays back"), "six-hundred-b"),
            (
                Text::new("기업용 시장에 먼저 주목하기", "Look at enterprise first"),
                "enterprise-shovels",
            ),
        ],
    },
    Role {
        name: Text::new("스타트업", "Startups"),
        step: "2",
        lit: &[Layer::App, Layer::Enterprise],
        lines: [
            (Text::new("과정 전체를 맡기", "Own a whole process"), "agent-ticket"),
            (
                Text::new("사람 2–10명 몫 대신하기", "Take over 2–10 people’s work"),
                "ten-people-test",
            ),
            (Text::new("데이터가 쌓인 분야 찾기", "Find fields with data"), "vertical-ai"),
        ],
    },
    Role {
        name: Text::new("대기업", "Large companies"),
        step: "3",
        lit: &[Layer::Enterprise, Layer::Model],
        lines: [
            (Text::new("사내 데이터부터 정리하기", "Get your data in order"), "mlops-map"),
            (
                Text::new("환각·비용·지연 감안하기", "Allow for errors, cost and delay"),
                "field-limits",
            ),
            (Text::new("단기 ROI 입증하기", "Prove short-term ROI"), "ten-people-test"),
        ],
    },
];

fn view() -> AnyView {
    view! {
        <div class="roles cards">{ROLES.iter().map(role).collect_view()}</div>
        <p class="caption">{rich_text(DERIVED)}</p>
    }
    .into_any()
}

fn role(role: &'static Role) -> AnyView {
    let lines = role.lines.iter().map(|(text, slide)| {
        view! {
            <li>
                <a href=to_slide(slide)>{rich_text(*text)}</a>
            </li>
        }
    });
    let names = role.lit.iter().map(|it| view! { <span>{rich_text(it.about().name)}</span> });
    view! {
        <section class="card">
            <h3>{rich_text(role.name)}</h3>
            <div class="where">
                {map(role.lit)} <p class="names" data-from=role.step>
                    {names.collect_view()}
                </p>
            </div>
            <ul data-from=role.step>{lines.collect_view()}</ul>
        </section>
    }
    .into_any()
}
