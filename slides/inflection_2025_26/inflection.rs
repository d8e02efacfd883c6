//! Slide `inflection`: spending, expectation and patience all come due in 2025–26.

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
    part: &INFLECTION_2025_26,
    tone: Tone::Dark,
    notes: Text::new(
        "돈은 이미 나갔고, 시장은 새 성과를 기다리며, 기다림에는 한도가 있습니다. 세 가지가 만나는 때를 2025–26년으로 봤습니다. 다만 세상이 얼마나 빨리 바뀔지는 단정하지 않겠습니다.",
        "The money is out, the market wants a new result, and patience has a limit. The talk puts their meeting point in 2025–26. It does not claim to know how fast the world will change.",
    ),
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
        what: Text::new("수익보다 먼저 커진 투자", "Investment ahead of income"),
        ribbon: "M560 72 C810 72 830 292 1080 292 L1080 306 C830 306 810 140 560 140 Z",
        track: "M8 12 L8 300 C8 350 22 350 22 400",
    },
    Force {
        step: "2",
        leads_to: "scaling-wall",
        name: Text::new("기대", "Expectation"),
        what: Text::new("다음 성과를 바라는 시장", "A market waiting for the next result"),
        ribbon: "M560 286 C810 286 830 313 1080 313 L1080 327 C830 327 810 354 560 354 Z",
        track: "M22 127 L22 400",
    },
    Force {
        step: "3",
        leads_to: "six-hundred-b",
        name: Text::new("인내", "Patience"),
        what: Text::new("언제까지 기다릴 것인가", "How long will capital wait?"),
        ribbon: "M560 500 C810 500 830 334 1080 334 L1080 348 C830 348 810 568 560 568 Z",
        track: "M36 243 L36 300 C36 350 22 350 22 400",
    },
];

/// Paths behind the open gate, one for each pace: slow, steady, sudden.
const FAN: [&str; 3] = [
    "M1106 320 C1250 320 1400 320 1650 404",
    "M1106 320 C1250 320 1420 312 1650 294",
    "M1106 320 C1290 320 1440 300 1650 184",
];

fn view() -> AnyView {
    view! {
        <div class="converge">
            {ribbons()} {tracks()} <ol class="forces">{FORCES.iter().map(force).collect_view()}</ol>
            <div class="gate">
                <p class="when">"2025–26"</p>
                <p class="caveat">
                    {rich_text(
                        Text::new(
                            "단서: [변화의 속도는 미지수](F04)",
                            "Caveat: [the speed is unknown](F04)",
                        ),
                    )}
                </p>
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
