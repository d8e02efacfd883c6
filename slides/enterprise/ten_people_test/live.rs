//! The same improvement in a team of another size: how many people's time it is worth, and whether
//! that reaches the speaker's bar. Arithmetic, fact F69.

use rostra::prelude::*;

use super::{BAR_PEOPLE, BAR_SAYS, BETTER_SAYS, SCALE_PEOPLE, TEAM};

/// Minimum, maximum and step of the slider, in people.
const RANGE: [u32; 3] = [5, 100, 5];
/// Layout by team size: the largest team, its number of rows, and the least number of places in a
/// row.
const ROWS: [(u32, u32, u32); 3] = [(20, 1, 10), (60, 2, 20), (100, 3, 30)];

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| read(word).is_some(),
    show,
    act,
};

/// Parses `team-40` and returns the team's size, rounded down to the slider's step.
fn read(word: &str) -> Option<u32> {
    let team: u32 = word.strip_prefix("team-")?.parse().ok()?;
    let [least, most, step] = RANGE;
    (least..=most).contains(&team).then(|| team - team % step)
}

fn controls() -> Vec<(&'static str, String)> {
    let name = Text::new(
        "팀의 크기 <small class=\"mark-label\" data-mark=\"added\">더한 맥락</small>",
        "Team size <small class=\"mark-label\" data-mark=\"added\">added context</small>",
    );
    let html = format!(
        "<div class=\"live\" data-from=\"2\">{}{}<output class=\"sr\" data-result></output></div>",
        slider("team", name, RANGE),
        button("reset", Text::new("발표의 10명", "The talk’s ten")),
    );
    vec![(".panels", html)]
}

fn act(_: &Scene, act: &Act) -> Option<String> {
    let team = if act.control == "team" { act.value.parse().ok()? } else { TEAM };
    (team != TEAM).then(|| format!("team-{team}"))
}

fn show(scene: &Scene) -> Vec<Put> {
    let team = read(scene.word).unwrap_or(TEAM);
    let (least, most) = share(team);
    let worth = format!("{}–{}", tenths(least), tenths(most));
    let (rows, columns) = grid(team);
    let (says, of_bar) = if team == TEAM {
        let [says, of_bar] = [BETTER_SAYS, BAR_SAYS].map(|it| both(it.ko, it.en));
        (says, of_bar)
    } else {
        let verdict = verdict(team);
        let ko = format!("{team}명 팀이면 {}", verdict.ko);
        let en = format!("10–20% of {team} is {}", verdict.en);
        let of = (format!("{team}명 팀의 10–20%"), format!("10–20% of a team of {team}"));
        (both(&of.0, &of.1), both(&ko, &en))
    };
    let said = if team == TEAM { String::new() } else { of_bar.clone() };
    let row = "tbody tr:first-child";
    vec![
        Put::value("[data-act=team]", team.to_string()),
        Put::html("[data-act=team] + output", format!("{team}{}", both("명", ""))),
        Put::disabled("[data-act=reset]", team == TEAM),
        Put::html(".better .big", format!("{worth}<small>{}</small>", both("명", " people"))),
        Put::html(".better .says", says),
        Put::html(".bar .says", of_bar),
        Put::flag(".people", "data-other", team != TEAM),
        Put::property(".people", "--rows", rows.to_string()),
        Put::property(".people", "--columns", columns.to_string()),
        Put::html(".better .people", people(team, (least, most))),
        // The bar can be more people than the whole team.
        Put::html(".bar .people", people(team.max(BAR_PEOPLE.1), in_tenths(BAR_PEOPLE))),
        Put::flag(".below table", "data-other", team != TEAM),
        Put::html(format!("{row} th"), people_count(&team.to_string())),
        Put::html(format!("{row} td:nth-child(2)"), people_count(&worth)),
        Put::attribute(format!("{row} .share"), "x", at(least)),
        Put::attribute(format!("{row} .share"), "width", at(most - least)),
        Put::html("[data-result]", said),
    ]
}

/// Returns the people whose time the improvement is worth in a team, in tenths.
const fn share(team: u32) -> (u32, u32) {
    let (least, most) = super::BETTER_PERCENT;
    (team * least / 10, team * most / 10)
}

const fn in_tenths((least, most): (u32, u32)) -> (u32, u32) {
    (least * 10, most * 10)
}

/// Returns how the improvement compares with the bar.
fn verdict(team: u32) -> Text {
    let ((least, most), (low, high)) = (share(team), in_tenths(BAR_PEOPLE));
    if most < low {
        Text::new("기준에 못 미침", "short of the bar")
    } else if least < low {
        Text::new("위쪽 끝만 기준에 닿음", "in the bar at its upper end only")
    } else if most <= high {
        Text::new("기준 안에 듦", "inside the bar")
    } else if least < high {
        Text::new("기준 안에서 그 위까지", "from inside the bar to above it")
    } else {
        Text::new("기준의 위쪽 끝부터", "from the top of the bar up")
    }
}

/// Returns the number of rows, and of places in each, that show people as large as possible.
fn grid(team: u32) -> (u32, u32) {
    let found = ROWS.iter().find(|it| team <= it.0);
    found.map_or((1, team), |(_, rows, least)| (*rows, team.div_ceil(*rows).max(*least)))
}

/// Returns a team as icons: those certain, those up to the upper end, and the rest. A person whose
/// time is certain only in part is filled in part.
fn people(team: u32, (least, most): (u32, u32)) -> String {
    let person = "<use href=\"#ten-people-person\"></use>";
    let one = |nth: u32| {
        let (before, after) = (nth * 10 - 10, nth * 10);
        let class = if after <= least {
            "person sure"
        } else if before < most {
            "person maybe"
        } else {
            "person"
        };
        let part = if before < least && least < after { person } else { "" };
        format!("<svg class=\"{class}\">{person}{part}</svg>")
    };
    (1..=team).map(one).collect()
}

fn people_count(people: &str) -> String {
    people.to_owned() + &both("명", "&nbsp;people")
}

/// Returns where a number of people, in tenths, is on the scale.
fn at(people: u32) -> String {
    tenths(people * 100 / SCALE_PEOPLE) + "%"
}

/// Formats tenths: `15` as `1.5`, `20` as `2`.
fn tenths(number: u32) -> String {
    let (whole, rest) = (number / 10, number % 10);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::*;

    fn scene(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    fn html(word: &str, at: &str) -> String {
        let put = show(&scene(word)).into_iter().find(|it| it.at == at);
        match put.map(|it| it.what) {
            Some(What::Html(html)) => html,
            other => panic!("{at} is {other:?}"),
        }
    }

    fn teams() -> impl Iterator<Item = u32> {
        let [least, most, step] = RANGE;
        (least..=most).step_by(step as usize)
    }

    #[test]
    fn the_talks_ten_are_what_is_drawn() {
        let drawn = (super::super::ENTRY.view)().to_html();
        let drawn = drawn.replace("<!>", "").replace('\u{a0}', "&nbsp;");
        // Selectors that begin with an attribute belong to the controls.
        for put in show(&scene("")).into_iter().filter(|it| !it.at.starts_with('[')) {
            match put.what {
                What::Html(html) => assert!(drawn.contains(&html), "{}: {html}", put.at),
                What::Attribute("x" | "width", value) => {
                    let value = value.unwrap();
                    assert!(drawn.contains(&format!("=\"{value}\"")), "{}: {value}", put.at);
                }
                _ => (),
            }
        }
    }

    #[test]
    fn a_team_of_forty_is_worth_four_to_eight() {
        assert_eq!(
            html("team-40", ".better .big"),
            "4–8<small><span lang=\"ko\">명</span><span lang=\"en\"> people</span></small>"
        );
        let drawn = html("team-40", ".better .people");
        let count = |class: &str| drawn.matches(&format!("class=\"{class}\"")).count();
        assert_eq!([count("person sure"), count("person maybe"), count("person")], [4, 4, 32]);
        let share = |name| Put::attribute("tbody tr:first-child .share", name, "20%");
        assert!(show(&scene("team-40")).contains(&share("x")));
        assert!(show(&scene("team-40")).contains(&share("width")));
    }

    #[test]
    fn everybody_has_a_place() {
        for team in teams() {
            let (rows, columns) = grid(team);
            assert!(rows * columns >= team.max(BAR_PEOPLE.1), "{team} in {rows} × {columns}");
        }
        assert_eq!([10, 45, 100].map(grid), [(1, 10), (2, 23), (3, 34)]);
    }

    #[test]
    fn half_a_person_is_filled_by_half() {
        assert!(html("team-15", ".better .big").starts_with("1.5–3<"));
        let drawn = html("team-15", ".better .people");
        let halves = drawn.matches("</use><use").count();
        assert_eq!((halves, drawn.matches("person sure").count()), (1, 1));
        assert_eq!(html("team-40", ".better .people").matches("</use><use").count(), 0);
    }

    #[test]
    fn the_bar_is_ten_people_in_any_team() {
        for team in teams() {
            let drawn = html(&format!("team-{team}"), ".bar .people");
            assert_eq!(drawn.matches("person sure").count(), 2);
            assert_eq!(drawn.matches("person maybe").count(), 8);
        }
    }

    #[test]
    fn what_reaches_the_bar_is_said_where_it_changes() {
        let said: Vec<_> = teams().map(|it| (it, verdict(it).en)).collect();
        let first = |text| said.iter().find(|it| it.1 == text).unwrap().0;
        assert_eq!(first("short of the bar"), 5);
        assert_eq!(first("in the bar at its upper end only"), 10);
        assert_eq!(first("inside the bar"), 20);
        assert_eq!(first("from inside the bar to above it"), 55);
        assert_eq!(first("from the top of the bar up"), 100);
    }

    #[test]
    fn every_size_is_a_word_and_nonsense_is_none() {
        for team in teams() {
            assert_eq!(read(&format!("team-{team}")), Some(team));
            assert!(share(team).1 <= SCALE_PEOPLE * 10);
        }
        assert_eq!(read("team-42"), Some(40));
        for nonsense in ["", "team-", "team-4", "team-101", "40", "team-x"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn the_slider_sets_the_team_and_the_button_gives_it_back() {
        let set = |control, value| act(&scene("team-40"), &Act { control, value });
        assert_eq!(set("team", "75").as_deref(), Some("team-75"));
        assert_eq!(set("team", "10"), None);
        assert_eq!(set("reset", ""), None);
    }
}
