//! The deck as views see it: read signals, ask through intents. Not here: what an intent does.

use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::intent::Intent;
use rostra_core::state::State;
use rostra_core::update::update;

/// The one writable signal of a page, wrapped so that only [`DeckHandle::dispatch`] writes to it.
#[derive(Clone, Copy)]
pub struct DeckHandle {
    deck: StoredValue<Deck>,
    state: RwSignal<State>,
}

impl DeckHandle {
    /// A deck as the prerendered page shows it.
    #[must_use]
    pub fn new(deck: Deck) -> Self {
        Self { deck: StoredValue::new(deck), state: RwSignal::new(State::default()) }
    }

    /// Asks something of the deck.
    pub fn dispatch(self, intent: Intent) {
        self.deck.with_value(|deck| {
            let next = update(deck, self.state.get_untracked(), intent);
            // What changes nothing wakes nobody; untracked, because asking is not watching.
            if self.state.with_untracked(|it| *it != next) {
                self.state.set(next);
            }
        });
    }

    /// Looks at deck and state, and is woken when the state changes.
    pub fn with<R>(self, look: impl FnOnce(&Deck, &State) -> R) -> R {
        self.deck.with_value(|deck| self.state.with(|state| look(deck, state)))
    }

    /// Looks at deck and state once: for event handlers, which are not woken by anything.
    pub fn peek<R>(self, look: impl FnOnce(&Deck, &State) -> R) -> R {
        self.deck.with_value(|deck| self.state.with_untracked(|state| look(deck, state)))
    }

    /// A slice of the state that wakes its readers only when it changes itself.
    pub fn slice<R>(self, slice: impl Fn(&Deck, &State) -> R + Send + Sync + 'static) -> Memo<R>
    where
        R: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.with(|deck, state| slice(deck, state)))
    }
}
