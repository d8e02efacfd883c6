//! Requests that double with every step, until their field is as full as that of training.

use rostra::prelude::*;

use super::{LLAMA, ONE, REQUEST_COLUMNS, pile};
use crate::figures::numbers::thousands;

/// Dots of a full field; as many as training has (F26).
const FULL: u32 = LLAMA.columns * LLAMA.rows;
const AS_FULL: Text = Text::new("추론 요청도 학습만큼 가득", "As full as training");
/// Number of doublings from one request to a full field.
const DOUBLINGS: u32 = FULL.ilog2() + 1;
/// Duration of each doubling while it plays, in milliseconds.
const TICK_MS: u32 = 450;
/// Value of the slider while the talk shows its own pile.
const TALKS: u32 = 8;

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| read(word).is_some(),
    show,
    act,
};

/// Parses `requests-4096` and returns the number of doublings.
fn read(word: &str) -> Option<u32> {
    let number: u32 = word.strip_prefix("requests-")?.parse().ok()?;
    (0..=DOUBLINGS).find(|it| requests(*it) == number)
}

fn requests(doublings: u32) -> u32 {
    FULL.min(1 << doublings)
}

fn controls() -> Vec<(&'static str, String)> {
    let (columns, rows) = (LLAMA.columns, LLAMA.rows);
    let dots = "fill=\"url(#train-vs-infer-dot)\"";
    let field = format!(
        "<svg class=\"dots many\" viewBox=\"0 0 {columns} {rows}\" aria-hidden=\"true\">\
         <rect width=\"{columns}\" {dots}/><rect height=\"1\" {dots}/></svg>"
    );
    let live = format!(
        "<div class=\"live\">{}{}{}</div>",
        slider("requests", Text::new("추론 요청", "Requests"), [0, DOUBLINGS, 1]),
        player("play", Text::new("쌓기", "Pile up"), TICK_MS),
        button("reset", Text::new("처음대로", "Reset")),
    );
    vec![(".pile .dots", field), (".pile > :last-child", live)]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is = read(scene.word);
    let doublings = match act.control {
        "requests" => act.value.parse().ok()?,
        "play" if act.value == REPEAT => is? + 1,
        // Starts from the beginning, or continues from where it was stopped.
        "play" => is.filter(|it| *it < DOUBLINGS).map_or(0, |it| it + 1),
        _ => return None,
    };
    Some(format!("requests-{}", requests(doublings.min(DOUBLINGS))))
}

fn show(scene: &Scene) -> Vec<Patch> {
    let chosen = read(scene.word);
    let is_one = scene.on_stage && scene.step < 3;
    let doublings = chosen.unwrap_or(if is_one { 0 } else { TALKS });
    let number = match chosen {
        Some(doublings) => requests(doublings),
        None if is_one => 1,
        None => (0..REQUEST_COLUMNS).map(pile).sum(),
    };
    let (columns, rows) = (LLAMA.columns, LLAMA.rows);
    let (full, rest) = (number / columns, number % columns);
    let one = if number == FULL { AS_FULL } else { ONE };
    let [level, top] = [".many rect:first-child", ".many rect:last-child"];
    vec![
        Patch::flag(".pile", "data-other", chosen.is_some()),
        Patch::flag(".pile", "data-full", number == FULL),
        Patch::text(".one", one),
        Patch::value("[data-act=requests]", doublings.to_string()),
        Patch::html("[data-act=requests] + output", count(number)),
        Patch::disabled("[data-act=reset]", chosen.is_none()),
        Patch::attribute(level, "y", (rows - full).to_string()),
        Patch::attribute(level, "height", full.to_string()),
        Patch::attribute(top, "y", rows.saturating_sub(full + 1).to_string()),
        Patch::attribute(top, "width", rest.to_string()),
    ]
}

fn count(number: u32) -> String {
    let shown = thousands(number);
    both(&format!("{shown}건"), &shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    /// Returns the number of dots in the field that shows many requests.
    fn dots(word: &str) -> u32 {
        let value = |at: &str, name: &str| {
            show(&scene(word)).into_iter().find_map(|put| match put.what {
                PatchKind::Attribute(is, Some(value)) if put.at == at && is == name => {
                    value.parse().ok()
                }
                _ => None,
            })
        };
        let (level, top) = (".many rect:first-child", ".many rect:last-child");
        let full: u32 = value(level, "height").unwrap();
        assert_eq!(value(level, "y"), Some(LLAMA.rows - full), "it stands on the ground");
        let rest = value(top, "width").unwrap();
        assert!(rest == 0 || value(top, "y") == Some(LLAMA.rows - full - 1), "and on the level");
        full * LLAMA.columns + rest
    }

    #[test]
    fn every_request_is_a_dot_up_to_a_field_as_full_as_trainings() {
        for doublings in 0..=DOUBLINGS {
            let number = requests(doublings);
            let word = format!("requests-{number}");
            assert_eq!(dots(&word), number);
            assert_eq!(read(&word), Some(doublings));
        }
        assert_eq!((requests(0), requests(1), requests(DOUBLINGS)), (1, 2, 16_000));
        assert_eq!(count(FULL), both("16,000건", "16,000"));
        for (word, text) in [("requests-8192", ONE), ("requests-16000", AS_FULL)] {
            assert!(show(&scene(word)).contains(&Patch::text(".one", text)), "{word}");
        }
        for nonsense in ["", "requests-3", "requests-16384", "requests-", "4096"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn without_a_word_the_pile_of_the_talk_is_counted() {
        let said_at = |on_stage, step| {
            let puts = show(&Scene { step, on_stage, ..Scene::default() });
            assert!(puts.contains(&Patch::flag(".pile", "data-other", false)));
            puts.into_iter().find(|it| it.at.ends_with("output")).unwrap().what
        };
        assert_eq!(said_at(true, 2), PatchKind::Html(count(1)));
        let pile = (0..REQUEST_COLUMNS).map(pile).sum();
        assert!((requests(TALKS)..requests(TALKS + 1)).contains(&pile));
        assert_eq!(said_at(true, 3), PatchKind::Html(count(pile)));
        assert_eq!(said_at(false, 0), PatchKind::Html(count(pile)), "an article stands complete");
    }

    #[test]
    fn the_slider_doubles_and_the_button_gives_back() {
        let set = |control, value| act(&scene(""), &ControlEvent { control, value });
        assert_eq!(set("requests", "12").as_deref(), Some("requests-4096"));
        assert_eq!(set("requests", "14").as_deref(), Some("requests-16000"));
        assert_eq!(set("requests", "99").as_deref(), Some("requests-16000"));
        assert_eq!(set("reset", ""), None);
    }

    #[test]
    fn played_they_pile_up_from_one_until_the_field_is_full() {
        let play = |word: &str, value| {
            act(&scene(word), &ControlEvent { control: "play", value }).unwrap()
        };
        assert_eq!(play("", ""), "requests-1");
        assert_eq!(play("requests-8", ""), "requests-16", "it goes on where it was stopped");
        assert_eq!(play("requests-16000", ""), "requests-1", "and from the beginning");
        let mut word = play("", "");
        for _ in 0..DOUBLINGS {
            word = play(&word, REPEAT);
        }
        assert_eq!(word, "requests-16000");
        assert_eq!(play(&word, REPEAT), word, "nothing new, so it stops");
        assert_eq!(act(&scene(""), &ControlEvent { control: "play", value: REPEAT }), None);
    }
}
