//! Each name can be chosen, and shows its maker, a first date, and how it is licensed.

use rostra::prelude::*;

use crate::figures::chips::{self, Chip};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || chips::controls(CHIPS, ".field"),
    knows: |word| chips::knows(CHIPS, word),
    show: |scene| chips::show(CHIPS, chips::PROMPT, scene),
    act: |_, _| None,
};

/// In the order of the field. Dates are those of facts; a family has the first date that one gives.
pub const CHIPS: &[Chip] = &[
    Chip::new(
        "chatgpt",
        "tr:nth-child(1) > td:nth-child(2) li:nth-child(1) > b",
        Text::same("ChatGPT"),
        Text::new("OpenAI · 비공개", "OpenAI · closed"),
    )
    .cites(Text::new("2022-11-30 공개", "released 2022-11-30"), Mark::Added, "X27"),
    Chip::new(
        "claude",
        "tr:nth-child(1) > td:nth-child(2) li:nth-child(2) > b",
        Text::same("Claude"),
        Text::new("Anthropic · 비공개", "Anthropic · closed"),
    )
    .cites(Text::new("첫 Claude 2023-03-14", "first Claude 2023-03-14"), Mark::Added, "X28"),
    Chip::new(
        "gemini",
        "tr:nth-child(1) > td:nth-child(2) li:nth-child(3) > b",
        Text::same("Gemini"),
        Text::new("구글 · 비공개", "Google · closed"),
    )
    .cites(Text::new("Gemini 1.0 2023-12-06", "Gemini 1.0 2023-12-06"), Mark::Added, "X30"),
    Chip::new(
        "llama",
        "tr:nth-child(1) > td:nth-child(3) li:nth-child(1) > b",
        Text::same("Llama"),
        Text::new(
            "메타 · 공개 가중치(OSI 정의로는 오픈소스가 아님)",
            "Meta · open weights, not OSI open source",
        ),
    )
    .cites(Text::new("Llama 2 2023-07-18", "Llama 2 2023-07-18"), Mark::Added, "X29"),
    Chip::new(
        "bytedance",
        "tr:nth-child(2) > td:nth-child(2) li:nth-child(1) > b",
        Text::new("바이트댄스", "ByteDance"),
        Text::new("PixelDance · Seaweed · 비공개", "PixelDance · Seaweed · closed"),
    )
    .cites(Text::new("2024-09 공개", "shown 2024-09"), Mark::Source, "F38"),
    Chip::new(
        "qwen",
        "tr:nth-child(2) > td:nth-child(3) li:nth-child(1) > b",
        Text::same("Qwen"),
        Text::new("알리바바 · 공개 가중치", "Alibaba · open weights"),
    )
    .cites(Text::new("Qwen2.5 2024-09-19", "Qwen2.5 2024-09-19"), Mark::Added, "X34"),
    Chip::new(
        "deepseek",
        "tr:nth-child(2) > td:nth-child(3) li:nth-child(2) > b",
        Text::same("DeepSeek"),
        Text::new("DeepSeek · 공개 가중치", "DeepSeek · open weights"),
    )
    .cites(Text::new("V3 2024-12-26", "V3 2024-12-26"), Mark::Added, "X32"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_of_the_field_tells_more() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        chips::tests::hold(CHIPS, &html, ".field");
        let drawn = ["class=\"model\"", "class=\"model added\""].map(|it| html.matches(it).count());
        assert_eq!(drawn.iter().sum::<usize>(), CHIPS.len());
    }
}
