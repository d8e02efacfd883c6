//! Spending, expectation and patience all come due in 2025–26.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_2;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "inflection",
        headline: Text::new("2025–26년, 왜 변곡점인가", "Why 2025–26 is the turning point"),
        last_step: 3,
        cue_s: 42,
    },
    part: &PART_2,
    tone: Tone::Paper,
    notes: Text::new(
        "돈은 이미 나갔고, 시장은 새 성과를 기다리며, 기다림에는 한도가 있습니다. 세 가지가 만나는 때를 2025–26년으로 봤습니다. 다만 세상이 얼마나 빨리 바뀔지는 단정하지 않겠습니다.",
        "The money is out, the market wants a new result, and patience has a limit. The talk puts their meeting point in 2025–26. It does not claim to know how fast the world will change.",
    ),
    facts: &["F04", "F20"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (0, Text::new("지출: 수익보다 먼저 커진 투자", "Spending: investment ahead of income")),
    (
        0,
        Text::new(
            "기대: 다음 성과를 바라는 시장",
            "Expectation: a market waiting for the next result",
        ),
    ),
    (0, Text::new("인내: 언제까지 기다릴 것인가", "Patience: how long will capital wait?")),
    (
        0,
        Text::new(
            "단서: 변화의 속도는 미지수 (발표자 견해)",
            "Caveat: the speed is unknown (speaker's view)",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
