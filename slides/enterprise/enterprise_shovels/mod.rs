//! Slide `enterprise-shovels`: enterprise AI sells the tools in the gold field, in two markets.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;
use crate::figures::enterprise_shovels as art;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "enterprise-shovels",
        headline: Text::new("금 대신 장비를 파는 시장", "Selling tools in the gold field"),
        last_step: 2,
        cue_s: 48,
    },
    part: &ENTERPRISE,
    tone: Tone::Dark,
    notes: Text::new(
        "금을 캐는 사람보다 장비를 파는 사람이 안정적으로 번다는 비유가 어울리는 시장입니다. 흔히 청바지로 이야기하지만, 리벳을 박은 청바지의 특허는 골드러시가 지난 1873년입니다. 이 시장은 업무를 대신하는 쪽과 모델을 잘 쓰도록 돕는 쪽으로 나뉩니다.",
        "This is where the old saying fits: sell the tools, do not dig. It is often told with jeans, but riveted jeans were patented in 1873, after the rush. The market has two halves: doing the work, and helping others run models.",
    ),
    facts: &["F58", "F59", "F60"],
    since: &[],
    view,
};

const PROVERB: Text = Text::new(
    "“금광에서는 장비를 파는 쪽이 번다”",
    "“In a gold field, it is the tool sellers who earn”",
);
const BET: Text =
    Text::new("발표자가 꼽은 성공 가능성 높은 시장, B2B", "The speaker’s likeliest winner: B2B");
const NOT_JEANS: Text = Text::new("[청바지가 아니라 장비](F59)", "[Tools, not trousers](F59)");
const RUSH: Text = Text::new("골드러시", "Gold Rush");
const JEANS: Text = Text::new("리벳 청바지 특허", "Riveted jeans patented");
const TWO_MARKETS: Text = Text::new(
    "[B2B 장비의 두 시장](F60): 일을 대신하거나, 모델을 돌보거나",
    "[Two markets for tools](F60): do the work, or run the models",
);

/// F59: first and last year of the rush, and the year of the patent.
const RUSH_YEARS: (u16, u16) = (1848, 1855);
const JEANS_YEAR: u16 = 1873;

/// One of the two markets, as a stall that sells its tools.
struct Stall {
    from: usize,
    name: Text,
    trade: Text,
    goods: Text,
    art: fn() -> AnyView,
}

const STALLS: [Stall; 2] = [
    Stall {
        from: 1,
        name: Text::new("업무 대체", "Work replacement"),
        trade: Text::new("디지털 트랜스포메이션", "Digital transformation"),
        goods: Text::new("책상 위의 일을 소프트웨어로", "Desk work turned into software"),
        art: art::desk_to_software,
    },
    Stall {
        from: 2,
        name: Text::new("데이터와 모델 운영", "Running data and models"),
        trade: Text::same("[MLOps](term:mlops)"),
        goods: Text::new("데이터에서 모델까지 한 줄로", "One pipe from data to model"),
        art: art::data_pipe,
    },
];

fn view() -> AnyView {
    view! {
        <div class="market">
            <div class="saying">
                <p class="proverb">{rich_text(PROVERB)}</p>
                <p class="lead">{rich_text(BET)}</p>
                {years()}
            </div>
            <div class="trade">
                <ul class="stalls">{STALLS.iter().map(stall).collect_view()}</ul>
                <p class="caption" data-from="1">
                    {rich_text(TWO_MARKETS)}
                </p>
            </div>
        </div>
    }
    .into_any()
}

fn stall(it: &Stall) -> AnyView {
    view! {
        <li class="stall">
            {art::awning()} <div class="counter" data-from=it.from.to_string()>
                {(it.art)()} <h3>{rich_text(it.name)}</h3> <p class="kind">{rich_text(it.trade)}</p>
                <p class="caption">{rich_text(it.goods)}</p>
            </div>
        </li>
    }
    .into_any()
}

/// A timeline that corrects the usual story of the jeans: they came years after the rush.
fn years() -> AnyView {
    let rush = format!("{}–{}", RUSH_YEARS.0, RUSH_YEARS.1 % 100);
    view! {
        <figure class="years">
            <figcaption>{rich_text(NOT_JEANS)}</figcaption>
            <svg class="axis" aria-hidden="true">
                <line x1="0" x2="100%" y1="50%" y2="50%"></line>
                <line class="rush" x1="0" x2=rush_share() y1="50%" y2="50%"></line>
                <circle cx="100%" cy="50%"></circle>
            </svg>
            <ul>
                <li>
                    {rich_text(RUSH)} <b class="num">{rush}</b>
                </li>
                <li>
                    {rich_text(JEANS)} <b class="num">{JEANS_YEAR}</b>
                </li>
            </ul>
        </figure>
    }
    .into_any()
}

/// Returns the rush's share of the time from its first year to the patent.
fn rush_share() -> String {
    let (first, last) = RUSH_YEARS;
    let share = f64::from(last - first) / f64::from(JEANS_YEAR - first);
    format!("{:.1}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rush_was_over_in_the_first_third_of_the_way_to_the_jeans() {
        assert_eq!(super::rush_share(), "28.0%");
    }
}
