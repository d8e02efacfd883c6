//! Jumps to places of the navigation history, and keeping that history up to date. Not here: which
//! places these are (`trail`).

use leptos::prelude::*;
use rostra_core::address::Place;
use rostra_core::bridge::{Request, place, place_word};
use rostra_core::position::Position;

use crate::desk::Desk;
use crate::session::message::Role;
use crate::session::replica::Replica;
use crate::trail::Jump;

/// Time limit for the second, confirming press, in milliseconds.
const AGAIN_MS: i64 = 5_000;

impl Desk {
    /// Jumps to a place, or marks the current one. Does nothing if the jump has no target.
    pub fn jump(self, jump: Jump) {
        let target = self.target(jump);
        if jump == Jump::Mark {
            self.trail.update(|it| it.toggle_mark());
        }
        if let Some(place) = target {
            self.request(&Request::GoTo(place));
        }
    }

    /// Returns the target of a jump.
    #[must_use]
    pub fn target(self, jump: Jump) -> Option<Place> {
        self.script.with_value(|script| {
            let word = self.trail.with(|it| it.target(&script.deck, jump))?;
            place(&script.deck, &word)
        })
    }

    /// Swaps the roles of the speaker's window and the room's, if there is one of each. Has to be called
    /// twice: the room loses its slide for a moment, and full screen.
    pub fn swap(self) {
        if untrack(|| self.is_swap_asked()) {
            self.swap_until_ms.set(i64::MIN);
            let letter = self.in_room(Replica::swap);
            self.send(&letter);
        } else if untrack(|| self.can_swap()) {
            self.swap_until_ms.set(self.talk_ms.get_untracked() + AGAIN_MS);
        }
    }

    /// Whether a second press swaps the screens.
    #[must_use]
    pub fn is_swap_asked(self) -> bool {
        self.talk_ms.get() < self.swap_until_ms.get()
    }

    /// Whether [`Self::swap`] can do anything.
    #[must_use]
    pub fn can_swap(self) -> bool {
        self.peers.with(|all| all.iter().filter(|it| it.role == Role::Audience).count() == 1)
    }

    /// Returns the marked place.
    #[must_use]
    pub fn marked(self) -> Option<Position> {
        let at = |it: &str| self.script.with_value(|script| Some(place(&script.deck, it)?.at));
        self.trail.with(|it| it.mark().and_then(at))
    }

    /// Starts the history of a talk or rehearsal, at a slide.
    pub(super) fn begin_trail(self, slide: usize) {
        let slide = self.script.with_value(|it| it.deck.id(slide));
        self.trail.update(|it| it.begin(slide));
    }

    /// Records the current place in the history, once this window has the state of the talk.
    pub(super) fn follow_trail(self) {
        if self.role() != Role::Speaker {
            return;
        }
        let (is_known, places) = self.shared.with_untracked(|it| {
            (it.stamp.count > 0, [&it.shown.place, it.seen_at()].map(Clone::clone))
        });
        if !is_known {
            return;
        }
        self.script.with_value(|script| {
            let [at, seen_at] = places.map(|it| place_word(&script.deck, &it));
            if !self.trail.with_untracked(|it| it.is_at(&at, &seen_at)) {
                self.trail.update(|it| it.moved(&script.deck, &at, &seen_at));
            }
        });
    }
}
