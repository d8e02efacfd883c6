//! Each release can be chosen, and shows its maker and what it brought.

use rostra::prelude::*;

use crate::figures::chips::{self, Chip};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || chips::controls(CHIPS, ".chase"),
    knows: |word| chips::knows(CHIPS, word),
    show: |scene| chips::show(CHIPS, chips::PROMPT, scene),
    act: |_, _| None,
};

const OPENAI: Text = Text::same("OpenAI");
const GOOGLE: Text = Text::new("구글", "Google");

const fn chip(word: &'static str, at: &'static str, name: &'static str, tells: Text) -> Chip {
    Chip::new(word, at, Text::same(name), tells)
}

/// In the order of the lanes.
pub const CHIPS: &[Chip] = &[
    chip("gpt-4o", ".lane:nth-child(1) li:nth-child(1) > b", "GPT-4o", OPENAI).cites(
        Text::new("API로 한 번에 128K 토큰", "128K tokens at once by API"),
        Mark::Corrected,
        "F45",
    ),
    chip(
        "claude-3-5-sonnet",
        ".lane:nth-child(1) li:nth-child(2) > b",
        "Claude 3.5 Sonnet",
        Text::new("Anthropic · 범용 모델", "Anthropic · general model"),
    ),
    chip("gemini-1-5-flash", ".lane:nth-child(2) li:nth-child(1) > b", "Gemini 1.5 Flash", GOOGLE)
        .cites(Text::new("한 번에 100만 토큰", "1M tokens at once"), Mark::Source, "F46"),
    chip(
        "gpt-4o-mini",
        ".lane:nth-child(2) li:nth-child(2) > b",
        "GPT-4o mini",
        Text::new("OpenAI · 경량 모델", "OpenAI · light model"),
    ),
    chip(
        "flash-8b",
        ".lane:nth-child(2) li:nth-child(3) > b",
        "Flash-8B",
        Text::new("구글 · 경량 모델", "Google · light model"),
    ),
    Chip::new(
        "bytedance",
        ".lane:nth-child(3) li:nth-child(1) > b",
        Text::new("바이트댄스", "ByteDance"),
        Text::new("영상 모델 PixelDance · Seaweed", "video models PixelDance and Seaweed"),
    ),
    chip("sora", ".lane:nth-child(3) li:nth-child(2) > b", "Sora", OPENAI).cites(
        Text::new("2월 15일 첫선, 12월 9일 출시", "shown 15 Feb, released 9 Dec"),
        Mark::Source,
        "F36",
    ),
    chip(
        "veo-2",
        ".lane:nth-child(3) li:nth-child(3) > b",
        "Veo 2",
        Text::new("구글 · 영상 모델", "Google · video model"),
    ),
    chip(
        "llama-3-1",
        ".lane:nth-child(4) li:nth-child(1) > b",
        "Llama 3.1",
        Text::new("메타", "Meta"),
    )
    .cites(
        Text::new("405B, H100 1만 6,000장 이상으로 학습", "405B, trained on 16,000+ H100"),
        Mark::Added,
        "F26",
    ),
    chip(
        "qwen2-5",
        ".lane:nth-child(4) li:nth-child(2) > b",
        "Qwen2.5",
        Text::new("알리바바 · 공개 가중치", "Alibaba · open weights"),
    ),
    chip(
        "deepseek-v3",
        ".lane:nth-child(4) li:nth-child(3) > b",
        "DeepSeek-V3",
        Text::same("DeepSeek"),
    )
    .cites(Text::new("H800 2,048장으로 학습", "trained on 2,048 H800s"), Mark::Added, "F28"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_release_of_the_year_tells_more() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        chips::tests::hold(CHIPS, &html, ".chase");
        assert_eq!(html.matches("class=\"release\"").count(), CHIPS.len());
    }
}
