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
