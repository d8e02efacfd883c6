//! Slide `agent-ticket`: an agent takes over the whole errand, down to the lowest price, instead of
//! helping with one step of it.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::APPLICATIONS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "agent-ticket",
        headline: Text::new("항공권으로 보는 에이전트", "An agent buys a ticket"),
        last_step: 5,
        cue_s: 72,
    },
    chapter: &APPLICATIONS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "에이전트는 목표를 주면 나를 대신해 끝까지 해내는 AI입니다. 2024년 하반기의 화두였지요. 항공권을 예로 들어 보겠습니다. 왼쪽은 사람이 직접 할 때, 오른쪽은 한 문장으로 맡길 때입니다. 여행과 클릭 수는 설명을 위해 지어냈습니다.",
            "An agent is AI that takes a goal and sees it through on your behalf; it was the theme of late 2024. Let us buy a plane ticket. On the left you do it yourself, on the right you hand it over in one sentence. The trip and the clicks are made up for the example.",
        ),
        Text::new(
            "먼저 운임을 찾습니다. 직접 하면 사이트마다 들어가 날짜를 넣어야 합니다. 에이전트는 예약 사이트 네 곳을 알아서 조회합니다.",
            "First, search for fares. By hand you visit each site and type in the dates. The agent queries four sites by itself.",
        ),
        Text::new(
            "다음은 비교입니다. 우리는 창을 오가며 시간과 가격을 견주지만, 에이전트는 조건에 맞는 세 편만 남깁니다.",
            "Next, compare. We go back and forth between windows; the agent narrows it down to three flights that fit.",
        ),
        Text::new(
            "그다음은 카드 할인입니다. 귀찮아서 그냥 넘어가는 일이 많지요. 에이전트는 할인까지 더해서 최저가를 고릅니다.",
            "Then the card discounts, which we often skip because they are a nuisance. The agent counts them in and picks the lowest price.",
        ),
        Text::new(
            "결제 앞에서는 멈춰서 사람에게 한 번 묻습니다. 처음 발표에는 없던 단계지만, 돈이 나가는 일이라 승인을 더했습니다.",
            "Before paying it stops and asks once. This step was not in the talk at first; I have added the approval because money leaves your account here.",
        ),
        Text::new(
            "표가 도착했습니다. 직접 하면 클릭 40번, 맡기면 승인 한 번입니다. 핵심은 한 단계를 돕는 것이 아니라 과정 전체를 넘겨받는 것입니다. 아직은 베타와 시제품 단계입니다. Claude의 컴퓨터 사용이 베타이고, Gemini 2.0으로 만든 구글의 Project Mariner가 시제품입니다.",
            "The ticket is here: forty clicks by hand, one approval with the agent. The point is not to help with one step but to take over the whole process. It is still at the stage of betas and prototypes: Claude's computer use is a beta, and Google's Project Mariner, built on Gemini 2.0, a prototype.",
        ),
    ],
    facts: &["F42", "F50", "F51"],
    since: &[Since::Fact("S04"), Since::Fact("S05")],
    view,
};

/// One step of the errand, by hand and by an agent.
struct Errand {
    name: Text,
    clicks: u32,
    agent: Text,
}

/// An invented trip with invented counts (F51).
const ERRANDS: [Errand; 5] = [
    Errand {
        name: Text::new("운임 검색", "Search fares"),
        clicks: 14,
        agent: Text::new("예약 사이트 네 곳 조회", "Queries four sites"),
    },
    Errand {
        name: Text::new("시간과 가격 비교", "Compare time and price"),
        clicks: 9,
        agent: Text::new("조건에 맞는 세 편으로 압축", "Narrows to three flights"),
    },
    Errand {
        name: Text::new("카드 할인 확인", "Check card discounts"),
        clicks: 8,
        agent: Text::new("할인까지 더해 최저가 선택", "Picks the lowest price after discounts"),
    },
    Errand {
        name: Text::new("결제", "Pay"),
        clicks: 6,
        agent: Text::new("사람에게 한 번 승인받기", "Asks for approval once"),
    },
    Errand {
        name: Text::new("항공권 받기", "Receive the ticket"),
        clicks: 3,
        agent: Text::new("발권과 일정 등록", "Issues it, adds it to the calendar"),
    },
];

/// The step at which the agent waits for the person, counted from 1.
const APPROVAL: usize = 4;

fn view() -> AnyView {
    view! { {request()} {runs()} {foot()} }.into_any()
}

fn request() -> AnyView {
    view! {
        <div class="request">
            <p class="said">
                {rich_text(
                    Text::new(
                        "5월 첫 주 금요일 제주 왕복, 30만 원 안에서 가장 싸게 예약해 줘",
                        "Cheapest return to Jeju, first Friday of May, under ₩300,000",
                    ),
                )}
            </p>
            <p class="example">
                {rich_text(
                    Text::new(
                        "[지어낸 예시, 상용 서비스는 아직 없음](F51)",
                        "[Made-up example; not on sale yet](F51)",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

fn runs() -> AnyView {
    let rows = ERRANDS.iter().zip(1..).map(|(it, step)| row(it, step)).collect_view();
    view! {
        <div class="runs">
            <div class="head">
                <h3>{rich_text(Text::new("사람이 직접 하면", "By hand"))}</h3>
                <p>
                    <b class="count">{counter()}</b>
                    {rich_text(Text::new("번 클릭", " clicks"))}
                </p>
            </div>
            <div class="head by-agent">
                <h3>
                    {rich_text(
                        Text::new(
                            "[에이전트](term:agent)에 과정 전체를 맡기면",
                            "Whole errand left to an [agent](term:agent)",
                        ),
                    )}
                </h3>
                <p data-from=APPROVAL.to_string()>
                    <b class="count">"1"</b>
                    {rich_text(Text::new("번 승인", " approval"))}
                </p>
            </div>
            <ol class="rows">{rows}</ol>
        </div>
    }
    .into_any()
}

/// Returns the number of clicks after each step, each in place of the one before; without steps the
/// last one.
fn counter() -> AnyView {
    (0..=ERRANDS.len())
        .map(|steps| {
            let (from, until) = (steps.to_string(), (steps + 1).to_string());
            let from = (steps > 0).then_some(from);
            let until = (steps < ERRANDS.len()).then_some(until);
            view! { <span data-from=from data-until=until>{clicks_after(steps)}</span> }
        })
        .collect_view()
        .into_any()
}

fn row(errand: &'static Errand, step: usize) -> AnyView {
    let from = step.to_string();
    view! {
        <li class:stop=step == APPROVAL>
            <div class="hand">
                <span>{rich_text(errand.name)}</span>
                <span class="clicks">
                    <svg viewBox=format!("0 0 {} 16", errand.clicks * PITCH) aria-hidden="true">
                        <path class="due" d=dots(errand.clicks) />
                        <path class="done" d=dots(errand.clicks) data-from=from.clone() />
                    </svg>
                    <b>{errand.clicks}</b>
                    {sr_only(Text::new("번 클릭", " clicks"))}
                </span>
            </div>
            <div class="agent">
                <svg viewBox="0 0 48 48" aria-hidden="true">
                    <circle cx="24" cy="24" r="21" />
                    <g data-from=from>
                        <circle class="done" cx="24" cy="24" r="21" />
                        <path d="M13.5 25l7.5 7.5 14-15.5" />
                    </g>
                </svg>
                <span>{rich_text(errand.agent)}</span>
                // The talk has no such stop.
                {(step == APPROVAL).then(|| mark(Mark::Added))}
            </div>
        </li>
    }
    .into_any()
}

fn foot() -> AnyView {
    view! {
        <div class="foot">
            <p>
                {rich_text(
                    Text::new(
                        "2024년: [Claude 컴퓨터 사용(베타), Project Mariner(시제품)](F50)",
                        "2024: [Claude computer use (beta), Project Mariner (prototype)](F50)",
                    ),
                )}
            </p>
            <details class="failure">
                <summary>{rich_text(Text::new("실패 보기", "Show a failure"))}</summary>
                <p>
                    {rich_text(
                        Text::new(
                            "승인 전에 운임이 올라 비교 단계로 되돌아갑니다",
                            "The fare rises before approval, so the plan returns to comparing",
                        ),
                    )}
                </p>
            </details>
        </div>
    }
    .into_any()
}

/// Distance from one click to the next, in the drawing's units.
const PITCH: u32 = 22;

/// Returns clicks as a row of dots in one path; each position is relative to the dot before.
fn dots(clicks: u32) -> String {
    let start = |it| if it == 0 { "M1 8".to_owned() } else { format!("m{PITCH} 0") };
    (0..clicks).map(|it| start(it) + "a7 7 0 1 0 14 0a7 7 0 1 0-14 0z").collect()
}

fn clicks_after(steps: usize) -> u32 {
    ERRANDS.iter().take(steps).map(|it| it.clicks).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clicks_add_up_to_those_of_the_outline() {
        assert_eq!([0, 1, 2, 3, 4, 5].map(clicks_after), [0, 14, 23, 31, 37, 40]);
    }

    #[test]
    fn every_click_is_a_dot_and_every_step_of_the_slide_a_row() {
        assert_eq!(dots(14).matches('z').count(), 14);
        assert!(dots(2).starts_with("M1 8a7") && dots(2).contains("zm22 0a7"), "{}", dots(2));
        assert_eq!(ENTRY.slide.last_step, ERRANDS.len());
    }
}
