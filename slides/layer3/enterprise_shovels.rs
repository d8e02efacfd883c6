//! Enterprise AI sells the tools in the gold field, in two markets.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::LAYER_3;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "enterprise-shovels",
        headline: Text::new("금 대신 장비를 파는 시장", "Selling tools in the gold field"),
        last_step: 2,
        cue_s: 48,
    },
    part: &LAYER_3,
    tone: Tone::Paper,
    notes: Text::new(
        "금을 캐는 사람보다 장비를 파는 사람이 안정적으로 번다는 비유가 어울리는 시장입니다. 흔히 청바지로 이야기하지만, 리벳을 박은 청바지의 특허는 골드러시가 지난 1873년입니다. 이 시장은 업무를 대신하는 쪽과 모델을 잘 쓰도록 돕는 쪽으로 나뉩니다.",
        "This is where the old saying fits: sell the tools, do not dig. It is often told with jeans, but riveted jeans were patented in 1873, after the rush. The market has two halves: doing the work, and helping others run models.",
    ),
    facts: &["F58", "F59", "F60"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "발표자가 꼽은 성공 가능성 높은 시장, B2B",
            "The speaker's likeliest winner: B2B",
        ),
    ),
    (0, Text::new("업무 대체: 디지털 트랜스포메이션", "Work replacement: digital transformation")),
    (0, Text::new("데이터와 모델 운영: MLOps", "Running data and models: MLOps")),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
