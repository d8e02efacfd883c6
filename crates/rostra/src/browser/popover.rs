//! Popovers of slides. Browsers open and close them by themselves; here they go away with what they
//! belong to, and come back when a source that was opened from one is closed.

use leptos::prelude::*;
use rostra_core::state::Panel;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ToggleEvent};

use crate::browser::focus::Focused;
use crate::browser::page::Page;
use crate::browser::{Change, element_of};
use crate::handle::DeckHandle;

/// What is known of the popovers. Browsers have at most one of them open.
#[derive(Clone, Copy)]
pub(super) struct Popovers {
    /// The one that was opened last.
    last: StoredValue<Option<HtmlElement>, LocalStorage>,
    /// Whether a source has taken its place, and what had the keyboard in it.
    covered: StoredValue<Option<Option<HtmlElement>>, LocalStorage>,
}

/// Remembers which popover is open: asking the document would walk through all of a long talk.
pub(super) fn follow(deck: DeckHandle, by_keyboard: Focused) -> Popovers {
    let target = document();
    let open = target.query_selector(OPEN).ok().flatten().and_then(|it| it.dyn_into().ok());
    let popovers =
        Popovers { last: StoredValue::new_local(open), covered: StoredValue::new_local(None) };
    // These events do not rise from their popover.
    super::listen_capture(&target, "beforetoggle", move |event| {
        // Dialogs tell of themselves in the same words.
        let Some(popover) = element_of(event).filter(|it| it.has_attribute("popover")) else {
            return;
        };
        let opens = event.dyn_ref::<ToggleEvent>().is_some_and(|it| it.new_state() == "open");
        if opens {
            popovers.last.set_value(Some(popover));
        } else if deck.peek(|_, it| it.panel == Some(Panel::Source)) {
            let focused = document().active_element();
            let within = focused.filter(|it| by_keyboard.get_value() && popover.contains(Some(it)));
            popovers.covered.set_value(Some(within.and_then(|it| it.dyn_into().ok())));
        }
    });
    popovers
}

impl Popovers {
    /// Whether one is open: then Escape is the browser's, which closes it.
    pub(super) fn is_open(self) -> bool {
        self.open().is_some()
    }

    /// Closes what belongs to another slide or lies over a screen or the overview.
    pub(super) fn show(self, page: &Page, change: &Change) {
        let (Some(before), now) = (change.before, change.now) else { return };
        let section = page.sections.get(now.at.slide);
        let stays = |it: &HtmlElement| section.is_some_and(|section| section.contains(Some(it)));
        let covers =
            (before.panel, before.shade, before.layout) != (now.panel, now.shade, now.layout);
        let moved = before.at.slide != now.at.slide;
        if let Some(open) = self.open().filter(|it| covers || (moved && !stays(it))) {
            // Fails only where it has gone meanwhile.
            let _ = open.hide_popover();
        }
        if before.panel != Some(Panel::Source) || now.panel == before.panel {
            return;
        }
        let covered = self.covered.get_value();
        self.covered.set_value(None);
        let same = now.panel.is_none() && now.shade.is_none() && now.at == before.at;
        let (Some(focused), Some(last), true) = (covered, self.last.get_value(), same) else {
            return;
        };
        // Closed in the end, it gives the keyboard back to what had it as it opened: to its button.
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

/// What cannot have the focus leaves the keys to the talk.
fn focus(element: Option<HtmlElement>) {
    let _ = element.map(|it| it.focus());
}

/// Unknown to browsers without popovers, where all of them simply stand in the page.
const OPEN: &str = ":popover-open";
