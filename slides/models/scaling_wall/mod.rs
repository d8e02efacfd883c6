//! Slide `scaling-wall`: size alone is not enough for the next leap: by the same power law every
//! further gain costs more, so the next tasks lie in other directions.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::MODELS;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "scaling-wall",
        headline: Text::new("규모만 키워서는 부족하다", "Size alone is not enough"),
        last_step: 2,
        cue_s: 54,
    },
    chapter: &MODELS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "모델과 데이터와 연산을 함께 키우면 성능이 오른다는 것이 규모의 법칙입니다. 그런데 2024년 말, 이 방식의 효과가 예전 같지 않다는 말이 연구자들에게서 나왔습니다. 곡선처럼, 키울수록 느는 폭이 줄어듭니다. 축을 로그로 바꾸면 같은 곡선이 직선이 됩니다. 법칙이 깨졌다기보다, 다음 한 걸음의 값이 크게 오른 것입니다.",
            "The scaling law says that models improve as you scale up the model, the data and the compute. At the end of 2024 researchers began to say that this no longer pays off as it did. Like this curve, it gains less the further you go. On logarithmic axes the same curve is a straight line: the law has not failed, but the next step has become very expensive.",
        ),
        Text::new(
            "그래서 다음 과제는 다른 방향에 있습니다. 하반기의 화두였던 에이전트는 애플리케이션 계층에서 다루겠습니다. 모델의 과제는 답하기 전에 더 오래 생각하는 사고력, 글을 넘어 그림과 소리까지 다루는 멀티모달, 그리고 아직 풀지 못한 수익화입니다.",
            "So the next tasks lie in other directions. Agents, the theme of late 2024, come up in the application layer. The tasks for models are reasoning, which thinks longer before it answers; multimodality, which goes beyond text to pictures and sound; and revenue, which is still open.",
        ),
        Text::new(
            "2024년 말의 두 목소리를 들어 보겠습니다. 수츠케버는 지금 방식의 사전학습이 끝날 것이라고 했고, OpenAI의 o1은 더 오래 생각할수록 답이 나아진다는 것을 보였습니다. 2024년에 모델의 종류는 크게 늘었습니다. 성능이 계속 같은 기세로 오를지는 아직 알 수 없습니다.",
            "Two voices of late 2024 stand out. Sutskever said that pre-training as we know it will end; OpenAI's o1 showed that answers get better the longer a model thinks. In 2024 we gained many more kinds of models. Whether they keep improving at the same rate is an open question.",
        ),
    ],
    facts: &["F08", "F40", "F41", "F42"],
    since: &[Since::Fact("S21")],
    view,
};

/// The other directions: class, name, and what is said of it.
const AXES: [(&str, Text, Text); 3] = [
    (
        "agents",
        Text::new("[에이전트](#agent-ticket)", "[Agents](#agent-ticket)"),
        Text::new("[2024년 하반기의 화두](F42)", "[theme of late 2024](F42)"),
    ),
    (
        "reasoning",
        Text::new("[사고력](term:reasoning)", "[Reasoning](term:reasoning)"),
        Text::new("답하기 전에 더 오래 생각", "thinks longer before answering"),
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
        Text::new("지금 방식의 사전학습은 끝난다", "Pre-training as we know it will end"),
        Text::new("일리야 수츠케버(요지)", "Ilya Sutskever, paraphrased"),
        Text::new("NeurIPS, 2024년 12월", "NeurIPS, December 2024"),
    ),
    (
        Text::new("오래 생각할수록 답이 나아진다", "Thinking longer gives better answers"),
        Text::same("[OpenAI o1-preview](X31)"),
        Text::new("2024년 9월, 12월에는 o3", "September 2024; o3 in December"),
    ),
];

/// A power law over three powers of ten, on linear axes and on logarithmic ones. The exponent is
/// chosen for the drawing: the sketch has no numbers.
const LINEAR: &str =
    "M0 600L1 479L4 441L16 390L39 349L81 310L150 272L256 234L410 198L625 163L915 128L1000 120";
const LOGARITHMIC: &str = "M0 532L1000 120";
/// Where the scale has grown tenfold, on each of them.
const TENFOLD: &str = "M1 600v-20M10 600v-20M100 600v-20M1000 600v-20";
const TENFOLD_LOGARITHMIC: &str = "M0 600v-20M333 600v-20M667 600v-20M1000 600v-20";

fn view() -> AnyView {
    view! { {sketch()} {axes()} {voices()} }.into_any()
}

fn sketch() -> AnyView {
    view! {
        <figure class="sketch">
            <div class="plot">
                <svg viewBox="0 0 1000 600" preserveAspectRatio="none" aria-hidden="true">
                    <path class="axis" d="M0 0V600H1000" />
                    <path class="axis tenfold" d=TENFOLD />
                    <path class="curve" d=LINEAR />
                </svg>
                <p class="y">{rich_text(Text::new("예측 성능", "Prediction quality"))}</p>
                <div class="flat">
                    <p>
                        <b>
                            {rich_text(
                                Text::new(
                                    "[키울수록 느는 폭이 준다](F40)",
                                    "[Each further gain costs more](F40)",
                                ),
                            )}
                        </b>
                    </p>
                    <p>
                        {rich_text(
                            Text::new(
                                "로그 축에서는 같은 법칙이 직선이 된다",
                                "On log axes the same law is a straight line",
                            ),
                        )}
                    </p>
                </div>
            </div>
            <figcaption>
                <span class="chip">{rich_text(Text::new("개념도", "Sketch"))}</span>
                <span class="x">
                    {rich_text(
                        Text::new(
                            "[규모](term:scaling-law): 모델, 데이터, 연산",
                            "[Scale](term:scaling-law): model, data, compute",
                        ),
                    )}
                </span>
            </figcaption>
        </figure>
    }
    .into_any()
}

fn axes() -> AnyView {
    let axes = AXES.iter().map(|(name, label, said)| {
        view! {
            <li class=*name>
                <b>{rich_text(*label)}</b>
                " "
                <span class="said">{rich_text(*said)}</span>
            </li>
        }
    });
    view! {
        <div class="axes" data-from="1">
            <h3>
                {rich_text(
                    Text::new(
                        "[다음 과제는 다른 방향에 있다](F41)",
                        "[The next tasks lie in other directions](F41)",
                    ),
                )}
            </h3>
            <ul class="ends">{axes.collect_view()}</ul>
        </div>
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
                        "모델 종류는 늘었지만 성능이 계속 오를지는 미지수",
                        "More kinds of models; is progress slowing?",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Height of the drawn curve at its right end, above the ground.
    const TOP: f64 = 480.0;
    const EXPONENT: f64 = 0.2;

    /// Returns the points of a path of absolute lines.
    fn points(path: &str) -> Vec<(f64, f64)> {
        let point = |it: &str| {
            let (x, y) = it.split_once(' ').unwrap();
            (x.parse().unwrap(), y.parse().unwrap())
        };
        path.trim_start_matches('M').split('L').map(point).collect()
    }

    #[test]
    fn the_curve_is_a_power_law() {
        for (x, y) in points(LINEAR) {
            let law = 600.0 - TOP * (x / 1000.0_f64).powf(EXPONENT);
            assert!((law - y).abs() < 1.0, "{x} is at {y}, not at {law}");
        }
    }

    #[test]
    fn on_logarithmic_axes_the_same_law_is_the_straight_line() {
        // The vertical axis begins at a fifth of the curve's height.
        let up = |share: f64| TOP * (share / 0.2).ln() / 5.0_f64.ln();
        let ends = points(LOGARITHMIC);
        for ((x, y), scale) in ends.into_iter().zip([0.001, 1.0]) {
            assert!((x - 1000.0 * (1.0 + f64::log10(scale) / 3.0)).abs() < 1.0, "{x}");
            let law = 600.0 - up(scale.powf(EXPONENT));
            assert!((law - y).abs() < 1.0, "{law} instead of {y}");
        }
    }
}
