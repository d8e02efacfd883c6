//! Swapping the screens: the speaker's window and the room's exchange their roles. Not here: the
//! protocol between the two windows (`session/replica/swap.rs`).

use leptos::prelude::*;

use crate::desk::{CONFIRM_MS, Desk};
use crate::session::message::Role;
use crate::session::replica::Replica;

impl Desk {
    /// Swaps the roles of the speaker's window and the room's, if there is one of each. Has to be called
    /// twice: the room loses its slide for a moment, and full screen.
    pub fn swap(self) {
        if untrack(|| self.is_swap_asked()) {
            self.swap_until_ms.set(i64::MIN);
            let message = self.with_replica(Replica::swap);
            self.send(&message);
        } else if untrack(|| self.can_swap()) {
            self.swap_until_ms.set(self.talk_ms.get_untracked() + CONFIRM_MS);
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
        let is_room = |role| role == Role::Audience;
        self.peers.with(|peers| peers.iter().filter(|peer| is_room(peer.role)).count() == 1)
    }
}
