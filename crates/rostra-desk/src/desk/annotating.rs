//! Annotating at the desk: handles tool events, sends their operations, and follows the slide that is
//! shown. Not here: the tools' state (`annotation_signals.rs`), or keys (`desk/commands.rs`).

use leptos::prelude::*;

use crate::annotations::controller::Controller;
use crate::annotations::operation::SlidePoint;
use crate::annotations::tool::{ToolContext, ToolEvent};
use crate::desk::Desk;
use crate::session::replica::Replica;
use crate::session::state::LamportTimestamp;

/// Time without movement after which the laser dot is hidden, in milliseconds.
const POINTER_IDLE_MS: i64 = 1_500;

impl Desk {
    /// Handles a tool event and sends its operations to the other windows.
    pub fn act(self, event: ToolEvent) {
        let slide = self.annotations.slide.get_untracked();
        let mut messages = Vec::new();
        self.replica.update_value(|replica| {
            let context = ToolContext { canvas: replica.canvas(), slide: &slide, me: replica.me() };
            let mut operations = Vec::new();
            let act = |controller: &mut Controller| operations = controller.act(event, context);
            self.annotations.controller.update_value(act);
            messages = replica.draw(operations);
        });
        self.send(&messages);
        self.refresh();
    }

    /// Handles the slide that the deck of this window shows. `is_local` is true when the user of this
    /// window moved the deck, and false when it follows another window.
    pub(crate) fn on_slide_change(self, slide: usize, is_local: bool) {
        let slide = self.speaker_deck.with_value(|it| it.deck.id(slide));
        if self.annotations.slide.get_untracked() == slide {
            return;
        }
        self.annotations.slide.set(slide.to_owned());
        if is_local {
            self.act(ToolEvent::SlideChanged);
        }
    }

    /// Whether the pointer has not moved for a while.
    #[must_use]
    pub fn is_pointer_idle(self) -> bool {
        self.talk_ms.get() - self.annotations.pointer_changed_ms.get() >= POINTER_IDLE_MS
    }

    /// Returns the points of a stroke on the slide that is shown.
    #[must_use]
    pub fn points(self, id: &LamportTimestamp) -> Vec<SlidePoint> {
        let slide = self.annotations.slide.get_untracked();
        self.replica.with_value(|replica: &Replica| {
            let stroke = replica.canvas().stroke(&slide, id);
            stroke.map(|stroke| stroke.points().collect()).unwrap_or_default()
        })
    }
}

#[cfg(test)]
pub(in crate::desk) mod tests {
    use rostra_core::keymap::{Focus, Press};

    use super::*;
    use crate::desk::Platform;
    use crate::session::message::{Body, Message, Role};
    use crate::session::state::Shared;
    use crate::session::tests::{at, deck, shown};
    use crate::speaker_deck::SpeakerDeck;
    use crate::speaker_deck::tests::deliver;

    /// A speaker's window at a slide with steps.
    pub(in crate::desk) fn desk() -> Desk {
        let speaker_deck = SpeakerDeck { deck: deck(), notes: Vec::new() };
        let replica = Replica::new("k3x9", "me", Role::Speaker, at("five-layers/2"), 0);
        Desk::new(speaker_deck, replica, Platform::default())
    }

    /// Presses a key and returns whether the desk has used it.
    pub(in crate::desk) fn key(desk: Desk, code: &str) -> bool {
        desk.press(Press { code, ..Press::default() }, Focus::Page)
    }

    #[test]
    fn what_is_drawn_shows_on_its_slide_and_only_there() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        assert!(key(desk, "KeyE") && !key(desk, "KeyN"));
        desk.act(ToolEvent::PointerDown(SlidePoint::CENTER));
        let strokes = desk.annotations.strokes.get_untracked();
        assert_eq!(strokes.len(), 1);
        assert_eq!(desk.points(&strokes[0].0), [SlidePoint::CENTER]);
        desk.on_move(&shown("five-layers/3"));
        assert_eq!(desk.annotations.strokes.get_untracked(), strokes, "a step is no other slide");
        desk.on_move(&shown("end"));
        assert!(desk.annotations.strokes.get_untracked().is_empty());
        desk.on_move(&shown("five-layers"));
        assert_eq!(desk.annotations.strokes.get_untracked(), strokes);
    }

    #[test]
    fn a_local_change_of_slide_ends_the_zoom_and_a_followed_one_does_not() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        key(desk, "KeyZ");
        assert!(desk.annotations.zoom.get_untracked().is_some());
        let at_end = Shared { stamp: LamportTimestamp { count: 9, by: "x".into() }, ..at("end") };
        deliver(desk, &Message::new("k3x9", "x", Role::Audience, Body::State(at_end)));
        desk.on_move(&shown("end"));
        assert!(desk.replica.with_value(|it| it.canvas().zoom("five-layers").is_some()));
        desk.on_move(&shown("five-layers"));
        assert!(desk.annotations.zoom.get_untracked().is_none());
    }
}
