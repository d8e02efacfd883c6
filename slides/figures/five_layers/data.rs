//! Data of the diagram: layers and how they depend on each other.
//! Not here: the content of a layer's panel (`about.rs`), or what travels between them
//! (`flows.rs`).

use rostra::prelude::*;

/// A layer of the industry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Models.
    Model,
    /// Applications, for consumers.
    App,
    /// Enterprise, for companies.
    Enterprise,
    /// Infrastructure.
    Infra,
    /// The outer ring.
    Outer,
}

impl Layer {
    /// All layers in the order of the talk.
    pub const ALL: [Self; 5] = [Self::Model, Self::App, Self::Enterprise, Self::Infra, Self::Outer];
    /// All layers in the order of the diagram, from the top.
    pub const TOP_DOWN: [Self; 5] =
        [Self::App, Self::Enterprise, Self::Model, Self::Infra, Self::Outer];

    /// Returns its word in addresses, in controls and in the diagram's style sheet.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Model => "model",
            Self::App => "app",
            Self::Enterprise => "enterprise",
            Self::Infra => "infra",
            Self::Outer => "outer",
        }
    }

    /// Returns its accent, the name of its color in style sheets; that of its chapter.
    #[must_use]
    pub const fn accent(self) -> &'static str {
        match self {
            Self::Model => "models",
            Self::App => "applications",
            Self::Enterprise => "enterprise",
            Self::Infra => "infrastructure",
            Self::Outer => "outer-ring",
        }
    }

    /// Returns the layer with this id.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// Returns the layer with this accent; `None` for chapters of no single layer.
    #[must_use]
    pub fn of_accent(accent: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.accent() == accent)
    }
}

/// A statement about a layer, with the label of its fact.
#[derive(Clone, Copy, Debug)]
pub struct Claim {
    /// The statement.
    pub text: Text,
    /// The label shown beside it: the fact's own, if there is one (a test compares them).
    pub mark: Mark,
    /// Id of the fact behind it.
    pub fact: Option<&'static str>,
}

/// A company, product or field that is active in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Player {
    /// Name, as in the talk.
    pub name: Text,
    /// Its kind, or its owner.
    pub group: Option<Text>,
    /// Whether it is named in the talk; otherwise it is added for context.
    pub talk: bool,
}

/// Content of a layer's panel.
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// Name of the layer.
    pub name: Text,
    /// The layer's role, in a few words.
    pub role: Text,
    /// A definition that the deck had to decide on.
    pub defined: Option<Claim>,
    /// The analogy for it.
    pub analogy: Claim,
    /// The companies, products or fields in it.
    pub players: &'static [Player],
    /// Its products.
    pub sells: Text,
    /// Its customers.
    pub payer: Claim,
    /// Its state in 2024.
    pub state_2024: Claim,
    /// Its open questions in 2025.
    pub open_2025: Text,
    /// The slides about it.
    pub slides: &'static [Slide],
}

/// A dependency between two layers.
#[derive(Clone, Copy, Debug)]
pub struct Relation {
    /// The layer that provides something.
    pub from: Layer,
    /// The layer that it is provided for.
    pub to: Layer,
    /// What is provided.
    pub text: Text,
}

/// The dependencies between the layers.
pub const RELATIONS: &[Relation] = &[
    ties(Layer::Infra, Layer::Model, "연산을 공급", "supplies compute"),
    ties(Layer::Model, Layer::App, "모델을 제공", "supplies the model"),
    ties(Layer::Model, Layer::Enterprise, "모델을 제공", "supplies the model"),
    ties(Layer::Enterprise, Layer::Model, "데이터와 평가를 공급", "supplies data and evaluation"),
    ties(Layer::Enterprise, Layer::App, "사내 데이터를 연결", "connects company data"),
    ties(Layer::Outer, Layer::Infra, "전력원 후보(SMR)", "possible power (SMR)"),
    ties(Layer::Outer, Layer::Infra, "칩 후보(NPU, 양자)", "possible chips (NPU, quantum)"),
    ties(Layer::Model, Layer::Outer, "로봇의 두뇌", "brain of robots"),
];

const fn ties(from: Layer, to: Layer, ko: &'static str, en: &'static str) -> Relation {
    Relation { from, to, text: Text::new(ko, en) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts;
    use crate::talk;

    fn hangul(phrasing: &str) -> bool {
        phrasing.chars().any(|it| ('가'..='힣').contains(&it))
    }

    fn claims(about: &About) -> impl Iterator<Item = Claim> {
        about.defined.into_iter().chain([about.analogy, about.payer, about.state_2024])
    }

    fn texts() -> impl Iterator<Item = Text> {
        let of_layer = Layer::ALL.into_iter().flat_map(|it| {
            let about = it.about();
            let players = about.players.iter().flat_map(|it| [Some(it.name), it.group]);
            let said = [about.name, about.role, about.sells, about.open_2025];
            said.into_iter().chain(claims(about).map(|it| it.text)).chain(players.flatten())
        });
        of_layer.chain(RELATIONS.iter().map(|it| it.text))
    }

    #[test]
    fn every_word_leads_back_to_its_layer() {
        for layer in Layer::ALL {
            assert_eq!(Layer::find(layer.id()), Some(layer));
            assert_eq!(Layer::of_accent(layer.accent()), Some(layer));
            assert!(Layer::TOP_DOWN.contains(&layer));
        }
        assert_eq!(Layer::find("nowhere"), None);
    }

    #[test]
    fn every_text_is_in_both_languages() {
        for Text { ko, en } in texts() {
            assert!(!ko.is_empty() && !en.is_empty() && !hangul(en), "{ko}: {en}");
            assert!(hangul(ko) || ko == en, "{ko}: {en}");
        }
    }

    #[test]
    fn claims_carry_the_mark_of_their_fact() {
        for claim in Layer::ALL.into_iter().flat_map(|it| claims(it.about())) {
            let Some(id) = claim.fact else {
                assert!(matches!(claim.mark, Mark::Source | Mark::Added), "{claim:?}");
                continue;
            };
            let fact = facts::find(id).expect("the fact exists");
            assert_eq!(fact.mark(), claim.mark, "{id}");
        }
    }

    #[test]
    fn a_layer_leads_to_all_slides_of_its_part_in_order() {
        let talk = talk();
        for layer in Layer::ALL {
            let of_part = talk.entries.iter().filter(|it| it.chapter.accent == layer.accent());
            let expected: Vec<_> = of_part.map(|it| it.slide.id).collect();
            let linked: Vec<_> = layer.about().slides.iter().map(|it| it.id).collect();
            assert_eq!(linked, expected, "{}", layer.id());
        }
    }
}
