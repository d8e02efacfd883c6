//! On stage each topic of the ring can be opened. An article shows the content of all of them.

use rostra::prelude::*;

/// The state words, in the order of the ring.
const TOPICS: [&str; 4] = ["smr", "robots", "npu", "quantum"];

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| TOPICS.contains(&word),
    show,
    act: |_, _| None,
};

fn controls() -> Vec<(&'static str, String)> {
    let places = [
        (".topic:nth-child(1) > .said", Text::same("SMR")),
        (".topic:nth-child(2) > .said", Text::new("로봇", "Robots")),
        (".topic:nth-child(3) > .said", Text::same("NPU")),
        (".topic:nth-child(4) > .said", Text::new("양자컴퓨팅", "Quantum")),
    ];
    let buttons = places.into_iter().zip(TOPICS);
    buttons.map(|((at, name), word)| (at, cover("data-explore", word, name))).collect()
}

/// Returns the changes that set which button is pressed and which is reached by Tab. The style
/// sheet shows the open topic, by the word.
fn show(scene: &Scene) -> Vec<Patch> {
    let chosen = TOPICS.iter().position(|it| *it == scene.word);
    // The last step shows no single topic.
    let open = chosen.or(scene.step.checked_sub(1)).filter(|it| *it < TOPICS.len());
    let button = |(index, word): (usize, &str)| {
        let (button, is_open) = (format!("[data-explore={word}]"), open == Some(index));
        let is_stop = open.unwrap_or_default() == index;
        [
            Patch::attribute(
                button.as_str(),
                "aria-pressed",
                if is_open { "true" } else { "false" },
            ),
            Patch::attribute(button, "tabindex", if is_stop { "0" } else { "-1" }),
        ]
    };
    (0..).zip(TOPICS).flat_map(button).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(word: &str, step: usize) -> Vec<String> {
        let puts = show(&Scene { word, step, on_stage: true, ..Scene::default() });
        assert!(
            puts.iter().all(|it| it.at.starts_with("[data-explore=")),
            "only buttons are touched"
        );
        let pressed = PatchKind::Attribute("aria-pressed", Some("true".to_owned()));
        puts.into_iter().filter(|it| it.what == pressed).map(|it| it.at).collect()
    }

    #[test]
    fn a_word_or_the_talk_opens_a_quarter() {
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        assert_eq!(drawn.matches("class=\"topic\"").count(), TOPICS.len());
        assert!(pressed("", 0).is_empty() && pressed("", TOPICS.len() + 1).is_empty());
        for (index, word) in TOPICS.into_iter().enumerate() {
            assert!((FIGURE.knows)(word));
            let rule = format!("&[data-word=\"{word}\"] .topic:nth-child({})", index + 1);
            assert!(include_str!("live.css").contains(&rule));
            for scene in [pressed(word, 0), pressed(word, 3), pressed("", index + 1)] {
                assert_eq!(scene, [format!("[data-explore={word}]")]);
            }
        }
        assert!(!(FIGURE.knows)("defence") && !(FIGURE.knows)(""));
    }
}
