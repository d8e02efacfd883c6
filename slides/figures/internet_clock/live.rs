//! The interactive timeline: hidden kinds, only what the talk named, a zoomed part of both
//! calendars, the details of an event, the time between two, any event as a clock's zero, and today.

use rostra::prelude::*;

use super::data::{EventKind, Wave};
use super::events::find;
use super::lanes::{EventPosition, positions};
use super::scale::{em, on_track, percent, within};
use super::state::{TimelineState, drawn};
use super::viewport;
use super::{calendar, clocks, details, measure, strip, today, zero};
use crate::position_2024::internet_clock::ENTRY;

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: ENTRY.slide.id,
    controls,
    knows: |word| TimelineState::read(word).is_some(),
    show,
    act,
};

const DEVICES: Text = Text::new("기기·모델", "Devices");

fn controls() -> Vec<(&'static str, String)> {
    let kinds = EventKind::ALL.map(|kind| {
        // A short name is enough beside the mark and the other kinds.
        let name = if kind == EventKind::DeviceModel { DEVICES } else { kind.name() };
        button(kind.word(), name)
    });
    let html = [
        "<div class=\"live clock-live\"><div class=\"clock-kinds\" role=\"group\">",
        &kinds.concat(),
        "</div>",
        &viewport::controls(),
        &today::control(),
        &details::controls(),
        "</div>",
    ];
    let mut all = vec![(".clock-stack", html.concat()), strip::control()];
    all.extend(calendar::closer());
    all.extend(measure::lines());
    all.extend(today::marks());
    all.extend(zero::controls());
    all
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let mut state = TimelineState::read(scene.word).unwrap_or_default();
    let is_on = !act.value.is_empty();
    match act.control {
        "event" => {
            let event = find(act.value);
            let event = event.filter(|it| Some(it.id) != state.event.map(|chosen| chosen.id));
            state.choose(event, scene);
        }
        "before" => state.choose(state.beside(-1), scene),
        "after" => state.choose(state.beside(1), scene),
        clocks::CONTROL => {
            let event = drawn(act.value);
            state.zero = event.filter(|_| !measure::is_same(event, state.zero));
        }
        "from" if measure::is_same(state.zero, state.event) => state.zero = None,
        "from" => state.zero = state.event.or(state.zero),
        "talk" => state.only_talk = is_on,
        "today" => state.today = is_on,
        control => {
            let focus = state.event.map(|it| on_track(it.wave.track(), it.date));
            if let Some(hides) = state.hides(control) {
                *hides = !*hides;
            } else if let Some(viewport) = viewport::act(state.viewport, act, focus) {
                state.viewport = viewport;
            }
        }
    }
    state.zero = state.zero.filter(|it| state.shows(it));
    state.event = state.event.filter(|it| state.shows(it));
    state.word()
}

/// Selectors of the events' marks, and of their names.
const MARKS: &str = ".clock-tracks .clock-event";
const NAMES: &str = ".clock-tracks .clock-event > text";

/// Attributes that hide the kinds, in the order of [`EventKind::ALL`].
const HIDES: [&str; 4] = ["data-no-infra", "data-no-device", "data-no-breakout", "data-no-signal"];

fn show(scene: &Scene) -> Vec<Patch> {
    let state = TimelineState::read(scene.word).unwrap_or_default();
    let positions: Vec<EventPosition> = positions(state.viewport).collect();
    let each = |at, name, value: &dyn Fn(&EventPosition) -> Option<String>| {
        Patch::each(at, name, positions.iter().map(value))
    };
    let flag = |is_on: bool| is_on.then(String::new);
    let is = |it: &EventPosition, of| flag(measure::is_same(Some(it.event), of));
    let said = details::html(state.event, state.zero, state.is_aligned(scene));
    // The other drawing keeps all but the choice of drawing.
    let kept = TimelineState { view: None, ..state }.word();
    let mut puts = vec![
        // Those out of sight wait beside the drawing, so that a drag does not move them all.
        each(MARKS, "x", &|it| Some(percent(within(it.at, -0.1, 1.1)))),
        each(MARKS, "y", &|it| Some(em(it.y))),
        each(MARKS, "data-mere", &|it| flag(it.label.is_none())),
        each(MARKS, "data-chosen", &|it| is(it, state.event)),
        each(MARKS, "data-zero", &|it| is(it, state.zero)),
        each(MARKS, "visibility", &|it| calendar::unseen(it.at)),
        each(MARKS, "data-act", &|_| Some("event".to_owned())),
        each(MARKS, "value", &|it| Some(it.event.id.to_owned())),
        each(NAMES, "x", &|it| Some(it.name().0)),
        each(NAMES, "text-anchor", &|it| Some(it.name().1.to_owned())),
        Patch::attribute(".clock-only input", "data-act", "talk"),
        Patch::value(".clock-only input", if state.only_talk { "on" } else { "" }),
        Patch::html(details::PLACE, said),
        Patch::each("[data-explore]", "data-keep", [kept.clone(), kept]),
    ];
    for ((kind, hides), hidden) in EventKind::ALL.into_iter().zip(HIDES).zip(state.hidden) {
        let at = ["[data-act=", kind.word(), "]"].concat();
        puts.push(Patch::attribute(at, "aria-pressed", if hidden { "false" } else { "true" }));
        puts.push(Patch::flag(".clock", hides, hidden));
    }
    let today = today::reach(state.today, scene.today, state.viewport);
    puts.extend(calendar::show(state.viewport, today));
    puts.extend(strip::show(state.viewport, |it| state.shows(it)));
    puts.extend(measure::show(state.zero, state.event, state.viewport));
    let zero = clocks::month(Wave::Ai, state.zero);
    let today = today::months(state.today, scene.today, zero);
    puts.extend(zero::show(state.zero, today, |it| state.shows(it)));
    puts.extend(today::show(state.today, scene.today, state.viewport, zero));
    puts
}

#[cfg(test)]
mod tests {
    use leptos::prelude::RenderHtml;

    use super::super::events::shown;
    use super::super::viewport::Viewport;
    use super::*;

    fn scene(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    fn after(word: &str, control: &str, value: &str) -> String {
        act(&scene(word), &ControlEvent { control, value }).unwrap_or_default()
    }

    #[test]
    fn controls_choose_and_give_back() {
        assert_eq!(after("", "signal", ""), "no-signal");
        assert_eq!(after("no-signal", "signal", ""), "");
        assert_eq!(after("", "talk", "on"), "talk");
        assert_eq!(after("talk", "talk", ""), "");
        assert_eq!(after("", "event", "google"), "tracks,is-google");
        assert_eq!(after("tracks,is-google", "event", "google"), "tracks");
        assert_eq!(after("tracks,is-google", "breakout", ""), "tracks,no-breakout");
        assert_eq!(after("x2-5000", "whole", ""), "");
        assert_eq!(after("talk", "nonsense", ""), "talk");
    }

    #[test]
    fn a_zero_stays_until_it_is_ended_or_hidden() {
        assert_eq!(after("", "from", ""), "", "nothing is chosen");
        assert_eq!(after("from-google", "from", ""), "from-google");
        let google = "tracks,from-google,is-google";
        assert_eq!(after("tracks,is-google", "from", ""), google);
        assert_eq!(after(google, "from", ""), "tracks,is-google");
        let chatgpt = "tracks,from-google,is-chatgpt";
        assert_eq!(after(google, "event", "chatgpt"), chatgpt);
        assert_eq!(after(chatgpt, "event", "chatgpt"), "tracks,from-google");
        assert_eq!(after(chatgpt, "after", ""), "tracks,from-google,is-gpt4");
        assert_eq!(after(chatgpt, "from", ""), "tracks,from-chatgpt,is-chatgpt");
        assert_eq!(after(chatgpt, "breakout", ""), "tracks,no-breakout,is-chatgpt");
        assert_eq!(after(chatgpt, "device", ""), "tracks,no-device,from-google");
        let added = "tracks,from-netscape,is-google";
        assert_eq!(after(added, "talk", "on"), "tracks,talk,is-google");
    }

    #[test]
    fn from_event_to_event_one_comes_round() {
        let mut word = String::new();
        for _ in shown() {
            word = after(&word, "after", "");
        }
        let last = word.clone();
        assert_ne!(after(&word, "after", ""), last);
        assert_eq!(after(&after(&word, "after", ""), "before", ""), last);
        assert_eq!(after("", "before", ""), last);
    }

    #[test]
    fn a_chosen_event_is_always_in_sight() {
        for part in ["x8-9000", "x16-9000", "x32-9000"] {
            let mut word = ["tracks,", part].concat();
            for _ in shown() {
                word = after(&word, "after", "");
                let state = TimelineState::read(&word).unwrap();
                let event = state.event.unwrap();
                let is_in_sight = |it: Viewport| {
                    (0.0..=1.0).contains(&it.at(on_track(event.wave.track(), event.date)))
                };
                assert!(is_in_sight(state.viewport), "{word}");
                let closer = TimelineState::read(&after(&word, "in", "")).unwrap();
                assert!(is_in_sight(closer.viewport), "{word}, closer");
            }
        }
    }

    #[test]
    fn only_the_largest_view_cannot_be_enlarged() {
        let is_off = |word: &str| {
            let puts = show(&scene(word));
            let put = puts.iter().rfind(|it| it.at == "[data-act=in]").unwrap();
            put.what == PatchKind::Attribute("aria-disabled", Some("true".to_owned()))
        };
        let words = ["", "x2-5000", "x4-5000", "x8-5000", "x16-5000", "x32-5000"];
        assert_eq!(words.map(is_off), [false, false, false, false, false, true]);
    }

    /// Returns the values of an attribute of all elements with a class.
    fn drawn(html: &str, class: &str, name: &str) -> Vec<Option<String>> {
        let value = |it: &str| {
            let (_, after) = it.split_once(&format!(" {name}=\""))?;
            Some(after.split_once('"')?.0.to_owned())
        };
        let class = format!("class=\"{class}\"");
        let tags = html.split('<').map(|it| it.split('>').next().unwrap_or_default());
        tags.filter(|it| it.contains(&class)).map(value).collect()
    }

    #[test]
    fn no_word_shows_what_is_drawn() {
        let html = super::super::tracks::tracks().to_html();
        let puts = show(&scene(""));
        for name in ["x", "y", "data-mere"] {
            let expected = drawn(&html, "clock-event", name);
            assert_eq!(expected.len(), shown().count());
            let put = puts.iter().find_map(|it| match &it.what {
                PatchKind::Each(what, values) if it.at == MARKS && *what == name => Some(values),
                _ => None,
            });
            assert_eq!(put, Some(&expected), "{name}");
        }
        for put in puts.iter().filter(|it| it.at.ends_with("clock-now")) {
            if let PatchKind::Attribute(name @ ("x1" | "x2"), Some(value)) = &put.what {
                let tracks = drawn(&html, "clock-now", name);
                assert_eq!(tracks, [Some(value.clone())]);
            }
        }
    }
}
