//! Slide `scaling-wall`: size alone no longer brings the leap; new axes take over.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "scaling-wall",
        headline: Text::new("규모만으로는 부족한 다음 걸음", "Size alone won't take the next step"),
        last_step: 2,
        cue_s: 54,
    },
    part: &MODELS,
    tone: Tone::Paper,
    notes: Text::new(
        "2024년 말, 규모와 데이터를 함께 불리는 방식의 효과가 예전 같지 않다는 말이 연구자들에게서 나왔습니다. 같은 시기에 답하기 전에 더 오래 생각하는 모델도 나와, 끝이 아니라 축이 바뀌는 시점으로 볼 수 있습니다. 그 축의 하나인 에이전트는 애플리케이션 층에서 다루겠습니다.",
        "At the end of 2024 researchers were saying that bigger models and more data no longer pay as before. Models that think longer before answering came out at the same time, so it may be a change of axis and not an end. One of those axes, agents, comes in the application layer.",
    ),
    facts: &["F08", "F40", "F41", "F42"],
    since: &[Since::Fact("S21")],
    view,
};

/// The new axes, from the steepest: class, name at the end of a branch, and what is said of it.
const BRANCHES: [(&str, Text, Text); 3] = [
    (
        "agents",
        Text::new("[에이전트](#agent-ticket)", "[Agents](#agent-ticket)"),
        Text::new("[2024년 하반기의 화두](F42)", "[theme of late 2024](F42)"),
    ),
    (
        "reasoning",
        Text::new("[사고력](term:reasoning)", "[Reasoning](term:reasoning)"),
        Text::new("답하기 전에 더 오래", "longer before answering"),
    ),
    (
        "multimodal",
        Text::new("[멀티모달](term:multimodal)", "[Multimodal](term:multimodal)"),
        Text::new("글, 그림, 소리, 영상", "text, image, sound, video"),
    ),
];

/// Two opinions of late 2024, paraphrased (F08, X31).
const VOICES: [(Text, Text, Text); 2] = [
    (
        Text::new("지금 방식의 사전학습은 끝", "An end to pre-training as it is"),
        Text::new("일리야 수츠케버(요지)", "Ilya Sutskever, in paraphrase"),
        Text::new("NeurIPS, 2024년 12월", "NeurIPS, December 2024"),
    ),
    (
        Text::new("더 오래 생각할수록 나은 답", "Thinking longer helps"),
        Text::same("[OpenAI o1-preview](X31)"),
        Text::new("2024년 9월, 12월에는 o3", "September 2024; o3 in December"),
    ),
];

fn view() -> AnyView {
    view! { {sketch()} {voices()} }.into_any()
}

fn sketch() -> AnyView {
    view! {
        <figure class="sketch">
            <div class="plot">
                // No numbers on purpose: the curve is a sketch, not a measurement.
                <svg viewBox="0 0 1000 600" preserveAspectRatio="none" aria-hidden="true">
                    <path class="axis" d="M0 0V600H1000" />
                    <path class="curve" d="M0 590C70 400 160 262 290 226S700 198 992 196" />
                    <g class="branches" data-from="1">
                        <path d="M290 226C370 200 410 100 478 26" />
                        <path d="M290 226C375 206 430 144 504 92" />
                        <path d="M290 226C385 212 450 182 530 158" />
                    </g>
                </svg>
                <i class="shoulder" aria-hidden="true"></i>
                {ends()}
                <p class="flat">
                    <b>
                        {rich_text(
                            Text::new(
                                "[둔화된 사전학습의 효율](F40)",
                                "[Pre-training gains slow](F40)",
                            ),
                        )}
                    </b>
                </p>
                <p class="y">{rich_text(Text::new("성능", "Results"))}</p>
            </div>
            {caption()}
        </figure>
    }
    .into_any()
}

fn ends() -> AnyView {
    let ends = BRANCHES.iter().map(|(name, label, said)| {
        view! {
            <li class=*name data-from="1">
                <b>{rich_text(*label)}</b>
                " "
                <span class="said">{rich_text(*said)}</span>
            </li>
        }
    });
    view! { <ul class="ends">{ends.collect_view()}</ul> }.into_any()
}

fn caption() -> AnyView {
    view! {
        <figcaption>
            <span class="chip">{rich_text(Text::new("개념도", "Sketch"))}</span>
            <span data-from="1">
                {rich_text(
                    Text::new(
                        "다음 과제: [멀티모달, 사고력(reasoning), 수익화](F41)",
                        "Next: [multimodal, reasoning, revenue](F41)",
                    ),
                )}
            </span>
            <span class="x">
                {rich_text(
                    Text::new(
                        "[규모](term:scaling-law): 더 크게, 더 많이",
                        "[Scale](term:scaling-law): bigger and more",
                    ),
                )}
            </span>
        </figcaption>
    }
    .into_any()
}

fn voices() -> AnyView {
    let voices = VOICES.iter().map(|(said, who, note)| {
        view! {
            <li>
                <b>{rich_text(*said)}</b>
                <span class="who">{rich_text(*who)}</span>
                <span class="note">{rich_text(*note)}</span>
            </li>
        }
    });
    view! {
        <div class="voices" data-from="2">
            <h3>
                {rich_text(Text::new("[2024년 말의 두 목소리](F08)", "[Two voices of late 2024](F08)"))}
            </h3>
            <ul>{voices.collect_view()}</ul>
            <p>
                {rich_text(
                    Text::new(
                        "폭은 넓어졌고, 열린 질문은 기울기. 끝이 아니라 축의 교체?",
                        "Breadth grew; the slope is the open question. A change of axis?",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}
