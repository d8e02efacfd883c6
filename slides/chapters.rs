//! The chapters of the talk, each with its accent color.

use rostra::prelude::*;

/// Title and purpose.
pub const OPENING: Part = part("여는 글", "Opening", "뉴스를 읽는 법", "How to read the news", "");
/// Where AI stood in 2024.
pub const POSITION_2024: Part =
    part("1부", "Part 1", "2024년, AI의 현재 위치", "Where AI stood in 2024", "");
/// Why 2025–26 is the turning point.
pub const INFLECTION_2025_26: Part =
    part("2부", "Part 2", "2025–26년, 변곡점", "The turning point, 2025–26", "");
/// The map of the five layers.
pub const FIVE_LAYERS: Part = part("3부", "Part 3", "다섯 층", "Five layers", "");
/// Models.
pub const MODELS: Part = part("1층", "Layer 1", "모델", "Models", "model");
/// Applications.
pub const APPLICATIONS: Part = part("2층", "Layer 2", "애플리케이션", "Applications", "app");
/// Enterprise.
pub const ENTERPRISE: Part = part("3층", "Layer 3", "엔터프라이즈", "Enterprise", "enterprise");
/// Infrastructure.
pub const INFRASTRUCTURE: Part = part("4층", "Layer 4", "인프라", "Infrastructure", "infra");
/// The outer ring.
pub const OUTER_RING: Part = part("5층", "Layer 5", "주변 산업", "The outer ring", "outer");
/// Label of slides that the talk did not have and that are derived from its argument.
pub const DRAWN: Text = Text::new("발표 논지에서 도출", "Drawn from the talk");
/// The closing questions.
pub const CLOSING: Part = part("맺음", "Closing", "남는 질문", "Open questions", "");

const fn part(
    ko: &'static str,
    en: &'static str,
    name_ko: &'static str,
    name_en: &'static str,
    accent: &'static str,
) -> Part {
    Part { label: Text::new(ko, en), name: Text::new(name_ko, name_en), accent }
}
