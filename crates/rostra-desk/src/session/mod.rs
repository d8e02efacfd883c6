//! Synchronisation of the windows of one session: the shared state, the messages, and the replica
//! of the state in each window.

pub mod duplicates;
pub mod message;
pub mod replica;
pub mod state;

#[cfg(test)]
pub(crate) mod tests {
    use rostra_core::address::Place;
    use rostra_core::bridge::{self, Shown};
    use rostra_core::deck::{Deck, Slide};
    use rostra_core::text::Text;

    use crate::session::state::Shared;

    /// The slides that the windows of these tests show; `five-layers` has three steps, `third` has one.
    pub(crate) fn deck() -> Deck {
        let slides = [("title", 0), ("second", 0), ("third", 1), ("five-layers", 3), ("end", 0)];
        let slide = |(id, last_step)| Slide { id, headline: Text::same(id), last_step, cue_s: 30 };
        Deck::new(slides.map(slide).to_vec()).unwrap()
    }

    /// Parses a place of that deck.
    pub(crate) fn place(at: &str) -> Place {
        bridge::place(&deck(), at).unwrap()
    }

    /// What a deck at a place shows.
    pub(crate) fn shown(at: &str) -> Shown {
        Shown { place: place(at), ..Shown::default() }
    }

    /// The state of a talk at a place.
    pub(crate) fn at(at: &str) -> Shared {
        Shared { shown: shown(at), ..Shared::default() }
    }
}
