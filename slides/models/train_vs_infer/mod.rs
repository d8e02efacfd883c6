//! Slide `train-vs-infer`: training is rare and heavy, so few firms do it at the frontier;
//! inference is light each time, but its cost grows with every request.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "train-vs-infer",
        headline: Text::new("학습은 드물게, 추론은 매번", "Train rarely, infer every time"),
        last_step: 3,
        cue_s: 66,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "먼저 학습입니다. 데이터와 장비와 시간을 한꺼번에 쏟아 모델을 만드는 일입니다. 인류의 모든 지식을 학습한다고들 하지만, 알려진 규모는 약 15조 토큰, 공개된 글의 5% 정도로 추정됩니다. 그래도 Llama 3.1의 가장 큰 모델에 GPU가 1만 6,000장 넘게 들었습니다. 왼쪽 점 하나가 GPU 한 장입니다. 그래서 최첨단 모델의 학습은 소수 기업의 몫입니다.",
            "Training comes first: data, hardware and time, all at once, to make a model. People say it takes all of humanity's knowledge; the known figure is about 15 trillion tokens, an estimated five percent of public text. Even so, the largest Llama 3.1 took more than 16,000 GPUs, one for each dot on the left. So training at the frontier belongs to a few firms.",
        ),
        Text::new(
            "다만 예외가 나왔습니다. 2024년 12월 DeepSeek-V3는 GPU 2,048장으로 학습했다고 밝혔습니다. 왼쪽의 점들과 견줘 보시면 차이가 한눈에 보입니다.",
            "There is an exception, though. In December 2024 DeepSeek-V3 reported training on 2,048 GPUs. Set it beside the block on the left and you see the difference at once.",
        ),
        Text::new(
            "추론은 다 만든 모델에서 답을 얻는 일입니다. 점 하나가 요청 하나입니다. 한 번에는 장비도 비용도 조금이면 됩니다.",
            "Inference means getting answers from the finished model. One dot is one request. Each takes little hardware and little money.",
        ),
        Text::new(
            "하지만 요청은 멈추지 않고 쌓입니다. 엔비디아는 데이터센터 매출의 약 40%가 이미 추론용이라고 스스로 추정했습니다. 학습은 드물지만 추론은 요청마다 일어난다는 점을 기억해 주십시오.",
            "But requests keep coming, and they pile up. By its own estimate, about 40 percent of NVIDIA's data-centre revenue was already for inference. Remember: we train rarely, but we infer every time.",
        ),
    ],
    facts: &["F26", "F27", "F28", "F29", "F30", "F31"],
    since: &[Since::Fact("S19")],
    view,
};

/// A row of the comparison.
struct Row {
    what: Text,
    train: Text,
    infer: Text,
}

const ROWS: [Row; 5] = [
    Row {
        what: Text::new("하는 일", "What"),
        train: Text::new(
            "모델을 만드는 일: [약 15조 토큰, 공개 텍스트의 5%가량](F27)",
            "A model from [15T tokens, some 5% of public text](F27)",
        ),
        infer: Text::new("만들어진 모델에서 답을 얻는 일", "Answers from the finished model"),
    },
    Row {
        what: Text::new("빈도", "How often"),
        train: Text::new("모델마다 한 번, 가끔 다시", "Once per model, sometimes again"),
        infer: Text::new("요청마다", "On every request"),
    },
    Row {
        what: Text::new("장비", "Hardware"),
        train: Text::new(
            "보통 1만 장 이상의 [GPU](term:gpu) [또는 TPU 같은 가속기](F29)",
            "Usually 10,000+ [GPUs](term:gpu) [or other accelerators](F29)",
        ),
        infer: Text::new("요청당 소수의 가속기", "A few accelerators per request"),
    },
    Row {
        what: Text::new("비용", "Cost"),
        train: Text::new(
            "[최첨단 모델 기준으로 몇 달, 수천억 원대](F26)",
            "[Months, $100M and up, at the frontier](F26)",
        ),
        infer: Text::new("한 번은 적지만 쌓이면 큰 비용", "Little each time, a lot in total"),
    },
    Row {
        what: Text::new("주체", "Who"),
        train: Text::new("최첨단 모델은 [소수 기업](F28)", "At the frontier, [a few firms](F28)"),
        infer: Text::new("모델을 쓰는 모두", "Everyone who uses a model"),
    },
];

/// A field of dots, one for each GPU.
struct Dots {
    class: &'static str,
    columns: u32,
    rows: u32,
}

/// Llama 3.1 405B: 16,000 (F26).
const LLAMA: Dots = Dots { class: "dots llama", columns: 200, rows: 80 };
/// DeepSeek-V3: 2,048 (F28, X32).
const DEEPSEEK: Dots = Dots { class: "dots deepseek", columns: 64, rows: 32 };
/// Requests over time: number of columns, and the greatest height of a column; as wide and high as
/// [`LLAMA`].
const REQUEST_COLUMNS: u32 = 50;
const REQUEST_ROWS: u32 = 20;

fn view() -> AnyView {
    view! {
        {pattern()}
        <table>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{rich_text(Text::new("[학습](term:training)", "[Training](term:training)"))}</th>
                    <th scope="col" data-from="2">
                        {rich_text(Text::new("[추론](term:inference)", "[Inference](term:inference)"))}
                    </th>
                </tr>
            </thead>
            <tbody>
                <tr class="picture">
                    <th scope="row">{sr_only(Text::new("그림", "Picture"))}</th>
                    <td>{training()}</td>
                    <td data-from="2">{inference()}</td>
                </tr>
                {ROWS.iter().map(row).collect_view()}
            </tbody>
        </table>
    }
    .into_any()
}

fn training() -> AnyView {
    view! {
        <div class="fields">
            <div>
                {dots(&LLAMA)}
                <p class="tiny">
                    {rich_text(
                        Text::new(
                            "Llama 3.1 405B 학습, H100 16,000장 이상(점마다 1장)",
                            "Training Llama 3.1 405B: 16,000+ H100s, one per dot",
                        ),
                    )}
                </p>
            </div>
            <div data-from="1">
                {dots(&DEEPSEEK)}
                <p class="tiny">
                    {rich_text(Text::new("[DeepSeek-V3, GPU 2,048장](X32)", "[DeepSeek-V3: 2,048 GPUs](X32)"))}
                </p>
            </div>
        </div>
    }
    .into_any()
}

const ONE: Text = Text::new("점 하나 = 추론 요청 하나", "One dot = one inference request");

fn inference() -> AnyView {
    view! {
        <div class="pile">
            <p class="tiny one">
                {rich_text(ONE)}
            </p>
            {requests()}
            <p class="tiny" data-from="3">
                {rich_text(
                    Text::new(
                        "엔비디아 추정: [데이터센터 매출의 약 40%가 추론용](F31)",
                        "NVIDIA’s estimate: [inference is about 40% of data-centre sales](F31)",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

/// Returns the first request alone, then the pile that follows it.
fn requests() -> AnyView {
    let column = |place| format!("M{place} {REQUEST_ROWS}v-{}h1V{REQUEST_ROWS}z", pile(place));
    let later: String = (1..REQUEST_COLUMNS).map(column).collect();
    view! {
        <svg
            class="dots"
            viewBox=format!("0 0 {REQUEST_COLUMNS} {REQUEST_ROWS}")
            aria-hidden="true"
        >
            <path d=column(0) fill="url(#train-vs-infer-dot)" />
            <path class="later" data-from="3" d=later fill="url(#train-vs-infer-dot)" />
        </svg>
    }
    .into_any()
}

/// Returns how high the requests are in a column: one at first, then more and more.
fn pile(column: u32) -> u32 {
    let last = REQUEST_COLUMNS - 1;
    1 + (REQUEST_ROWS - 1) * column * column / (last * last)
}

/// Returns the pattern of one dot, which the fields repeat.
fn pattern() -> AnyView {
    view! {
        <svg class="defs" width="0" height="0" aria-hidden="true">
            <defs>
                <pattern id="train-vs-infer-dot" width="1" height="1" patternUnits="userSpaceOnUse">
                    <circle cx="0.5" cy="0.5" r="0.36" />
                </pattern>
            </defs>
        </svg>
    }
    .into_any()
}

fn dots(dots: &Dots) -> AnyView {
    let view_box = format!("0 0 {} {}", dots.columns, dots.rows);
    view! {
        <svg class=dots.class viewBox=view_box aria-hidden="true">
            <rect width=dots.columns height=dots.rows fill="url(#train-vs-infer-dot)" />
        </svg>
    }
    .into_any()
}

fn row(row: &Row) -> AnyView {
    view! {
        <tr>
            <th scope="row">{rich_text(row.what)}</th>
            <td>{rich_text(row.train)}</td>
            <td data-from="2">{rich_text(row.infer)}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_a_dot_for_every_processor() {
        let count = |it: &Dots| it.columns * it.rows;
        assert_eq!(count(&LLAMA), 16_000);
        assert_eq!(count(&DEEPSEEK), 2_048);
    }

    #[test]
    fn requests_pile_up_from_one_to_the_full_height() {
        let heights: Vec<_> = (0..REQUEST_COLUMNS).map(pile).collect();
        assert!(heights.is_sorted());
        assert_eq!((heights.first(), heights.last()), (Some(&1), Some(&REQUEST_ROWS)));
        assert_eq!(REQUEST_COLUMNS * LLAMA.rows, REQUEST_ROWS * LLAMA.columns, "the same shape");
    }
}
