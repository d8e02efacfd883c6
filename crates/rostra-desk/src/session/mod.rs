//! The windows of one session in step with each other: state, messages and the replica that each window keeps.

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

    /// A place of that deck, as addresses have it.
    pub(crate) fn place(at: &str) -> Place {
        bridge::place(&deck(), at).unwrap()
    }

    /// A deck that is there.
    pub(crate) fn shown(at: &str) -> Shown {
        Shown { place: place(at), ..Shown::default() }
    }

    /// A talk that is there.
    pub(crate) fn at(at: &str) -> Shared {
        Shared { shown: shown(at), ..Shared::default() }
    }
}
