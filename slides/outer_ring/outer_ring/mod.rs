//! Slide `outer-ring`: four industries circle the core; not yet central, they give it power, bodies
//! and computing, and live on its demand.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{DERIVED, OUTER_RING};

mod live;
mod ring;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "outer-ring",
        headline: Text::new("핵심을 둘러싼 바깥 고리", "The outer ring around the core"),
        last_step: 5,
        cue_s: 84,
    },
    chapter: &OUTER_RING,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "다섯 번째는 주변 산업입니다. 아직 핵심이라고 부르기는 이르지만, AI를 떠받치거나 AI가 뻗어 나갈 곳입니다. 국방은 이름만 언급하겠습니다.",
            "The fifth layer is the outer ring: too early to call it core, but these industries support AI or carry it into the world. Defence I will only mention.",
        ),
        Text::new(
            "소형 원자로, SMR은 데이터센터에 전력을 공급할 후보입니다. 테라파워와 중국 CNNC가 경쟁자로 불리지만, 원자로 방식도 시장도 서로 다릅니다.",
            "Small reactors, SMRs, are a candidate for the power that data centres need. TerraPower and China's CNNC are called rivals, but their reactors and their markets differ.",
        ),
        Text::new(
            "로봇은 몸을 얻은 AI입니다. 유니트리의 휴머노이드 G1은 1만 6,000달러부터 팔립니다.",
            "Robots are AI with a body. Unitree's humanoid, the G1, starts at 16,000 dollars.",
        ),
        Text::new(
            "NPU는 GPU가 하던 연산을 더 적은 전력으로 하려는 칩입니다. 추론용이 많지만, 세레브라스처럼 학습까지 하는 칩도 있습니다.",
            "NPUs aim to do a GPU's work with less power. Many only run models, but some, such as Cerebras, also train them.",
        ),
        Text::new(
            "양자컴퓨팅은 아직 초기입니다. 다만 언젠가 AI가 부딪힌 연산의 한계를 넘게 해 줄 수 있다고 봅니다.",
            "Quantum computing is at an early stage, but I think it may one day take AI past its computing limits.",
        ),
        Text::new(
            "정리하면 주변 산업은 핵심에 전력과 몸과 효율을 주고, 핵심에서 수요와 모델을 받습니다.",
            "In short, the ring gives the core power, bodies and efficiency, and takes demand and models from it.",
        ),
    ],
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

const SMR_SAID: Text = Text::new("[전력을 공급할 후보](F79)", "[A candidate for power](F79)");
const ROBOT_SAID: Text = Text::new("몸을 얻은 AI, 휴머노이드", "AI with a body: humanoids");
const NPU_SAID: Text =
    Text::new("[더 적은 전력으로 같은 연산](F84)", "[Same computing, less power](F84)");
const QUANTUM_SAID: Text = Text::new("아직 초기 단계", "Still early");
const DEFENCE: Text = Text::new("국방: 이름만 언급", "Defence: mentioned only");

const RIVALS: Text = Text::new(
    "[원자로도 시장도 다른 두 경쟁자](F78)",
    "[Two rivals with different reactors and markets](F78)",
);
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
const SMR_LINE_SAID: Text = Text::new("IAEA의 SMR 기준 300MWe", "IAEA’s line for an SMR, 300 MWe");
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

const QUANTUM_MAY: Text = Text::new(
    "[AI가 부딪힌 연산의 한계를 넘을 가능성](F86)",
    "[May take AI past its computing limits](F86)",
);

/// What the ring and the core exchange, in the order of the topics: derived from the facts of each.
const EXCHANGE: [(Text, Text); 2] = [
    (
        Text::new("핵심에 주는 것", "Gives the core"),
        Text::new(
            "전력, 움직이는 몸, 전력을 덜 쓰는 연산, 언젠가는 더 큰 연산",
            "power, bodies, low-power computing, some day more computing",
        ),
    ),
    (
        Text::new("핵심에서 받는 것", "Takes from the core"),
        Text::new(
            "데이터센터의 전력 수요, 두뇌가 될 모델, 추론 수요",
            "data centres’ power demand, models as brains, inference demand",
        ),
    ),
];

fn view() -> AnyView {
    view! {
        <div class="ring">
            {topic(1, 2, Text::same("[SMR](term:smr)"), SMR_SAID, reactors())}
            {topic(2, 3, Text::new("로봇", "Robots"), ROBOT_SAID, robot())}
            {topic(3, 4, Text::same("[NPU](term:npu)"), NPU_SAID, chips())}
            {topic(4, 5, Text::new("양자컴퓨팅", "Quantum"), QUANTUM_SAID, quantum())} {exchange()}
            <p class="defense">{rich_text(DEFENCE)}</p>
            {ring::ring()}
        </div>
    }
    .into_any()
}

/// Returns a topic of the ring: its name is shown from the start; its content appears at its step,
/// and disappears at the next one.
fn topic(from: u8, until: u8, name: Text, said: Text, content: AnyView) -> AnyView {
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
        <p class="tiny">{rich_text(RIVALS)}</p>
        <ul class="reactors">{rows.into_iter().collect_view()}</ul>
        <p class="tiny">{cited(SMR_LINE_SAID, Mark::Added, "F78")}</p>
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
    view! { <p>{rich_text(QUANTUM_MAY)}</p> }.into_any()
}

/// Returns the last step, in the place of the topics' content.
fn exchange() -> AnyView {
    let rows = EXCHANGE.map(|(name, what)| {
        view! {
            <p>
                <b>{rich_text(name)}</b>
                <br/>
                {rich_text(what)}
            </p>
        }
    });
    view! {
        <div class="more exchange" data-from="5">
            {rows.into_iter().collect_view()}
            <p class="tiny">{rich_text(DERIVED)}</p>
        </div>
    }
    .into_any()
}
