//! Four industries circle the core: needed or promising, not yet central.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_5;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "outer-ring",
        headline: Text::new("핵심을 둘러싼 바깥 고리", "The outer ring"),
        last_step: 4,
        cue_s: 84,
    },
    part: &LAYER_5,
    tone: Tone::Paper,
    notes: Text::new(
        "아직 핵심이라고 부르기는 이르지만 AI를 떠받치거나 AI가 뻗어 나가는 산업입니다. SMR의 두 주자는 노형도 시장도 달라서 나란히 비교해 두었습니다. NPU는 추론용이 많지만 세레브라스처럼 학습까지 하는 칩도 있어 그 점을 고쳐 적었습니다.",
        "Too early to call them core, these industries hold AI up or carry it outward. The two SMR names differ in reactor and market, so they stand side by side. Many NPUs are for inference, but some, such as Cerebras, also train; the slide puts that right.",
    ),
    facts: &["F25", "F78", "F79", "F80", "F81", "F82", "F83", "F84", "F85", "F86"],
    since: &["S08", "S09", "S11", "S12", "S17", "S20"],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "SMR: 테라파워, CNNC. 전력 수요의 후보 해법",
            "SMR: TerraPower, CNNC; a candidate for power",
        ),
    ),
    (0, Text::new("로봇: 유니트리 G1. 몸을 얻은 AI", "Robots: Unitree G1; AI with a body")),
    (
        0,
        Text::new(
            "NPU: Groq, 세레브라스, 리벨리온. 더 적은 전력으로 같은 연산",
            "NPUs: Groq, Cerebras, Rebellions; same maths, less power",
        ),
    ),
    (0, Text::new("양자컴퓨팅: 초기 단계의 가능성", "Quantum: early, a possibility")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
