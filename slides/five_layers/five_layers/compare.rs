//! Comparison of two layers: the state word that names them, and the buttons that choose the
//! second.

use rostra::prelude::*;

use crate::figures::five_layers::data::Layer;

const COMPARE: Text = Text::new("비교", "Compare with");

/// The chosen layer and the one compared with it: `model`, or `model,infra`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The chosen layer.
    pub chosen: Layer,
    /// The layer compared with it; never the chosen one.
    pub beside: Option<Layer>,
}

impl Comparison {
    /// Parses a state word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let (chosen, beside) = match word.split_once(',') {
            Some((chosen, beside)) => (chosen, Some(Layer::find(beside)?)),
            None => (word, None),
        };
        let chosen = Layer::find(chosen)?;
        (beside != Some(chosen)).then_some(Self { chosen, beside })
    }

    /// Writes the state word.
    #[must_use]
    pub fn word(self) -> String {
        let chosen = self.chosen.id();
        self.beside.map_or_else(|| chosen.to_owned(), |it| format!("{chosen},{}", it.id()))
    }

    /// Returns the state after `layer` is chosen: it keeps the second layer unless that is the same.
    #[must_use]
    pub fn choose(before: Option<Self>, layer: Layer) -> Self {
        let beside = before.and_then(|it| it.beside).filter(|it| *it != layer);
        Self { chosen: layer, beside }
    }

    /// Returns the state after the button of `layer` is pressed: pressed again, it ends the
    /// comparison.
    #[must_use]
    pub fn compare(self, layer: Layer) -> Self {
        let beside = Some(layer).filter(|it| self.beside != Some(*it) && self.chosen != *it);
        Self { beside, ..self }
    }
}

/// Returns a group of buttons for each layer, which stands between its name and its panel and names
/// the others. The style sheet shows the chosen layer's group.
pub fn controls() -> impl Iterator<Item = (&'static str, String)> {
    Layer::ALL.into_iter().map(|layer| (place(layer), group(layer)))
}

/// Returns the selector of the element that a layer's group is inserted after.
const fn place(layer: Layer) -> &'static str {
    match layer {
        Layer::Model => "[data-layer=model] > h3",
        Layer::App => "[data-layer=app] > h3",
        Layer::Enterprise => "[data-layer=enterprise] > h3",
        Layer::Infra => "[data-layer=infra] > h3",
        Layer::Outer => "[data-layer=outer] > h3",
    }
}

fn group(layer: Layer) -> String {
    let (id, name) = (layer.id(), both(COMPARE.ko, COMPARE.en));
    let others = Layer::TOP_DOWN.into_iter().filter(|it| *it != layer);
    let buttons: String = others
        .map(|it| {
            let (id, accent) = (it.id(), it.accent());
            let name = both(it.name().ko, it.name().en);
            format!(
                "<button class=\"live-button\" data-act=\"compare\" value=\"{id}\" \
                 data-accent=\"{accent}\" aria-pressed=\"false\">{name}</button>"
            )
        })
        .collect();
    format!(
        "<div class=\"live compare\" role=\"group\" aria-labelledby=\"compare-{id}\">\
         <span id=\"compare-{id}\">{name}</span>{buttons}</div>"
    )
}

/// Returns the changes that show the layers. Without a comparison only the group of the chosen layer
/// is added to the drawing.
#[must_use]
pub fn show(shown: Option<Comparison>) -> Vec<Patch> {
    let beside = shown.and_then(|it| it.beside);
    let mut puts = vec![Patch::flag(".five-layers", "data-comparing", beside.is_some())];
    for layer in Layer::ALL {
        let is_chosen = shown.is_some_and(|it| it.chosen == layer);
        let is_beside = beside == Some(layer);
        let id = layer.id();
        let box_of = format!("[data-layer={id}]");
        puts.push(Patch::flag(box_of.as_str(), "data-chosen", is_chosen));
        puts.push(Patch::flag(box_of, "data-beside", is_beside));
        // The second layer stays when another one is chosen.
        let kept = Comparison::choose(shown, layer).beside;
        puts.push(Patch {
            at: format!("[data-explore={id}]"),
            what: PatchKind::Attribute("data-keep", kept.map(|it| it.id().to_owned())),
        });
        let pressed = if is_beside { "true" } else { "false" };
        puts.push(Patch::attribute(
            format!("[data-act=compare][value={id}]"),
            "aria-pressed",
            pressed,
        ));
    }
    puts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(word: &str) -> Comparison {
        Comparison::read(word).expect(word)
    }

    #[test]
    fn every_state_is_a_word_and_nonsense_is_none() {
        for chosen in Layer::ALL {
            let alone = Comparison { chosen, beside: None };
            assert_eq!(Comparison::read(&alone.word()), Some(alone));
            for beside in Layer::ALL {
                let two = Comparison { chosen, beside: Some(beside) };
                let expected = Some(two).filter(|_| chosen != beside);
                assert_eq!(Comparison::read(&two.word()), expected, "{two:?}");
            }
        }
        assert_eq!(shown("model,infra").word(), "model,infra");
        for nonsense in [
            "",
            ",",
            "model,",
            ",model",
            "model,model",
            "model,gpu",
            "model,app,infra",
            "model app",
        ] {
            assert_eq!(Comparison::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn another_choice_keeps_the_second_layer_unless_it_is_the_same() {
        let after = |layer| Comparison::choose(Some(shown("model,infra")), layer).word();
        assert_eq!(after(Layer::App), "app,infra");
        assert_eq!(after(Layer::Model), "model,infra");
        assert_eq!(after(Layer::Infra), "infra");
        assert_eq!(Comparison::choose(None, Layer::App).word(), "app");
    }

    #[test]
    fn a_second_press_ends_the_comparison_and_another_changes_it() {
        assert_eq!(shown("model").compare(Layer::Infra).word(), "model,infra");
        assert_eq!(shown("model,infra").compare(Layer::Infra).word(), "model");
        assert_eq!(shown("model,infra").compare(Layer::App).word(), "model,app");
        assert_eq!(shown("model,infra").compare(Layer::Model).word(), "model");
    }

    #[test]
    fn each_group_names_the_four_others_and_has_its_place() {
        let html = leptos::prelude::RenderHtml::to_html((super::super::ENTRY.view)());
        for (layer, (place, group)) in Layer::ALL.into_iter().zip(controls()) {
            assert_eq!(place, format!("[data-layer={}] > h3", layer.id()));
            assert!(html.contains(&format!("data-layer=\"{}\"", layer.id())));
            assert_eq!(group.matches("<button").count(), 4);
            assert!(!group.contains(&format!("value=\"{}\"", layer.id())), "{group}");
        }
    }

    #[test]
    fn without_a_word_nothing_of_the_drawing_is_changed() {
        for Patch { at, what } in show(None) {
            let is_control = at.starts_with("[data-act=compare]");
            assert!(is_control || matches!(what, PatchKind::Attribute(_, None)), "{at}: {what:?}");
        }
    }

    #[test]
    fn both_layers_are_marked_and_the_others_keep_the_second() {
        let puts = show(Comparison::read("model,infra"));
        for put in [
            Patch::flag(".five-layers", "data-comparing", true),
            Patch::flag("[data-layer=model]", "data-chosen", true),
            Patch::flag("[data-layer=infra]", "data-beside", true),
            Patch::flag("[data-layer=app]", "data-chosen", false),
            Patch::attribute("[data-explore=app]", "data-keep", "infra"),
            Patch::attribute("[data-explore=model]", "data-keep", "infra"),
            Patch::attribute("[data-act=compare][value=infra]", "aria-pressed", "true"),
            Patch::attribute("[data-act=compare][value=app]", "aria-pressed", "false"),
        ] {
            assert!(puts.contains(&put), "{put:?}");
        }
        let none = PatchKind::Attribute("data-keep", None);
        assert!(puts.contains(&Patch { at: "[data-explore=infra]".to_owned(), what: none }));
    }
}
