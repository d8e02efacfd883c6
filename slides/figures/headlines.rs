//! Five headlines, one per layer: sorted on the opening slide and shown again at the end.
//! Not here: how they are shown.

use rostra::prelude::*;

use super::five_layers::data::Layer;
use crate::chapters::{APPLICATIONS, ENTERPRISE, INFRASTRUCTURE, MODELS, OUTER_RING};

/// A piece of news, and the layer it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Stable id, for addresses and styles.
    pub id: &'static str,
    /// The headline's text.
    pub text: Text,
    /// Its date.
    pub date: Text,
    /// The layer it is about; its accent is the layer's color.
    pub layer: &'static Chapter,
    /// The layer's word in addresses and controls.
    pub word: &'static str,
    /// The fact it rests on.
    pub fact: &'static str,
    /// The question shown as a hint when it is put on a wrong layer.
    pub hint: Text,
}

/// One per layer, in the order of the map from the top down.
pub const HEADLINES: [Headline; 5] = [
    Headline {
        id: "c2",
        text: Text::new("GitHub Copilot 유료 180만 명", "1.8M pay for GitHub Copilot"),
        date: Text::new("2024-04", "Apr 2024"),
        layer: &APPLICATIONS,
        word: Layer::App.id(),
        fact: "F13",
        hint: Text::new("누가 화면 앞에 앉아 있나요?", "Who sits at the screen?"),
    },
    Headline {
        id: "c3",
        text: Text::new("[Scale AI, 10억 달러 유치](F88)", "[Scale AI raises $1B](F88)"),
        date: Text::new("2024-05", "May 2024"),
        layer: &ENTERPRISE,
        word: Layer::Enterprise.id(),
        fact: "F88",
        hint: Text::new(
            "고객이 소비자인가요, 기업인가요?",
            "Are its customers consumers or companies?",
        ),
    },
    Headline {
        id: "c1",
        text: Text::new("수츠케버의 SSI, 10억 달러 유치", "Sutskever's SSI raises $1B"),
        date: Text::new("2024-09", "Sept 2024"),
        layer: &MODELS,
        word: Layer::Model.id(),
        fact: "F16",
        hint: Text::new("무엇을 만드는 회사인가요?", "What does it make?"),
    },
    Headline {
        id: "c4",
        text: Text::new("브로드컴, AI 매출 122억 달러", "Broadcom, $12.2B AI revenue"),
        date: Text::same("FY2024"),
        layer: &INFRASTRUCTURE,
        word: Layer::Infra.id(),
        fact: "F73",
        hint: Text::new("손에 잡히는 장비인가요?", "Is it hardware?"),
    },
    Headline {
        id: "c5",
        text: Text::new("테라파워, 와이오밍 발전소 착공", "TerraPower breaks ground"),
        date: Text::new("2024-06", "June 2024"),
        layer: &OUTER_RING,
        word: Layer::Outer.id(),
        fact: "X33",
        hint: Text::new(
            "무엇이 없으면 데이터센터가 멈출까요?",
            "Without what would a data centre stop?",
        ),
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_headline_rests_on_a_fact() {
        for it in HEADLINES {
            assert!(crate::facts::find(it.fact).is_some(), "{} names {}", it.id, it.fact);
        }
    }

    #[test]
    fn every_layer_has_one_headline() {
        for layer in Layer::ALL {
            let of_layer = |it: &&Headline| it.layer.accent == layer.accent();
            let words: Vec<_> = HEADLINES.iter().filter(of_layer).map(|it| it.word).collect();
            assert_eq!(words, [layer.id()]);
        }
    }
}
