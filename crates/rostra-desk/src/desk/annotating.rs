//! Annotating at the desk: handles tool events and keys, sends what they change, and follows the slide that is
//! shown. Not here: the tools' state (`tools.rs`), or which key does what (`annotations/keymap.rs`,
//! `keymap.rs`).

use leptos::prelude::*;
use rostra_core::keymap::{Focus, Press};

use crate::annotations::keymap::tool_event;
use crate::annotations::operation::Spot;
use crate::annotations::tool::{ToolContext, ToolEvent};
use crate::desk::Desk;
use crate::keymap::{self, DeskCommand};
use crate::session::message::Role;
use crate::session::replica::Replica;
use crate::session::state::LamportTimestamp;

/// Time without movement after which the laser dot goes out, in milliseconds.
const REST_MS: i64 = 1_500;

impl Desk {
    /// Handles a tool event and sends its operations to the other windows.
    pub fn act(self, act: ToolEvent) {
        let slide = self.tools.slide.get_untracked();
        let mut letters = Vec::new();
        self.room.update_value(|room| {
            let place = ToolContext { ink: room.ink(), slide: &slide, me: room.me() };
            let mut marks = Vec::new();
            self.tools.hand.update_value(|hand| marks = hand.act(act, place));
            letters = room.draw(marks);
        });
        self.send(&letters);
        self.refresh();
    }

    /// Handles a key press. Returns whether the desk has used it, so that the deck must not.
    pub fn press(self, press: Press, focus: Focus) -> bool {
        let tool = self.tools.tool.get_untracked();
        let is_held = self.shared.with_untracked(|it| it.hold.is_some());
        if self.role() == Role::Speaker
            && let Some(command) = keymap::command(press, focus, tool, is_held)
        {
            match command {
                DeskCommand::Ask(change) => self.change(change),
                DeskCommand::OnlyNotes => self.looks.update(|it| it.only_notes = !it.only_notes),
                DeskCommand::Resize(by) => self.looks.update(|it| it.resize(by)),
                DeskCommand::Jump(jump) => self.jump(jump),
                DeskCommand::LargeButtons => {
                    self.looks.update(|it| it.large_buttons = !it.large_buttons);
                }
                DeskCommand::Swap => self.swap(),
            }
            return true;
        }
        let slide = self.tools.slide.get_untracked();
        let act = self.room.with_value(|room| {
            tool_event(
                press,
                focus,
                tool,
                ToolContext { ink: room.ink(), slide: &slide, me: room.me() },
            )
        });
        let is_ours = act.is_some();
        if let Some(act) = act {
            self.act(act);
        }
        is_ours
    }

    /// Handles what the deck of this window shows. `leads` is true when the user of this window
    /// moved it, and false when it follows another window.
    pub(crate) fn turned(self, slide: usize, leads: bool) {
        let slide = self.script.with_value(|it| it.deck.id(slide));
        if self.tools.slide.get_untracked() == slide {
            return;
        }
        self.tools.slide.set(slide.to_owned());
        if leads {
            self.act(ToolEvent::Turned);
        }
    }

    /// Whether the pointer has not moved for a while.
    #[must_use]
    pub fn rests(self) -> bool {
        self.talk_ms.get() - self.tools.pointed_ms.get() >= REST_MS
    }

    /// Returns the points of a stroke on the slide that is shown.
    #[must_use]
    pub fn points(self, id: &LamportTimestamp) -> Vec<Spot> {
        let slide = self.tools.slide.get_untracked();
        self.room.with_value(|room: &Replica| {
            room.ink().stroke(&slide, id).map(|it| it.points().collect()).unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Platform;
    use crate::session::message::{Body, Message};
    use crate::session::state::Shared;
    use crate::session::tests::{at, deck, place, shown};
    use crate::speaker_deck::SpeakerDeck;
    use crate::speaker_deck::tests::hear;

    fn desk() -> Desk {
        let script = SpeakerDeck { deck: deck(), notes: Vec::new() };
        let room = Replica::new("k3x9", "me", Role::Speaker, at("five-layers/2"), 0);
        Desk::new(script, room, Platform::default())
    }

    fn key(desk: Desk, code: &str) -> bool {
        desk.press(Press { code, ..Press::default() }, Focus::Page)
    }

    #[test]
    fn what_is_drawn_shows_on_its_slide_and_only_there() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        assert!(key(desk, "KeyE") && !key(desk, "KeyN"));
        desk.act(ToolEvent::Press(Spot::MIDDLE));
        let strokes = desk.tools.strokes.get_untracked();
        assert_eq!(strokes.len(), 1);
        assert_eq!(desk.points(&strokes[0].0), [Spot::MIDDLE]);
        desk.moved(&shown("five-layers/3"));
        assert_eq!(desk.tools.strokes.get_untracked(), strokes, "a step is no other slide");
        desk.moved(&shown("end"));
        assert!(desk.tools.strokes.get_untracked().is_empty());
        desk.moved(&shown("five-layers"));
        assert_eq!(desk.tools.strokes.get_untracked(), strokes);
    }

    #[test]
    fn the_rooms_screen_is_held_by_a_key() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        desk.tick();
        let held = || desk.shared.with_untracked(|it| it.hold.clone());
        let at = || desk.shared.with_untracked(|it| it.shown.place.clone());
        assert!(key(desk, "KeyH"));
        desk.moved(&shown("end"));
        assert_eq!(held(), Some(place("five-layers/2")));
        assert!(key(desk, "KeyH"));
        assert_eq!((held(), at()), (None, place("end")), "the room follows");
        assert!(key(desk, "KeyH"));
        desk.moved(&shown("five-layers"));
        assert!(desk.press(Press { code: "KeyH", shift: true, ..Press::default() }, Focus::Page));
        assert_eq!((held(), at()), (None, place("end")), "back to where the room is");
    }

    #[test]
    fn who_moves_the_deck_ends_the_zoom_and_who_follows_does_not() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        key(desk, "KeyZ");
        assert!(desk.tools.zoom.get_untracked().is_some());
        let at_end = Shared { stamp: LamportTimestamp { count: 9, by: "x".into() }, ..at("end") };
        hear(desk, &Message::new("k3x9", "x", Role::Audience, Body::State(at_end)));
        desk.moved(&shown("end"));
        assert!(desk.room.with_value(|it| it.ink().zoom("five-layers").is_some()));
        desk.moved(&shown("five-layers"));
        assert!(desk.tools.zoom.get_untracked().is_none());
    }
}
