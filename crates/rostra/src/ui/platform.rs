//! The browser functions that the controls call. Not here: their implementation (`browser`).

use leptos::prelude::*;
use rostra_core::search;
use rostra_core::text::Text;

use crate::handle::DeckHandle;

/// Browser functions for the controls. The default, for native builds, does nothing.
#[derive(Clone, Copy)]
pub struct Platform {
    /// Enters or leaves full screen.
    pub full_screen: fn(DeckHandle),
    /// Returns the search index.
    pub entries: fn() -> Vec<search::IndexEntry>,
    /// Scrolls the element with this id into view, no further than needed.
    pub into_sight: fn(&str),
    /// Opens the dialog for embed snippets.
    pub embed: fn(),
    /// The source in the dialog, as HTML of the sources page.
    pub source: RwSignal<String>,
}

/// Shown instead of a source that cannot be loaded.
pub const UNREACHABLE: Text = Text::new(
    "지금은 출처를 열 수 없습니다. 인터넷 연결을 확인하고 다시 눌러 보십시오.",
    "The sources cannot be loaded now. Check the connection and try again.",
);

impl Default for Platform {
    fn default() -> Self {
        Self {
            full_screen: |_| (),
            entries: Vec::new,
            into_sight: |_| (),
            embed: || (),
            source: RwSignal::new(String::new()),
        }
    }
}
