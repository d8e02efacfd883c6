//! Slide `killer-app`: consumers have hardly changed yet, and the old formula does not carry over;
//! the talk forecasts two hits of another kind for 2025.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::APPLICATIONS;
use crate::facts;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "killer-app",
        headline: Text::new("킬러 앱을 기다리며", "Waiting for the killer app"),
        last_step: 3,
        cue_s: 54,
    },
    chapter: &APPLICATIONS,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "소비자의 변화는 아직 작습니다. AI 콘텐츠는 서브컬처에서 먼저 퍼지고 있습니다. weights.gg가 그런 곳으로, 사람들이 AI 음성 모델을 만들어 서로 나눕니다.",
            "Consumers have hardly changed yet. AI content is spreading first in subculture. weights.gg is such a place: people there make AI voice models and share them.",
        ),
        Text::new(
            "저는 지난 시대의 성공 공식이 통하지 않는다고 봅니다. 네트워크 효과는 AI로 이어지지 않고, AI의 UX에는 아직 성공 사례가 없습니다.",
            "I do not think the formula of the last era still works. Network effects do not carry over to AI, and the UX of AI has no success case yet.",
        ),
        Text::new(
            "그래서 2025년에 다른 길로 성공하는 사례를 두 가지 예상합니다. 첫째, 코딩을 모르는 사람이 만든 앱이 앱스토어 30위 안에 들 것입니다. 만든 사람과 앱의 순위를 보면 맞았는지 확인할 수 있습니다.",
            "So I forecast two successes of another kind for 2025. First, an app made by someone who cannot code will enter the App Store's top 30. The maker and the rank will tell whether I was right.",
        ),
        Text::new(
            "둘째, SNS에서 나를 대신하는 AI 캐릭터가 나올 것입니다. 많은 사람이 쓰는 곳에서 캐릭터가 주인을 대신해 글을 올린다면 맞은 것입니다. 두 예상에는 2025년 1월이라는 날짜를 적어 봉인해 두겠습니다.",
            "Second, AI characters will stand in for us on social media. If characters post for their owners on a major network, I was right. I seal both forecasts with the date: January 2025.",
        ),
    ],
    facts: &["F54", "F55", "F56", "F57"],
    since: &[Since::Fact("S06"), Since::Fact("S07"), Since::Fact("S16")],
    view,
};

/// What used to make a hit app, and what has not made one yet.
const FORMULA: Text = Text::new("네트워크 효과", "Network effects");
const OPEN: Text = Text::new("AI의 UX = ?", "AI's UX = ?");

/// A forecast, sealed with the talk's date, what would show that it came true, and what has become
/// known since.
struct Forecast {
    number: Text,
    says: Text,
    /// Not in the talk.
    shown_by: Text,
    outcome: Text,
    since: &'static str,
}

const FORECASTS: [Forecast; 2] = [
    Forecast {
        number: Text::new("[예상 ①](F56)", "[Forecast 1](F56)"),
        says: Text::new(
            "코딩을 모르는 사람의 앱이 앱스토어 30위 안에",
            "A non-coder's app in the App Store top 30",
        ),
        shown_by: Text::new(
            "확인 방법: 만든 사람과 앱의 순위",
            "Check: who made it, and the app's rank",
        ),
        outcome: Text::new("아직 확인되지 않음", "Not confirmed here"),
        since: "S16",
    },
    Forecast {
        number: Text::new("[예상 ②](F57)", "[Forecast 2](F57)"),
        says: Text::new(
            "SNS에서 나를 대신하는 AI 캐릭터",
            "An AI character that stands in for me online",
        ),
        shown_by: Text::new(
            "확인 방법: 큰 SNS에서 주인 대신 글을 올리는지",
            "Check: whether they post for their owners on a major network",
        ),
        outcome: Text::new("가장 가까운 사건", "Nearest event"),
        since: "S06",
    },
];

/// Heights of a voice's waveform, in percent: a drawing, not a recording.
const WAVE: [u32; 19] =
    [12, 26, 44, 30, 58, 84, 62, 38, 72, 100, 78, 46, 64, 90, 54, 34, 48, 22, 10];

/// Distance from one bar of the waveform to the next, in percent; the last one ends at 100.
const BEAT: f64 = 97.0 / 18.0;

fn view() -> AnyView {
    view! {
        <div class="board">
            {today()}
            <div class="formulas">
                <h3 data-from="1">
                    {rich_text(
                        Text::new(
                            "[네트워크 효과는 이어지지 않고, AI UX의 성공 사례는 아직 없음](F55)",
                            "[Network effects do not carry over; AI has no UX success yet](F55)",
                        ),
                    )}
                </h3>
                <ul>
                    <li>
                        <s data-from="1">{rich_text(FORMULA)}</s>
                    </li>
                    <li>
                        <b data-from="1">{rich_text(OPEN)}</b>
                    </li>
                </ul>
            </div>
            <ul class="forecasts">
                {FORECASTS.iter().zip(2..).map(|(it, step)| forecast(it, step)).collect_view()}
            </ul>
        </div>
    }
    .into_any()
}

fn today() -> AnyView {
    view! {
        <div class="today">
            <h3>{rich_text(Text::new("소비자의 변화는 아직 작다", "Consumers have hardly changed yet"))}</h3>
            <svg aria-hidden="true">{(0..).zip(WAVE).map(beat).collect_view()}</svg>
            <p class="name">{rich_text(Text::same("[weights.gg](F54)"))}</p>
            <p>
                {rich_text(
                    Text::new(
                        "AI 콘텐츠가 먼저 퍼지는 서브컬처: 음성 모델을 만들어 나누는 커뮤니티",
                        "AI content spreads first in subculture: a community that makes and shares voice models",
                    ),
                )}
            </p>
        </div>
    }
    .into_any()
}

fn beat((index, height): (u32, u32)) -> AnyView {
    let x = format!("{:.1}%", f64::from(index) * BEAT);
    let y = format!("{}%", f64::from(100 - height) / 2.0);
    view! { <rect x=x y=y width="3%" height=format!("{height}%") /> }.into_any()
}

fn forecast(forecast: &'static Forecast, step: usize) -> AnyView {
    let since = facts::find(forecast.since).map(|it| rich_text(it.shown));
    view! {
        <li>
            <div class="forecast" data-from=step.to_string()>
                <p class="number-of">{rich_text(forecast.number)}</p>
                <p class="says">{rich_text(forecast.says)}</p>
                <p class="shown-by">
                    {rich_text(forecast.shown_by)} " " {mark(Mark::Added)}
                </p>
                <details>
                    <summary>
                        <b>"2025-01"</b>
                        " "
                        <span>{rich_text(Text::new("봉인", "sealed"))}</span>
                        {sr_only(Text::new(" 열기", ", open"))}
                    </summary>
                    <div class="inside">
                        <p>
                            {mark(Mark::Since)} " " <b>{rich_text(forecast.outcome)}</b>
                        </p>
                        <p>
                            {since} " "
                            {cited(Text::new("출처", "Source"), Mark::Source, forecast.since)}
                        </p>
                    </div>
                </details>
            </div>
        </li>
    }
    .into_any()
}
