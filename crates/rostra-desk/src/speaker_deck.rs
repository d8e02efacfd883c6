//! The deck as the speaker has it: slides in order, their headlines, and notes.

use rostra_core::address;
use rostra_core::deck::Deck;
use rostra_core::position::Position;

use crate::session::state::Shared;

/// The deck and its notes.
#[derive(Clone, Debug)]
pub struct SpeakerDeck {
    /// Slides, steps and planned times.
    pub deck: Deck,
    /// Notes of each slide, in Korean and English. Empty where a deck was built without notes.
    pub notes: Vec<[String; 2]>,
}

impl SpeakerDeck {
    /// Returns the position that a place in a line names; the start, when it names none.
    #[must_use]
    pub fn place(&self, at: &str) -> Position {
        address::place(&self.deck, at).map_or_else(Position::default, |it| it.at)
    }

    /// Returns the state of a deck that is opened at a place; at the first slide without a known
    /// place.
    #[must_use]
    pub fn opened(&self, at: Option<&str>) -> Shared {
        let first = self.deck.slide(0).map_or("", |it| it.id);
        let at = at.filter(|it| address::place(&self.deck, it).is_some_and(|it| !it.guessed));
        Shared::default().with_line(&format!("at={} shade=none lang=ko", at.unwrap_or(first)))
    }

    /// Returns the position after a place; `None` at the end.
    #[must_use]
    pub fn after(&self, at: &str) -> Option<Position> {
        let at = self.place(at);
        Some(self.deck.after(at)).filter(|it| *it != at)
    }

    /// Returns the words that make a deck repeat the change from one line to another, wherever it
    /// is: a step is repeated as a step, anything else as a jump to the same place.
    #[must_use]
    pub fn words(&self, from: &str, to: &str) -> String {
        let at = |line: &str| Shared::default().with_line(line).at;
        let (before, after) = (self.place(&at(from)), self.place(&at(to)));
        let step = if before != after && after == self.deck.after(before) {
            Some("next")
        } else if before != after && after == self.deck.before(before) {
            Some("previous")
        } else {
            None
        };
        let word =
            |it: &str| if it.starts_with("at=") { step.unwrap_or(it) } else { it }.to_owned();
        let is_new = |it: &&str| !from.split_whitespace().any(|old| old == *it);
        to.split_whitespace().filter(is_new).map(word).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    use leptos::prelude::{Owner, WithValue};
    use rostra_core::deck::Slide;
    use rostra_core::text::Text;

    use crate::desk::{Desk, Platform};
    use crate::session::message::Role;
    use crate::session::replica::Replica;

    /// A window with a deck of two slides, at a place.
    pub(crate) fn desk(role: Role, at: &str, lang: &str) -> Desk {
        let slide = |id, headline, last_step| Slide { id, headline, last_step, cue_s: 60 };
        let deck = Deck::new(vec![
            slide("title", Text::new("제목", "Title"), 0),
            slide("layers", Text::new("다섯 층", "Layers"), 2),
        ]);
        let notes = [["인사", "Hello"], ["다섯 층의 설명", "Explain the layers"]];
        let notes = notes.map(|it| it.map(str::to_owned)).to_vec();
        let script = SpeakerDeck { deck: deck.unwrap(), notes };
        let shared = Shared::default().with_line(&format!("at={at} shade=none lang={lang}"));
        Desk::new(script, Replica::new("k3x9w2", "me", role, shared, 0), Platform::default())
    }

    #[test]
    fn knows_places_and_what_comes_after_them() {
        Owner::new().with(|| {
            desk(Role::Speaker, "title", "ko").script.with_value(|it| {
                assert_eq!(it.place("layers/2"), Position::new(1, 2));
                assert_eq!(it.place("nowhere"), Position::default());
                assert_eq!(it.after("title"), Some(Position::new(1, 0)));
                assert_eq!(it.after("layers/2"), None);
            });
        });
    }

    #[test]
    fn says_a_step_as_a_step_and_a_jump_as_a_place() {
        Owner::new().with(|| {
            let line = |at: &str| format!("at={at} shade=none lang=ko");
            desk(Role::Speaker, "title", "ko").script.with_value(|it| {
                for (from, to, words) in [
                    ("title", "layers", "next"),
                    ("layers/1", "layers/2", "next"),
                    ("layers", "title", "previous"),
                    ("title", "layers/2", "at=layers/2"),
                    ("layers/1", "layers/1/infra", "at=layers/1/infra"),
                    ("title", "title", ""),
                ] {
                    assert_eq!(it.words(&line(from), &line(to)), words, "{from} to {to}");
                }
                let black = "at=title shade=black lang=en";
                assert_eq!(it.words(&line("title"), black), "shade=black lang=en");
            });
        });
    }
}
