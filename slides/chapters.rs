//! The chapters of the talk, each with its accent color.

use rostra::prelude::*;

/// Title and purpose.
pub const OPENING: Chapter =
    chapter("들어가며", "Opening", "뉴스를 읽는 법", "How to read the news", "");
/// Where AI stood in 2024.
pub const POSITION_2024: Chapter =
    chapter("1부", "Part 1", "2024년, AI의 현재 위치", "Where AI stood in 2024", "");
/// Why 2025–26 is the turning point.
pub const INFLECTION_2025_26: Chapter =
    chapter("2부", "Part 2", "2025–26년, 변곡점", "The turning point, 2025–26", "");
/// The map of the five layers.
pub const FIVE_LAYERS: Chapter =
    chapter("3부", "Part 3", "산업의 다섯 계층", "The industry in five layers", "");
/// Models.
pub const MODELS: Chapter = chapter("다섯 계층", "Five layers", "모델", "Models", "models");
/// Applications.
pub const APPLICATIONS: Chapter =
    chapter("다섯 계층", "Five layers", "애플리케이션", "Applications", "applications");
/// Enterprise.
pub const ENTERPRISE: Chapter =
    chapter("다섯 계층", "Five layers", "엔터프라이즈", "Enterprise", "enterprise");
/// Infrastructure.
pub const INFRASTRUCTURE: Chapter =
    chapter("다섯 계층", "Five layers", "인프라", "Infrastructure", "infrastructure");
/// The outer ring.
pub const OUTER_RING: Chapter =
    chapter("다섯 계층", "Five layers", "주변 산업", "The outer ring", "outer-ring");
/// Label of slides that were not in the talk and are derived from it.
pub const DERIVED: Text = Text::new("발표 내용을 바탕으로 정리", "Based on the talk");
/// The closing questions.
pub const CLOSING: Chapter = chapter("맺으며", "Closing", "남은 질문", "Open questions", "");

const fn chapter(
    ko: &'static str,
    en: &'static str,
    name_ko: &'static str,
    name_en: &'static str,
    accent: &'static str,
) -> Chapter {
    Chapter { label: Text::new(ko, en), name: Text::new(name_ko, name_en), accent }
}
