//! Slide `six-hundred-b`: $600B is the yearly revenue that the build-out would need; what AI is
//! known to earn is a small part of it.

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
        last_step: 4,
        cue_s: 54,
    },
    chapter: &INFLECTION_2025_26,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "Sequoia의 데이비드 칸이 2024년 6월에 내놓은 계산입니다. 엔비디아의 연 매출 추정치, 1,500억 달러에서 시작합니다.",
            "This is a calculation that David Cahn of Sequoia published in June 2024. It starts from NVIDIA's yearly revenue, estimated at $150 billion.",
        ),
        Text::new(
            "GPU는 데이터센터 비용의 절반쯤입니다. 건물과 전력까지 더하면 두 배, 3,000억 달러입니다.",
            "GPUs are about half of what a data centre costs. With buildings and energy the figure doubles, to $300 billion.",
        ),
        Text::new(
            "그 연산을 사서 쓰는 회사도 이익을 남겨야 합니다. 마진 50%면 다시 두 배, 해마다 6,000억 달러의 매출이 필요합니다. 쓴 돈이 아니라 벌어야 할 돈입니다.",
            "The companies that buy this computing have to make a profit too. At a margin of 50% it doubles again: $600 billion of revenue every year. That is not what was spent, but what has to be earned.",
        ),
        Text::new(
            "같은 자로 재 보면, 네 회사가 2024년에 쓴 설비투자는 2,460억 달러입니다. AI로 번 돈으로 알려진 것은 마이크로소프트의 AI 사업이 연 100억 달러, OpenAI가 37억 달러 정도이고, 나머지는 공개되지 않았습니다.",
            "On the same scale: the four companies' capital spending in 2024 was $246 billion. Of AI revenue we know of about $10 billion a year at Microsoft and $3.7 billion at OpenAI; the rest is not public.",
        ),
        Text::new(
            "구글은 광고로, 카카오톡은 게임으로 답을 찾았습니다. AI의 수익화는 아직 멀다고 봅니다. 누가 무엇으로 벌지가 2025–26년의 핵심 질문입니다.",
            "Google found its answer in ads, KakaoTalk in games. I think AI is still far from its own. Who will earn it, and with what, is the core question of 2025–26.",
        ),
    ],
    facts: &["F14", "F18", "F19", "F20", "X27"],
    since: &[Since::Fact("S03")],
    view,
};

/// A row of the calculation; fact F18. Each row's bar is twice as wide as the one before.
struct CalculationRow {
    from: Option<&'static str>,
    class: &'static str,
    factor: Option<Text>,
    sum: Text,
    caption: Option<Text>,
}

const SUM: [CalculationRow; 3] = [
    CalculationRow {
        from: None,
        class: "line one",
        factor: None,
        sum: Text::new("1,500억", "$150B"),
        caption: Some(Text::new("엔비디아의 연 매출(추정)", "NVIDIA's yearly revenue, estimated")),
    },
    CalculationRow {
        from: Some("1"),
        class: "line two",
        factor: Some(Text::new("데이터센터 총비용", "whole data centre")),
        sum: Text::new("3,000억", "$300B"),
        caption: None,
    },
    CalculationRow {
        from: Some("2"),
        class: "line four",
        factor: Some(Text::new("마진 50%", "50% margin")),
        sum: Text::new("6,000억", "$600B"),
        caption: Some(Text::new("[회수에 필요한 연 매출](F18)", "[yearly revenue needed](F18)")),
    },
];

const SPENT: Text = Text::new("2,460억", "$246B");
const SPENT_ON: Text = Text::new(
    "[4사의 2024년 설비투자, AI 밖도 포함](F14)",
    "[capex of the big four, 2024, not AI alone](F14)",
);
const EARNED: Text = Text::new(
    "알려진 연 매출: Microsoft AI 100억, OpenAI 37억 달러. 나머지: ?",
    "Known revenue a year: Microsoft AI $10B, OpenAI $3.7B. The rest: ?",
);

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
        <ol class="sum">{SUM.iter().map(line).collect_view()} {spent()} {earned()}</ol>
        <div class="answers" data-from="4">
            <p class="question">
                {rich_text(Text::new("누가, 무엇으로 벌까?", "Who will earn it, and with what?"))}
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

fn line(line: &CalculationRow) -> AnyView {
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

/// Returns the row of what the four large companies spent, on the scale of the sum.
fn spent() -> AnyView {
    view! {
        <li class="real spent" data-from="3">
            <span class="bar" aria-hidden="true"></span>
            <p>
                <strong>{rich_text(SPENT)}</strong>
                <span class="caption">{rich_text(SPENT_ON)}</span>
            </p>
        </li>
    }
    .into_any()
}

/// Returns the row of what AI is known to earn, on the same scale; the unknown rest is an empty
/// outline.
fn earned() -> AnyView {
    view! {
        <li class="real earned" data-from="3">
            <span class="ghost" aria-hidden="true"></span>
            <span class="bar" aria-hidden="true"></span>
            <p>{cited(EARNED, Mark::Added, "F20")}</p>
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
