//! A quiz about the current stage: choosing one shows the answer, which is where the speaker puts
//! it.

use rostra::prelude::*;

use crate::figures::chips::{self, Chip};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || chips::controls(CHIPS, ".stairs"),
    knows: |word| chips::knows(CHIPS, word),
    show: |scene| chips::show(CHIPS, PROMPT, scene),
    act: |_, _| None,
};

const PROMPT: Text = Text::new("지금은 어느 단계일까", "Which stage is it now?");
/// The stage where the talk puts it.
const ANSWER: Text = Text::new("지금은 1단계 초입", "Now: the start of stage 1");

const fn guess(word: &'static str, at: &'static str, name: Text, tells: Text) -> Chip {
    Chip::new(word, at, name, tells).cites(ANSWER, Mark::View, "F64")
}

/// From the bottom up. The notes and the second rung say that single tasks are further on.
const CHIPS: &[Chip] = &[
    guess(
        "stage-1",
        ".rung:nth-child(1) .what",
        Text::new("1단계", "Stage 1"),
        Text::new("맞습니다", "Yes, this one"),
    ),
    guess(
        "stage-2",
        ".rung:nth-child(2) .what",
        Text::new("2단계", "Stage 2"),
        Text::new(
            "개별 업무에는 사례가 있지만 회사 전체로는 아직 아닙니다",
            "Single tasks are there, whole companies are not yet",
        ),
    ),
    guess(
        "stage-3",
        ".rung:nth-child(3) .what",
        Text::new("3단계", "Stage 3"),
        Text::new("아직은 나아갈 방향일 뿐입니다", "Only a direction so far"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_can_be_guessed() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        chips::tests::hold(CHIPS, &html, ".stairs");
        assert_eq!(CHIPS.len(), super::super::RUNGS.len());
    }
}
