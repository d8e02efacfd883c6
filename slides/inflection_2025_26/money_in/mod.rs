//! Slide `money-in`: capital arrived years before revenue, from big tech and from venture funds.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::INFLECTION_2025_26;
use crate::figures::internet_clock::shapes::tspans;
use crate::figures::numbers::thousands;

mod data;
mod live;

pub use data::DATA;
pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "money-in",
        headline: Text::new("수익보다 먼저 쏟아진 돈", "Money before revenue"),
        last_step: 2,
        cue_s: 72,
    },
    chapter: &INFLECTION_2025_26,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "아마존, 알파벳, 마이크로소프트, 메타의 설비투자입니다. 2023년에 1,510억 달러였는데, 2024년에는 3분기까지 벌써 1,710억 달러입니다. AI에만 쓴 돈은 아닙니다.",
            "This is the capital spending of Amazon, Alphabet, Microsoft and Meta. It was $151 billion in 2023, and $171 billion in just the first three quarters of 2024. Not all of it is for AI.",
        ),
        Text::new(
            "2024년 전체는 나중 집계로 약 2,460억 달러, 우리 돈으로 약 336조 원입니다. 처음 발표에서는 1,500억 달러라고 했지만, 그것은 2023년의 수준이었습니다.",
            "All of 2024, by a later count, came to about $246 billion. When I first gave this talk I said $150 billion, but that was the level of 2023.",
        ),
        Text::new(
            "연구자의 창업에도 돈이 몰렸습니다. OpenAI 출신 일리야 수츠케버의 SSI는 석 달 만에 10억 달러, 약 1조 3천억 원을 모았습니다. 스탠퍼드의 페이페이 리는 World Labs로 2억 3천만 달러를 모았습니다. 처음 발표에서는 두 곳 다 1조 원 넘게 모았다고 했지만, World Labs에서 1조 원을 넘은 것은 기업가치입니다.",
            "Researchers' startups drew money too. SSI, founded by Ilya Sutskever, formerly of OpenAI, raised a billion dollars within three months. Fei-Fei Li of Stanford raised $230 million for World Labs. When I first gave this talk I said that both had raised over a trillion won; at World Labs it was the valuation that passed that.",
        ),
    ],
    facts: &["F14", "F15", "F16", "F17"],
    since: &[Since::Fact("S01"), Since::Fact("S15")],
    view,
};

/// A bar of the chart; fact F14.
struct Bar {
    usd_billions: u32,
    when: Text,
    /// When the amount was public or counted.
    counted: Option<Text>,
    /// The amount in full, for screen readers.
    amount: Text,
    look: &'static str,
    from: Option<&'static str>,
}

const BARS: [Bar; 3] = [
    Bar {
        usd_billions: 151,
        when: Text::new("2023년", "2023"),
        counted: None,
        amount: Text::new("1,510억 달러", "$151B"),
        look: "bar before",
        from: None,
    },
    Bar {
        usd_billions: 171,
        // Word joiners (U+2060) keep it from breaking at its dash.
        when: Text::new("2024년 1\u{2060}–\u{2060}3분기", "Q1–Q3 2024"),
        counted: Some(Text::new("발표 시점의 공개치", "public at the time of the talk")),
        amount: Text::new("1,710억 달러", "$171B"),
        look: "bar partly",
        from: None,
    },
    Bar {
        usd_billions: 246,
        when: Text::new("2024년", "2024"),
        counted: Some(Text::new(
            "2025-02 집계, [약\u{a0}336조\u{a0}원](F15)",
            "counted Feb 2025, [₩336T](F15)",
        )),
        amount: Text::new("2,460억 달러", "$246B"),
        look: "bar whole",
        from: Some("1"),
    },
];
/// The top of the chart, in billions of dollars. The style sheet's line at 150 counts on it.
const CHART_TOP: f64 = 310.0;
/// Width of a bar, and of the space it stands in, in percent of the chart's width.
const BAR_WIDTH: f64 = 18.0;
const BAR_ROOM: f64 = 25.0;

/// A startup founded by researchers: what it raised, and what it was valued at.
struct Startup {
    name: &'static str,
    founder: Text,
    raised_usd_millions: u32,
    raised: Text,
    valued_usd_millions: u32,
    valued: Text,
}

const STARTUPS: [Startup; 2] = [
    // F16
    Startup {
        name: "SSI",
        founder: Text::new("일리야 수츠케버, OpenAI 출신", "Ilya Sutskever, ex-OpenAI"),
        raised_usd_millions: 1_000,
        raised: Text::new("유치 10억 달러, [약 1.3조 원](F16)", "Raised $1B, [₩1.3T](F16)"),
        valued_usd_millions: 5_000,
        valued: Text::new("기업가치 약 50억 달러", "Valued at about $5B"),
    },
    // F17
    Startup {
        name: "World Labs",
        founder: Text::new("페이페이 리, 스탠퍼드", "Fei-Fei Li, Stanford"),
        raised_usd_millions: 230,
        raised: Text::new("유치 2.3억 달러, [약 3,100억 원](F17)", "Raised $230M, [₩310B](F17)"),
        valued_usd_millions: 1_000,
        valued: Text::new("기업가치 10억 달러 이상", "Valued at over $1B"),
    },
];
/// The right end of the startups' scale, in millions of dollars.
const SCALE_END: u32 = 5_000;
/// One trillion won in millions of dollars, at the average rate of 2024, about 1,364 won to the
/// dollar (F15).
const TRILLION_WON: u32 = 733;

fn view() -> AnyView {
    view! { <div class="money">{capex()} {startups()}</div> }.into_any()
}

fn capex() -> AnyView {
    view! {
        <div class="capex">
            <p class="what">
                {rich_text(
                    Text::new(
                        "아마존·알파벳·마이크로소프트·메타의 [설비투자](term:capex) (억 달러)",
                        "[Capex](term:capex) of Amazon, Alphabet, Microsoft and Meta, $B",
                    ),
                )}
            </p>
            <div class="plot">
                {bars()}
                <p class="talk-line">
                    <span class="talk-label">
                        {rich_text(
                            Text::new(
                                "발표의 1,500억은 [2023년 수준](F14)",
                                "The talk’s $150B was [the\u{a0}2023\u{a0}level](F14)",
                            ),
                        )}
                    </span>
                </p>
            </div>
            <ol class="years">{BARS.iter().map(year).collect_view()}</ol>
            <p class="tiny">
                {rich_text(Text::new("AI 밖의 설비투자도 포함", "All capex, not AI alone"))}
            </p>
        </div>
    }
    .into_any()
}

fn bars() -> AnyView {
    let bars = BARS.iter().zip(0_u8..).map(|(bar, place)| {
        let (x, y) = (bar_left(place), bar_top(bar.usd_billions));
        view! {
            <g data-from=bar.from>
                <rect
                    class=bar.look
                    x=percent(x)
                    y=percent(y)
                    width=percent(BAR_WIDTH)
                    height=percent(100.0 - y)
                />
                <text class="value" x=percent(x + BAR_WIDTH / 2.0) y=percent(y) dy="-0.32em">
                    {number(bar)}
                </text>
            </g>
        }
    });
    view! {
        <svg class="bars" width="100%" height="100%" aria-hidden="true">
            <defs>
                <pattern
                    id="money-in-hatch"
                    width="1em"
                    height="1em"
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="hatch-ground" width="1em" height="1em" />
                    <rect class="hatch-line" width="0.42em" height="1em" />
                </pattern>
            </defs>
            {bars.collect_view()}
        </svg>
    }
    .into_any()
}

/// Returns the number above a bar, in the language's own unit: hundreds of millions, or billions.
fn number(bar: &Bar) -> AnyView {
    let billions = bar.usd_billions;
    tspans(thousands(billions * 10), billions.to_string())
}

fn year(bar: &Bar) -> AnyView {
    view! {
        <li data-from=bar.from>
            <span class="when">{rich_text(bar.when)}</span>
            {sr_only(bar.amount)}
            {bar.counted.map(|it| view! { <span class="tiny">{rich_text(it)}</span> })}
        </li>
    }
    .into_any()
}

fn startups() -> AnyView {
    view! {
        <div class="startups" data-from="2">
            <div class="pairs">
                <p class="what">
                    {rich_text(
                        Text::new(
                            "연구자 창업: 유치액과 기업가치",
                            "Researchers’ startups: raised, valued",
                        ),
                    )}
                </p>
                <ul>{STARTUPS.iter().map(startup).collect_view()}</ul>
                <p class="won">{rich_text(Text::new("발표의 1조 원", "The talk’s ₩1T"))}</p>
            </div>
        </div>
    }
    .into_any()
}

fn startup(startup: &Startup) -> AnyView {
    view! {
        <li>
            <h3>{startup.name} <span class="founder">{rich_text(startup.founder)}</span></h3>
            <p>{rich_text(startup.raised)}</p>
            {track(startup.raised_usd_millions, "raised")}
            <p>{rich_text(startup.valued)}</p>
            {track(startup.valued_usd_millions, "valued")}
        </li>
    }
    .into_any()
}

/// Returns a bar on the startups' common scale, with the line of one trillion won.
fn track(usd_millions: u32, look: &'static str) -> AnyView {
    let won = percent(share(TRILLION_WON, SCALE_END));
    view! {
        <svg class="track" width="100%" aria-hidden="true">
            <rect class=look width=percent(share(usd_millions, SCALE_END)) height="100%" />
            <line class="won-line" x1=won.clone() x2=won y1="-18%" y2="118%" />
        </svg>
    }
    .into_any()
}

fn bar_left(place: u8) -> f64 {
    f64::from(place) * BAR_ROOM + (BAR_ROOM - BAR_WIDTH) / 2.0
}

fn bar_top(usd_billions: u32) -> f64 {
    100.0 - f64::from(usd_billions) / CHART_TOP * 100.0
}

fn share(part: u32, whole: u32) -> f64 {
    f64::from(part) / f64::from(whole) * 100.0
}

fn percent(value: f64) -> String {
    format!("{value:.1}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_stand_side_by_side_and_leave_room_for_their_numbers() {
        assert!((bar_left(0) - 3.5).abs() < 1e-9);
        assert!((bar_left(2) - 53.5).abs() < 1e-9);
        for bar in &BARS {
            assert!(bar_top(bar.usd_billions) > 10.0, "{}", bar.usd_billions);
        }
        assert!(bar_top(246) < bar_top(171) && bar_top(171) < bar_top(151));
    }

    #[test]
    fn one_startup_raised_a_trillion_won_and_the_other_was_valued_at_it() {
        let passed: Vec<_> = STARTUPS
            .iter()
            .map(|it| {
                (it.raised_usd_millions > TRILLION_WON, it.valued_usd_millions > TRILLION_WON)
            })
            .collect();
        assert_eq!(passed, [(true, true), (false, true)]);
    }
}
