//! Slide `three-stages`: replacement climbs from tools, to part of the team, to software, wages and
//! outsourcing together; companies have only just entered the first stage.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "three-stages",
        headline: Text::new("일을 대체하는 세 단계", "Three stages of replacing work"),
        last_step: 4,
        cue_s: 66,
    },
    chapter: &ENTERPRISE,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "기업 안에서 AI가 일을 대체해 가는 과정을, 여러 투자사의 글을 바탕으로 세 단계로 정리했습니다.",
            "From several investors' writing I have drawn three stages in which AI replaces work in companies.",
        ),
        Text::new(
            "1단계에서는 도구가 바뀝니다. SaaS 시대에 Canva, Slack, Salesforce가 그랬듯이 쓰던 도구를 AI 도구로 바꾸는 것입니다.",
            "In stage 1 the tools change, as they did in the days of SaaS with Canva, Slack and Salesforce.",
        ),
        Text::new(
            "2단계에서는 AI가 팀과 함께 일하며 일부를 대신합니다. 저는 생산성이 30–100% 오른다고 보는데, 실제로 측정된 것은 코딩 과제 하나에서 시간이 55.8% 줄고, 고객 상담에서 생산성이 약 14% 오른 정도입니다.",
            "In stage 2 AI works with the team and replaces part of it. I expect 30 to 100 percent more output; what has been measured is 55.8 percent less time on one coding task, and about 14 percent more output in support.",
        ),
        Text::new(
            "3단계에서는 도구가 아니라 결과물을 삽니다. 소프트웨어, 인건비, 외주 예산이 함께 바뀌고, Foundation Capital은 이를 Service-as-Software라고 부릅니다.",
            "In stage 3 you buy finished work. The budgets for software, wages and outsourcing change together; Foundation Capital calls it service-as-software.",
        ),
        Text::new(
            "지금은 어디일까요? 개별 업무에는 2단계 사례가 있지만, 회사 전체로는 1단계에 막 들어섰다고 봅니다. 변화는 대부분 이제부터입니다.",
            "Where are we now? Single tasks already show stage 2, but companies as a whole have only just entered stage 1. Most of the change is still to come.",
        ),
    ],
    facts: &["F52", "F61", "F62", "F63", "F64"],
    since: &[],
    view,
};

const NOW: Text = Text::new("지금", "Now");
const NOW_DATE: &str = "2025-01";
const NOW_PLACE: Text = Text::new("[1단계 초입](F64)", "[Start of stage 1](F64)");

/// A step of the stairs: what is replaced, and an example.
struct Rung {
    stage: Text,
    name: Text,
    what: Text,
    example: fn() -> AnyView,
}

const RUNGS: [Rung; 3] = [
    Rung {
        stage: Text::new("1단계", "Stage 1"),
        name: Text::new("도구 교체", "Tools replaced"),
        what: Text::new("쓰던 업무 도구를 AI 도구로", "AI tools instead of the old ones"),
        example: precedent,
    },
    Rung {
        stage: Text::new("2단계", "Stage 2"),
        name: Text::new("팀과 협업", "Joins the team"),
        what: Text::new(
            "팀의 일부를 대체, [생산성 +30–100%](F63)",
            "Part of the team replaced; [+30–100% output](F63)",
        ),
        example: measured,
    },
    Rung {
        stage: Text::new("3단계", "Stage 3"),
        name: Text::new("완전 대체", "Full replacement"),
        what: Text::new("도구가 아니라 결과물을 구매", "Buy finished work, not a tool"),
        example: budgets,
    },
];

fn view() -> AnyView {
    view! {
        <div class="stairs">
            <p class="now" data-from="4">
                <b>{rich_text(NOW)}</b>
                <span class="num">{NOW_DATE}</span>
                <span class="foot">{rich_text(NOW_PLACE)}</span>
            </p>
            <ol>{RUNGS.iter().zip(1..).map(|(it, step)| rung(it, step)).collect_view()}</ol>
        </div>
    }
    .into_any()
}

fn rung(it: &Rung, step: usize) -> AnyView {
    let from = step.to_string();
    view! {
        <li class="rung">
            <div class="tread">
                <p class="stage">{rich_text(it.stage)}</p>
                <h3>{rich_text(it.name)}</h3>
                <p class="what" data-from=from.clone()>
                    {rich_text(it.what)}
                </p>
            </div>
            <div class="riser">
                <div class="example" data-from=from>
                    {(it.example)()}
                </div>
            </div>
        </li>
    }
    .into_any()
}

const PRECEDENT: Text = Text::new(
    "[SaaS](term:saas) 시대에 [도구를 바꾼 세 회사](F62)",
    "[SaaS](term:saas)-era firms that [changed the tools](F62)",
);

fn precedent() -> AnyView {
    let names = ["Canva", "Slack", "Salesforce"].map(|it| view! { <li>{it}</li> });
    view! {
        <p class="caption">{rich_text(PRECEDENT)}</p>
        <ul class="names">{names}</ul>
    }
    .into_any()
}

/// Facts F52 and F63. They measure different things, so they share no scale.
const MEASURED: [(&str, Text, Text); 2] = [
    (
        "55.8%",
        Text::new("[코딩](F52)", "[Coding](F52)"),
        Text::new("실험 과제의 시간 단축", "less time on one task"),
    ),
    ("≈ 14%", Text::new("고객 상담", "Support"), Text::new("생산성 향상", "more output")),
];
const MEASURED_TITLE: Text = Text::new("실제로 측정된 두 업무", "Measured in two kinds of work");

fn measured() -> AnyView {
    let rows = MEASURED.map(|(number, work, gain)| {
        view! {
            <li>
                <b class="num">{number}</b>
                <span class="work">{rich_text(work)}</span>
                <span class="gain">{rich_text(gain)}</span>
            </li>
        }
    });
    view! {
        <p class="caption">{rich_text(MEASURED_TITLE)}</p>
        <ul class="measured">{rows}</ul>
    }
    .into_any()
}

const BUDGETS: [Text; 3] = [
    Text::new("소프트웨어", "Software"),
    Text::new("인건비", "Wages"),
    Text::new("외주", "Outsourcing"),
];
const CREDIT: Text = Text::new(
    "[Service-as-Software](term:service-as-software), [Foundation Capital의 용어](F61)",
    "[Service-as-software](term:service-as-software), [Foundation Capital’s term](F61)",
);
const BUDGETS_TITLE: Text = Text::new("함께 바뀌는 세 예산", "Three budgets change together");

fn budgets() -> AnyView {
    let strata = BUDGETS.map(|it| view! { <li>{rich_text(it)}</li> });
    view! {
        <p class="caption">{rich_text(BUDGETS_TITLE)}</p>
        <ul class="budgets">{strata}</ul>
        <p class="caption credit">{rich_text(CREDIT)}</p>
    }
    .into_any()
}
