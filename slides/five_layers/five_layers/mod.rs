//! Slide `five-layers`: the industry in one picture; each layer sells something different to
//! someone different.

use rostra::prelude::*;

use crate::chapters::FIVE_LAYERS;
use crate::figures::five_layers::view;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "five-layers",
        headline: Text::new("다섯 층으로 보는 AI 산업", "The AI industry in five layers"),
        last_step: 5,
        cue_s: 78,
    },
    part: &FIVE_LAYERS,
    tone: Tone::Dark,
    notes: Text::new(
        "돈과 영향력의 규모가 커서 한눈에 보기 어려운 산업이라, 다섯 층으로 나눠 봤습니다. 애플리케이션은 소비자, 엔터프라이즈는 기업을 상대합니다. 이 그림은 끝까지 한쪽 구석에 남아 지금 어느 층을 이야기하는지 알려 줍니다.",
        "The industry is too large to see at once, so here it is in five layers. Applications face consumers; enterprise faces companies. This picture stays in the corner to the end and shows where we are.",
    ),
    facts: &["F21", "F22", "F23", "F24", "F25"],
    since: &[],
    view: view::view,
};
