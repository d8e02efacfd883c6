//! Slide `ten-people-test`: the bar for B2B is people's worth of work, not a percentage.

use leptos::prelude::*;
use rostra::prelude::*;

use crate::chapters::ENTERPRISE;

mod live;

pub use live::FIGURE;

/// The slide.
pub const ENTRY: Entry = Entry {
    slide: Slide {
        id: "ten-people-test",
        headline: Text::new("10–20%가 아니라 2–10명", "Not 10–20% but 2–10 people"),
        last_step: 3,
        cue_s: 48,
    },
    part: &ENTERPRISE,
    tone: Tone::Paper,
    notes: Text::new(
        "10명인 팀에서 10–20%의 개선은 한두 사람의 시간에 그칩니다. 도입의 수고를 감수하게 하려면 두 사람에서 열 사람 몫의 일이 줄어야 한다는 것이 발표자의 기준입니다. 데이터 통합과 단기 ROI도 함께 풀어야 할 과제입니다.",
        "In a team of ten, 10 to 20 percent is one or two people's time. To be worth the trouble, the talk says, a product must take over the work of two to ten. Data integration and short-term ROI have to be solved along with it.",
    ),
    facts: &["F69"],
    since: &[],
    view,
};

/// F69: the improvement of a slightly better tool, in percent, and the bar, in people.
const BETTER_PERCENT: (u32, u32) = (10, 20);
const BAR_PEOPLE: (u32, u32) = (2, 10);
/// The team of the drawing, and the teams of the table.
const TEAM: u32 = 10;
const TEAMS: [u32; 3] = [TEAM, 50, 100];
/// People at the right end of the scale: 20% of the largest team.
const SCALE_PEOPLE: u32 = 20;

const BETTER: Text = Text::new("조금 나은 [CRM](term:crm)", "A slightly better [CRM](term:crm)");
const BETTER_SAYS: Text = Text::new(
    "10명 팀의 10–20%, 넘기 어려운 도입의 문턱",
    "10–20% of a team of ten: short of the bar",
);
const BAR: Text = Text::new("도입의 [기준](F69)", "The [bar](F69)");
const BAR_SAYS: Text = Text::new("사람 2–10명 몫의 일", "The work of 2–10 people");

fn view() -> AnyView {
    view! {
        <svg class="glyphs" aria-hidden="true">
            <symbol id="ten-people-person" viewBox="0 0 24 44">
                <circle cx="12" cy="7.5" r="6"></circle>
                <path d="M1.5 42.5v-14a10.5 10.5 0 0 1 21 0v14z"></path>
            </symbol>
        </svg>
        <div class="panels">
            <section class="panel better">
                <h3>{rich_text(BETTER)}</h3>
                <p class="big">{range(share(TEAM))} {people_unit()}</p>
                {people(share(TEAM))}
                <p class="says">{rich_text(BETTER_SAYS)}</p>
            </section>
            <section class="panel bar">
                <h3 data-from="1">{rich_text(BAR)}</h3>
                <p class="big" data-from="1">
                    {range(BAR_PEOPLE)}
                    {people_unit()}
                </p>
                {people(BAR_PEOPLE)}
                <p class="says" data-from="1">
                    {rich_text(BAR_SAYS)}
                </p>
            </section>
        </div>
        <div class="below">{arithmetic()} {homework()}</div>
    }
    .into_any()
}

fn people_unit() -> AnyView {
    view! { <small>{rich_text(Text::new("명", " people"))}</small> }.into_any()
}

/// The unit in a row of the table: English needs a space before it, Korean none.
fn people_count() -> AnyView {
    rich_text(Text::new("명", "\u{a0}people"))
}

/// A team of ten as icons: those certain, those up to the upper end, and the rest.
fn people((least, most): (u32, u32)) -> AnyView {
    let team = (1..=TEAM).map(|it| {
        let class = if it <= least {
            "person sure"
        } else if it <= most {
            "person maybe"
        } else {
            "person"
        };
        view! {
            <svg class=class>
                <use href="#ten-people-person"></use>
            </svg>
        }
    });
    view! {
        <div class="people" aria-hidden="true">
            {team.collect_view()}
        </div>
    }
    .into_any()
}

/// Returns the people whose time the improvement is worth in a team.
const fn share(team: u32) -> (u32, u32) {
    (team * BETTER_PERCENT.0 / 100, team * BETTER_PERCENT.1 / 100)
}

fn range((least, most): (u32, u32)) -> String {
    format!("{least}–{most}")
}

/// Returns where a number of people is on the scale.
fn at(people: u32) -> String {
    format!("{}%", people * 100 / SCALE_PEOPLE)
}

const ARITHMETIC: Text = Text::new("팀이 커지면", "As the team grows");
const TEAM_HEAD: Text = Text::new("팀", "Team");
const SHARE_HEAD: Text = Text::new("10–20%의 몫", "10–20% is");
const SCALE_HEAD: Text = Text::new("기준 2–10명에 견주면", "against the bar of 2–10");

fn arithmetic() -> AnyView {
    view! {
        <table data-from="2">
            <caption>{cited(ARITHMETIC, Mark::Added, "F69")}</caption>
            <thead>
                <tr>
                    <th scope="col">{rich_text(TEAM_HEAD)}</th>
                    <th scope="col">{rich_text(SHARE_HEAD)}</th>
                    <th scope="col">{rich_text(SCALE_HEAD)}</th>
                </tr>
            </thead>
            <tbody>{TEAMS.map(team_row)}</tbody>
        </table>
    }
    .into_any()
}

fn team_row(team: u32) -> AnyView {
    let (least, most) = share(team);
    view! {
        <tr>
            <th scope="row">{team}{people_count()}</th>
            <td>{range((least, most))}{people_count()}</td>
            <td>
                <svg class="scale" aria-hidden="true">
                    <rect
                        class="target"
                        x=at(BAR_PEOPLE.0)
                        width=at(BAR_PEOPLE.1 - BAR_PEOPLE.0)
                        height="100%"
                    ></rect>
                    <rect
                        class="share"
                        x=at(least)
                        width=at(most - least)
                        y="30%"
                        height="40%"
                    ></rect>
                </svg>
            </td>
        </tr>
    }
    .into_any()
}

const HOMEWORK_TITLE: Text = Text::new("함께 풀 숙제", "Also due");
const HOMEWORK: [Text; 3] = [
    Text::new("데이터 통합", "Data integration"),
    Text::new("MLOps의 수익성", "MLOps profits"),
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
    fn the_share_grows_with_the_team() {
        assert_eq!(TEAMS.map(share), [(1, 2), (5, 10), (10, 20)]);
    }

    #[test]
    fn the_scale_ends_with_the_largest_share() {
        assert_eq!(at(SCALE_PEOPLE), "100%");
        assert!(TEAMS.iter().all(|it| share(*it).1 <= SCALE_PEOPLE));
    }
}
