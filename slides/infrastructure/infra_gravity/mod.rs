//! Slide `infra-gravity`: the money of the boom pools in infrastructure, first of all at NVIDIA.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFRASTRUCTURE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "infra-gravity",
        headline: Text::new("돈이 고이는 층, 인프라", "Where the money pools"),
        last_step: 3,
        cue_s: 54,
    },
    part: &INFRASTRUCTURE,
    tone: Tone::Paper,
    notes: Text::new(
        "투자금이 결국 모이는 곳이 이 층입니다. ChatGPT 공개일부터 2024년 말까지 엔비디아 주가는 약 8배가 됐습니다. 국내에서 H100을 구하기는 어려웠지만 불가능한 것은 아니어서, 2024년 12월 30일에 H100 기반 서비스가 문을 열었습니다.",
        "This is where investment ends up. From the day of ChatGPT to the end of 2024 NVIDIA's share price rose about eightfold. H100s were hard to get in Korea, though not impossible: a service based on them opened on 30 December 2024.",
    ),
    facts: &["F14", "F24", "F70", "F71", "F72", "F74", "F75", "F76"],
    since: &[Since::Fact("S13")],
    view,
};

const CAPITAL: Text =
    Text::new("[투자자와 빅테크의 자본](#money-in)", "[Investors and big tech](#money-in)");
const POOLS: Text = Text::new("[붐의 돈이 모이는 층](F76)", "[Where the boom’s money pools](F76)");
const CLOUDS: Text =
    Text::new("[데이터센터를 넓히는 클라우드](F74)", "[Clouds build out data centres](F74)");
const CLOUD_NAMES: [Text; 3] =
    [Text::same("AWS"), Text::new("구글 클라우드", "Google Cloud"), Text::new("애저", "Azure")];
const NVIDIA: Text = Text::new("엔비디아", "NVIDIA");
const STANDARD: Text =
    Text::new("[H100, 사실상의 표준](F71)", "[H100, the de facto standard](F71)");
const RISE: Text = Text::new(
    "ChatGPT 공개 후 2년, [주가 약 8배](F70)",
    "[Share price about 8×](F70) in two years after ChatGPT",
);
const KOREA: Text = Text::new("국내: 품귀, 그러나 없지는 않음", "In Korea: scarce, not absent");
const KOREA_SAID: Text = Text::new(
    "[SKT, 2024-12-30에 H100 서비스 시작](F72)",
    "[SK Telecom opened an H100 service on 30 Dec 2024](F72)",
);

/// Share price at the two dates of F70, as a multiple of the first: 134.29 over 16.92 dollars.
const INDEX: [(f64, Text); 2] = [(1.0, Text::same("2022-11-30")), (7.9, Text::same("2024-12-31"))];

fn view() -> AnyView {
    view! {
        <div class="pool">
            <div class="well">
                {funnel()} <p class="rim">{rich_text(CAPITAL)}</p> <p class="pools">{rich_text(POOLS)}</p> <div class="clouds" data-from="2">
                    <p>{rich_text(CLOUDS)}</p>
                    <ul class="chips">
                        {CLOUD_NAMES
                            .map(|it| view! { <li class="chip">{rich_text(it)}</li> })
                            .into_iter()
                            .collect_view()}
                    </ul>
                </div> <div class="nvidia" data-from="1">
                    <h3>{rich_text(NVIDIA)}</h3>
                    <p>{rich_text(STANDARD)}</p>
                </div>
            </div>
            <div class="side">
                <figure data-from="1">
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

/// The well: rings that narrow downwards. Decoration only.
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

/// Two bars for the two dates; no data between them is shown.
fn bars() -> AnyView {
    let bars = INDEX.map(|(index, date)| {
        let height = 100.0 * index / 7.9;
        view! {
            <li>
                <b class="num">{format!("{index:.1}×")}</b>
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
