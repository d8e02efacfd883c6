//! Figure of the slide `saved-hours`: what some minutes a day add up to in a year.

use leptos::prelude::*;
use rostra::prelude::*;

/// The figure.
pub const FIGURE: Figure =
    Figure { slide: "saved-hours", controls, knows: |word| State::read(word).is_some(), show, act };

/// Minimum, maximum and step of the slider, in minutes a day.
const RANGE: [u32; 3] = [5, 60, 5];
/// The state that the page is drawn in, without a word.
const DRAWN: State = State { minutes: 30, is_team: false };

/// What the controls are set to.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    minutes: u32,
    is_team: bool,
}

impl State {
    /// Parses `minutes-45` or `minutes-45,team`.
    fn read(word: &str) -> Option<Self> {
        let of_team = word.strip_suffix(",team");
        let minutes = of_team.unwrap_or(word).strip_prefix("minutes-")?.parse().ok()?;
        let [least, most, step] = RANGE;
        let is_stop = (least..=most).contains(&minutes) && minutes.is_multiple_of(step);
        let state = Self { minutes, is_team: of_team.is_some() };
        // `parse` accepts `+45` and `045` too, which `word` never writes.
        (is_stop && state.word() == word).then_some(state)
    }

    fn word(self) -> String {
        format!("minutes-{}{}", self.minutes, if self.is_team { ",team" } else { "" })
    }

    /// Hours saved in 240 working days, by one person or by a team of four; at most 960.
    fn hours(self) -> u32 {
        self.minutes * 240 / 60 * if self.is_team { 4 } else { 1 }
    }
}

/// Returns the drawing, part of the page.
pub fn view() -> AnyView {
    view! {
        <p>
            {rich_text(Text::new("240일 동안 줄이는 시간:", "Hours saved in 240 days:"))} " "
            <strong class="hours">{DRAWN.hours()}</strong>
        </p>
        <svg class="bar" viewBox="0 0 960 40" aria-hidden="true">
            <rect width=DRAWN.hours() height="40" />
        </svg>
    }
    .into_any()
}

fn controls() -> Vec<(&'static str, String)> {
    let html = format!(
        "<div class=\"live\">{}{}{}<output class=\"sr\" data-result></output></div>",
        slider("minutes", Text::new("하루에 줄이는 분", "Minutes saved a day"), RANGE),
        switch("team", Text::new("네 명이 함께", "In a team of four")),
        button("reset", Text::new("처음대로", "Reset")),
    );
    vec![(".bar", html)]
}

fn show(scene: &Scene) -> Vec<Patch> {
    let state = State::read(scene.word).unwrap_or(DRAWN);
    let (minutes, hours) = (state.minutes.to_string(), state.hours().to_string());
    let said = both(&format!("{hours}시간"), &format!("{hours} hours"));
    vec![
        Patch::html(".hours", hours.clone()),
        Patch::attribute(".bar rect", "width", hours),
        Patch::value("[data-act=minutes]", minutes.clone()),
        Patch::html("[data-act=minutes] + output", minutes),
        Patch::value("[data-act=team]", if state.is_team { "on" } else { "" }),
        Patch::disabled("[data-act=reset]", state == DRAWN),
        Patch::html("[data-result]", if state == DRAWN { String::new() } else { said }),
    ]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is = State::read(scene.word).unwrap_or(DRAWN);
    let next = match act.control {
        "minutes" => State { minutes: act.value.parse().ok()?, ..is },
        "team" => State { is_team: !act.value.is_empty(), ..is },
        _ => return None,
    };
    let word = next.word();
    (State::read(&word)? != DRAWN).then_some(word)
}
