//! Any wall can be turned on stage, whichever walls the talk has turned. An article shows both
//! sides anyway. At the wall of delay, two answers race.

use rostra::prelude::*;

use super::WALLS;
use super::race::{self, Race};

/// Bit set of all walls; wall 1 is the lowest bit.
const ALL: u8 = 0b1111;
/// The state word for no wall turned.
const NONE: &str = "0";

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| read(word).is_some() || Race::read(word).is_some(),
    show,
    act,
};

/// Parses the walls that a state word has turned: `1,3`.
fn read(word: &str) -> Option<u8> {
    let bit = |digit: &str| (1..=4).find(|number| digit == number.to_string()).map(bit);
    let turned = match word {
        NONE => 0,
        _ => word.split(',').try_fold(0, |all, digit| Some(all | bit(digit)?))?,
    };
    // Each state has exactly one word.
    (self::word(turned) == word).then_some(turned)
}

fn word(turned: u8) -> String {
    let numbers = (1..=4).filter(|number| turned & bit(*number) != 0);
    let numbers = numbers.map(|number: usize| number.to_string());
    let word = numbers.collect::<Vec<_>>().join(",");
    if word.is_empty() { NONE.to_owned() } else { word }
}

fn bit(number: usize) -> u8 {
    1 << (number - 1)
}

/// Returns the walls that the talk has turned: one more with every step.
fn of_step(step: usize) -> u8 {
    ALL >> (4 - step.min(4))
}

fn controls() -> Vec<(&'static str, String)> {
    let places = [
        ".walls > :nth-child(1) > .front",
        ".walls > :nth-child(2) > .front",
        ".walls > :nth-child(3) > .front",
        ".walls > :nth-child(4) > .front",
    ];
    let names = [
        Text::new("환각의 해법", "What helps against hallucination"),
        Text::new("통합의 해법", "What helps with integration"),
        Text::new("비용의 해법", "What helps with cost"),
        Text::new("지연의 해법", "What helps against delay"),
    ];
    let flips = places.iter().zip(names).zip(1..);
    flips
        .map(|((at, name), number)| (*at, cover("data-act", &number.to_string(), name)))
        .chain(race::controls())
        .collect()
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    if let Some(word) = race::act(scene, act) {
        return Some(word);
    }
    let number: usize = act.control.parse().ok().filter(|it| (1..=4).contains(it))?;
    let course = of_step(scene.step);
    let turned = read(scene.word).unwrap_or(course) ^ bit(number);
    (turned != course).then(|| word(turned))
}

fn show(scene: &Scene) -> Vec<Patch> {
    let race = Race::read(scene.word);
    // While the answers race, the walls stay as the talk has turned them.
    let chosen = read(scene.word).or(race.map(|_| of_step(scene.step)));
    let turned = chosen.unwrap_or(of_step(scene.step));
    let wall = |number: usize| {
        let is_turned = turned & bit(number) != 0;
        let button = format!("[data-act=\"{number}\"]");
        [
            Patch::attribute(button, "aria-expanded", if is_turned { "true" } else { "false" }),
            Patch::flag(
                format!(".walls > :nth-child({number})"),
                "data-turned",
                chosen.is_some() && is_turned,
            ),
        ]
    };
    (1..=WALLS.len()).flat_map(wall).chain(race::show(race)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(word: &str, step: usize, control: &str) -> Option<String> {
        act(
            &Scene { word, step, on_stage: true, ..Scene::default() },
            &ControlEvent { control, value: "" },
        )
    }

    #[test]
    fn every_subset_has_one_word() {
        for turned in 0..=ALL {
            assert_eq!(read(&word(turned)), Some(turned));
        }
        assert_eq!(read("1,3"), Some(0b101));
        for nonsense in ["", "5", "3,1", "1,1", "0,1", "1,", "x", "01"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn a_wall_turns_whatever_the_talk_has_turned() {
        assert_eq!(after("", 0, "3").as_deref(), Some("3"));
        assert_eq!(after("3", 0, "1").as_deref(), Some("1,3"));
        assert_eq!(after("1,3", 0, "3").as_deref(), Some("1"));
        assert_eq!(after("", 2, "1").as_deref(), Some("2"));
        assert_eq!(after("", 1, "1").as_deref(), Some("0"));
        // In the talk's own state the figure needs no word.
        assert_eq!(after("2", 2, "1"), None);
        assert_eq!(after("3", 0, "3"), None);
        assert_eq!(after("", 4, "9"), None);
    }

    #[test]
    fn on_the_talk_s_course_nothing_of_the_drawing_is_touched() {
        for step in 0..=4 {
            let puts = show(&Scene { word: "", step, on_stage: true, ..Scene::default() });
            let turned =
                puts.iter().filter(|it| it.what == PatchKind::Attribute("data-turned", None));
            assert_eq!(turned.count(), 4);
            let open = PatchKind::Attribute("aria-expanded", Some("true".to_owned()));
            assert_eq!(puts.iter().filter(|it| it.what == open).count(), step);
        }
    }
}
