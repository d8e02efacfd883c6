//! Slide `enterprise-shovels`: enterprise AI sells the tools in the gold field; it is the hottest
//! field, in two markets, and most of the change is still to come.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod art;
mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "enterprise-shovels",
        headline: Text::new("금 대신 장비를 파는 시장", "Selling shovels in the gold rush"),
        last_step: 2,
        cue_s: 48,
    },
    chapter: &ENTERPRISE,
    tone: Tone::Dark,
    notes: &[
        Text::new(
            "세 번째 계층은 기업용 AI입니다. 금을 캐기보다 장비를 파는 편이 낫다는 말이 꼭 맞는 시장이지요. 흔히 청바지를 예로 들지만, 리벳 청바지의 특허는 골드러시가 끝난 뒤인 1873년에 나왔습니다. 저는 이 시장이 가장 뜨겁고, 변화는 대부분 이제부터 여기서 일어난다고 봅니다.",
            "The third layer is enterprise AI, where the old saying fits: sell shovels, do not dig. People often tell it with jeans, but riveted jeans were patented in 1873, after the rush. I think this is the hottest field, and that most of the change is still to come, here.",
        ),
        Text::new(
            "첫째 시장은 사람의 업무를 대신하는 쪽으로, 흔히 디지털 트랜스포메이션이라고 부릅니다. 2020–24년의 창업 붐도 본질은 B2B SaaS였습니다.",
            "One market does people's work for them; it goes by the name of digital transformation. The startup boom of 2020–24 was at heart such B2B software.",
        ),
        Text::new(
            "둘째 시장은 기업이 데이터를 준비하고 모델을 운영하도록 돕는 MLOps입니다.",
            "The other, MLOps, helps companies prepare their data and run their models.",
        ),
    ],
    facts: &["F58", "F59", "F60", "F64"],
    since: &[],
    view,
};

const PROVERB: Text = Text::new(
    "“금광에서는 장비를 파는 쪽이 번다”",
    "“In a gold rush, it is the shovel sellers who earn”",
);
const BET: Text = Text::new(
    "기업용 AI(B2B)는 [가장 뜨거운 시장, 변화는 대부분 이제부터](F64)",
    "Enterprise AI: [the hottest field, most change still to come](F64)",
);
const BOOM: Text = Text::new(
    "[2020–24년 창업 붐의 본질도 B2B SaaS](F58)",
    "[The startup boom of 2020–24, too, was B2B SaaS at heart](F58)",
);
const NOT_JEANS: Text = Text::new(
    "[청바지는 골드러시가 끝난 뒤에 나왔다](F59)",
    "[The jeans came after the rush](F59)",
);
const RUSH: Text = Text::new("골드러시", "Gold Rush");
const JEANS: Text = Text::new("리벳 청바지 특허", "Riveted jeans patented");
const TWO_MARKETS: Text = Text::new(
    "업무를 대신하거나 모델 운영을 돕는 [두 시장](F60)",
    "Doing the work, or helping to run models: [two markets](F60)",
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
        goods: Text::new("사람이 하던 사무를 소프트웨어로", "Office work done by software"),
        art: art::desk_to_software,
    },
    Stall {
        from: 2,
        name: Text::new("데이터와 모델 운영", "Data and model operations"),
        trade: Text::same("[MLOps](term:mlops)"),
        goods: Text::new("데이터 준비부터 모델 운영까지", "From raw data to a running model"),
        art: art::data_pipe,
    },
];

fn view() -> AnyView {
    view! {
        <div class="market">
            <div class="saying">
                <p class="proverb">{rich_text(PROVERB)}</p>
                <p>{rich_text(BET)}</p>
                <p class="caption" data-from="1">
                    {rich_text(BOOM)}
                </p>
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

/// Returns a timeline that corrects the usual story of the jeans: they came years after the rush.
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
