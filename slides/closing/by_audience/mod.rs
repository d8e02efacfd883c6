//! Slide `by-audience`: the same map suggests a different effort for investors, startups and large
//! companies.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{CLOSING, DRAWN};
use crate::figures::five_layers::data::Layer;
use crate::figures::five_layers::map::map;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "by-audience",
        headline: Text::new("어디에 힘을 쏟을 것인가", "Where to put the effort"),
        last_step: 3,
        cue_s: 60,
    },
    part: &CLOSING,
    tone: Tone::Paper,
    notes: Text::new(
        "발표에서 청중별로 조언을 나누지는 않았기에, 앞에서 말한 내용을 세 자리에서 다시 읽어 봤습니다. 투자자에게는 회수의 시점, 스타트업에는 문턱의 높이, 대기업에는 데이터와 ROI가 먼저 보입니다. 각 줄은 근거가 된 장으로 이어집니다.",
        "The talk gave no advice by group, so this re-reads what was said from three chairs. Investors see the timing of payback, startups the height of the bar, large companies data and ROI. Each line leads back to the slide it rests on.",
    ),
    facts: &["F02", "F18", "F20", "F43", "F44", "F47", "F51", "F53", "F55", "F60", "F69", "F76"],
    since: &[],
    view,
};

/// A role in the audience: the layers that matter to it on the map, and why.
struct Role {
    name: Text,
    step: &'static str,
    lit: &'static [Layer],
    /// What to do, the slide that says it, and the fact it rests on.
    lines: [(Text, &'static str, Text); 3],
}

const ROLES: [Role; 3] = [
    Role {
        name: Text::new("투자자", "Investors"),
        step: "1",
        lit: &[Layer::Infra, Layer::Enterprise],
        lines: [
            (
                Text::new(
                    "돈이 모이는 층과 버는 층의 구분",
                    "Tell where money pools from where it is earned",
                ),
                "infra-gravity",
                Text::same("[F76](F76)"),
            ),
            (
                Text::new("회수의 시점", "The time of payback"),
                "six-hundred-b",
                Text::same("[F18](F18)"),
            ),
            (
                Text::new("기업용 시장", "The enterprise market"),
                "enterprise-shovels",
                Text::same("[F60](F60)"),
            ),
        ],
    },
    Role {
        name: Text::new("스타트업", "Startups"),
        step: "2",
        lit: &[Layer::App, Layer::Enterprise],
        lines: [
            (
                Text::new("과정 전체를 맡는 제품", "Own the whole process"),
                "agent-ticket",
                Text::same("[F51](F51)"),
            ),
            (
                Text::new("사람 2–10명 몫", "2–10 people's work"),
                "ten-people-test",
                Text::same("[F69](F69)"),
            ),
            (
                Text::new("데이터가 쌓인 분야", "Fields with data"),
                "vertical-ai",
                Text::same("[F53](F53)"),
            ),
        ],
    },
    Role {
        name: Text::new("대기업", "Large companies"),
        step: "3",
        lit: &[Layer::Enterprise, Layer::Model],
        lines: [
            (
                Text::new("사내 데이터 정리", "Order your data"),
                "mlops-map",
                Text::same("[F44](F44)"),
            ),
            (
                Text::new("환각·비용·지연을 감안한 범위", "Scope for error, cost and delay"),
                "field-limits",
                Text::same("[F47](F47)"),
            ),
            (Text::new("단기 ROI", "Short-term ROI"), "ten-people-test", Text::same("[F69](F69)")),
        ],
    },
];

fn view() -> AnyView {
    view! {
        <div class="roles cards">{ROLES.iter().map(role).collect_view()}</div>
        <p class="caption">{rich_text(DRAWN)}</p>
    }
    .into_any()
}

fn role(role: &'static Role) -> AnyView {
    let lines = role.lines.iter().map(|(text, slide, fact)| {
        view! {
            <li>
                <a href=to_slide(slide)>{rich_text(*text)}</a>
                " "
                <small class="cites">{rich_text(*fact)}</small>
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
