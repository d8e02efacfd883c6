//! In two years the mood went from awe to a fork in the road.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::parts::PART_1;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "two-quotes",
        headline: Text::new("감탄에서 갈림길로", "From awe to a crossroads"),
        last_step: 3,
        cue_s: 60,
    },
    part: &PART_1,
    tone: Tone::Paper,
    notes: Text::new(
        "게이츠는 1980년의 GUI와 2022년에 본 OpenAI의 GPT를 인생의 두 시연으로 꼽았습니다. 올트먼의 여섯 단어는 2025년 1월 4일의 글입니다. 본인은 시뮬레이션 가설 또는 도약의 순간을 알 수 없다는 뜻이라고 덧붙였지만, 이 발표에서는 다음 단계를 고민하게 된 2024년의 분위기로 읽었습니다.",
        "Gates named two demonstrations: the GUI in 1980 and OpenAI's GPT in 2022. Altman's six words date from 4 January 2025. He offered two meanings of his own; the talk takes them as the mood of 2024, a year that made people ask what comes next.",
    ),
    facts: &["F05", "F06", "F07"],
    since: &[],
    view,
};

const LINES: &[(usize, Text)] = &[
    (
        0,
        Text::new(
            "2023-03 빌 게이츠: 혁명적이라 느낀 두 번의 시연, GUI와 GPT",
            "March 2023, Bill Gates: two demos that felt revolutionary, the GUI and GPT",
        ),
    ),
    (
        0,
        Text::new(
            "2025-01-04 샘 올트먼: \"near the singularity; unclear which side.\" (특이점 근처, 어느 쪽인지는 불분명)",
            "4 January 2025, Sam Altman: \"near the singularity; unclear which side.\"",
        ),
    ),
    (
        0,
        Text::new(
            "발표자 견해: 텍스트 모델이 한 고비에 이른 해, 2024",
            "Speaker's view: 2024 took text models to a first limit",
        ),
    ),
];

fn view() -> AnyView {
    view! { {lines(LINES)} }.into_any()
}
