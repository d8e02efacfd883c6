//! Spending and startups as two tabs: each alone uses the whole room.

use rostra::prelude::*;

/// For each tab: its state word, which is also its control's name; its button's text; and what
/// screen readers hear when it is shown.
const TABS: [(&str, Text, Text); 2] = [
    ("capex", Text::new("설비투자", "Capex"), Text::new("설비투자만 보입니다", "Capex alone")),
    (
        "startups",
        Text::new("연구자 창업", "Startups"),
        Text::new("창업 투자만 보입니다", "Startups alone"),
    ),
];

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| TABS.iter().any(|it| it.0 == word),
    show,
    act,
};

fn controls() -> Vec<(&'static str, String)> {
    let buttons: String = TABS.iter().map(|it| button(it.0, it.1)).collect();
    let html =
        format!("<div class=\"live\">{buttons}<output class=\"sr\" data-result></output></div>");
    vec![(".money", html)]
}

/// Returns the word after a tab is chosen; choosing the shown one again returns to the talk's step.
fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    (act.control != scene.word).then(|| act.control.to_owned())
}

fn show(scene: &Scene) -> Vec<Patch> {
    let tab = TABS.iter().find(|it| it.0 == scene.word);
    let said = tab.map_or_else(String::new, |it| both(it.2.ko, it.2.en));
    let mut puts = vec![
        Patch::attribute(".money", "data-tab", tab.map_or("", |it| it.0)),
        Patch::html("[data-result]", said),
    ];
    for (word, ..) in TABS {
        let pressed = if word == scene.word { "true" } else { "false" };
        puts.push(Patch::attribute(format!("[data-act={word}]"), "aria-pressed", pressed));
    }
    puts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(word: &str) -> Scene<'_> {
        Scene { word, ..Scene::default() }
    }

    #[test]
    fn without_a_word_both_stand_side_by_side() {
        let puts = show(&scene(""));
        assert!(puts.contains(&Patch::attribute(".money", "data-tab", "")));
        assert!(!(FIGURE.knows)("") && !(FIGURE.knows)("both"));
    }

    #[test]
    fn a_tab_shows_itself_alone_and_gives_back() {
        for (word, _, says) in TABS {
            assert!((FIGURE.knows)(word));
            let puts = show(&scene(word));
            assert!(puts.contains(&Patch::attribute(".money", "data-tab", word)));
            assert!(puts.contains(&Patch::text("[data-result]", says)));
            let press = |control| act(&scene(word), &ControlEvent { control, value: "" });
            assert_eq!(press(word), None);
            let other = TABS.iter().find(|it| it.0 != word).unwrap().0;
            assert_eq!(press(other).as_deref(), Some(other));
        }
    }
}
