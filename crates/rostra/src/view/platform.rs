//! What the controls need of the browser. Not here: how the browser does it (`browser`).

use leptos::prelude::*;
use rostra_core::search;
use rostra_core::text::Text;

use crate::handle::DeckHandle;

/// What only the browser can do for the controls. Natively it does nothing.
#[derive(Clone, Copy)]
pub struct Platform {
    /// Fills the screen, or stops filling it.
    pub full_screen: fn(DeckHandle),
    /// What can be searched.
    pub entries: fn() -> Vec<search::Entry>,
    /// Scrolls no further than it takes to see the element of an id.
    pub into_sight: fn(&str),
    /// The source that is shown, as HTML of the sources page.
    pub source: RwSignal<String>,
}

/// Stands in the place of a source that cannot be had.
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
            source: RwSignal::new(String::new()),
        }
    }
}
