//! Key bindings of the tools and of the speaker's window. Not here: what they lead to
//! (`annotations/controller`).

use rostra_core::keymap::{Focus, Press};

use crate::annotations::operation::EDGE;
use crate::annotations::tool::{Tool, ToolContext, ToolEvent};
use crate::session::state::Change;
use crate::trail::Jump;

/// How far an arrow key moves: a fiftieth of the slide.
const STEP: i16 = EDGE as i16 / 50;

/// Maps a key press to a tool event; `None` leaves the key to the deck. Letters are matched the way
/// the deck matches them (`Press::letter`), and none of them is bound by the deck.
#[must_use]
pub fn asked(press: Press, focus: Focus, tool: Tool, place: ToolContext) -> Option<ToolEvent> {
    if press.ctrl || press.alt_or_meta || focus == Focus::Field {
        return None;
    }
    let zooms = tool == Tool::Zoom;
    match press.key {
        "+" | "=" if zooms => return Some(ToolEvent::Closer(true)),
        "-" | "_" if zooms => return Some(ToolEvent::Closer(false)),
        _ if press.shift => return None,
        _ => {}
    }
    if zooms || tool.beam().is_some() {
        match press.key {
            "ArrowRight" => return Some(ToolEvent::Nudge(STEP, 0)),
            "ArrowLeft" => return Some(ToolEvent::Nudge(-STEP, 0)),
            "ArrowDown" => return Some(ToolEvent::Nudge(0, STEP)),
            "ArrowUp" => return Some(ToolEvent::Nudge(0, -STEP)),
            _ => {}
        }
    }
    if press.repeat {
        return None;
    }
    if press.key == "Escape" {
        let ends = tool != Tool::None || place.is_dark() || place.ink.zoom(place.slide).is_some();
        return ends.then_some(ToolEvent::Leave);
    }
    match press.letter()? {
        'v' => Some(ToolEvent::Take(Tool::Laser)),
        'e' => Some(ToolEvent::Take(Tool::Pen)),
        't' => Some(ToolEvent::Take(Tool::Spotlight)),
        'z' => Some(ToolEvent::Take(Tool::Zoom)),
        'u' => Some(ToolEvent::Undo),
        'c' => Some(ToolEvent::Clear),
        _ => None,
    }
}

/// A command for the speaker's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// Change the state of the talk.
    Ask(Change),
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
pub fn ordered(press: Press, focus: Focus, tool: Tool, is_held: bool) -> Option<Order> {
    if press.ctrl || press.alt_or_meta || focus == Focus::Field {
        return None;
    }
    match press.key {
        "+" | "=" if tool != Tool::Zoom => return Some(Order::Resize(1)),
        "-" | "_" if tool != Tool::Zoom => return Some(Order::Resize(-1)),
        _ if press.repeat => return None,
        "Backspace" if !press.shift => return Some(Order::Jump(Jump::Last)),
        _ => {}
    }
    match (press.character()?, press.shift) {
        ('h', false) if is_held => Some(Order::Ask(Change::Send)),
        ('h', false) => Some(Order::Ask(Change::Hold)),
        ('h', true) if is_held => Some(Order::Ask(Change::Return)),
        ('k', false) => Some(Order::Ask(Change::PauseOrRun)),
        ('m', false) => Some(Order::OnlyNotes),
        ('j', false) => Some(Order::Jump(Jump::Mark)),
        ('a', false) => Some(Order::Jump(Jump::Unshown)),
        ('q', false) => Some(Order::Jump(Jump::Backup)),
        ('y', false) => Some(Order::LargeButtons),
        ('x', false) => Some(Order::Swap),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rostra_core::keymap::{self, Window};
    use rostra_core::state::{Layout, State};

    use super::*;
    use crate::annotations::controller::tests::Desk;

    fn key(desk: &Desk, press: Press) -> Option<ToolEvent> {
        let place = ToolContext { ink: &desk.ink, slide: "title", me: "s" };
        asked(press, Focus::Page, desk.hand.tool(), place)
    }

    #[test]
    fn keys_are_the_tools_own_and_never_the_decks() {
        let desk = Desk::default();
        let stage = State { layout: Layout::Stage, ..State::default() };
        for (code, act) in [
            ("KeyV", ToolEvent::Take(Tool::Laser)),
            ("KeyE", ToolEvent::Take(Tool::Pen)),
            ("KeyT", ToolEvent::Take(Tool::Spotlight)),
            ("KeyZ", ToolEvent::Take(Tool::Zoom)),
            ("KeyU", ToolEvent::Undo),
            ("KeyC", ToolEvent::Clear),
        ] {
            let press = Press { key: "ㅊ", code, ..Press::default() };
            assert_eq!(key(&desk, press), Some(act));
            assert_eq!(
                keymap::command(&stage, press, Window::default()),
                None,
                "{code} is the deck's"
            );
            for press in [
                Press { ctrl: true, ..press },
                Press { alt_or_meta: true, ..press },
                Press { shift: true, ..press },
                Press { repeat: true, ..press },
            ] {
                assert_eq!(key(&desk, press), None, "{press:?}");
            }
            let place = ToolContext { ink: &desk.ink, slide: "title", me: "s" };
            assert_eq!(asked(press, Focus::Field, Tool::None, place), None);
        }
    }

    #[test]
    fn letters_are_those_that_are_printed() {
        let desk = Desk::default();
        for (name, printed, code, expected) in [
            ("Dvorak's e", "e", "KeyD", Some(ToolEvent::Take(Tool::Pen))),
            ("Dvorak's full stop", ".", "KeyE", None),
            ("AZERTY's z", "z", "KeyW", Some(ToolEvent::Take(Tool::Zoom))),
            ("QWERTZ's y", "y", "KeyZ", None),
        ] {
            let press = Press { key: printed, code, ..Press::default() };
            assert_eq!(key(&desk, press), expected, "{name}");
        }
    }

    #[test]
    fn keys_of_the_window_are_not_the_decks() {
        let stage = State { layout: Layout::Stage, ..State::default() };
        let h = Press { key: "ㅗ", code: "KeyH", ..Press::default() };
        let shift = Press { shift: true, ..h };
        let ask = |it| Some(Order::Ask(it));
        let last = Some(Order::Jump(Jump::Last));
        for (press, is_held, order) in [
            (h, false, ask(Change::Hold)),
            (h, true, ask(Change::Send)),
            (shift, true, ask(Change::Return)),
            (shift, false, None),
            (Press { repeat: true, ..h }, false, None),
            (Press { ctrl: true, ..h }, false, None),
            (Press { code: "KeyI", ..h }, false, None),
            (Press { code: "KeyJ", ..h }, false, Some(Order::Jump(Jump::Mark))),
            (Press { code: "KeyA", ..h }, false, Some(Order::Jump(Jump::Unshown))),
            (Press { code: "KeyQ", ..h }, true, Some(Order::Jump(Jump::Backup))),
            (Press { key: "Backspace", code: "Backspace", ..h }, false, last),
            (Press { key: "Backspace", code: "Backspace", repeat: true, ..h }, false, None),
            (Press { key: "Backspace", code: "Backspace", ..shift }, false, None),
            (Press { code: "KeyX", ..h }, false, Some(Order::Swap)),
            (Press { code: "KeyX", repeat: true, ..h }, false, None),
            (Press { code: "KeyY", ..h }, false, Some(Order::LargeButtons)),
            (Press { key: "h", code: "KeyJ", ..h }, false, ask(Change::Hold)),
            (Press { key: "d", ..h }, false, None),
            (Press { key: "ㅏ", code: "KeyK", ..h }, false, ask(Change::PauseOrRun)),
            (Press { code: "KeyM", ..h }, false, Some(Order::OnlyNotes)),
            (Press { code: "KeyM", ..shift }, false, None),
            (Press { key: "+", code: "Equal", ..shift }, false, Some(Order::Resize(1))),
            (Press { key: "-", code: "Minus", repeat: true, ..h }, false, Some(Order::Resize(-1))),
        ] {
            assert_eq!(ordered(press, Focus::Page, Tool::Pen, is_held), order, "{press:?}");
            assert_eq!(ordered(press, Focus::Field, Tool::Pen, is_held), None, "{press:?}");
            if order.is_some() {
                assert_eq!(keymap::command(&stage, press, Window::default()), None, "{press:?}");
            }
        }
        let plus = Press { key: "+", code: "Equal", ..Press::default() };
        assert_eq!(ordered(plus, Focus::Page, Tool::Zoom, false), None, "the zoom's");
    }

    #[test]
    fn arrows_and_escape_are_the_decks_until_a_tool_needs_them() {
        let named = |key| Press { key, ..Press::default() };
        let mut desk = Desk::default();
        let all = ["ArrowRight", "ArrowUp", "Escape", "+", "-", "PageDown", " "];
        assert!(all.iter().all(|it| key(&desk, named(it)).is_none()));
        desk.act(ToolEvent::Take(Tool::Pen));
        assert_eq!(
            (key(&desk, named("ArrowRight")), key(&desk, named("Escape"))),
            (None, Some(ToolEvent::Leave))
        );
        desk.act(ToolEvent::Take(Tool::Zoom));
        assert_eq!(key(&desk, named("ArrowUp")), Some(ToolEvent::Nudge(0, -STEP)));
        assert_eq!(key(&desk, Press { shift: true, ..named("+") }), Some(ToolEvent::Closer(true)));
        assert_eq!(
            (key(&desk, named("PageDown")), key(&desk, named(" "))),
            (None, None),
            "a clicker's"
        );
        desk.act(ToolEvent::Take(Tool::Pen));
        desk.act(ToolEvent::Leave);
        assert_eq!(key(&desk, named("Escape")), Some(ToolEvent::Leave), "still enlarged");
        desk.act(ToolEvent::Leave);
        assert_eq!(key(&desk, named("Escape")), None);
    }
}
