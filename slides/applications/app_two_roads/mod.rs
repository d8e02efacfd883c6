//! Slide `app-two-roads`: applications, where models become services for consumers, grow in two
//! directions: wide (agents) and deep (vertical AI).

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::APPLICATIONS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "app-two-roads",
        headline: Text::new("애플리케이션이 자라는 두 방향", "Applications grow in two directions"),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &APPLICATIONS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "두 번째 계층은 애플리케이션입니다. 모델이 소비자를 만나 서비스가 되는 곳이지요. 좋은 모델이 나온 다음의 과제는 고객을 얻고 매출을 내는 일입니다. 방향은 두 가지입니다.",
            "The second layer is applications, where models meet consumers and become services. Once the model is good, the task is to win customers and earn money. There are two directions.",
        ),
        Text::new(
            "하나는 넓히는 길, 에이전트입니다. 검색하고 비교하고 할인을 확인하고 결제하는 여러 업무를 이어서 목표 하나를 끝까지 해냅니다. 저는 이쪽이 더 흥미롭습니다.",
            "One is to go wide: agents. They join many tasks, searching, comparing, checking discounts, paying, and see one goal through to the end. I find this one the more interesting.",
        ),
        Text::new(
            "다른 하나는 파고드는 길, 버티컬 AI입니다. 한 분야에 쌓인 전문 데이터로 그 분야의 일을 깊이 해냅니다. 하나씩 보겠습니다.",
            "The other is to go deep: vertical AI, which does the work of one field with the specialist data of that field. Let us look at each in turn.",
        ),
    ],
    facts: &["F22", "F49"],
    since: &[],
    view,
};

/// A way to grow: a word for its shape, its name, what it is, and the slide that continues it.
struct Road {
    shape: Text,
    name: Text,
    says: Text,
    onward: Text,
}

const WIDE: Road = Road {
    shape: Text::new("넓게", "Wide"),
    name: Text::new("[에이전트](term:agent)", "[Agents](term:agent)"),
    says: Text::new("여러 일을 이어 목표 하나를 해낸다", "Joins many tasks for one goal"),
    onward: Text::new("[항공권으로 보기](#agent-ticket)", "[See one buy a ticket](#agent-ticket)"),
};

const DEEP: Road = Road {
    shape: Text::new("깊게", "Deep"),
    name: Text::new("[버티컬 AI](term:vertical-ai)", "[Vertical AI](term:vertical-ai)"),
    says: Text::new("전문 데이터로 한 분야의 일을 해낸다", "Masters one field with its data"),
    onward: Text::new("[다섯 분야로 보기](#vertical-ai)", "[See five fields](#vertical-ai)"),
};

/// Tasks along the broad road: the steps of the next slide's errand.
const TASKS: [Text; 4] = [
    Text::new("검색", "Search"),
    Text::new("비교", "Compare"),
    Text::new("할인", "Discount"),
    Text::new("결제", "Pay"),
];

/// How far down the shaft each layer begins, in percent.
const STRATA: [&str; 4] = ["0%", "25%", "50%", "75%"];

fn view() -> AnyView {
    view! {
        <div class="fork">
            <p class="trunk">
                <b>{rich_text(Text::new("소비자 접점(B2C)", "Consumers (B2C)"))}</b>
                <span>
                    {rich_text(
                        Text::new(
                            "[모델이 서비스가 되는 곳](F22)",
                            "[models become services](F22)",
                        ),
                    )}
                </span>
            </p>
            {lane()} {road(&WIDE, "wide", "1")} {shaft()} {road(&DEEP, "deep", "2")}
        </div>
    }
    .into_any()
}

/// Returns the broad road, with the tasks as stops.
fn lane() -> AnyView {
    let stops = TASKS.iter().map(|task| view! { <li>{rich_text(*task)}</li> });
    view! {
        <div class="lane">
            <i class="lit" aria-hidden="true" data-from="1"></i>
            <ol data-from="1">
                {stops.collect_view()}
                <li class="goal">{rich_text(Text::new("목표 하나", "One goal"))}</li>
            </ol>
        </div>
    }
    .into_any()
}

/// Returns the shaft, darker the deeper it goes.
fn shaft() -> AnyView {
    let strata = STRATA.iter().map(|y| view! { <rect y=*y width="100%" height="25%" /> });
    view! {
        <div class="shaft">
            <svg aria-hidden="true" data-from="2">{strata.collect_view()}</svg>
            <p data-from="2">{rich_text(Text::new("전문 데이터", "Specialist data"))}</p>
        </div>
    }
    .into_any()
}

fn road(road: &Road, class: &'static str, from: &'static str) -> AnyView {
    view! {
        <div class=format!("road {class}") data-from=from>
            <h3>
                <b>{rich_text(road.shape)}</b>
                " "
                <span>{rich_text(road.name)}</span>
            </h3>
            <p>{rich_text(road.says)}</p>
            <p class="onward">{rich_text(road.onward)}</p>
        </div>
    }
    .into_any()
}
