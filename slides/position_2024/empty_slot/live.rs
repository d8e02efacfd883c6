//! The slot with its counter-examples, or alone: a switch removes the counter-examples and brings
//! them back.

use rostra::prelude::*;

/// The figure.
pub const FIGURE: Figure = Figure {
    slide: super::ENTRY.slide.id,
    controls,
    knows: |word| [ALONE, COUNTERED].contains(&word),
    show,
    act,
};

/// The state words: the slot alone, and with counter-examples beside it.
const ALONE: &str = "slot";
const COUNTERED: &str = "counter-examples";
/// The step at which the counter-examples appear.
const BRINGS: usize = super::ENTRY.slide.last_step;

const SHOW: Text = Text::new("반례 보기", "Show counter-examples");

/// Returns the switch; it appears with the slot.
fn controls() -> Vec<(&'static str, String)> {
    let counters = switch("counters", SHOW);
    vec![(".eras", format!("<div class=\"live\" data-from=\"1\">{counters}</div>"))]
}

/// Returns whether the talk shows the counter-examples; an article is always complete.
const fn is_of_talk(scene: &Scene) -> bool {
    !scene.on_stage || scene.step >= BRINGS
}

fn show(scene: &Scene) -> Vec<Patch> {
    let is_shown = match scene.word {
        ALONE => false,
        COUNTERED => true,
        _ => is_of_talk(scene),
    };
    vec![Patch::value("[data-act=counters]", if is_shown { "on" } else { "" })]
}

fn act(scene: &Scene, act: &ControlEvent) -> Option<String> {
    let is_wanted = !act.value.is_empty();
    let word = if is_wanted { COUNTERED } else { ALONE };
    (is_wanted != is_of_talk(scene)).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(word: &str, step: usize, on_stage: bool) -> Scene<'_> {
        Scene { word, step, on_stage, ..Scene::default() }
    }

    fn is_on(scene: &Scene) -> bool {
        show(scene) == [Patch::value("[data-act=counters]", "on")]
    }

    #[test]
    fn without_a_word_the_talk_has_it() {
        assert!([at("", 0, true), at("", 1, true)].iter().all(|it| !is_on(it)));
        assert!([at("", 2, true), at("", 0, false)].iter().all(is_on));
        let drawn = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        assert!(drawn.contains(&format!("data-from=\"{BRINGS}\"")));
    }

    #[test]
    fn each_word_puts_the_switch_where_it_says() {
        for (step, on_stage) in [(0, true), (1, true), (2, true), (0, false)] {
            assert!(!is_on(&at(ALONE, step, on_stage)) && is_on(&at(COUNTERED, step, on_stage)));
        }
        assert!((FIGURE.knows)(ALONE) && (FIGURE.knows)(COUNTERED) && !(FIGURE.knows)(""));
    }

    #[test]
    fn the_switch_leads_there_and_back_to_the_talk() {
        let set = |scene, value| act(&scene, &ControlEvent { control: "counters", value });
        assert_eq!(set(at("", 1, true), "on").as_deref(), Some(COUNTERED));
        assert_eq!(set(at(COUNTERED, 1, true), ""), None);
        assert_eq!(set(at("", 2, true), "").as_deref(), Some(ALONE));
        assert_eq!(set(at(ALONE, 2, true), "on"), None);
        assert_eq!(set(at("", 0, false), "").as_deref(), Some(ALONE));
        assert_eq!(set(at(ALONE, 0, false), "on"), None);
    }
}
