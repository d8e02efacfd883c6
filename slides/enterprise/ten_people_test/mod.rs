//! Slide `ten-people-test`: a tool that is 10–20% better changes only what software costs; a product
//! for companies has to take over the work of two to ten people.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "ten-people-test",
        headline: Text::new(
            "10–20% 개선이 아니라 사람 2–10명 몫",
            "Not 10–20% better but 2–10 people’s work",
        ),
        last_step: 3,
        cue_s: 48,
    },
    chapter: &ENTERPRISE,
    tone: Tone::Paper,
    notes: &[
        Text::new(
            "10명인 팀을 그려 보겠습니다. CRM이 10–20% 좋아져도 달라지는 것은 얼마 안 되는 소프트웨어 비용뿐이고, 사람의 일은 그대로 남습니다.",
            "Picture a team of ten. A CRM that is 10 to 20 percent better changes only the small cost of software; the people's work stays.",
        ),
        Text::new(
            "제 기준은 사람 2–10명 몫의 일을 대신하는가입니다. 2단계에서 생산성이 30–100% 오르면 같은 일을 5–7.7명이 하게 되어 이 기준에 닿습니다.",
            "My bar is whether it takes over the work of two to ten people. In stage 2, with 30 to 100 percent more output, the same work needs 5 to 7.7 people, and that meets it.",
        ),
        Text::new(
            "3단계에서는 열 사람의 일을 통째로 결과물로 삽니다. 팀의 크기와 생산성을 바꿔 보면 어디서 기준에 닿는지 보입니다.",
            "In stage 3 the work of all ten is bought as results. Change the size of the team and the gain to see where the bar is met.",
        ),
        Text::new(
            "함께 풀 숙제도 있습니다. 사내 데이터 통합, MLOps 기업의 수익성, 단기 ROI입니다.",
            "There is more to solve as well: integrating company data, making MLOps profitable, and short-term ROI.",
        ),
    ],
    facts: &["F63", "F69"],
    since: &[],
    view,
};

/// F69: the bar, in people.
const BAR_PEOPLE: (u32, u32) = (2, 10);
/// F63: the gain in output of stage 2, in percent.
const GAIN_PERCENT: (u32, u32) = (30, 100);
/// The team of the drawing.
const TEAM: u32 = 10;
/// Part of the cost of software that the better tool changes, in percent: the upper end of F69.
const BETTER_PERCENT: u32 = 20;

const SOFTWARE: Text = Text::new("소프트웨어의 몫", "Done by software");
const PEOPLE: Text = Text::new("사람에게 남는 일", "Left to people");
/// Work that is left at the lower end of the gain and gone at the upper one.
const MAYBE: Text = Text::new("+30%일 때만 남는 일", "Left at +30% only");
/// The assumptions of the drawing.
const ASSUMES: Text = Text::new(
    "계산 예: 한 해 소프트웨어 비용은 임금의 1/10, 생산성이 오른 만큼 인원 감소",
    "Example: software = 1/10 of wages; gain = fewer people",
);
const STAGES: [(Text, Text); 3] = [
    (
        Text::new("1단계", "Stage 1"),
        Text::new("조금 나은 [CRM](term:crm)", "A slightly better [CRM](term:crm)"),
    ),
    (Text::new("2단계", "Stage 2"), Text::new("팀과 협업하는 AI", "AI that works with the team")),
    (Text::new("3단계", "Stage 3"), Text::new("결과물을 파는 AI", "AI that sells finished work")),
];
const BETTER_SAYS: Text = Text::new(
    "10–20% 나아져도 소프트웨어 비용만 달라지고, 사람의 일은 그대로",
    "10–20% better: only software cost changes; people’s work stays",
);
const BOUGHT_SAYS: Text =
    Text::new("팀의 일 전체를 결과물로 구매", "All the team’s work is bought as results");
const BAR: Text = Text::new(
    "도입의 기준: [사람 2–10명 몫의 일을 대신하는가](F69)",
    "The bar: [does it do 2–10 people’s work?](F69)",
);

fn view() -> AnyView {
    let left = left(TEAM, GAIN_PERCENT);
    let [better, together, bought] = STAGES;
    view! {
        <svg class="glyphs" aria-hidden="true">
            <symbol id="ten-people-person" viewBox="0 0 24 44">
                <circle cx="12" cy="7.5" r="6"></circle>
                <path d="M1.5 42.5v-14a10.5 10.5 0 0 1 21 0v14z"></path>
            </symbol>
        </svg>
        <p class="legend">
            <b class="earned">{rich_text(SOFTWARE)}</b>
            <b>{rich_text(PEOPLE)}</b>
            <b class="maybe">{rich_text(MAYBE)}</b>
            <span>{cited(ASSUMES, Mark::Added, "F69")}</span>
        </p>
        <ol class="stages">
            {stage(0, better, (TEAM * 10, TEAM * 10), rich_text(BETTER_SAYS))}
            {stage(1, together, left, in_both(work_taken_over(TEAM, left)))}
            {stage(2, bought, (0, 0), rich_text(BOUGHT_SAYS))}
        </ol>
        <div class="below">
            <p class="bar" data-from="1">
                {rich_text(BAR)}
            </p>
            {homework()}
        </div>
    }
    .into_any()
}

/// Returns a stage: the cost of software beside the team, and the people's work that is left, in
/// tenths of a person.
fn stage(index: usize, (number, name): (Text, Text), left: (u32, u32), says: AnyView) -> AnyView {
    let share = if index == 0 { BETTER_PERCENT } else { 100 };
    view! {
        <li data-from=(index > 0).then(|| index.to_string())>
            <p class="name">
                <small>{rich_text(number)}</small>
                <b>{rich_text(name)}</b>
            </p>
            <svg class="software" aria-hidden="true">
                <rect width="100%" height="100%"></rect>
                <rect
                    class="earned"
                    width="100%"
                    y=format!("{}%", 100 - share)
                    height=format!("{share}%")
                ></rect>
            </svg>
            <div class="people" aria-hidden="true">
                {(1..=TEAM).map(|it| person(kind(it, left))).collect_view()}
            </div>
            <p class="rest">
                <b class="num">{range(left)}{people_unit()}</b>
                <span class="says">{says}</span>
            </p>
        </li>
    }
    .into_any()
}

fn person(class: &'static str) -> AnyView {
    view! {
        <svg class=class>
            <use href="#ten-people-person"></use>
        </svg>
    }
    .into_any()
}

/// Returns the class of a team's member, from 1, if this much work is left, in tenths of a person.
const fn kind(nth: u32, (least, most): (u32, u32)) -> &'static str {
    if nth * 10 <= least {
        "person"
    } else if nth * 10 - 10 < most {
        "person maybe"
    } else {
        "person earned"
    }
}

fn people_unit() -> AnyView {
    view! { <small>{rich_text(Text::new("명", " people"))}</small> }.into_any()
}

/// Returns how many people a team needs for its work after gains in output, least and greatest, in
/// percent: in tenths of a person.
const fn left(team: u32, (least, most): (u32, u32)) -> (u32, u32) {
    (needed(team, most), needed(team, least))
}

/// Returns the people needed after a gain in output, rounded to a tenth of a person.
const fn needed(team: u32, gain: u32) -> u32 {
    let output = 100 + gain;
    (team * 1000 + output / 2) / output
}

/// Returns what a team's software has taken over, and how that compares with the bar: Korean and
/// English.
fn work_taken_over(team: u32, (least, most): (u32, u32)) -> [String; 2] {
    let taken_over = (team * 10 - most, team * 10 - least);
    let verdict = verdict(taken_over);
    let taken_over = range(taken_over);
    [
        format!("{taken_over}명 몫을 대신해 {}", verdict.ko),
        format!("The work of {taken_over} is taken over: {}", verdict.en),
    ]
}

/// Returns how an amount of work, in tenths of a person, compares with the bar.
const fn verdict((least, most): (u32, u32)) -> Text {
    let (low, high) = (BAR_PEOPLE.0 * 10, BAR_PEOPLE.1 * 10);
    if most < low {
        Text::new("기준에 못 미침", "short of the bar")
    } else if least < low {
        Text::new("많아야 기준에 닿음", "at best meets the bar")
    } else if least <= high {
        Text::new("기준에 닿음", "meets the bar")
    } else {
        Text::new("기준을 넘음", "above the bar")
    }
}

/// Formats a range of tenths; a single number if both ends are equal.
fn range((least, most): (u32, u32)) -> String {
    let tenths = |it: u32| {
        let (whole, rest) = (it / 10, it % 10);
        if rest == 0 { whole.to_string() } else { format!("{whole}.{rest}") }
    };
    if least == most { tenths(least) } else { format!("{}–{}", tenths(least), tenths(most)) }
}

fn in_both([ko, en]: [String; 2]) -> AnyView {
    view! {
        <span lang="ko">{ko}</span>
        <span lang="en">{en}</span>
    }
    .into_any()
}

const HOMEWORK_TITLE: Text = Text::new("함께 풀 숙제", "Also to be solved");
const HOMEWORK: [Text; 3] = [
    Text::new("사내 데이터 통합", "Integrating company data"),
    Text::new("MLOps 기업의 수익성", "Profits in MLOps"),
    Text::new("단기 [ROI](term:roi)", "Short-term [ROI](term:roi)"),
];

fn homework() -> AnyView {
    let items = HOMEWORK.map(|it| view! { <li>{rich_text(it)}</li> });
    view! {
        <div class="homework" data-from="3">
            <h3>{rich_text(HOMEWORK_TITLE)}</h3>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_speakers_gain_meets_the_bar_in_a_team_of_ten() {
        let left = left(TEAM, GAIN_PERCENT);
        assert_eq!(left, (50, 77));
        assert_eq!(work_taken_over(TEAM, left)[0], "2.3–5명 몫을 대신해 기준에 닿음");
    }

    #[test]
    fn who_is_left_is_drawn_person_by_person() {
        let drawn = |left| (1..=TEAM).map(|it| kind(it, left)).collect::<Vec<_>>();
        let count = |left, class| drawn(left).iter().filter(|it| **it == class).count();
        let kinds = |left| ["person", "person maybe", "person earned"].map(|it| count(left, it));
        assert_eq!(kinds((100, 100)), [10, 0, 0]);
        assert_eq!(kinds((50, 77)), [5, 3, 2]);
        assert_eq!(kinds((0, 0)), [0, 0, 10]);
    }
}
