//! Slide `takeaways`: three sentences to keep.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::{CLOSING, DRAWN};
use crate::figures::strata;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "takeaways",
        headline: Text::new("세 문장으로 남기기", "Three sentences to keep"),
        last_step: 2,
        cue_s: 36,
    },
    part: &CLOSING,
    tone: Tone::Dark,
    notes: Text::new(
        "인프라는 깔렸고 서비스는 이제부터입니다. 돈이 모인 아래층이 아니라 고객을 만나는 위층에서 답이 나와야 합니다. 내일 AI 뉴스를 만나면 어느 층의 이야기인지부터 물어봐 주십시오. 감사합니다.",
        "The pipes are in; the services come next. The answer has to come from the top, where customers are, not from the bottom, where the money is. When you meet the next AI headline, ask first which layer it belongs to. Thank you.",
    ),
    facts: &["F12", "F13", "F18", "F76", "F87"],
    since: &[],
    view,
};

const SENTENCES: [Text; 3] = [
    Text::new(
        "인프라가 먼저, [대표 서비스는 아직](F13)",
        "Infrastructure first; [the breakout service still to come](F13)",
    ),
    Text::new(
        "[아래로 모인 돈, 위에서 나와야 할 답](F76)",
        "[The money went down; the answer must come from the top](F76)",
    ),
    Text::new("뉴스마다 첫 질문: 어느 층의 이야기인가", "For any headline, ask: which layer?"),
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
            <li class="drawn">{rich_text(DRAWN)}</li>
        </ul>
    }
    .into_any()
}
