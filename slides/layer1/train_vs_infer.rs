//! Training is rare and heavy; inference is light each time but never stops.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "train-vs-infer",
        headline: Text::new("학습은 드물게, 추론은 매번", "Train rarely, infer every time"),
        last_step: 3,
        cue_s: 66,
    },
    part: &LAYER_1,
    tone: Tone::Paper,
    notes: Text::new(
        "학습은 데이터와 장비와 시간을 한꺼번에 쏟는 일이라 최상위 모델은 소수 기업의 영역입니다. 다만 2024년 12월 DeepSeek-V3는 GPU 2,048장으로 학습했다고 밝혔습니다. 추론은 요청 하나만 보면 가볍지만, 엔비디아는 데이터센터 매출의 약 40%가 추론용이라고 추정했습니다.",
        "Training spends data, hardware and time all at once, so the frontier belongs to a few firms. Yet in December 2024 DeepSeek-V3 reported training on 2,048 GPUs. One inference is light; still, NVIDIA put about 40 percent of its data-centre revenue down to inference.",
    ),
    facts: &["F26", "F27", "F28", "F29", "F30", "F31"],
    since: &["S19"],
    view,
};

/// One point of comparison: the training side, then the inference side.
struct Row {
    name: Text,
    train: Text,
    infer: Text,
}

const TRAIN: Text = Text::new("[학습](term:training)", "[Training](term:training)");
const INFER: Text = Text::new("[추론](term:inference)", "[Inference](term:inference)");

const ROWS: [Row; 5] = [
    Row {
        name: Text::new("하는 일", "What it does"),
        train: Text::new("방대한 데이터로 모델 만들기", "Makes the model from vast data"),
        infer: Text::new("만들어진 모델에서 답 얻기", "Gets answers from the model"),
    },
    Row {
        name: Text::new("빈도", "How often"),
        train: Text::new("모델마다 한 번, 가끔 다시", "Once per model, sometimes again"),
        infer: Text::new("요청마다", "On every request"),
    },
    Row {
        name: Text::new("장비", "Hardware"),
        train: Text::new(
            "[GPU 또는 TPU 같은 가속기](F29) 수천–수만 장",
            "Thousands and more [accelerators, GPU or TPU](F29)",
        ),
        infer: Text::new("요청당 소수의 가속기", "A few accelerators per request"),
    },
    Row {
        name: Text::new("비용", "Cost"),
        train: Text::new("한꺼번에 크게", "Large, all at once"),
        infer: Text::new("한 번은 작게, 그러나 계속", "Light once, but without end"),
    },
    Row {
        name: Text::new("주체", "Who"),
        train: Text::new("프런티어는 소수 기업", "A few firms at the frontier"),
        infer: Text::new("모델을 쓰는 모두", "Everyone who uses a model"),
    },
];

/// Dots of a field: columns and rows. 160 × 100 are the 16,000 of F26, 64 × 32 the 2,048 of F28.
const LLAMA: (u32, u32) = (160, 100);
const DEEPSEEK: (u32, u32) = (64, 32);
/// From the middle of a dot to the next one's, in the drawing's own units.
const PITCH: u32 = 3;

const LLAMA_SAID: Text = Text::new("Llama 3.1 405B, GPU 16,000장", "Llama 3.1 405B, 16,000 GPUs");
const DEEPSEEK_SAID: Text = Text::new("DeepSeek-V3, 2,048장", "DeepSeek-V3, 2,048");
const PILE_SAID: Text = Text::new(
    "쌓이는 요청: [데이터센터 매출의 약 40%](F31) (엔비디아 추정)",
    "Requests pile up: [about 40% of data-centre revenue](F31) (NVIDIA's estimate)",
);
const FRONTIER: Text = Text::new(
    "[프런티어 기준](F26): GPU 1만 장 이상, 수개월, 수천억 원대",
    "[At the frontier](F26): 10,000+ accelerators, months, $100M and up",
);

fn view() -> AnyView {
    let rows = ROWS.iter().map(|it| {
        view! {
            <tr>
                <th scope="row">{words(it.name)}</th>
                <td>{words(it.train)}</td>
                <td data-from="1">{words(it.infer)}</td>
            </tr>
        }
    });
    view! {
        <div class="compare">
            <div class="rows">
                <table>
                    <thead>
                        <tr>
                            <td></td>
                            <th scope="col">{words(TRAIN)}</th>
                            <th scope="col" data-from="1">
                                {words(INFER)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                <p class="caption">{words(FRONTIER)}</p>
            </div>
            <div class="fields">
                <figure>
                    {dots("llama", LLAMA)} <figcaption>{words(LLAMA_SAID)}</figcaption>
                </figure>
                <figure class="small" data-from="3">
                    {dots("deepseek", DEEPSEEK)} <figcaption>{words(DEEPSEEK_SAID)} {mark(Mark::Added)}</figcaption>
                </figure>
                <figure class="pile" data-from="2">
                    {dots("pile", LLAMA)} <figcaption>{words(PILE_SAID)}</figcaption>
                </figure>
            </div>
        </div>
    }
    .into_any()
}

/// A field with one dot each: a pattern, since thousands of elements would say no more.
fn dots(id: &'static str, (columns, rows): (u32, u32)) -> AnyView {
    let (width, height) = (columns * PITCH, rows * PITCH);
    let middle = f64::from(PITCH) / 2.0;
    view! {
        <svg viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <pattern
                id=format!("dots-{id}")
                width=PITCH
                height=PITCH
                patternUnits="userSpaceOnUse"
            >
                <circle cx=middle cy=middle r="1" />
            </pattern>
            <rect width=width height=height fill=format!("url(#dots-{id})") />
        </svg>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_as_many_dots_as_the_facts_say() {
        assert_eq!(LLAMA.0 * LLAMA.1, 16_000);
        assert_eq!(DEEPSEEK.0 * DEEPSEEK.1, 2_048);
    }
}
