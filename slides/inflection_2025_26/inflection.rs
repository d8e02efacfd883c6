//! Slide `inflection`: AI will change the world fundamentally; spending, expectation and patience
//! meet in 2025–26, and who misses these years will find it hard to catch up.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFLECTION_2025_26;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "inflection",
        headline: Text::new("2025–26년, 왜 변곡점인가", "Why 2025–26 is the turning point"),
        last_step: 3,
        cue_s: 42,
    },
    chapter: &INFLECTION_2025_26,
    tone: Tone::Dark,
    notes: &[
        Text::new(
            "저는 AI가 세상을 근본부터 바꾼다고 생각합니다. 얼마나 빨리 바꿀지는 저도 확신하지 못합니다. 그래도 2025–26년을 변곡점으로 보는 까닭이 세 가지 있습니다.",
            "I am convinced that AI will change the world fundamentally. How soon, I am not sure. Still, there are three reasons why I see 2025–26 as the turning point.",
        ),
        Text::new(
            "첫째는 지출입니다. 버는 돈보다 쓰는 돈이 먼저, 훨씬 크게 늘었습니다.",
            "First, spending. The money going out has grown well ahead of the money coming in.",
        ),
        Text::new(
            "둘째는 기대입니다. 모델은 크게 발전했고, 시장은 그다음 성과를 기다리고 있습니다.",
            "Second, expectation. Models have come a long way, and the market is waiting for the next advance.",
        ),
        Text::new(
            "셋째는 인내입니다. 자본이 언제까지나 기다려 주지는 않습니다. 이 셋이 만나는 때가 2025–26년입니다. 이때를 놓치면 따라잡는 데 훨씬 많은 시간과 노력이 들 겁니다.",
            "Third, patience. Capital will not wait for ever. The three meet in 2025–26, and whoever misses these years will need far more time and effort to catch up.",
        ),
    ],
    facts: &["F04", "F20"],
    since: &[],
    view,
};

/// A force that pushes toward the turning point, and the slide that argues it.
struct Force {
    step: &'static str,
    leads_to: &'static str,
    name: Text,
    what: Text,
    /// Path of its ribbon, from its label to the gate's opening.
    ribbon: &'static str,
    /// The same for narrow pages, where everything runs down.
    track: &'static str,
}

/// In the order in which the talk names them.
const FORCES: [Force; 3] = [
    Force {
        step: "1",
        leads_to: "money-in",
        name: Text::new("지출", "Spending"),
        what: Text::new("수익보다 먼저 커진 투자", "Investment has outrun income"),
        ribbon: "M560 72 C810 72 830 292 1080 292 L1080 306 C830 306 810 140 560 140 Z",
        track: "M8 12 L8 300 C8 350 22 350 22 400",
    },
    Force {
        step: "2",
        leads_to: "scaling-wall",
        name: Text::new("기대", "Expectation"),
        what: Text::new("다음 성과를 기다리는 시장", "Markets await the next advance"),
        ribbon: "M560 286 C810 286 830 313 1080 313 L1080 327 C830 327 810 354 560 354 Z",
        track: "M22 127 L22 400",
    },
    Force {
        step: "3",
        leads_to: "six-hundred-b",
        name: Text::new("인내", "Patience"),
        what: Text::new("자본은 언제까지 기다릴까?", "How long will capital wait?"),
        ribbon: "M560 500 C810 500 830 334 1080 334 L1080 348 C830 348 810 568 560 568 Z",
        track: "M36 243 L36 300 C36 350 22 350 22 400",
    },
];

/// What missing the turning point costs.
const WARNING: Text = Text::new(
    "[이때를 놓치면 따라잡는 데 훨씬 많은 시간과 노력이 든다](F04)",
    "[Miss it, and catching up takes far more time and effort](F04)",
);
/// What is sure of the change, and what is not.
const CAVEAT: Text = Text::new(
    "[AI는 세상을 근본부터 바꾼다. 얼마나 빠를지는 모른다](F04)",
    "[AI will change the world fundamentally; how soon is unclear](F04)",
);

/// Paths behind the open gate, one for each pace: slow, steady, sudden.
const FAN: [&str; 3] = [
    "M1106 320 C1250 320 1400 320 1650 404",
    "M1106 320 C1250 320 1420 312 1650 294",
    "M1106 320 C1290 320 1440 308 1650 250",
];

fn view() -> AnyView {
    view! {
        <div class="converge">
            {ribbons()} {tracks()} <ol class="forces">{FORCES.iter().map(force).collect_view()}</ol>
            <div class="gate">
                <div>
                    <p class="when">"2025–26"</p>
                    <p class="warning" data-from="3">
                        {rich_text(WARNING)}
                    </p>
                </div>
                <p class="caveat">{rich_text(CAVEAT)}</p>
            </div>
        </div>
    }
    .into_any()
}

fn force(force: &Force) -> AnyView {
    view! {
        <li data-from=force.step>
            <a href=to_slide(force.leads_to)>
                <strong>{rich_text(force.name)}</strong>
                <span class="what">{rich_text(force.what)}</span>
            </a>
        </li>
    }
    .into_any()
}

fn ribbons() -> AnyView {
    let ribbons = FORCES.iter().map(|it| {
        view! {
            <path class="guide" d=it.ribbon />
            <path class="ribbon" d=it.ribbon data-from=it.step />
        }
    });
    let fan = FAN.map(|it| view! { <path class="fan" d=it /> });
    view! {
        <svg class="ribbons" viewBox="0 0 1664 640" preserveAspectRatio="none" aria-hidden="true">
            {ribbons.collect_view()}
            {fan.collect_view()}
            <path class="wall" d="M1080 0 H1096 V278 H1080 Z M1080 362 H1096 V640 H1080 Z" />
        </svg>
    }
    .into_any()
}

fn tracks() -> AnyView {
    let tracks = FORCES.iter().map(|it| view! { <path class="track" d=it.track /> });
    view! {
        <svg class="tracks" viewBox="0 0 44 400" preserveAspectRatio="none" aria-hidden="true">
            {tracks.collect_view()}
        </svg>
    }
    .into_any()
}
