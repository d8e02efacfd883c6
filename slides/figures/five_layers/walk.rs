//! A journey that can be walked through: by a slider, by a play button, and for a request by a
//! switch for the detour that only companies take. The state word is the lit hop: `4`, or
//! `4,consumer` without the detour.

use std::cmp::Ordering;

use rostra::prelude::*;

use super::flows::Stop;

/// Duration of each hop while it plays, in milliseconds.
const HOP_MS: u32 = 1600;
/// The part of the state word for a request without the detour.
const CONSUMER: &str = "consumer";

const PLAY: Text = Text::new("재생", "Play");
const HOP: Text = Text::new("단계", "Step");
const COMPANY: Text = Text::new("기업에서 쓸 때", "In a company");
/// Values of the slider: for a complete drawing, and for one that has not begun.
const ALL: Text = Text::new("전체", "All");
const BEFORE: Text = Text::new("시작 전", "Not started");

/// The state of a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Walk {
    /// The lit hop, from 1; with 0 none is lit.
    hop: usize,
    /// Leaves out the hops that only companies take.
    consumer: bool,
}

impl Walk {
    fn read(stops: &[Stop], word: &str) -> Option<Self> {
        let (hop, consumer) = match word.split_once(',') {
            Some((hop, CONSUMER)) => (hop, true),
            _ => (word, false),
        };
        let walk = Self { hop: hop.parse().ok()?, consumer };
        let last = hops(stops, consumer).last()?;
        let has_choice = !consumer || stops.iter().any(|it| it.company);
        let is_hop = walk.hop == 0 || hops(stops, consumer).any(|it| it == walk.hop);
        (has_choice && is_hop && walk.hop <= last && walk.word() == word).then_some(walk)
    }

    fn word(self) -> String {
        let hop = self.hop;
        if self.consumer { format!("{hop},{CONSUMER}") } else { hop.to_string() }
    }

    /// Returns the state that the talk shows: its step on stage, and the complete drawing in an
    /// article.
    const fn of_talk(scene: &Scene) -> Self {
        Self { hop: if scene.on_stage { scene.step } else { 0 }, consumer: false }
    }

    fn of(stops: &[Stop], scene: &Scene) -> Self {
        Self::read(stops, scene.word).unwrap_or_else(|| Self::of_talk(scene))
    }
}

/// Returns the numbers of the hops that are taken.
fn hops(stops: &[Stop], consumer: bool) -> impl Iterator<Item = usize> {
    let taken = stops.iter().zip(1..).filter(move |(it, _)| !(consumer && it.company));
    taken.map(|(_, hop)| hop)
}

/// A journey that can be walked through.
pub trait Journey {
    /// Its stops, in order.
    const STOPS: &'static [Stop];
}

/// Returns the figure that walks a journey on a slide.
#[must_use]
pub const fn figure<J: Journey>(slide: &'static str) -> Figure {
    Figure {
        slide,
        controls: || controls(J::STOPS),
        knows: |word| knows(J::STOPS, word),
        show: |scene| show(J::STOPS, scene),
        act: |scene, it| act(J::STOPS, scene, it),
    }
}

/// Returns the controls.
fn controls(stops: &[Stop]) -> Vec<(&'static str, String)> {
    let last = u32::try_from(stops.len()).unwrap_or_default();
    let has_choice = stops.iter().any(|it| it.company);
    let html = format!(
        "<div class=\"live\">{}{}{}<output class=\"sr\" data-result></output></div>",
        player("play", PLAY, HOP_MS),
        slider("hop", HOP, [0, last, 1]),
        if has_choice { switch("company", COMPANY) } else { String::new() },
    );
    vec![(".ground > :last-child", html)]
}

/// Returns whether a word is a state of the walk.
fn knows(stops: &[Stop], word: &str) -> bool {
    Walk::read(stops, word).is_some()
}

/// Returns the state word after a control is used; `None` when that is what the talk shows.
fn act(stops: &[Stop], scene: &Scene, act: &ControlEvent) -> Option<String> {
    let mut walk = Walk::of(stops, scene);
    match act.control {
        "hop" => {
            let place: usize = act.value.parse().unwrap_or_default();
            let mut places = std::iter::once(0).chain(hops(stops, walk.consumer));
            walk.hop = places.nth(place).unwrap_or_default();
        }
        "play" => {
            let next = hops(stops, walk.consumer).find(|it| *it > walk.hop);
            // Pressed at the end, it starts again at hop 1.
            let begin = (act.value != REPEAT).then_some(1);
            walk.hop = next.or(begin).unwrap_or(walk.hop);
        }
        _ => {
            walk.consumer = act.value.is_empty();
            // A hop of the detour is gone without it: take the next hop.
            let here = hops(stops, walk.consumer).find(|it| *it >= walk.hop);
            walk.hop = here.filter(|_| walk.hop > 0).unwrap_or_default();
        }
    }
    (walk != Walk::of_talk(scene)).then(|| walk.word())
}

/// Returns the changes that show the state in the document.
fn show(stops: &[Stop], scene: &Scene) -> Vec<Patch> {
    let walk = Walk::of(stops, scene);
    // In an article, hop 0 shows the complete drawing, as without a word.
    let is_walked = !scene.word.is_empty() && (scene.on_stage || walk.hop > 0);
    let set = |at: String, name, value: Option<String>| Patch {
        at,
        what: PatchKind::Attribute(name, value),
    };
    let mut puts = vec![
        set(".follow".into(), "data-walk", is_walked.then(|| walk.hop.to_string())),
        Patch::flag(".follow", "data-consumer", walk.consumer),
        Patch::flag(".place", "data-lit", false),
    ];
    for hop in 1..=stops.len() {
        let state = match hop.cmp(&walk.hop) {
            Ordering::Less => "past",
            Ordering::Equal => "now",
            Ordering::Greater => "ahead",
        };
        let state = is_walked.then(|| state.to_owned());
        puts.push(set(format!("[data-hop=\"{hop}\"]"), "data-walk", state));
    }
    if is_walked {
        let lit = format!(".place[data-at~=\"{}\"]", walk.hop);
        puts.push(Patch::flag(lit, "data-lit", true));
    }
    let hop = walk.hop.to_string();
    let named = match (walk.hop, scene.on_stage) {
        (0, true) => both(BEFORE.ko, BEFORE.en),
        (0, false) => both(ALL.ko, ALL.en),
        _ => hop.clone(),
    };
    let place = hops(stops, walk.consumer).position(|it| it == walk.hop).map_or(0, |it| it + 1);
    let slider = "[data-act=hop]";
    puts.extend([
        Patch::attribute(slider, "max", hops(stops, walk.consumer).count().to_string()),
        Patch::attribute(slider, "aria-valuetext", hop),
        Patch::value(slider, place.to_string()),
        Patch::html("[data-act=hop] + output", named),
        Patch::value("[data-act=company]", if walk.consumer { "" } else { "on" }),
    ]);
    let stop = walk.hop.checked_sub(1).and_then(|it| stops.get(it)).filter(|_| is_walked);
    puts.push(Patch::html("[data-result]", stop.map(route).unwrap_or_default()));
    puts
}

/// Returns the places that a stop starts from and leads to, for screen readers.
fn route(stop: &Stop) -> String {
    let in_language = |of: fn(Text) -> &'static str| {
        let legs = stop.streams.iter().map(|it| match it.from == it.to {
            true => of(it.from.name()).to_owned(),
            false => format!("{} → {}", of(it.from.name()), of(it.to.name())),
        });
        let legs: Vec<String> = legs.collect();
        if legs.is_empty() { of(stop.at.name()).to_owned() } else { legs.join(", ") }
    };
    both(&in_language(|it| it.ko), &in_language(|it| it.en))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figures::five_layers::flows::{MONEY, REQUEST, stops};

    const COMPANYS: [Stop; REQUEST.len()] = stops(REQUEST);
    const MONEYS: [Stop; MONEY.len()] = stops(MONEY);

    fn at(word: &str, step: usize, on_stage: bool) -> Scene<'_> {
        Scene { word, step, on_stage, ..Scene::default() }
    }

    fn does<'a>(control: &'a str, value: &'a str) -> ControlEvent<'a> {
        ControlEvent { control, value }
    }

    fn value_at(puts: &[Patch], at: &str) -> PatchKind {
        puts.iter().find(|it| it.at == at).unwrap().what.clone()
    }

    #[test]
    fn every_hop_is_a_word_and_nothing_else_is() {
        for stops in [&COMPANYS[..], &MONEYS] {
            let has_choice = stops.iter().any(|it| it.company);
            for consumer in [false, true] {
                for hop in hops(stops, consumer).chain([0]) {
                    let walk = Walk { hop, consumer };
                    let expected = Some(walk).filter(|_| has_choice || !consumer);
                    assert_eq!(Walk::read(stops, &walk.word()), expected, "{walk:?}");
                }
            }
            for nonsense in ["", "9", "04", "4,", "4,company", "-1", "x", "3,consumer", ",consumer"]
            {
                assert!(!knows(stops, nonsense), "{nonsense}");
            }
        }
    }

    #[test]
    fn without_a_word_nothing_of_the_slide_is_changed() {
        for scene in [at("", 0, true), at("", 3, true), at("", 0, false)] {
            for Patch { at, what } in show(&COMPANYS, &scene) {
                let is_control = at.contains("data-act") || at == "[data-result]";
                assert!(
                    is_control || matches!(what, PatchKind::Attribute(_, None)),
                    "{at}: {what:?}"
                );
            }
        }
    }

    #[test]
    fn the_slider_stands_where_the_talk_is() {
        let puts = show(&COMPANYS, &at("", 3, true));
        assert_eq!(value_at(&puts, "[data-act=hop] + output"), PatchKind::Html("3".into()));
        let puts = show(&COMPANYS, &at("", 3, false));
        assert_eq!(
            value_at(&puts, "[data-act=hop] + output"),
            PatchKind::Html(both(ALL.ko, ALL.en))
        );
    }

    #[test]
    fn the_slider_goes_hop_by_hop_and_back_to_the_talk() {
        let set = |word, value| act(&COMPANYS, &at(word, 2, true), &does("hop", value));
        assert_eq!(set("", "5").as_deref(), Some("5"));
        assert_eq!(set("5", "0").as_deref(), Some("0"));
        assert_eq!(set("5", "2"), None);
        // Without the detour, its hops have no place on the slider.
        assert_eq!(set("2,consumer", "3").as_deref(), Some("4,consumer"));
        assert_eq!(act(&COMPANYS, &at("5", 2, false), &does("hop", "0")), None);
    }

    #[test]
    fn it_plays_to_the_end_and_begins_anew_when_asked() {
        let next = |word: &str, value| act(&COMPANYS, &at(word, 0, false), &does("play", value));
        assert_eq!(next("", "").as_deref(), Some("1"));
        assert_eq!(next("1", REPEAT).as_deref(), Some("2"));
        assert_eq!(next("2,consumer", REPEAT).as_deref(), Some("4,consumer"));
        assert_eq!(next("8", REPEAT).as_deref(), Some("8"));
        assert_eq!(next("8", "").as_deref(), Some("1"));
        // At the last step of the talk, without a word, playing on changes nothing.
        assert_eq!(act(&COMPANYS, &at("", 8, true), &does("play", REPEAT)), None);
    }

    #[test]
    fn the_detour_is_left_out_and_added_again() {
        let switched = |word, value| act(&COMPANYS, &at(word, 0, false), &does("company", value));
        assert_eq!(switched("", "").as_deref(), Some("0,consumer"));
        assert_eq!(switched("0,consumer", "on"), None);
        assert_eq!(switched("3", "").as_deref(), Some("4,consumer"));
        assert_eq!(switched("4,consumer", "on").as_deref(), Some("4"));
    }

    #[test]
    fn a_hop_lights_its_places_and_its_line() {
        let puts = show(&MONEYS, &at("5", 0, false));
        let attribute = |at: &str| match value_at(&puts, at) {
            PatchKind::Attribute(_, value) => value,
            other => panic!("{other:?}"),
        };
        assert_eq!(attribute(".follow").as_deref(), Some("5"));
        assert_eq!(attribute(".place[data-at~=\"5\"]").as_deref(), Some(""));
        for (hop, expected) in [("4", "past"), ("5", "now"), ("6", "ahead")] {
            assert_eq!(attribute(&format!("[data-hop=\"{hop}\"]")).as_deref(), Some(expected));
        }
        let route = both(
            "소비자 → 애플리케이션, 기업 → 엔터프라이즈",
            "Consumers → Applications, Companies → Enterprise",
        );
        assert_eq!(value_at(&puts, "[data-result]"), PatchKind::Html(route));
    }
}
