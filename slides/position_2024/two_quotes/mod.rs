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
    chapter: &POSITION_2024,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "두 사람의 말로 시작하겠습니다. ChatGPT가 나온 2022년 11월부터 지금 2025년 1월까지, 2년 남짓한 시간입니다.",
            "Let me begin with two people's words. The line runs from ChatGPT in November 2022 to now, January 2025: a little over two years.",
        ),
        Text::new(
            "2023년 3월, 빌 게이츠는 평생 혁명적이라고 느낀 시연이 두 번이었다고 썼습니다. 1980년에 본 GUI, 그리고 2022년에 본 OpenAI의 GPT입니다.",
            "In March 2023 Bill Gates wrote that two demonstrations in his life had struck him as revolutionary: the GUI in 1980, and OpenAI's GPT in 2022.",
        ),
        Text::new(
            "2025년 1월 4일, 샘 올트먼은 여섯 단어짜리 글을 올렸습니다. 특이점 근처인데 어느 쪽인지는 모르겠다고요. 본인은 시뮬레이션 가설이거나, 도약의 순간을 알 수 없다는 뜻이라고 덧붙였습니다.",
            "On 4 January 2025 Sam Altman posted six words: near the singularity; unclear which side. He added that it was about the simulation hypothesis, or about not knowing when take-off happens.",
        ),
        Text::new(
            "저는 이 말에서 2024년의 분위기를 읽었습니다. 텍스트 모델이 첫 한계에 이르렀고, 다음 단계를 고민하게 된 해입니다. 2년 만에 감탄을 지나 갈림길에 섰습니다.",
            "To me it sums up the mood of 2024: text models had reached a first limit, and we began to ask what comes next. In two years we have gone from awe to a crossroads.",
        ),
    ],
    facts: &["F05", "F06", "F07", "X27"],
    since: &[],
    view,
};

const GATES: Text = Text::new("빌 게이츠 · 2023년 3월", "Bill Gates · March 2023");
const DEMOS: Text = Text::new(
    "혁명적이라고 느낀 시연 두\u{a0}번: GUI와 GPT",
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
const GLOSS: &str = "특이점 근처, 어느 쪽인지는 모르겠다";
const OWN_READING: Text = Text::new("올트먼이 밝힌 뜻", "What Altman said he meant");
const OWN_READING_IS: Text = Text::new(
    "시뮬레이션 가설이거나, 도약의 순간을 알 수 없다는 뜻",
    "The simulation hypothesis, or that nobody can know when take-off happens",
);
const TALKS_READING: Text = Text::new(
    "[2024년, 텍스트 모델은 첫 한계에 이르렀다](F07)",
    "[In 2024, text models reached a first limit](F07)",
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

/// Returns the road after the last date, forked in two.
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
