//! Key bindings of the annotation tools. Not here: what they lead to (`annotations/controller`), or the speaker's
//! window's own keys (`keymap.rs`).

use rostra_core::keymap::{Focus, Press};

use crate::annotations::operation::COORD_MAX;
use crate::annotations::tool::{Tool, ToolContext, ToolEvent};

/// How far an arrow key moves: a fiftieth of the slide.
const NUDGE: i16 = COORD_MAX as i16 / 50;

/// Maps a key press to a tool event; `None` leaves the key to the deck. Letters are matched the way
/// the deck matches them (`Press::letter`), and none of them is bound by the deck.
#[must_use]
pub fn tool_event(
    press: Press,
    focus: Focus,
    tool: Tool,
    context: ToolContext,
) -> Option<ToolEvent> {
    if press.ctrl || press.alt_or_meta || focus == Focus::Field {
        return None;
    }
    let zooms = tool == Tool::Zoom;
    match press.key {
        "+" | "=" if zooms => return Some(ToolEvent::ZoomIn),
        "-" | "_" if zooms => return Some(ToolEvent::ZoomOut),
        _ if press.shift => return None,
        _ => {}
    }
    if zooms || tool.pointer_kind().is_some() {
        match press.key {
            "ArrowRight" => return Some(ToolEvent::Nudge(NUDGE, 0)),
            "ArrowLeft" => return Some(ToolEvent::Nudge(-NUDGE, 0)),
            "ArrowDown" => return Some(ToolEvent::Nudge(0, NUDGE)),
            "ArrowUp" => return Some(ToolEvent::Nudge(0, -NUDGE)),
            _ => {}
        }
    }
    if press.repeat {
        return None;
    }
    if press.key == "Escape" {
        let ends = tool != Tool::None
            || context.has_spotlight()
            || context.canvas.zoom(context.slide).is_some();
        return ends.then_some(ToolEvent::Deselect);
    }
    match press.letter()? {
        'v' => Some(ToolEvent::Select(Tool::Laser)),
        'e' => Some(ToolEvent::Select(Tool::Pen)),
        't' => Some(ToolEvent::Select(Tool::Spotlight)),
        'z' => Some(ToolEvent::Select(Tool::Zoom)),
        'u' => Some(ToolEvent::Undo),
        'c' => Some(ToolEvent::Clear),
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
        let context = ToolContext { canvas: &desk.canvas, slide: "title", me: "s" };
        tool_event(press, Focus::Page, desk.controller.tool(), context)
    }

    #[test]
    fn keys_are_the_tools_own_and_never_the_decks() {
        let desk = Desk::default();
        let stage = State { layout: Layout::Stage, ..State::default() };
        for (code, act) in [
            ("KeyV", ToolEvent::Select(Tool::Laser)),
            ("KeyE", ToolEvent::Select(Tool::Pen)),
            ("KeyT", ToolEvent::Select(Tool::Spotlight)),
            ("KeyZ", ToolEvent::Select(Tool::Zoom)),
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
            let context = ToolContext { canvas: &desk.canvas, slide: "title", me: "s" };
            assert_eq!(tool_event(press, Focus::Field, Tool::None, context), None);
        }
    }

    #[test]
    fn letters_are_those_that_are_printed() {
        let desk = Desk::default();
        for (name, printed, code, expected) in [
            ("Dvorak's e", "e", "KeyD", Some(ToolEvent::Select(Tool::Pen))),
            ("Dvorak's full stop", ".", "KeyE", None),
            ("AZERTY's z", "z", "KeyW", Some(ToolEvent::Select(Tool::Zoom))),
            ("QWERTZ's y", "y", "KeyZ", None),
        ] {
            let press = Press { key: printed, code, ..Press::default() };
            assert_eq!(key(&desk, press), expected, "{name}");
        }
    }

    #[test]
    fn arrows_and_escape_are_the_decks_until_a_tool_needs_them() {
        let named = |key| Press { key, ..Press::default() };
        let mut desk = Desk::default();
        let all = ["ArrowRight", "ArrowUp", "Escape", "+", "-", "PageDown", " "];
        assert!(all.iter().all(|it| key(&desk, named(it)).is_none()));
        desk.act(ToolEvent::Select(Tool::Pen));
        assert_eq!(
            (key(&desk, named("ArrowRight")), key(&desk, named("Escape"))),
            (None, Some(ToolEvent::Deselect))
        );
        desk.act(ToolEvent::Select(Tool::Zoom));
        assert_eq!(key(&desk, named("ArrowUp")), Some(ToolEvent::Nudge(0, -NUDGE)));
        assert_eq!(key(&desk, Press { shift: true, ..named("+") }), Some(ToolEvent::ZoomIn));
        assert_eq!(
            (key(&desk, named("PageDown")), key(&desk, named(" "))),
            (None, None),
            "a clicker's"
        );
        desk.act(ToolEvent::Select(Tool::Pen));
        desk.act(ToolEvent::Deselect);
        assert_eq!(key(&desk, named("Escape")), Some(ToolEvent::Deselect), "still enlarged");
        desk.act(ToolEvent::Deselect);
        assert_eq!(key(&desk, named("Escape")), None);
    }
}
