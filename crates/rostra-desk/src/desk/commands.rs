//! Key presses at the desk: carries out the commands of the speaker's window, and passes tool events
//! on. Not here: which key does what (`keymap.rs`, `annotations/keymap.rs`).

use leptos::prelude::*;
use rostra_core::keymap::{Focus, Press};

use crate::annotations::keymap::tool_event;
use crate::annotations::tool::ToolContext;
use crate::desk::Desk;
use crate::keymap::{self, DeskCommand};
use crate::session::message::Role;

impl Desk {
    /// Handles a key press. Returns whether the desk has used it, so that the deck must not.
    pub fn press(self, press: Press, focus: Focus) -> bool {
        let tool = self.annotations.tool.get_untracked();
        let is_held = self.shared.with_untracked(|it| it.hold.is_some());
        if self.role() == Role::Speaker
            && let Some(command) = keymap::command(press, focus, tool, is_held)
        {
            self.execute(command);
            return true;
        }
        let slide = self.annotations.slide.get_untracked();
        let event = self.replica.with_value(|replica| {
            let context = ToolContext { canvas: replica.canvas(), slide: &slide, me: replica.me() };
            tool_event(press, focus, tool, context)
        });
        let is_used = event.is_some();
        if let Some(event) = event {
            self.act(event);
        }
        is_used
    }

    fn execute(self, command: DeskCommand) {
        let preferences = self.preferences;
        match command {
            DeskCommand::Change(change) => self.change(change),
            DeskCommand::OnlyNotes => preferences.update(|it| it.only_notes = !it.only_notes),
            DeskCommand::Resize(by) => preferences.update(|it| it.resize(by)),
            DeskCommand::Jump(jump) => self.jump(jump),
            DeskCommand::LargeButtons => {
                preferences.update(|it| it.large_buttons = !it.large_buttons);
            }
            DeskCommand::Swap => self.swap(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::annotating::tests::{desk, key};
    use crate::session::tests::{place, shown};

    #[test]
    fn the_rooms_screen_is_held_by_a_key() {
        let owner = Owner::new();
        owner.set();
        let desk = desk();
        desk.tick();
        let held = || desk.shared.with_untracked(|it| it.hold.clone());
        let at = || desk.shared.with_untracked(|it| it.shown.place.clone());
        assert!(key(desk, "KeyH"));
        desk.on_move(&shown("end"));
        assert_eq!(held(), Some(place("five-layers/2")));
        assert!(key(desk, "KeyH"));
        assert_eq!((held(), at()), (None, place("end")), "the room follows");
        assert!(key(desk, "KeyH"));
        desk.on_move(&shown("five-layers"));
        assert!(desk.press(Press { code: "KeyH", shift: true, ..Press::default() }, Focus::Page));
        assert_eq!((held(), at()), (None, place("end")), "back to where the room is");
    }
}
