//! Slide `infra-gravity`: the money of the boom goes into infrastructure, through the clouds to
//! NVIDIA, where it pools.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFRASTRUCTURE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-gravity",
        headline: Text::new("돈이 고이는 계층, 인프라", "Where the money pools"),
        last_step: 3,
        cue_s: 54,
    },
    chapter: &INFRASTRUCTURE,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "네 번째 계층은 인프라입니다. 저는 이 붐의 돈이 사실상 모두 이 계층으로 모인다고 봅니다.",
            "The fourth layer is infrastructure. As I see it, practically all the money of the boom ends up here.",
        ),
        Text::new(
            "그 돈으로 AWS, 구글 클라우드, 애저가 데이터센터를 전례 없는 규모로 넓히고 있습니다.",
            "AWS, Google Cloud and Azure spend it on data centres of a size not seen before.",
        ),
        Text::new(
            "데이터센터를 채우는 칩이 엔비디아의 H100이라서, 돈은 결국 엔비디아에 고입니다. 주가는 ChatGPT 공개 후 2년 남짓에 약 8배가 됐습니다.",
            "What fills them is NVIDIA's H100, so the money pools at NVIDIA. Its share price rose about eightfold in the two years after ChatGPT.",
        ),
        Text::new(
            "처음 발표에서는 국내에서 H100을 구할 수 없다고 했지만, 귀했을 뿐 없지는 않았습니다. 광주 국가 AI 데이터센터는 2024년 3월에 H100을 1,000개 넘게 갖추고 있었고, 12월 30일에는 SKT도 H100 서비스를 시작했습니다.",
            "At first I said that H100s could not be had in Korea, but they were scarce, not absent: Gwangju's national AI data centre had over a thousand in March 2024, and SK Telecom opened an H100 service on 30 December.",
        ),
    ],
    facts: &["F14", "F24", "F70", "F71", "F72", "F74", "F75", "F76"],
    since: &[Since::Fact("S13")],
    view,
};

const CAPITAL: Text = Text::new(
    "[투자자와 빅테크의 자본](#money-in)",
    "[Investors’ and big tech’s capital](#money-in)",
);
const POOLS: Text =
    Text::new("[붐의 돈은 이 계층으로 모인다](F76)", "[The boom’s money flows to this layer](F76)");
const CLOUDS: Text =
    Text::new("[데이터센터를 넓히는 클라우드](F74)", "[Clouds build more data centres](F74)");
const CLOUD_NAMES: [Text; 3] =
    [Text::same("AWS"), Text::new("구글 클라우드", "Google Cloud"), Text::new("애저", "Azure")];
const NVIDIA: Text = Text::new("엔비디아", "NVIDIA");
const STANDARD: Text =
    Text::new("[H100, 사실상의 표준](F71)", "[H100, the de facto standard](F71)");
const RISE: Text = Text::new(
    "[엔비디아 주가](F70): ChatGPT 공개 후 약 8배",
    "[NVIDIA’s share price](F70): about 8× since ChatGPT",
);
const KOREA: Text =
    Text::new("국내 H100, 귀했지만 없지는 않았다", "H100s in Korea: scarce, not absent");
const KOREA_SAID: Text = Text::new(
    "광주 국가 AI 데이터센터에 [1,000개 이상(2024-03)](F72)",
    "Gwangju’s national AI data centre: [over 1,000 (March 2024)](F72)",
);

/// Share price at the two dates of F70, as a multiple of the first: 134.29 over 16.92 dollars.
const INDEX: [(f64, Text); 2] = [(1.0, Text::same("2022-11-30")), (7.9, Text::same("2024-12-31"))];

fn view() -> AnyView {
    view! {
        <div class="pool">
            <div class="well">
                {funnel()} <p class="rim">{rich_text(CAPITAL)}</p> <p class="pools">{rich_text(POOLS)}</p> <div class="clouds" data-from="1">
                    <p>{rich_text(CLOUDS)}</p>
                    <ul class="chips">
                        {CLOUD_NAMES
                            .map(|it| view! { <li class="chip">{rich_text(it)}</li> })
                            .into_iter()
                            .collect_view()}
                    </ul>
                </div> <div class="nvidia" data-from="2">
                    <h3>{rich_text(NVIDIA)}</h3>
                    <p>{rich_text(STANDARD)}</p>
                </div>
            </div>
            <div class="side">
                <figure data-from="2">
                    {bars()} <figcaption>{rich_text(RISE)}</figcaption>
                </figure>
                <div class="card korea" data-from="3">
                    <h3>{rich_text(KOREA)}</h3>
                    <p>{rich_text(KOREA_SAID)}</p>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Draws the well: rings that narrow downwards. Decoration only.
fn funnel() -> AnyView {
    let rings = (0..7_u32).map(|it| {
        let depth = f64::from(it);
        let (half, middle) =
            (460.0 * 0.72_f64.powf(depth), 70.0 + 560.0 * (1.0 - 0.66_f64.powf(depth)));
        view! { <ellipse cx="480" cy=middle.round() rx=half.round() ry=(half * 0.14).round() /> }
    });
    view! {
        <svg viewBox="0 0 960 660" aria-hidden="true">
            {rings.collect_view()}
        </svg>
    }
    .into_any()
}

/// Draws two bars for the two dates; no data between them is shown.
fn bars() -> AnyView {
    let bars = INDEX.map(|(index, date)| {
        let height = 100.0 * index / 7.9;
        view! {
            <li>
                <b class="num">{format!("{index:.1}")} {rich_text(Text::new("배", "×"))}</b>
                <svg aria-hidden="true">
                    <rect
                        width="100%"
                        y=format!("{:.1}%", 100.0 - height)
                        height=format!("{height:.1}%")
                    />
                </svg>
                <small>{rich_text(date)}</small>
            </li>
        }
    });
    view! { <ul class="index">{bars.into_iter().collect_view()}</ul> }.into_any()
}
