//! Slide `six-hundred-b`: the payback question; $600B is the yearly revenue the build-out would
//! need.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFLECTION_2025_26;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "six-hundred-b",
        headline: Text::new("6,000억 달러짜리 질문", "The $600B question"),
        last_step: 3,
        cue_s: 54,
    },
    part: &INFLECTION_2025_26,
    tone: Tone::Paper,
    notes: Text::new(
        "6,000억 달러는 투자액이 아니라, 지은 만큼 회수하려면 해마다 필요한 매출의 추정치입니다. 구글은 광고로, 카카오톡은 게임으로 답을 찾았습니다. AI가 어떤 방식으로 답할지가 2025–26년의 핵심입니다.",
        "$600 billion is not what was spent; it is an estimate of the revenue needed every year to pay for what is being built. Google answered with ads, KakaoTalk with games. How AI answers is the core of 2025–26.",
    ),
    facts: &["F18", "F19", "F20", "X27"],
    since: &[Since::Fact("S03")],
    view,
};

/// A line of the sum; fact F18. Each line is twice as wide as the one before.
struct Line {
    from: Option<&'static str>,
    class: &'static str,
    factor: Option<Text>,
    sum: Text,
    caption: Option<Text>,
}

const SUM: [Line; 3] = [
    Line {
        from: None,
        class: "line one",
        factor: None,
        sum: Text::new("1,500억", "$150B"),
        caption: Some(Text::new("엔비디아 연 매출 추정", "NVIDIA run-rate, a year")),
    },
    Line {
        from: Some("1"),
        class: "line two",
        factor: Some(Text::new("데이터센터 총비용", "whole data centre")),
        sum: Text::new("3,000억", "$300B"),
        caption: None,
    },
    Line {
        from: Some("2"),
        class: "line four",
        factor: Some(Text::new("마진 50%", "50% margin")),
        sum: Text::new("6,000억", "$600B"),
        caption: Some(Text::new(
            "[회수에 필요한 연 매출](F18)",
            "[yearly revenue for payback](F18)",
        )),
    },
];

/// Companies that found an answer before; fact F19. The list adds AI, whose answer is open.
const PRECEDENTS: [(Text, Text, Text); 2] = [
    (
        Text::new("구글", "Google"),
        Text::new("1998 → 2000", "1998 → 2000"),
        Text::new("애드워즈", "AdWords"),
    ),
    (
        Text::new("카카오톡", "KakaoTalk"),
        Text::new("2010 → 2012", "2010 → 2012"),
        Text::new("게임하기", "games"),
    ),
];

fn view() -> AnyView {
    view! {
        <ol class="sum">{SUM.iter().map(line).collect_view()}</ol>
        <div class="answers" data-from="3">
            <p class="question">
                {rich_text(Text::new("누가, 무엇으로 벌 것인가", "Who earns it, and with what?"))}
            </p>
            <ul>
                {PRECEDENTS.iter().map(precedent).collect_view()} <li>
                    <span class="who">"AI"</span>
                    <span class="when">{rich_text(Text::new("2022 →", "2022 →"))}</span>
                    <span class="how">"?"</span>
                </li>
            </ul>
        </div>
        <p class="tiny credit">
            "David Cahn, " <q lang="en">"AI’s $600B Question"</q> ", Sequoia Capital, 2024-06-20"
        </p>
    }
    .into_any()
}

fn line(line: &Line) -> AnyView {
    let factor = line.factor.map(|it| {
        view! {
            <p class="factor" data-from=line.from>
                <b>"× 2"</b>
                " "
                {rich_text(it)}
            </p>
        }
    });
    let caption = line.caption.map(|it| view! { <span class="caption">{rich_text(it)}</span> });
    view! {
        <li class=line.class>
            <span class="ghost" aria-hidden="true"></span>
            <span class="bar" aria-hidden="true" data-from=line.from></span>
            {factor}
            <p class="total" data-from=line.from>
                <strong>{rich_text(line.sum)}</strong>
                {caption}
            </p>
        </li>
    }
    .into_any()
}

fn precedent((who, when, how): &(Text, Text, Text)) -> AnyView {
    view! {
        <li>
            <span class="who">{rich_text(*who)}</span>
            <span class="when">{rich_text(*when)}</span>
            <span class="how">{rich_text(*how)}</span>
        </li>
    }
    .into_any()
}
