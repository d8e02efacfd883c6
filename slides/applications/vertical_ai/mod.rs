//! Slide `vertical-ai`: vertical AI does an intern's share of work, first where good data has piled
//! up.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::APPLICATIONS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "vertical-ai",
        headline: Text::new(
            "버티컬 AI, 인턴의 일부터",
            "Vertical AI starts with the intern's work",
        ),
        last_step: 2,
        cue_s: 48,
    },
    part: &APPLICATIONS,
    tone: Tone::Paper,
    notes: Text::new(
        "분야를 좁히면 한 사람의 속도를 높이거나 인턴의 몫을 맡는 수준까지 왔습니다. 코딩에서는 통제 실험으로 작업 시간이 55.8% 줄었다는 결과가 있습니다. 다른 분야는 데이터가 얼마나 잘 쌓였느냐에 따라 순서가 정해질 것으로 봅니다. 다만 작업 하나의 이야기이고, 회사 전체로는 이제 첫 단계입니다.",
        "Narrow the field and AI already raises one person's output or does what an intern did. In coding a controlled trial measured 55.8 percent less time. Elsewhere, the order should follow how well the data has been gathered. That is single tasks; whole companies are only entering the first stage.",
    ),
    facts: &["F52", "F53"],
    since: &[],
    view,
};

/// A field of work: a task in it, and the data behind it.
struct Field {
    name: Text,
    task: Text,
    data: Text,
    /// Time saved, if it was measured.
    measured: Option<&'static str>,
}

/// From assisting to replacing part of the work. The order is a sketch; only coding was measured.
const FIELDS: [Field; 5] = [
    Field {
        name: Text::new("의료", "Medicine"),
        task: Text::new("진료 기록 요약", "Chart summaries"),
        data: Text::new("진료 기록", "Charts"),
        measured: None,
    },
    Field {
        name: Text::new("법률", "Law"),
        task: Text::new("판례 찾기", "Finding case law"),
        data: Text::new("판례", "Case law"),
        measured: None,
    },
    Field {
        name: Text::new("코딩", "Coding"),
        task: Text::new(
            "[GitHub Copilot, 실험에서 줄어든 작업 시간(2023)](F52)",
            "[less time with GitHub Copilot in a trial (2023)](F52)",
        ),
        data: Text::new("코드 저장소", "Code repositories"),
        measured: Some("55.8%"),
    },
    Field {
        name: Text::new("마케팅", "Marketing"),
        task: Text::new("문구 초안", "First drafts of copy"),
        data: Text::new("캠페인 기록", "Past campaigns"),
        measured: None,
    },
    Field {
        name: Text::new("고객 지원", "Support"),
        task: Text::new("첫 응대", "First replies"),
        data: Text::new("상담 기록", "Tickets"),
        measured: None,
    },
];

fn view() -> AnyView {
    view! {
        <div class="scene">
            <div class="axis">
                <p>{rich_text(Text::new("돕기", "Assist"))}</p>
                <svg aria-hidden="true">
                    <line x1="0" x2="100%" y1="50%" y2="50%" />
                </svg>
                <p>{rich_text(Text::new("일부 대체", "Replace part"))}</p>
            </div>
            // The list's items are placed in the scene's grid.
            <ol role="list">{FIELDS.iter().map(field).collect_view()}</ol>
        </div>
        <div class="ground">
            <p class="condition" data-from="2">
                {rich_text(
                    Text::new(
                        "조건: [꾸준히 쌓인 전문 데이터](F53)",
                        "Condition: [specialist data, steadily gathered](F53)",
                    ),
                )}
            </p>
            <p class="caveat">
                {rich_text(
                    Text::new(
                        "순서는 개념도. 작업 하나의 이야기, 회사 전체는 [대체의 세 단계](#three-stages)",
                        "A sketch of single tasks; whole companies: [three stages](#three-stages)",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

fn field(field: &'static Field) -> AnyView {
    let measured = field.measured;
    let from = measured.is_none().then_some("1");
    view! {
        <li class:measured=measured.is_some()>
            <div class="place">
                <div class="field" data-from=from>
                    <h3>{rich_text(field.name)}</h3>
                    {measured.map(|it| view! { <p class="big">{it}</p> })}
                    <p class="task">{rich_text(field.task)}</p>
                </div>
            </div>
            <p class="data" data-from="2">
                {sr_only(Text::new("데이터: ", "Data: "))}
                <span>{rich_text(field.data)}</span>
                <svg aria-hidden="true">
                    <rect y="0" width="100%" height="26%" />
                    <rect y="37%" width="100%" height="26%" />
                    <rect y="74%" width="100%" height="26%" />
                </svg>
            </p>
        </li>
    }
    .into_any()
}
