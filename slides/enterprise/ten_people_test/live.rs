//! The same stages for another team and another gain in output: how much of the people's work is
//! left, and whether what is taken over meets the speaker's bar. Arithmetic on facts F63 and F69.

use rostra::prelude::*;

use super::{GAIN_PERCENT, TEAM, kind, left, range, work_taken_over};
use crate::figures::numbers::of_slider;

/// Minimum, maximum and step of the sliders, in people and in percent.
const TEAM_RANGE: [u32; 3] = [5, 100, 5];
const GAIN_RANGE: [u32; 3] = [10, 200, 10];
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

/// Parses `team-40`, `gain-60` or `team-40,gain-60` and returns the team's size and the gain in
/// percent, if it names one. Both are rounded down to the sliders' steps.
fn read(word: &str) -> Option<(u32, Option<u32>)> {
    let team = |word| of_slider(word, "team-", TEAM_RANGE);
    let gain = |word| of_slider(word, "gain-", GAIN_RANGE);
    match word.split_once(',') {
        Some((first, second)) => Some((team(first)?, Some(gain(second)?))),
        None => match team(word) {
            Some(team) => Some((team, None)),
            None => gain(word).map(|gain| (TEAM, Some(gain))),
        },
    }
}

fn controls() -> Vec<(&'static str, String)> {
    let html = format!(
        "<div class=\"live\" data-from=\"2\">{}{}{}<output class=\"sr\" data-result></output></div>",
        slider("team", Text::new("팀의 크기", "Team size"), TEAM_RANGE),
        slider("gain", Text::new("2단계 생산성", "Output gain"), GAIN_RANGE),
        button("reset", Text::new("발표대로", "As in the talk")),
    );
    vec![(".homework", html)]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let (mut team, mut gain) = read(scene.word).unwrap_or((TEAM, None));
    match act.control {
        "team" => team = act.value.parse().ok()?,
        "gain" => gain = Some(act.value.parse().ok()?),
        _ => (team, gain) = (TEAM, None),
    }
    let gain = gain.map(|it| format!("gain-{it}"));
    let team = (team != TEAM).then(|| format!("team-{team}"));
    match (team, gain) {
        (Some(team), Some(gain)) => Some(format!("{team},{gain}")),
        (team, gain) => team.or(gain),
    }
}

fn show(scene: &Scene) -> Vec<Patch> {
    let (team, gain) = read(scene.word).unwrap_or((TEAM, None));
    let gains = gain.map_or(GAIN_PERCENT, |it| (it, it));
    let work = left(team, gains);
    let [ko, en] = work_taken_over(team, work);
    let says = both(&ko, &en);
    let (rows, columns) = grid(team);
    let is_talk = team == TEAM && gain.is_none();
    let named = gain.map_or_else(|| format!("{}–{}", gains.0, gains.1), |it| it.to_string());
    let mut puts = vec![
        Patch::value("[data-act=team]", team.to_string()),
        Patch::html("[data-act=team] + output", format!("{team}{}", both("명", ""))),
        Patch::value("[data-act=gain]", gains.0.to_string()),
        Patch::html("[data-act=gain] + output", format!("+{named}%")),
        Patch::disabled("[data-act=reset]", is_talk),
        Patch::property(".stages", "--rows", rows.to_string()),
        Patch::property(".stages", "--columns", columns.to_string()),
        Patch::html("li:nth-child(2) .says", says.as_str()),
        Patch::html("[data-result]", if is_talk { String::new() } else { says }),
    ];
    let stages = [(team * 10, team * 10), work, (0, 0)];
    for (stage, left) in (1..).zip(stages) {
        let at = |part: &str| format!(".stages > li:nth-child({stage}) {part}");
        let rest = format!("{}<small>{}</small>", range(left), both("명", " people"));
        puts.push(Patch::html(at(".num"), rest));
        puts.push(Patch::html(at(".people"), people(team, left)));
    }
    puts
}

/// Returns the number of rows, and of places in each, that show people as large as possible.
fn grid(team: u32) -> (u32, u32) {
    let found = ROWS.iter().find(|it| team <= it.0);
    found.map_or((1, team), |(_, rows, least)| (*rows, team.div_ceil(*rows).max(*least)))
}

/// Returns a team as icons, if this much of its work is left.
fn people(team: u32, left: (u32, u32)) -> String {
    let one = |nth: u32| {
        let class = kind(nth, left);
        format!("<svg class=\"{class}\"><use href=\"#ten-people-person\"></use></svg>")
    };
    (1..=team).map(one).collect()
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
            Some(PatchKind::Html(html)) => html,
            other => panic!("{at} is {other:?}"),
        }
    }

    fn teams() -> impl Iterator<Item = u32> {
        let [least, most, step] = TEAM_RANGE;
        (least..=most).step_by(step as usize)
    }

    #[test]
    fn the_talks_team_is_what_is_drawn() {
        let drawn = (super::super::ENTRY.view)().to_html().replace("<!>", "");
        // Selectors that begin with an attribute belong to the controls.
        for put in show(&scene("")).into_iter().filter(|it| !it.at.starts_with('[')) {
            if let PatchKind::Html(html) = put.what {
                assert!(drawn.contains(&html), "{}: {html}", put.at);
            }
        }
    }

    #[test]
    fn a_larger_team_and_another_gain_change_what_is_left() {
        let left = |word| html(word, ".stages > li:nth-child(2) .num");
        assert!(left("team-40").starts_with("20–30.8<"));
        assert!(left("gain-60").starts_with("6.3<"));
        assert!(left("team-40,gain-60").starts_with("25<"));
        let drawn = html("team-40,gain-60", ".stages > li:nth-child(2) .people");
        let count = |class: &str| drawn.matches(&format!("class=\"{class}\"")).count();
        assert_eq!([count("person"), count("person maybe"), count("person earned")], [25, 0, 15]);
        assert!(html("team-40,gain-60", ".stages > li:nth-child(3) .num").starts_with("0<"));
    }

    #[test]
    fn what_is_taken_over_is_compared_with_the_bar() {
        let says = |word| html(word, "li:nth-child(2) .says");
        assert!(says("gain-10").contains("The work of 0.9 is taken over: short of the bar"));
        assert!(says("team-5").contains("at best meets the bar"));
        assert!(says("team-40").contains("The work of 9.2–20 is taken over: meets the bar"));
        assert!(says("team-100").contains("above the bar"));
    }

    #[test]
    fn everybody_has_a_place() {
        for team in teams() {
            let (rows, columns) = grid(team);
            assert!(rows * columns >= team, "{team} in {rows} × {columns}");
        }
        assert_eq!([10, 45, 100].map(grid), [(1, 10), (2, 23), (3, 34)]);
    }

    #[test]
    fn every_state_is_a_word_and_nonsense_is_none() {
        for team in teams() {
            assert_eq!(read(&format!("team-{team}")), Some((team, None)));
        }
        assert_eq!(read("team-42"), Some((40, None)));
        assert_eq!(read("gain-55"), Some((TEAM, Some(50))));
        assert_eq!(read("team-40,gain-60"), Some((40, Some(60))));
        let nonsense =
            ["", ",", "team-", "team-4", "team-101", "40", "gain-5", "gain-60,team-40", "team-40,"];
        for word in nonsense {
            assert_eq!(read(word), None, "{word}");
        }
    }

    #[test]
    fn the_sliders_set_both_and_the_button_gives_them_back() {
        let set = |control, value| act(&scene("team-40,gain-60"), &ControlEvent { control, value });
        assert_eq!(set("team", "75").as_deref(), Some("team-75,gain-60"));
        assert_eq!(set("team", "10").as_deref(), Some("gain-60"));
        assert_eq!(set("gain", "30").as_deref(), Some("team-40,gain-30"));
        assert_eq!(set("reset", ""), None);
    }
}
