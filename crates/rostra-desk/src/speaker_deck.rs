//! Deck of the speaker's window: slides in order, their headlines, and notes.

use rostra_core::address::Place;
use rostra_core::bridge::{Request, Shown};
use rostra_core::deck::Deck;
use rostra_core::position::Position;

/// A deck and its notes.
#[derive(Clone, Debug)]
pub struct SpeakerDeck {
    /// Slides, steps and planned times.
    pub deck: Deck,
    /// Notes of each slide: a paragraph for each step, in Korean and English. Empty where a deck was built
    /// without notes.
    pub notes: Vec<Vec<[String; 2]>>,
}

impl SpeakerDeck {
    /// Returns the notes from a position's step on. A slide with fewer paragraphs than steps has at least its
    /// last one.
    #[must_use]
    pub fn notes(&self, at: Position) -> &[[String; 2]] {
        let all = self.notes.get(at.slide).map_or(&[][..], Vec::as_slice);
        all.get(at.step.min(all.len().saturating_sub(1))..).unwrap_or_default()
    }

    /// Returns the position after another one; `None` at the end.
    #[must_use]
    pub fn after(&self, at: Position) -> Option<Position> {
        Some(self.deck.after(at)).filter(|it| *it != at)
    }

    /// Returns the requests that make a deck repeat a change of what is shown, wherever it is: a step
    /// is repeated as a step, anything else as a jump to the same place.
    #[must_use]
    pub fn requests(&self, from: &Shown, to: &Shown) -> Vec<Request> {
        let moved = (from.place != to.place).then(|| self.request(&from.place, &to.place));
        let blank = (from.blank != to.blank).then_some(Request::SetBlank(to.blank));
        let lang = (from.lang != to.lang).then_some(Request::SetLang(to.lang));
        [moved, blank, lang].into_iter().flatten().collect()
    }

    /// Returns the request that moves a deck as from one place to another.
    fn request(&self, from: &Place, to: &Place) -> Request {
        match to.at {
            at if at == from.at => Request::GoTo(to.clone()),
            at if at == self.deck.after(from.at) => Request::Next,
            at if at == self.deck.before(from.at) => Request::Previous,
            _ => Request::GoTo(to.clone()),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    use leptos::prelude::WithValue;
    use rostra_core::bridge;
    use rostra_core::deck::Slide;
    use rostra_core::state::BlankScreen;
    use rostra_core::text::{Lang, Text};

    use crate::desk::{Desk, Platform};
    use crate::session::message::{Message, Role};
    use crate::session::replica::Replica;
    use crate::session::state::Shared;

    fn speaker_deck() -> SpeakerDeck {
        let slide = |id, headline, last_step| Slide { id, headline, last_step, cue_s: 60 };
        let deck = Deck::new(vec![
            slide("title", Text::new("제목", "Title"), 0),
            slide("layers", Text::new("다섯 층", "Layers"), 2),
        ]);
        let notes = [
            vec![["인사", "Hello"]],
            vec![["다섯 층의 설명", "Explain the layers"], ["모델부터", "Models first"]],
        ];
        let owned = |paragraph: [&str; 2]| paragraph.map(str::to_owned);
        let notes = notes.map(|slide| slide.into_iter().map(owned).collect()).to_vec();
        SpeakerDeck { deck: deck.unwrap(), notes }
    }

    /// What its deck shows at a place.
    pub(crate) fn shown(at: &str) -> Shown {
        let place = bridge::place(&speaker_deck().deck, at).unwrap();
        Shown { place, ..Shown::default() }
    }

    /// A window of two slides, at a place.
    pub(crate) fn desk(role: Role, at: &str, lang: Lang) -> Desk {
        let shared = Shared { shown: Shown { lang, ..shown(at) }, ..Shared::default() };
        Desk::new(
            speaker_deck(),
            Replica::new("k3x9w2", "me", role, shared, 0),
            Platform::default(),
        )
    }

    /// Delivers a message to the window, as it is sent.
    pub(crate) fn deliver(desk: Desk, message: &Message) {
        desk.receive(&desk.speaker_deck.with_value(|it| message.write(&it.deck)));
    }

    #[test]
    fn knows_what_comes_after_a_place() {
        assert_eq!(speaker_deck().after(Position::new(0, 0)), Some(Position::new(1, 0)));
        assert_eq!(speaker_deck().after(Position::new(1, 2)), None);
    }

    #[test]
    fn the_notes_begin_with_those_of_the_step() {
        let it = speaker_deck();
        let first = |step| it.notes(Position::new(1, step)).first().map(|it| it[1].clone());
        assert_eq!(it.notes(Position::new(1, 0)).len(), 2);
        assert_eq!(first(0).as_deref(), Some("Explain the layers"));
        assert_eq!(first(1).as_deref(), Some("Models first"));
        assert_eq!(first(2).as_deref(), Some("Models first"), "fewer paragraphs than steps");
        assert_eq!(it.notes(Position::new(9, 9)).len(), 0);
    }

    #[test]
    fn a_step_is_requested_as_a_step_and_a_jump_as_a_place() {
        let go_to = |at: &str| Request::GoTo(shown(at).place);
        for (from, to, requests) in [
            ("title", "layers", vec![Request::Next]),
            ("layers/1", "layers/2", vec![Request::Next]),
            ("layers", "title", vec![Request::Previous]),
            ("title", "layers/2", vec![go_to("layers/2")]),
            ("layers/1", "layers/1/infra", vec![go_to("layers/1/infra")]),
            ("layers/2", "layers/2/infra", vec![go_to("layers/2/infra")]),
            ("title", "title", vec![]),
        ] {
            assert_eq!(
                speaker_deck().requests(&shown(from), &shown(to)),
                requests,
                "{from} to {to}"
            );
        }
        let blank = Some(BlankScreen::Black);
        let black = Shown { blank, lang: Lang::En, ..shown("title") };
        let requests = [Request::SetBlank(blank), Request::SetLang(Lang::En)];
        assert_eq!(speaker_deck().requests(&shown("title"), &black), requests);
    }
}
