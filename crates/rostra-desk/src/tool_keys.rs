//! Which key asks what of the tools. Not here: what it leads to (`hand`).

use rostra_core::keymap::{Focus, Press};

use crate::mark::EDGE;
use crate::shared::Change;
use crate::tool::{Act, Place, Tool};

/// How far an arrow key moves: a fiftieth of the slide.
const STEP: i16 = EDGE as i16 / 50;

/// What a key asks of the tools; nothing leaves it to the deck. Letters are the
/// deck's kind of letters (`Press::letter`), and none is one of the deck's own.
#[must_use]
pub fn asked(press: Press, focus: Focus, tool: Tool, place: Place) -> Option<Act> {
    if press.ctrl || press.alt_or_meta || focus == Focus::Field {
        return None;
    }
    let zooms = tool == Tool::Zoom;
    match press.key {
        "+" | "=" if zooms => return Some(Act::Closer(true)),
        "-" | "_" if zooms => return Some(Act::Closer(false)),
        _ if press.shift => return None,
        _ => {}
    }
    if zooms || tool.beam().is_some() {
        match press.key {
            "ArrowRight" => return Some(Act::Nudge(STEP, 0)),
            "ArrowLeft" => return Some(Act::Nudge(-STEP, 0)),
            "ArrowDown" => return Some(Act::Nudge(0, STEP)),
            "ArrowUp" => return Some(Act::Nudge(0, -STEP)),
            _ => {}
        }
    }
    if press.repeat {
        return None;
    }
    if press.key == "Escape" {
        let ends = tool != Tool::None || place.is_dark() || place.ink.zoom(place.slide).is_some();
        return ends.then_some(Act::Leave);
    }
    match press.letter()? {
        'v' => Some(Act::Take(Tool::Laser)),
        'e' => Some(Act::Take(Tool::Pen)),
        't' => Some(Act::Take(Tool::Spotlight)),
        'z' => Some(Act::Take(Tool::Zoom)),
        'u' => Some(Act::Undo),
        'c' => Some(Act::Clear),
        _ => None,
    }
}

/// What a key asks of the room's screen: H holds it, and lets it go on to where the speaker is; with Shift the
/// speaker comes back to where it is.
#[must_use]
pub fn holds(press: Press, focus: Focus, is_held: bool) -> Option<Change> {
    let is_plain = !press.ctrl && !press.alt_or_meta && !press.repeat && focus != Focus::Field;
    if !is_plain || press.character() != Some('h') {
        return None;
    }
    match (is_held, press.shift) {
        (false, false) => Some(Change::Hold),
        (true, false) => Some(Change::Send),
        (true, true) => Some(Change::Return),
        (false, true) => None,
    }
}

#[cfg(test)]
mod tests {
    use rostra_core::keymap::{self, Window};
    use rostra_core::state::{Layout, State};

    use super::*;
    use crate::hand::tests::Desk;

    fn key(desk: &Desk, press: Press) -> Option<Act> {
        let place = Place { ink: &desk.ink, slide: "title", me: "s" };
        asked(press, Focus::Page, desk.hand.tool(), place)
    }

    #[test]
    fn keys_are_the_tools_own_and_never_the_decks() {
        let desk = Desk::default();
        let stage = State { layout: Layout::Stage, ..State::default() };
        for (code, act) in [
            ("KeyV", Act::Take(Tool::Laser)),
            ("KeyE", Act::Take(Tool::Pen)),
            ("KeyT", Act::Take(Tool::Spotlight)),
            ("KeyZ", Act::Take(Tool::Zoom)),
            ("KeyU", Act::Undo),
            ("KeyC", Act::Clear),
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
            let place = Place { ink: &desk.ink, slide: "title", me: "s" };
            assert_eq!(asked(press, Focus::Field, Tool::None, place), None);
        }
    }

    #[test]
    fn letters_are_those_that_are_printed() {
        let desk = Desk::default();
        for (name, printed, code, expected) in [
            ("Dvorak's e", "e", "KeyD", Some(Act::Take(Tool::Pen))),
            ("Dvorak's full stop", ".", "KeyE", None),
            ("AZERTY's z", "z", "KeyW", Some(Act::Take(Tool::Zoom))),
            ("QWERTZ's y", "y", "KeyZ", None),
        ] {
            let press = Press { key: printed, code, ..Press::default() };
            assert_eq!(key(&desk, press), expected, "{name}");
        }
    }

    #[test]
    fn h_holds_the_rooms_screen_and_is_not_the_decks() {
        let h = Press { key: "ㅗ", code: "KeyH", ..Press::default() };
        let shift = Press { shift: true, ..h };
        for (press, is_held, change) in [
            (h, false, Some(Change::Hold)),
            (h, true, Some(Change::Send)),
            (shift, true, Some(Change::Return)),
            (shift, false, None),
            (Press { repeat: true, ..h }, false, None),
            (Press { ctrl: true, ..h }, false, None),
            (Press { code: "KeyJ", ..h }, false, None),
            (Press { key: "h", code: "KeyJ", ..h }, false, Some(Change::Hold)),
            (Press { key: "d", ..h }, false, None),
        ] {
            assert_eq!(holds(press, Focus::Page, is_held), change, "{press:?}");
        }
        assert_eq!(holds(h, Focus::Field, false), None);
        let stage = State { layout: Layout::Stage, ..State::default() };
        assert_eq!(keymap::command(&stage, h, Window::default()), None);
    }

    #[test]
    fn arrows_and_escape_are_the_decks_until_a_tool_needs_them() {
        let named = |key| Press { key, ..Press::default() };
        let mut desk = Desk::default();
        let all = ["ArrowRight", "ArrowUp", "Escape", "+", "-", "PageDown", " "];
        assert!(all.iter().all(|it| key(&desk, named(it)).is_none()));
        desk.act(Act::Take(Tool::Pen));
        assert_eq!(
            (key(&desk, named("ArrowRight")), key(&desk, named("Escape"))),
            (None, Some(Act::Leave))
        );
        desk.act(Act::Take(Tool::Zoom));
        assert_eq!(key(&desk, named("ArrowUp")), Some(Act::Nudge(0, -STEP)));
        assert_eq!(key(&desk, Press { shift: true, ..named("+") }), Some(Act::Closer(true)));
        assert_eq!(
            (key(&desk, named("PageDown")), key(&desk, named(" "))),
            (None, None),
            "a clicker's"
        );
        desk.act(Act::Take(Tool::Pen));
        desk.act(Act::Leave);
        assert_eq!(key(&desk, named("Escape")), Some(Act::Leave), "still enlarged");
        desk.act(Act::Leave);
        assert_eq!(key(&desk, named("Escape")), None);
    }
}
