//! Slide `three-stages`: replacement climbs from tools, to part of the team, to software, wages and
//! outsourcing together.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "three-stages",
        headline: Text::new("대체의 세 단계", "Three stages of replacement"),
        last_step: 4,
        cue_s: 66,
    },
    part: &ENTERPRISE,
    tone: Tone::Paper,
    notes: Text::new(
        "여러 투자사의 글을 바탕으로 정리한 세 단계입니다. Foundation Capital은 이 흐름을 소프트웨어를 파는 일에서 서비스 자체를 파는 일로의 이동이라고 불렀습니다. 개별 업무에서는 2단계의 사례가 이미 있지만, 회사 전체로 보면 1단계에 막 들어선 모습입니다.",
        "Three stages, drawn from several investors' writing. Foundation Capital describes the shift as one from software-as-a-service to service-as-software. Single tasks already show stage 2; whole companies are only entering stage 1.",
    ),
    facts: &["F52", "F61", "F62", "F63", "F64"],
    since: &[],
    view,
};

const NOW: Text = Text::new("지금", "Now");
const NOW_DATE: &str = "2025-01";
const NOW_PLACE: Text = Text::new("[1단계 초입](F64)", "[Foot of stage 1](F64)");

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
        what: Text::new("쓰던 업무 도구를 새 도구로", "New tools for the old ones"),
        example: precedent,
    },
    Rung {
        stage: Text::new("2단계", "Stage 2"),
        name: Text::new("팀과 협업", "Beside the team"),
        what: Text::new(
            "인력 일부 대체, [생산성 30–100%](F63)",
            "Part of it replaced; [output +30–100%](F63)",
        ),
        example: measured,
    },
    Rung {
        stage: Text::new("3단계", "Stage 3"),
        name: Text::new("완전 대체", "Full replacement"),
        what: Text::new("도구가 아니라 끝난 일을 구매", "Work bought done, not the tool for it"),
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
    "[SaaS](term:saas) 시대의 [세 선례에 비유](F62)",
    "As [SaaS](term:saas) did: [an analogy](F62)",
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
        Text::new("작업 시간 단축", "less time on a task"),
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
    "[Service-as-Software](term:service-as-software), [Foundation Capital의 논의](F61)",
    "[Service-as-software](term:service-as-software), [after Foundation Capital](F61)",
);
const BUDGETS_TITLE: Text = Text::new("함께 바뀌는 세 예산", "Three budgets at once");

fn budgets() -> AnyView {
    let strata = BUDGETS.map(|it| view! { <li>{rich_text(it)}</li> });
    view! {
        <p class="caption">{rich_text(BUDGETS_TITLE)}</p>
        <ul class="budgets">{strata}</ul>
        <p class="caption credit">{rich_text(CREDIT)}</p>
    }
    .into_any()
}
