//! Slide `two-quotes`: in two years the mood went from awe to a fork in the road.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::POSITION_2024;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "two-quotes",
        headline: Text::new("감탄에서 갈림길로", "From awe to a crossroads"),
        last_step: 3,
        cue_s: 60,
    },
    part: &POSITION_2024,
    tone: Tone::Paper,
    notes: Text::new(
        "게이츠는 1980년의 GUI와 2022년에 본 OpenAI의 GPT를 인생의 두 시연으로 꼽았습니다. 올트먼의 여섯 단어는 2025년 1월 4일의 글입니다. 본인은 시뮬레이션 가설 또는 도약의 순간을 알 수 없다는 뜻이라고 덧붙였지만, 이 발표에서는 다음 단계를 고민하게 된 2024년의 분위기로 읽었습니다.",
        "Gates named two demonstrations: the GUI in 1980 and OpenAI's GPT in 2022. Altman's six words date from 4 January 2025. He offered two meanings of his own; the talk takes them as the mood of 2024, a year that made people ask what comes next.",
    ),
    facts: &["F05", "F06", "F07", "X27"],
    since: &[],
    view,
};

const GATES: Text = Text::new("빌 게이츠 · 2023년 3월", "Bill Gates · March 2023");
const DEMOS: Text = Text::new(
    "혁명적이라 느낀 두\u{a0}번의 시연, GUI와 GPT",
    "Two demos that felt revolutionary: the\u{a0}GUI and GPT",
);
const DEMO_DATES: Text = Text::new(
    "1980년 GUI, [2022년 OpenAI의 GPT](F05)",
    "The GUI in 1980, [OpenAI's GPT in 2022](F05)",
);

const ALTMAN: Text =
    Text::new("샘 올트먼 · [2025년 1월 4일](F06)", "Sam Altman · [4 January 2025](F06)");
/// Said in English, so it is shown in English in both languages.
const QUOTE: &str = "near the singularity; unclear which side.";
/// Its Korean gloss, which English readers do not need.
const GLOSS: &str = "특이점 근처, 어느 쪽인지는 불분명";
const OWN_READING: Text = Text::new("올트먼 본인의 풀이", "Altman's own reading");
const OWN_READING_IS: Text = Text::new(
    "시뮬레이션 가설, 또는 도약의 순간을 알 수 없다는 뜻",
    "The simulation hypothesis, or not knowing when take-off happens",
);
const TALKS_READING: Text = Text::new(
    "[텍스트 모델이 한 고비에 이른 해, 2024](F07)",
    "[2024 took text models to a first limit](F07)",
);

fn view() -> AnyView {
    view! {
        <ol class="axis">
            <li class="opened">
                <p class="when">"2022-11 " <span class="what">"ChatGPT"</span></p>
            </li>
            <li class="gates">
                <p class="when">"2023-03"</p>
                <div class="saying" data-from="1">
                    <p class="who">{rich_text(GATES)}</p>
                    <p class="said">{rich_text(DEMOS)}</p>
                    <p class="gloss">{rich_text(DEMO_DATES)}</p>
                </div>
            </li>
            <li class="reading" data-from="3">
                <p>{rich_text(TALKS_READING)}</p>
            </li>
            <li class="altman">
                <p class="when">"2025-01"</p>
                {altman()}
            </li>
        </ol>
        {fork()}
    }
    .into_any()
}

fn altman() -> AnyView {
    view! {
        <div class="saying" data-from="2">
            <p class="who">{rich_text(ALTMAN)}</p>
            <blockquote class="said">
                <q lang="en">{QUOTE}</q>
                <span class="gloss" lang="ko">
                    {GLOSS}
                </span>
            </blockquote>
            <details class="own">
                <summary>{rich_text(OWN_READING)}</summary>
                <p>{rich_text(OWN_READING_IS)}</p>
            </details>
        </div>
    }
    .into_any()
}

/// The road after the last date, forked in two.
fn fork() -> AnyView {
    view! {
        <svg
            class="fork"
            viewBox="0 0 300 400"
            preserveAspectRatio="none"
            aria-hidden="true"
            data-from="2"
        >
            <path d="M0 200C110 200 150 70 300 20" />
            <path d="M0 200C110 200 150 330 300 380" />
        </svg>
    }
    .into_any()
}
