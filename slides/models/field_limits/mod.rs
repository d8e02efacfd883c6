//! Slide `field-limits`: in practice four walls remain: falsehood, integration, cost, delay.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "field-limits",
        headline: Text::new("현업이 부딪힌 네 가지 벽", "Four walls in practice"),
        last_step: 4,
        cue_s: 54,
    },
    part: &MODELS,
    tone: Tone::Paper,
    notes: Text::new(
        "실제 서비스를 만들 때 부딪히는 네 가지입니다. RAG는 환각을 줄이는 대표적인 방법이지만 유일한 방법도, 완전한 방법도 아닙니다. 법률용 RAG 제품조차 17–33%의 질문에서 오류를 보였다는 연구가 있습니다. 응답 속도의 배수는 측정값이 아니라 현장의 체감입니다.",
        "These four appear as soon as a real service is built. RAG is the usual remedy for hallucination, neither the only one nor a full one: a study found legal RAG products in error on 17 to 33 percent of queries. The figure for delay is an impression from practice, not a measurement.",
    ),
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
            "[RAG](term:rag)로 [줄지만 사라지지 않음](F43)",
            "[RAG](term:rag) [cuts it, cannot end it](F43)",
        ),
        helps: Text::new(
            "RAG, 튜닝, 불확실성 탐지, 도구로 검산",
            "RAG, uncertainty detection, tool checks, tuning",
        ),
        how_far: Text::new(
            "법률용 RAG 제품이 틀린 질문의 비율 (Stanford, 2024)",
            "of queries wrong in legal RAG products (Stanford, 2024)",
        ),
        sign: Text::same("17–33%"),
        added: false,
    },
    Wall {
        name: Text::new("통합", "Integration"),
        front: Text::new(
            "[기존 업무 데이터와의 연결](F44)",
            "[Linking existing business data](F44)",
        ),
        helps: Text::new(
            "[데이터 레이크](term:data-lake), [벡터 데이터베이스](term:vector-db)",
            "[Data lake](term:data-lake), [vector database](term:vector-db)",
        ),
        how_far: Text::new(
            "찾아 읽는 길은 열림, [데이터 정리](#mlops-map)는 그대로 남음",
            "Opens a way to read; [putting data in order](#mlops-map) remains",
        ),
        sign: Text::new("데이터 먼저", "Data first"),
        added: true,
    },
    Wall {
        name: Text::new("비용", "Cost"),
        front: Text::new("[API, 서버, GPU](F44)", "[API, servers, GPUs](F44)"),
        helps: Text::new("[경량 모델](#model-2024)", "[Light models](#model-2024)"),
        how_far: Text::new(
            "요청 하나는 가벼움, [추론](#train-vs-infer)은 매번",
            "Light per request, but [inference](#train-vs-infer) never stops",
        ),
        sign: Text::new("작게, 계속", "Every time"),
        added: true,
    },
    Wall {
        name: Text::new("지연", "Delay"),
        front: Text::new("[검색의 5–10배](F47)", "[5–10× slower than search](F47)"),
        helps: Text::new("[경량 모델](#model-2024)", "[Light models](#model-2024)"),
        how_far: Text::new(
            "측정값 아님, 찾은 출처 없음",
            "From practice, not measured; no source found",
        ),
        sign: Text::new("체감", "A feel"),
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
                            {rich_text(Text::new("돕는 것", "What helps"))}
                            {wall.added.then(|| mark(Mark::Added))}
                        </b>
                        <span>{rich_text(wall.helps)}</span>
                    </p>
                    <p class="far">
                        <b>{rich_text(Text::new("어디까지", "How far"))}</b>
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
