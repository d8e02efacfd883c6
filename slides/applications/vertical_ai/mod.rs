//! Slide `vertical-ai`: in one field AI already makes people faster or does intern-level work, and
//! it spreads first where specialist data has been gathered.

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
            "버티컬 AI, 인턴 업무부터",
            "Vertical AI starts with intern-level work",
        ),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &APPLICATIONS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "한 분야로 좁히면 AI는 사람의 생산성을 높이거나 인턴 수준의 일을 해냅니다. 대표가 코딩의 GitHub Copilot입니다. 개발사가 진행한 실험이고 과제 하나의 결과이기는 하지만, 작업 시간이 55.8% 줄었습니다.",
            "Narrowed to one field, AI raises a person's output or does intern-level work. The best example is GitHub Copilot in coding. It was the vendor's own trial, and a single task, but the work took 55.8 percent less time.",
        ),
        Text::new(
            "마케팅, 고객 지원, 법률, 의료에서도 같은 일이 시작됐습니다. 여기서는 믿을 만한 수치 대신 맡길 만한 작업의 예를 적어 두었습니다.",
            "The same has begun in marketing, support, law and medicine. For these I have no number I would trust, so you see an example of a task instead.",
        ),
        Text::new(
            "저는 전문 데이터가 잘 쌓인 분야부터 퍼진다고 봅니다. 아래에 분야마다 바탕이 되는 데이터를 적었습니다. 다만 어디까지나 작업 하나의 이야기이고, 회사 전체로 보면 이제 시작입니다.",
            "I expect it to spread first where specialist data has been gathered well; below each field is the data it can build on. Bear in mind that these are single tasks. Whole companies have only just begun.",
        ),
    ],
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

/// From assisting to replacing part of the work. The order is not the talk's; only coding was
/// measured.
const FIELDS: [Field; 5] = [
    Field {
        name: Text::new("의료", "Medicine"),
        task: Text::new("진료 기록 요약", "Record summaries"),
        data: Text::new("진료 기록", "Patient records"),
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
            "[과제 하나에서 줄어든 시간, GitHub Copilot 개발사의 실험(2023)](F52)",
            "[less time on one task; vendor's own trial of GitHub Copilot (2023)](F52)",
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
                <p>{rich_text(Text::new("사람 보조", "Assist people"))}</p>
                <svg aria-hidden="true">
                    <line x1="0" x2="100%" y1="50%" y2="50%" />
                </svg>
                <p>{rich_text(Text::new("업무 일부 대체", "Replace some work"))}</p>
            </div>
            // The list's items are placed in the scene's grid.
            <ol role="list">{FIELDS.iter().map(field).collect_view()}</ol>
        </div>
        <div class="ground">
            <p class="condition" data-from="2">
                {rich_text(
                    Text::new(
                        "먼저 퍼지는 곳: [전문 데이터가 잘 쌓인 분야](F53)",
                        "Spreads first where [specialist data is plentiful](F53)",
                    ),
                )}
            </p>
            <p class="caveat">
                {mark(Mark::Added)}
                " "
                {rich_text(
                    Text::new(
                        "좌우 순서는 덧붙인 것. 작업 하나의 결과이며, 회사 전체는 [세 단계](#three-stages)에서",
                        "Left-right order added. Single tasks only; for companies see [three stages](#three-stages)",
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
