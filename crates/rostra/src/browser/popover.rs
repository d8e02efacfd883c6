//! Popovers of slides. Browsers open and close them; this module also closes them when their slide
//! is left, and reopens one after a source that was opened from it is closed.

use leptos::prelude::*;
use rostra_core::state::Panel;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ToggleEvent};

use crate::browser::focus::Focused;
use crate::browser::page::Page;
use crate::browser::{StateChange, element_of};
use crate::handle::DeckHandle;

/// The state of the popovers. Browsers have at most one of these open.
#[derive(Clone, Copy)]
pub(super) struct Popovers {
    /// The popover that was opened last.
    last: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Set when a source has replaced the popover: the element in it that had the focus, if any.
    covered: StoredValue<Option<Option<HtmlElement>>, LocalStorage>,
}

/// Tracks which popover is open; querying the document each time would be slow in a long talk.
pub(super) fn track(deck: DeckHandle, by_keyboard: Focused) -> Popovers {
    let target = document();
    let open = target.query_selector(OPEN).ok().flatten().and_then(|it| it.dyn_into().ok());
    let popovers =
        Popovers { last: StoredValue::new_local(open), covered: StoredValue::new_local(None) };
    // `beforetoggle` events do not bubble.
    super::listen_capture(&target, "beforetoggle", move |event| {
        // Dialogs fire the same events.
        let Some(popover) = element_of(event).filter(|it| it.has_attribute("popover")) else {
            return;
        };
        let opens = event.dyn_ref::<ToggleEvent>().is_some_and(|it| it.new_state() == "open");
        if opens {
            popovers.last.set_value(Some(popover));
        } else if deck.peek(|_, state| state.panel == Some(Panel::Source)) {
            let focused = document().active_element();
            let within = focused
                .filter(|element| by_keyboard.get_value() && popover.contains(Some(element)));
            popovers.covered.set_value(Some(within.and_then(|it| it.dyn_into().ok())));
        }
    });
    popovers
}

impl Popovers {
    /// Whether a popover is open. Escape is then left to the browser, which closes it.
    pub(super) fn is_open(self) -> bool {
        self.open().is_some()
    }

    /// Closes the open popover when its slide is left, or when a panel, blank screen or other
    /// layout is shown. Reopens it after a source is closed.
    pub(super) fn apply(self, page: &Page, change: &StateChange) {
        let (Some(before), now) = (change.before, change.now) else { return };
        let section = page.sections.get(now.at.slide);
        let stays =
            |popover: &HtmlElement| section.is_some_and(|section| section.contains(Some(popover)));
        let covers =
            (before.panel, before.blank, before.layout) != (now.panel, now.blank, now.layout);
        let moved = before.at.slide != now.at.slide;
        if let Some(open) = self.open().filter(|popover| covers || (moved && !stays(popover))) {
            // Fails only if the popover is no longer open or in the document.
            let _ = open.hide_popover();
        }
        if before.panel != Some(Panel::Source) || now.panel == before.panel {
            return;
        }
        let covered = self.covered.get_value();
        self.covered.set_value(None);
        let same = now.panel.is_none() && now.blank.is_none() && now.at == before.at;
        let (Some(focused), Some(last), true) = (covered, self.last.get_value(), same) else {
            return;
        };
        // The browser restores the focus of before opening when the popover closes: its button's.
        let button = last.previous_element_sibling().and_then(|it| it.dyn_into().ok());
        focus(button.filter(|_| focused.is_some()));
        // Fails as above.
        let _ = last.show_popover();
        focus(focused);
    }

    fn open(self) -> Option<HtmlElement> {
        self.last.get_value().filter(|it| it.matches(OPEN).unwrap_or_default())
    }
}

/// Focuses an element. On failure the deck keeps the keys.
fn focus(element: Option<HtmlElement>) {
    let _ = element.map(|it| it.focus());
}

/// Not a valid selector in browsers without popovers, where their content is always visible.
const OPEN: &str = ":popover-open";
