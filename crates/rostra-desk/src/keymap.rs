//! Key bindings of the speaker's window. Not here: those of the annotation tools (`annotations/keymap.rs`), or the
//! deck's (`rostra_core::keymap`).

use rostra_core::keymap::{Focus, Press};

use crate::annotations::tool::Tool;
use crate::session::state::Change;
use crate::visits::Jump;

/// A command for the speaker's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskCommand {
    /// Change the state of the talk.
    Change(Change),
    /// Switch between the notes alone and the whole window.
    OnlyNotes,
    /// Change the size of the notes by this many steps.
    Resize(isize),
    /// Jump to a place in the talk.
    Jump(Jump),
    /// Switch between large buttons only and all of them.
    LargeButtons,
    /// Swap the roles of the room's window and this one.
    Swap,
}

/// Maps a key press to a command for the speaker's window. `H` holds the room's screen, or releases
/// it so that it follows to where the speaker is; `Shift+H` releases it and takes the speaker back
/// to where the room is. `K` pauses or runs the time, `M` switches to the notes alone; plus and
/// minus resize the notes unless the zoom tool is selected. `J`, `Backspace`, `A` and `Q` jump in
/// the talk, `Y` enlarges the buttons, `X` swaps the screens.
#[must_use]
pub fn command(press: Press, focus: Focus, tool: Tool, is_held: bool) -> Option<DeskCommand> {
    if press.ctrl || press.alt_or_meta || focus == Focus::Field {
        return None;
    }
    match press.key {
        "+" | "=" if tool != Tool::Zoom => return Some(DeskCommand::Resize(1)),
        "-" | "_" if tool != Tool::Zoom => return Some(DeskCommand::Resize(-1)),
        _ if press.repeat => return None,
        "Backspace" if !press.shift => return Some(DeskCommand::Jump(Jump::Last)),
        _ => {}
    }
    match (press.character()?, press.shift) {
        ('h', false) if is_held => Some(DeskCommand::Change(Change::Send)),
        ('h', false) => Some(DeskCommand::Change(Change::Hold)),
        ('h', true) if is_held => Some(DeskCommand::Change(Change::Return)),
        ('k', false) => Some(DeskCommand::Change(Change::PauseOrRun)),
        ('m', false) => Some(DeskCommand::OnlyNotes),
        ('j', false) => Some(DeskCommand::Jump(Jump::Mark)),
        ('a', false) => Some(DeskCommand::Jump(Jump::Unshown)),
        ('q', false) => Some(DeskCommand::Jump(Jump::Backup)),
        ('y', false) => Some(DeskCommand::LargeButtons),
        ('x', false) => Some(DeskCommand::Swap),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rostra_core::keymap::{Window, command as deck_command};
    use rostra_core::state::{Layout, State};

    use super::*;
    use crate::annotations::canvas::Canvas;
    use crate::annotations::keymap::tool_event;
    use crate::annotations::tool::ToolContext;

    /// A tool that maps arrows takes them from the deck while it is selected; all other keys belong
    /// to the deck, the window or the tools.
    #[test]
    fn no_key_is_mapped_twice() {
        let stage = State { layout: Layout::Stage, ..State::default() };
        let canvas = Canvas::default();
        let context = ToolContext { canvas: &canvas, slide: "title", me: "s" };
        let letters = ('a'..='z').chain('0'..='9').chain("+-=_.,/?;'[]".chars());
        let keys: Vec<String> = letters.map(String::from).collect();
        let named = ["Backspace", "Delete", "Enter", "Escape", "Home", "End", "PageUp", "PageDown"];
        let moves = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", " ", "F5", "Tab"];
        let mut mapped = 0;
        for key in keys.iter().map(String::as_str).chain(named).chain(moves) {
            for (shift, is_held) in [(false, false), (true, false), (false, true), (true, true)] {
                let press = Press { key, shift, ..Press::default() };
                let owners = [
                    deck_command(&stage, press, Window::default()).is_some(),
                    command(press, Focus::Page, Tool::None, is_held).is_some(),
                    tool_event(press, Focus::Page, Tool::None, context).is_some(),
                ];
                let count = owners.into_iter().filter(|is_owner| *is_owner).count();
                assert!(count <= 1, "{key}, shift {shift}: deck, window, tools {owners:?}");
                mapped += count;
            }
        }
        assert!(mapped > 80, "only {mapped} presses lead anywhere");
    }

    #[test]
    fn keys_of_the_window_are_not_the_decks() {
        let stage = State { layout: Layout::Stage, ..State::default() };
        let h = Press { key: "ㅗ", code: "KeyH", ..Press::default() };
        let shift = Press { shift: true, ..h };
        let change = |it| Some(DeskCommand::Change(it));
        let last = Some(DeskCommand::Jump(Jump::Last));
        for (press, is_held, expected) in [
            (h, false, change(Change::Hold)),
            (h, true, change(Change::Send)),
            (shift, true, change(Change::Return)),
            (shift, false, None),
            (Press { repeat: true, ..h }, false, None),
            (Press { ctrl: true, ..h }, false, None),
            (Press { code: "KeyI", ..h }, false, None),
            (Press { code: "KeyJ", ..h }, false, Some(DeskCommand::Jump(Jump::Mark))),
            (Press { code: "KeyA", ..h }, false, Some(DeskCommand::Jump(Jump::Unshown))),
            (Press { code: "KeyQ", ..h }, true, Some(DeskCommand::Jump(Jump::Backup))),
            (Press { key: "Backspace", code: "Backspace", ..h }, false, last),
            (Press { key: "Backspace", code: "Backspace", repeat: true, ..h }, false, None),
            (Press { key: "Backspace", code: "Backspace", ..shift }, false, None),
            (Press { code: "KeyX", ..h }, false, Some(DeskCommand::Swap)),
            (Press { code: "KeyX", repeat: true, ..h }, false, None),
            (Press { code: "KeyY", ..h }, false, Some(DeskCommand::LargeButtons)),
            (Press { key: "h", code: "KeyJ", ..h }, false, change(Change::Hold)),
            (Press { key: "d", ..h }, false, None),
            (Press { key: "ㅏ", code: "KeyK", ..h }, false, change(Change::PauseOrRun)),
            (Press { code: "KeyM", ..h }, false, Some(DeskCommand::OnlyNotes)),
            (Press { code: "KeyM", ..shift }, false, None),
            (Press { key: "+", code: "Equal", ..shift }, false, Some(DeskCommand::Resize(1))),
            (
                Press { key: "-", code: "Minus", repeat: true, ..h },
                false,
                Some(DeskCommand::Resize(-1)),
            ),
        ] {
            assert_eq!(command(press, Focus::Page, Tool::Pen, is_held), expected, "{press:?}");
            assert_eq!(command(press, Focus::Field, Tool::Pen, is_held), None, "{press:?}");
            if expected.is_some() {
                assert_eq!(deck_command(&stage, press, Window::default()), None, "{press:?}");
            }
        }
        let plus = Press { key: "+", code: "Equal", ..Press::default() };
        assert_eq!(command(plus, Focus::Page, Tool::Zoom, false), None, "the zoom's");
    }
}
