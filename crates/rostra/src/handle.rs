//! Access to the deck's state for views: read by signals, changed by intents. Not here: the effect
//! of an intent (`update`).

use leptos::prelude::*;
use rostra_core::deck::Deck;
use rostra_core::intent::Intent;
use rostra_core::state::State;
use rostra_core::update::update;

/// The signal with the deck's state. Only [`DeckHandle::dispatch`] writes to it; widgets may have signals for state of
/// their own, such as the text in a search field.
#[derive(Clone, Copy)]
pub struct DeckHandle {
    deck: StoredValue<Deck>,
    state: RwSignal<State>,
}

impl DeckHandle {
    /// Makes a deck in the state of the prerendered page.
    #[must_use]
    pub fn new(deck: Deck) -> Self {
        Self { deck: StoredValue::new(deck), state: RwSignal::new(State::default()) }
    }

    /// Applies an intent to the state.
    pub fn dispatch(self, intent: Intent) {
        self.deck.with_value(|deck| {
            let next = update(deck, self.state.get_untracked(), intent);
            // An intent without effect sends no notification. Untracked, so that dispatching subscribes
            // to nothing.
            if self.state.with_untracked(|it| *it != next) {
                self.state.set(next);
            }
        });
    }

    /// Reads deck and state, and subscribes to the state.
    pub fn with<R>(self, look: impl FnOnce(&Deck, &State) -> R) -> R {
        self.deck.with_value(|deck| self.state.with(|state| look(deck, state)))
    }

    /// Reads deck and state without subscribing, for event listeners.
    pub fn peek<R>(self, look: impl FnOnce(&Deck, &State) -> R) -> R {
        self.deck.with_value(|deck| self.state.with_untracked(|state| look(deck, state)))
    }

    /// Makes a memo of a part of the state, which notifies its readers only when that part changes.
    pub fn slice<R>(self, slice: impl Fn(&Deck, &State) -> R + Send + Sync + 'static) -> Memo<R>
    where
        R: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.with(|deck, state| slice(deck, state)))
    }
}
