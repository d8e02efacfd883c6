//! The flow of money, company by company: choosing one shows what the money does there, and
//! highlights the well down to it.

use rostra::prelude::*;

use super::NVIDIA;
use crate::figures::chips::{self, Chip};

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls: || chips::controls(CHIPS, ".pool"),
    knows: |word| chips::knows(CHIPS, word),
    show: |scene| chips::show(CHIPS, chips::PROMPT, scene),
    act: |_, _| None,
};

/// From the top of the well down, and Korea beside it. The text at the rim is a link, so it is no
/// chip.
const CHIPS: &[Chip] = &[
    Chip::new(
        "clouds",
        ".clouds > p",
        Text::new("클라우드", "Clouds"),
        Text::new(
            "엔비디아 칩을 대량으로 사서 데이터센터를 넓히고,",
            "They buy NVIDIA’s chips at scale for their data centres,",
        ),
    )
    .cites(
        Text::new("칩도 직접 설계합니다(TPU, Trainium)", "and design chips too (TPU, Trainium)"),
        Mark::Source,
        "F74",
    ),
    Chip::new(
        "nvidia",
        ".nvidia > h3",
        NVIDIA,
        Text::new(
            "H100은 표준이지만 유일한 선택은 아닙니다. 주가(액면분할 반영):",
            "H100 is the standard, not the only choice. Share price (split-adjusted):",
        ),
    )
    .cites(Text::new("16.92 → 134.29달러", "$16.92 → $134.29"), Mark::Source, "F70"),
    Chip::new(
        "korea",
        ".korea > h3",
        Text::new("국내", "Korea"),
        Text::new("구하기 어려웠지만, 2024-12-30에는", "Hard to get; on 30 Dec 2024 came"),
    )
    .cites(
        Text::new("SKT 가산 AI DC도 H100 서비스를 시작", "an H100 cloud of SK Telecom in Seoul"),
        Mark::Corrected,
        "F72",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_the_well_shows_tells_more() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        chips::tests::hold(CHIPS, &html, ".pool");
        // The style sheet's selectors count on seven rings.
        assert_eq!(html.matches("<ellipse").count(), 7);
        let style = include_str!("live.css");
        assert!(CHIPS.iter().all(|it| style.contains(&format!("[data-word=\"{}\"]", it.word))));
    }
}
