//! Slide `killer-app`: consumers have hardly moved yet; the hit, when it comes, will not follow the
//! old formula.

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
    part: &APPLICATIONS,
    tone: Tone::Paper,
    notes: Text::new(
        "소비자 시장의 변화는 아직 작고, 음성 모델을 만들어 나누는 서브컬처 커뮤니티에서 먼저 조짐이 보입니다. 네트워크 효과라는 익숙한 공식은 통하기 어렵다고 봤습니다. 그래서 2025년에는 다른 길로 성공하는 사례 두 가지를 예상했습니다.",
        "Consumer change is small so far, with first signs in subculture communities that make and share voice models. The talk doubts that network effects will do it this time. So it makes two forecasts of success by another road.",
    ),
    facts: &["F54", "F55", "F56", "F57"],
    since: &[Since::Fact("S06"), Since::Fact("S07"), Since::Fact("S16")],
    view,
};

/// What used to make a hit app.
const FORMULAS: [Text; 2] =
    [Text::new("네트워크 효과", "Network effects"), Text::new("기존의 UX", "Familiar UX")];

/// A forecast, sealed with the talk's date, and what has become known since.
struct Forecast {
    number: Text,
    says: Text,
    outcome: Text,
    since: &'static str,
    link: Text,
}

const FORECASTS: [Forecast; 2] = [
    Forecast {
        number: Text::new("[예상 ①](F56)", "[Forecast 1](F56)"),
        says: Text::new(
            "코딩을 모르는 사람의 앱, 앱스토어 30위권",
            "A non-coder's app in the App Store top 30",
        ),
        outcome: Text::new("여기서 미확인", "Not confirmed here"),
        since: "S16",
        link: Text::same("[S16](S16)"),
    },
    Forecast {
        number: Text::new("[예상 ②](F57)", "[Forecast 2](F57)"),
        says: Text::new(
            "SNS에서 나를 대신하는 AI 캐릭터",
            "An AI character that stands in for me online",
        ),
        outcome: Text::new("가장 가까운 사건", "Nearest event"),
        since: "S06",
        link: Text::same("[S06](S06)"),
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
                    {rich_text(Text::new("[통하지 않는 옛 공식](F55)", "[Old formulas fail](F55)"))}
                </h3>
                <ul>{FORMULAS.map(formula).collect_view()}</ul>
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
            <h3>{rich_text(Text::new("아직 작은 소비자 변화", "Little change for consumers yet"))}</h3>
            <svg aria-hidden="true">{(0..).zip(WAVE).map(beat).collect_view()}</svg>
            <p class="name">{rich_text(Text::same("[weights.gg](F54)"))}</p>
            <p>
                {rich_text(
                    Text::new(
                        "출발점은 서브컬처: AI 음성 모델을 만들고 나누는 커뮤니티",
                        "Subculture first: a community that makes and shares AI voice models",
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

fn formula(formula: Text) -> AnyView {
    view! {
        <li>
            <s data-from="1">{rich_text(formula)}</s>
        </li>
    }
    .into_any()
}

fn forecast(forecast: &'static Forecast, step: usize) -> AnyView {
    let since = facts::find(forecast.since).map(|it| rich_text(it.shown));
    view! {
        <li>
            <div class="forecast" data-from=step.to_string()>
                <p class="number-of">{rich_text(forecast.number)}</p>
                <p class="says">{rich_text(forecast.says)}</p>
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
                        <p>{since} " " {rich_text(forecast.link)}</p>
                    </div>
                </details>
            </div>
        </li>
    }
    .into_any()
}
