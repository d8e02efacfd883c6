//! What the speaker has of the talk: its slides in order, what they are called, what is said to them.

use rostra_core::address;
use rostra_core::deck::Deck;
use rostra_core::position::Position;

/// The talk, for its speaker.
#[derive(Clone, Debug)]
pub struct Script {
    /// Slides, steps and planned times.
    pub deck: Deck,
    /// What is said to each slide, in Korean and English. Empty where a deck was built without notes.
    pub notes: Vec<[String; 2]>,
}

impl Script {
    /// The place that a line of the deck's names; the start, when it is none.
    #[must_use]
    pub fn place(&self, at: &str) -> Position {
        address::place(&self.deck, at).map_or_else(Position::default, |it| it.at)
    }

    /// What a move on from a place shows; nothing after the last one.
    #[must_use]
    pub fn after(&self, at: &str) -> Option<Position> {
        let at = self.place(at);
        Some(self.deck.after(at)).filter(|it| *it != at)
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    use leptos::prelude::{Owner, WithValue};
    use rostra_core::deck::Slide;
    use rostra_core::text::Text;

    use crate::desk::{Desk, Outside};
    use crate::letter::Role;
    use crate::room::Room;
    use crate::shared::Shared;

    /// A window of two slides, at a place.
    pub(crate) fn desk(role: Role, at: &str, lang: &str) -> Desk {
        let slide = |id, headline, last_step| Slide { id, headline, last_step, cue_s: 60 };
        let deck = Deck::new(vec![
            slide("title", Text::new("제목", "Title"), 0),
            slide("layers", Text::new("다섯 층", "Layers"), 2),
        ]);
        let notes = [["인사", "Hello"], ["다섯 층의 설명", "Explain the layers"]];
        let notes = notes.map(|it| it.map(str::to_owned)).to_vec();
        let script = Script { deck: deck.unwrap(), notes };
        let shared = Shared::default().with_line(&format!("at={at} shade=none lang={lang}"));
        Desk::new(script, Room::new("k3x9w2", "me", role, shared), Outside::default())
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
}
