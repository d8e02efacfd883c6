//! Jumps to places of the navigation history, and keeping that history up to date. Not here: which
//! places these are (`trail`).

use leptos::prelude::*;
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
            self.move_deck(&format!("at={place}"));
        }
    }

    /// Returns the target of a jump.
    #[must_use]
    pub fn target(self, jump: Jump) -> Option<String> {
        self.script.with_value(|script| self.trail.with(|it| it.target(&script.deck, jump)))
    }

    /// Swaps the roles of the speaker's window and the room's, if there is one of each. Has to be called
    /// twice: the room loses its slide for a moment, and full screen.
    pub fn swap(self) {
        if untrack(|| self.is_swap_asked()) {
            self.swap_until_ms.set(i64::MIN);
            let letter = self.in_room(Replica::swap);
            letter.iter().for_each(self.platform.send);
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
        let place = |it: &str| self.script.with_value(|script| script.place(it));
        self.trail.with(|it| it.mark().map(place))
    }

    /// Records the current place in the history, once this window has the state of the talk.
    pub(super) fn follow_trail(self) {
        if self.role() != Role::Speaker {
            return;
        }
        self.shared.with_untracked(|shared| {
            let (at, seen_at) = (&shared.at, shared.seen_at());
            if shared.stamp.count == 0 || self.trail.with_untracked(|it| it.is_at(at, seen_at)) {
                return;
            }
            self.script
                .with_value(|script| self.trail.update(|it| it.moved(&script.deck, at, seen_at)));
        });
    }
}
