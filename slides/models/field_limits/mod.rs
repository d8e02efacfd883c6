//! Slide `field-limits`: builders of services meet four walls, hallucination, integration, cost and
//! delay; each can be lowered, and none is gone.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;
mod race;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "field-limits",
        headline: Text::new("현업에서 부딪히는 네 가지 벽", "Four walls you meet in practice"),
        last_step: 4,
        cue_s: 54,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "현업에서 AI 서비스를 만들다 보면 네 가지 벽에 부딪힙니다. 환각, 통합, 비용, 지연입니다. 하나씩 보겠습니다.",
            "Build an AI service in practice and you meet four walls: hallucination, integration, cost and delay. Let me take them one by one.",
        ),
        Text::new(
            "첫째는 환각입니다. RAG가 대표적인 해법이지만 유일한 방법도, 완전한 방법도 아닙니다. 법률용 RAG 도구를 시험한 연구에서도 답변의 17–33%에 환각이 있었습니다.",
            "The first is hallucination. RAG is the usual remedy, but it is neither the only one nor a complete one: in a study of legal RAG tools, 17 to 33 percent of the answers still contained hallucinations.",
        ),
        Text::new(
            "둘째는 통합입니다. 회사가 쓰던 업무 데이터를 모델에 연결하는 일입니다. 찾아 읽게 하는 도구는 있지만, 데이터를 정리하는 일은 여전히 우리 몫입니다.",
            "The second is integration: connecting the business data a company already has. There are tools that let a model find and read it, but putting it in order is still up to us.",
        ),
        Text::new(
            "셋째는 비용입니다. API와 서버 비용이 들고, 공개 모델을 직접 돌려도 비싼 그래픽카드가 필요합니다. 경량 모델이 부담을 덜어 주지만, 추론 비용은 요청마다 듭니다.",
            "The third is cost. You pay for APIs and servers, and open models, which you run yourself, still need expensive graphics cards. Light models ease this, but every request still has to be paid for.",
        ),
        Text::new(
            "넷째는 지연입니다. 제가 느끼기에는 일반 검색보다 다섯 배에서 열 배 느립니다. 측정한 값은 아니니 그 정도의 체감으로 들어 주십시오.",
            "The fourth is delay. To me it feels five to ten times slower than an ordinary search. I have not measured it; take it as an impression.",
        ),
    ],
    facts: &["F43", "F44", "F47"],
    since: &[],
    view,
};

/// A wall, what helps against it, and how far that goes.
struct Wall {
    name: Text,
    front: Text,
    helps: Text,
    how_far: Text,
    /// A number or a word that says at a glance how far.
    sign: Text,
    /// Whether the talk only names the wall, and the rest is drawn from its other slides.
    added: bool,
}

const WALLS: [Wall; 4] = [
    Wall {
        name: Text::new("[환각](term:hallucination)", "[Hallucination](term:hallucination)"),
        front: Text::new(
            "[RAG](term:rag)는 [줄일 뿐 없애지는 못함](F43)",
            "[RAG](term:rag) [cuts it but cannot end it](F43)",
        ),
        helps: Text::new(
            "RAG, 튜닝, 불확실성 탐지, 도구로 검산",
            "RAG, tuning, uncertainty detection, checks with tools",
        ),
        how_far: Text::new(
            "환각이 나온 답변 비율: 법률용 RAG 도구 (Stanford, 2024)",
            "hallucinated answers, legal RAG tools (Stanford, 2024)",
        ),
        sign: Text::same("17–33%"),
        added: false,
    },
    Wall {
        name: Text::new("통합", "Integration"),
        front: Text::new(
            "[기존 업무 데이터와의 연결](F44)",
            "[Connecting existing business data](F44)",
        ),
        helps: Text::new(
            "[데이터 레이크](term:data-lake), [벡터 데이터베이스](term:vector-db)",
            "[Data lake](term:data-lake), [vector database](term:vector-db)",
        ),
        how_far: Text::new(
            "데이터를 찾아 읽어도 [정리](#mlops-map)는 여전히 사람의 몫",
            "[Putting data in order](#mlops-map) is still up to you",
        ),
        sign: Text::new("수작업", "Manual work"),
        added: true,
    },
    Wall {
        name: Text::new("비용", "Cost"),
        front: Text::new(
            "[API와 서버 비용, 공개 모델에도 비싼 GPU](F44)",
            "[APIs, servers; open models need costly GPUs](F44)",
        ),
        helps: Text::new("[경량 모델](#model-2024)", "[Light models](#model-2024)"),
        how_far: Text::new(
            "요청 하나는 싸져도 [추론](#train-vs-infer) 비용은 매번 든다",
            "Requests get cheaper, but each still needs [inference](#train-vs-infer)",
        ),
        sign: Text::new("요청마다 비용", "Cost per use"),
        added: true,
    },
    Wall {
        name: Text::new("지연", "Delay"),
        front: Text::new("[검색보다 5–10배 느림](F47)", "[5–10× slower than search](F47)"),
        helps: Text::new("[경량 모델](#model-2024)", "[Light models](#model-2024)"),
        how_far: Text::new(
            "현업에서 느낀 정도로, 측정값도 찾은 출처도 없음",
            "My impression; not measured, no source found",
        ),
        sign: Text::new("여전히 느림", "Still slow"),
        added: true,
    },
];

fn view() -> AnyView {
    let walls = WALLS.iter().zip(1..).map(|(it, step)| wall(it, step)).collect_view();
    view! { <ol class="walls">{walls}</ol> }.into_any()
}

fn wall(wall: &'static Wall, step: usize) -> AnyView {
    view! {
        <li>
            <div class="front">
                <h3>{rich_text(wall.name)}</h3>
                <p>{rich_text(wall.front)}</p>
            </div>
            <div class="turn">
                <svg viewBox=format!("0 0 {WIDTH} {HEIGHT}") preserveAspectRatio="xMidYMax slice" aria-hidden="true">
                    <path d=bricks() />
                </svg>
                <div class="back" data-from=step.to_string()>
                    <p class="helps">
                        <b>
                            {rich_text(Text::new("해법", "What helps"))}
                            {wall.added.then(|| mark(Mark::Added))}
                        </b>
                        <span>{rich_text(wall.helps)}</span>
                    </p>
                    <p class="far">
                        <b>{rich_text(Text::new("남은 한계", "What remains"))}</b>
                        <strong>{rich_text(wall.sign)}</strong>
                        <span>{rich_text(wall.how_far)}</span>
                    </p>
                </div>
            </div>
        </li>
    }
    .into_any()
}

const ROWS: u32 = 12;
const BRICK: (u32, u32) = (86, 34);
const JOINT: u32 = 6;
/// Width of a wall: four bricks and the joints between them.
const WIDTH: u32 = 4 * BRICK.0 + 3 * JOINT;
const HEIGHT: u32 = ROWS * (BRICK.1 + JOINT) - JOINT;

/// Returns a wall as one path: every other row starts and ends with half a brick. Each brick's
/// position is relative to the one before in its row. All four walls are drawn the same, since the
/// number of bricks means nothing.
fn bricks() -> String {
    (0..ROWS)
        .flat_map(|row| {
            let mut before = None;
            courses(row % 2 == 1).map(move |(start, end)| {
                let top = row * (BRICK.1 + JOINT);
                let (length, height) = (end - start, BRICK.1);
                let from = match before.replace(start) {
                    None => format!("M{start} {top}"),
                    Some(before) => format!("m{} 0", start - before),
                };
                format!("{from}h{length}v{height}h-{length}z")
            })
        })
        .collect()
}

/// Returns where the bricks of a row start and end.
fn courses(shifted: bool) -> impl Iterator<Item = (u32, u32)> {
    let pitch = BRICK.0 + JOINT;
    let shift = if shifted { pitch / 2 } else { 0 };
    (0..5)
        .map(move |it| {
            let left = it * pitch;
            (left.saturating_sub(shift), (left + BRICK.0).saturating_sub(shift).min(WIDTH))
        })
        .filter(|(start, end)| start < end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_fill_the_wall_from_end_to_end() {
        for shifted in [false, true] {
            let row: Vec<_> = courses(shifted).collect();
            assert_eq!(row.first().map(|it| it.0), Some(0));
            assert_eq!(row.last().map(|it| it.1), Some(WIDTH));
            assert!(row.windows(2).all(|it| it[1].0 - it[0].1 == JOINT), "{row:?}");
        }
    }

    #[test]
    fn a_wall_has_four_bricks_a_row_and_five_where_two_are_halves() {
        assert_eq!(bricks().matches('z').count(), 6 * 4 + 6 * 5);
        assert_eq!(bricks().matches('M').count(), 12);
    }
}
