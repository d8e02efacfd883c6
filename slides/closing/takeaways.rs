//! Slide `takeaways`: infrastructure came first, the answer must come from the services above it,
//! and any AI news is read by asking for its layer.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{CLOSING, DERIVED};
use crate::figures::strata;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "takeaways",
        headline: Text::new("세 문장으로 정리하면", "Three sentences to take away"),
        last_step: 2,
        cue_s: 36,
    },
    chapter: &CLOSING,
    tone: Tone::Dark,
    notes: &[
        Text::new(
            "세 문장으로 정리하겠습니다. 지금은 인프라가 먼저 깔리는 중이고, 그 위의 대표 서비스는 아직 나오지 않았습니다.",
            "Three sentences to take away. Infrastructure is being laid first, and the breakout service on top of it has yet to come.",
        ),
        Text::new(
            "돈은 아래 계층에 모였지만, 답은 고객을 만나는 위 계층에서 나와야 합니다. 2025–26년을 놓치면 따라잡는 데 훨씬 많은 시간과 노력이 들 것입니다.",
            "The money has gathered at the bottom, but the answer must come from the top, where the customers are. Whoever misses 2025 and 2026 will need far more time and effort to catch up.",
        ),
        Text::new(
            "내일 AI 뉴스를 만나면 어느 계층의 이야기인지부터 물어봐 주십시오. 감사합니다.",
            "When you meet the next AI headline, ask first which layer it is about. Thank you.",
        ),
    ],
    facts: &["F04", "F12", "F13", "F18", "F76", "F87"],
    since: &[],
    view,
};

const SENTENCES: [Text; 3] = [
    Text::new(
        "인프라가 먼저 깔리고 있고, [대표 서비스는 아직 없다](F13)",
        "Infrastructure comes first; [the breakout service is still to come](F13)",
    ),
    Text::new(
        "[돈은 아래 계층에 모였고, 답은 위 계층에서 나와야 한다](F76)",
        "[The money sits at the bottom; the answer must come from the top](F76)",
    ),
    Text::new("AI 뉴스를 보면 어느 계층인지부터 묻자", "For any headline, ask: which layer?"),
];

/// Links onward. The last two lead to the page of sources beside the deck.
const WAYS: [Text; 3] = [
    Text::new("[지도로 돌아가기](#five-layers)", "[Back to the map](#five-layers)"),
    Text::new("[용어](sources/#glossary)", "[Glossary](sources/#glossary)"),
    Text::new("[출처와 정정](sources/)", "[Sources and corrections](sources/)"),
];

fn view() -> AnyView {
    let sentences = SENTENCES.into_iter().enumerate().map(|(step, it)| {
        let from = (step > 0).then(|| step.to_string());
        view! { <li data-from=from>{rich_text(it)}</li> }
    });
    view! {
        {strata::closing()}
        <ol class="sentences">{sentences.collect_view()}</ol>
                <ul class="ways">
            {WAYS.map(|it| view! { <li>{rich_text(it)}</li> }).collect_view()}
            <li class="drawn">{rich_text(DERIVED)}</li>
        </ul>
    }
    .into_any()
}
