//! Jumps to places of the visit history, and updating that history. Not here: which places these are
//! (`visits.rs`).

use leptos::prelude::*;
use rostra_core::address::Place;
use rostra_core::bridge::{Request, place, place_word};
use rostra_core::position::Position;

use crate::desk::Desk;
use crate::session::message::Role;
use crate::speaker_deck::SpeakerDeck;
use crate::visits::Jump;

impl Desk {
    /// Jumps to a place, or marks the current one. Does nothing if the jump has no target.
    pub fn jump(self, jump: Jump) {
        let target = self.jump_target(jump);
        if jump == Jump::Mark {
            self.visits.update(|it| it.toggle_mark());
        }
        if let Some(place) = target {
            self.request(&Request::GoTo(place));
        }
    }

    /// Returns the target of a jump.
    #[must_use]
    pub fn jump_target(self, jump: Jump) -> Option<Place> {
        self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            let word = self.visits.with(|visits| visits.jump_target(deck, jump))?;
            place(deck, &word)
        })
    }

    /// Returns the marked place.
    #[must_use]
    pub fn marked(self) -> Option<Position> {
        self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            self.visits.with(|visits| Some(place(deck, visits.mark()?)?.at))
        })
    }

    /// Starts the visit history of a talk or rehearsal, at a slide.
    pub(super) fn begin_visits(self, slide: usize) {
        let slide = self.speaker_deck.with_value(|it| it.deck.id(slide));
        self.visits.update(|it| it.begin(slide));
    }

    /// Records the current place in the history, once this window has the state of the talk.
    pub(super) fn record_visit(self) {
        if self.role() != Role::Speaker {
            return;
        }
        let (is_known, [talk, room]) = self.shared.with_untracked(|shared| {
            (shared.stamp.count > 0, [&shared.shown.place, shared.seen_at()].map(Clone::clone))
        });
        if !is_known {
            return;
        }
        self.speaker_deck.with_value(|SpeakerDeck { deck, .. }| {
            let [at, seen_at] = [talk, room].map(|place| place_word(deck, &place));
            if !self.visits.with_untracked(|visits| visits.is_at(&at, &seen_at)) {
                self.visits.update(|visits| visits.record(deck, &at, &seen_at));
            }
        });
    }
}
