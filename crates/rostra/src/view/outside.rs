//! What the controls need of the browser. Not here: how the browser does it (`browser`).

use leptos::prelude::*;
use rostra_core::search;

use crate::handle::DeckHandle;

/// What only the browser can do for the controls. Natively it does nothing.
#[derive(Clone, Copy)]
pub struct Outside {
    /// Fills the screen, or stops filling it.
    pub full_screen: fn(DeckHandle),
    /// What can be searched.
    pub entries: fn() -> Vec<search::Entry>,
    /// Scrolls no further than it takes to see the element of an id.
    pub into_sight: fn(&str),
    /// The source that is shown, as HTML of the sources page.
    pub source: RwSignal<String>,
}

impl Default for Outside {
    fn default() -> Self {
        Self {
            full_screen: |_| (),
            entries: Vec::new,
            into_sight: |_| (),
            source: RwSignal::new(String::new()),
        }
    }
}
