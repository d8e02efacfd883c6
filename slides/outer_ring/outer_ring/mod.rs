//! Slide `outer-ring`: four industries circle the core: needed or promising, not yet central.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::OUTER_RING;
use crate::figures::outer_ring as ring;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "outer-ring",
        headline: Text::new("핵심을 둘러싼 바깥 고리", "The outer ring"),
        last_step: 4,
        cue_s: 84,
    },
    part: &OUTER_RING,
    tone: Tone::Paper,
    notes: Text::new(
        "아직 핵심이라고 부르기는 이르지만 AI를 떠받치거나 AI가 뻗어 나가는 산업입니다. SMR의 두 주자는 노형도 시장도 달라서 나란히 비교해 두었습니다. NPU는 추론용이 많지만 세레브라스처럼 학습까지 하는 칩도 있어 그 점을 고쳐 적었습니다.",
        "Too early to call them core, these industries hold AI up or carry it outward. The two SMR names differ in reactor and market, so they stand side by side. Many NPUs are for inference, but some, such as Cerebras, also train; the slide puts that right.",
    ),
    facts: &["F25", "F78", "F79", "F80", "F81", "F82", "F83", "F84", "F85", "F86"],
    since: &[
        Since::Fact("S08"),
        Since::Fact("S09"),
        Since::Fact("S11"),
        Since::Fact("S12"),
        Since::Fact("S17"),
        Since::Fact("S20"),
    ],
    view,
};

const SMR_SAID: Text = Text::new("전력 수요의 [후보 해법](F79)", "A [candidate](F79) for power");
const ROBOT_SAID: Text = Text::new("몸을 얻은 AI", "AI with a body");
const NPU_SAID: Text =
    Text::new("[더 적은 전력으로 같은 연산](F84)", "[Same maths, less power](F84)");
const QUANTUM_SAID: Text = Text::new("[초기 단계의 가능성](F86)", "[Early, a possibility](F86)");
const DEFENCE: Text = Text::new("국방: 언급만", "Defence: named only");

/// Reactors of F78: name, electric power in MWe, and kind.
const REACTORS: [(Text, u32, Text); 2] = [
    (
        Text::new("테라파워 Natrium", "TerraPower Natrium"),
        345,
        Text::new("소듐냉각 고속로", "sodium-cooled fast reactor"),
    ),
    (
        Text::same("CNNC Linglong One"),
        125,
        Text::new("일체형 가압경수로", "integral pressurised-water reactor"),
    ),
];
/// The IAEA's threshold for an SMR, in MWe (F78).
const SMR_LINE: u32 = 300;
const SMR_LINE_SAID: Text =
    Text::new("[IAEA의 SMR 기준](F78) 300MWe", "[IAEA's line for an SMR](F78), 300 MWe");
/// Right end of the bars, in MWe.
const SCALE: u32 = 400;

const G1: Text = Text::new("[유니트리 G1](F80)", "[Unitree G1](F80)");
const G1_SAID: Text = Text::new("2024년 5월, 1만 6,000달러부터", "May 2024, from $16,000");

/// Chips of F85: name, whether it trains, whether it was named in the talk. All of them infer.
const CHIPS: [(Text, bool, bool); 5] = [
    (Text::same("[Groq LPU](F81)"), false, true),
    (Text::same("[Rebellions ATOM](F82)"), false, true),
    (Text::same("[Cerebras WSE](F82)"), true, true),
    (Text::same("Google TPU"), true, false),
    (Text::same("AWS Trainium"), true, false),
];
const TRAINS: Text = Text::new("[학습](F85)", "[trains](F85)");
const INFERS: Text = Text::new("추론", "infers");

const WILLOW: Text = Text::new(
    "구글 Willow, 2024-12-09: AI 작업은 아니었음",
    "Google Willow, 2024-12-09: not an AI workload",
);

fn view() -> AnyView {
    view! {
        <div class="ring">
            {topic(1, Some(2), Text::same("[SMR](term:smr)"), SMR_SAID, reactors())}
            {topic(2, Some(3), Text::new("로봇", "Robots"), ROBOT_SAID, robot())}
            {topic(3, Some(4), Text::same("[NPU](term:npu)"), NPU_SAID, chips())}
            {topic(4, None, Text::new("양자컴퓨팅", "Quantum"), QUANTUM_SAID, quantum())}
            <p class="defense">{rich_text(DEFENCE)}</p>
            {ring::ring()}
        </div>
    }
    .into_any()
}

/// A topic of the ring: its name is shown from the start; its content appears at its step, and
/// disappears when the next topic's appears.
fn topic(from: u8, until: Option<u8>, name: Text, said: Text, content: AnyView) -> AnyView {
    view! {
        <section class="topic">
            <h3>{ring::sign(from)} {rich_text(name)}</h3>
            <p class="said">{rich_text(said)}</p>
            <div class="more" data-from=from data-until=until>
                {content}
            </div>
        </section>
    }
    .into_any()
}

fn reactors() -> AnyView {
    let share = |mwe: u32| format!("{}%", mwe * 100 / SCALE);
    let rows = REACTORS.map(|(name, mwe, kind)| {
        view! {
            <li>
                <p>
                    <b>{rich_text(name)}</b>
                    " "
                    <span class="num">{mwe} "MWe"</span>
                    ", "
                    {rich_text(kind)}
                </p>
                <svg aria-hidden="true">
                    <rect width=share(mwe) height="100%" />
                    <line x1=share(SMR_LINE) x2=share(SMR_LINE) y1="-20%" y2="120%" />
                </svg>
            </li>
        }
    });
    view! {
        <ul class="reactors">{rows.into_iter().collect_view()}</ul>
        <p class="tiny">{rich_text(SMR_LINE_SAID)}</p>
    }
    .into_any()
}

fn robot() -> AnyView {
    view! {
        <p class="big-name">{rich_text(G1)}</p>
        <p>{rich_text(G1_SAID)}</p>
    }
    .into_any()
}

fn chips() -> AnyView {
    let yes = |it: bool| {
        let said = if it { Text::new("함", "yes") } else { Text::new("안 함", "no") };
        view! {
            <span class="sign" data-yes=it.then_some("") aria-hidden="true"></span>
            {sr_only(said)}
        }
    };
    let rows = CHIPS.map(|(name, trains, talk)| {
        let name = if talk { rich_text(name) } else { cited(name, Mark::Added, "F85") };
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td>{yes(trains)}</td>
                <td>{yes(true)}</td>
            </tr>
        }
    });
    view! {
        <table>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{rich_text(TRAINS)}</th>
                    <th scope="col">{rich_text(INFERS)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn quantum() -> AnyView {
    view! { <p>{rich_text(WILLOW)}</p> }.into_any()
}
