//! Maps key presses to intents. Not here: the list that the help overlay shows (`help.rs`).
//!
//! Letters, digits and signs are matched by the character they type on the current keyboard layout
//! (`Press::character`), named keys by `KeyboardEvent.key`. `docs/keys.md` gives the reason of each
//! rule.

mod turns;

use crate::intent::Intent;
pub use crate::keymap::turns::TURNS;
use crate::keymap::turns::turn;
pub use crate::press::Press;
use crate::state::{BlankScreen, Layout, Panel, State};

/// The kind of element that has the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// Nothing in particular.
    #[default]
    Page,
    /// A button, link, tab or slider, which uses Space, Enter and the arrows itself.
    Control,
    /// A text field, which uses every key that types.
    Field,
}

/// The state of the window when a key is pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// The kind of element that has the focus.
    pub focus: Focus,
    /// The deck fills the screen. F5, which some clickers send, then does not reload the page.
    pub presenting: bool,
    /// This window takes part in a session. F5 (without Shift) then does not reload, and a
    /// clicker's keys move the deck in every layout.
    pub in_session: bool,
    /// A popover is open, a list from a slide's footer: the browser closes it by Escape.
    pub popover: bool,
    /// Number of columns of the overview's grid.
    pub columns: isize,
}

/// The result of a key press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Dispatch this intent.
    Dispatch(Intent),
    /// Toggle full screen. Browsers allow this only in the key's event listener.
    FullScreen,
    /// Open the speaker's window. Allowed only in the key's event listener, too.
    Speaker,
}

/// Maps a key press to a command; `None` leaves the key to the browser.
#[must_use]
pub fn command(state: &State, press: Press, window: Window) -> Option<Command> {
    let focus = window.focus;
    if press.alt_or_meta {
        return None;
    }
    if press.ctrl {
        let find = press.letter() == Some('k') && !press.repeat;
        return find.then_some(Command::Dispatch(Intent::Toggle(Panel::GoTo)));
    }
    if press.key == "F5" {
        let is_ours = window.presenting || (window.in_session && !press.shift);
        return (is_ours && !press.repeat).then_some(Command::FullScreen);
    }
    if let Some(intent) = clicker(state, press, window).or_else(|| moving(state, press, window)) {
        return Some(Command::Dispatch(intent));
    }
    if press.repeat {
        return None;
    }
    // In a field as well, where the browser would only clear the field.
    if press.key == "Escape" {
        return (!window.popover).then_some(Command::Dispatch(Intent::Dismiss));
    }
    if focus == Focus::Field {
        return None;
    }
    match press.letter() {
        Some('f') => Some(Command::FullScreen),
        Some('s') => Some(Command::Speaker),
        _ => toggling(press).or_else(|| typing(state, press, focus)).map(Command::Dispatch),
    }
}

/// The keys that clickers send. They work with any focus, except that a field keeps its letters.
fn clicker(state: &State, press: Press, window: Window) -> Option<Intent> {
    let focus = window.focus;
    // In the article PageDown and PageUp scroll, unless a session is on.
    let moves = state.layout == Layout::Stage || window.in_session;
    if moves && matches!(press.key, "PageDown" | "PageUp") {
        return turn(press.key);
    }
    (is_black(press) && focus != Focus::Field && !press.repeat)
        .then_some(Intent::ToggleBlank(BlankScreen::Black))
}

/// Whether this is a key that a clicker's button for a black screen sends.
#[must_use]
pub fn is_black(press: Press) -> bool {
    press.character() == Some('.') || press.letter() == Some('b')
}

fn moving(state: &State, press: Press, window: Window) -> Option<Intent> {
    let focus = window.focus;
    if focus == Focus::Field {
        return None;
    }
    match (state.panel, press.key) {
        // A dialog scrolls by the other keys; the left and right arrows are free even with focus in
        // it.
        (Some(Panel::Help | Panel::Source), "ArrowRight") => return Some(Intent::Next),
        (Some(Panel::Help | Panel::Source), "ArrowLeft") => return Some(Intent::Previous),
        (Some(Panel::Help | Panel::Source | Panel::GoTo), _) => return None,
        _ => {}
    }
    match press.letter() {
        Some('n') => return Some(Intent::Next),
        Some('p') => return Some(Intent::Previous),
        _ => {}
    }
    if state.panel == Some(Panel::Overview) {
        return in_grid(press, window.columns);
    }
    if focus == Focus::Control {
        return None;
    }
    match (if press.character() == Some(' ') { " " } else { press.key }, press.shift) {
        ("ArrowRight", true) => Some(Intent::Skip(1)),
        ("ArrowLeft", true) => Some(Intent::Skip(-1)),
        (key @ ("ArrowRight" | "ArrowLeft"), false) => turn(key),
        // In the article the other keys scroll.
        _ if !state.has_steps() => None,
        (" ", false) => Some(Intent::Next),
        (" ", true) => Some(Intent::Previous),
        ("Home", false) => Some(Intent::First),
        ("End", false) => Some(Intent::Last),
        (key, false) => turn(key),
        _ => None,
    }
}

/// Moves in the overview's grid. Its links have the focus and do not use the arrows.
fn in_grid(press: Press, columns: isize) -> Option<Intent> {
    match press.key {
        "ArrowRight" => Some(Intent::Skip(1)),
        "ArrowLeft" => Some(Intent::Skip(-1)),
        "ArrowDown" => Some(Intent::Skip(columns)),
        "ArrowUp" => Some(Intent::Skip(-columns)),
        "Home" => Some(Intent::First),
        "End" => Some(Intent::Last),
        _ => None,
    }
}

fn toggling(press: Press) -> Option<Intent> {
    // Depending on the keyboard layout, signs need Shift or not.
    match press.character()? {
        '?' => return Some(Intent::Toggle(Panel::Help)),
        '/' => return Some(Intent::Toggle(Panel::GoTo)),
        _ => {}
    }
    match press.letter()? {
        'g' => Some(Intent::Toggle(Panel::GoTo)),
        'o' => Some(Intent::Toggle(Panel::Overview)),
        'r' => Some(Intent::ToggleLayout),
        'w' => Some(Intent::ToggleBlank(BlankScreen::White)),
        'l' => Some(Intent::ToggleLang),
        'd' => Some(Intent::ToggleTheme),
        _ => None,
    }
}

fn typing(state: &State, press: Press, focus: Focus) -> Option<Intent> {
    if press.key == "Enter" {
        let opens = focus == Focus::Page && state.panel == Some(Panel::Overview);
        return (state.digits.is_some() || opens).then_some(Intent::Enter);
    }
    let digit = press.character()?.to_digit(10).and_then(|it| u8::try_from(it).ok())?;
    Some(Intent::Digit(digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &'static str, code: &'static str) -> Press<'static> {
        Press { key, code, ..Press::default() }
    }

    fn on_stage() -> State {
        State { layout: Layout::Stage, ..State::default() }
    }

    fn intent_of(state: &State, press: Press, focus: Focus) -> Option<Intent> {
        match command(state, press, Window { focus, columns: 4, ..Window::default() })? {
            Command::Dispatch(intent) => Some(intent),
            other => panic!("not an intent: {other:?}"),
        }
    }

    const PRESENTING: Window = Window {
        focus: Focus::Page,
        presenting: true,
        in_session: false,
        popover: false,
        columns: 1,
    };
    const IN_SESSION: Window = Window { presenting: false, in_session: true, ..PRESENTING };

    #[test]
    fn arrows_move_in_the_overviews_grid_whatever_has_the_focus() {
        let grid = State { panel: Some(Panel::Overview), ..on_stage() };
        for (key, slides) in
            [("ArrowRight", 1), ("ArrowLeft", -1), ("ArrowDown", 4), ("ArrowUp", -4)]
        {
            let expected = Some(Intent::Skip(slides));
            assert_eq!(intent_of(&grid, press(key, key), Focus::Control), expected, "{key}");
        }
        let enter = |state, focus| intent_of(state, press("Enter", "Enter"), focus);
        assert_eq!(enter(&grid, Focus::Page), Some(Intent::Enter));
        assert_eq!(enter(&grid, Focus::Control), None, "a focused link opens its own slide");
        assert_eq!(enter(&on_stage(), Focus::Page), None, "there is nothing to enter");
    }

    #[test]
    fn keys_of_the_table() {
        use Intent::*;
        let black = ToggleBlank(BlankScreen::Black);
        let shift = |it| Press { shift: true, ..it };
        let cases = [
            (press("ArrowRight", "ArrowRight"), Next),
            (press("ArrowDown", "ArrowDown"), Next),
            (press(" ", "Space"), Next),
            (press("PageDown", "PageDown"), Next),
            (press("n", "KeyN"), Next),
            (press("ArrowLeft", "ArrowLeft"), Previous),
            (press("ArrowUp", "ArrowUp"), Previous),
            (shift(press(" ", "Space")), Previous),
            (press("PageUp", "PageUp"), Previous),
            (press("ㅔ", "KeyP"), Previous),
            (shift(press("ArrowRight", "ArrowRight")), Skip(1)),
            (shift(press("ArrowLeft", "ArrowLeft")), Skip(-1)),
            (press("Home", "Home"), First),
            (press("End", "End"), Last),
            (press("7", "Digit7"), Digit(7)),
            (press("ㅎ", "KeyG"), Toggle(Panel::GoTo)),
            (press("/", "Slash"), Toggle(Panel::GoTo)),
            (press("o", "KeyO"), Toggle(Panel::Overview)),
            (press("ㅠ", "KeyB"), black.clone()),
            (press(".", "Period"), black),
            (press("w", "KeyW"), ToggleBlank(BlankScreen::White)),
            (press("/", "NumpadDivide"), Toggle(Panel::GoTo)),
            (shift(press("/", "Digit7")), Toggle(Panel::GoTo)),
            (press("/", "Period"), Toggle(Panel::GoTo)),
            (press("7", "Numpad7"), Digit(7)),
            (press("Home", "Numpad7"), First),
            (press("PageDown", "Numpad3"), Next),
            (shift(press("7", "Digit7")), Digit(7)),
            (press("o", "KeyS"), Toggle(Panel::Overview)),
            (press("n", "KeyL"), Next),
            (press("w", "KeyZ"), ToggleBlank(BlankScreen::White)),
            (press("\u{3000}", "Space"), Next),
            (shift(press("\u{202f}", "Space")), Previous),
            (press("r", "KeyR"), ToggleLayout),
            (press("l", "KeyL"), ToggleLang),
            (press("d", "KeyD"), ToggleTheme),
            (shift(press("?", "Slash")), Toggle(Panel::Help)),
            (press("Escape", "Escape"), Dismiss),
        ];
        for (press, expected) in cases {
            assert_eq!(intent_of(&on_stage(), press, Focus::Page), Some(expected), "{press:?}");
        }
    }

    #[test]
    fn modified_keys_are_the_browsers() {
        let ctrl = |it| Press { ctrl: true, ..it };
        for key in ["ArrowRight", "PageDown", "f", "b", "5"] {
            let plain = press(key, "KeyF");
            assert_eq!(command(&on_stage(), ctrl(plain), PRESENTING), None, "Ctrl+{key}");
            let alt = Press { alt_or_meta: true, ..plain };
            assert_eq!(command(&on_stage(), alt, PRESENTING), None, "Alt+{key}");
        }
        let find = Some(Intent::Toggle(Panel::GoTo));
        assert_eq!(intent_of(&on_stage(), ctrl(press("k", "KeyK")), Focus::Field), find);
    }

    #[test]
    fn a_control_keeps_its_keys_and_the_clicker_still_works() {
        for key in [" ", "Enter", "ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home"] {
            assert_eq!(intent_of(&on_stage(), press(key, key), Focus::Control), None, "{key}");
        }
        for (key, code) in [("PageDown", "PageDown"), ("PageUp", "PageUp"), ("b", "KeyB")] {
            assert!(intent_of(&on_stage(), press(key, code), Focus::Control).is_some(), "{key}");
        }
    }

    #[test]
    fn an_open_popover_takes_escape_and_nothing_else() {
        let over = |it| command(&on_stage(), it, Window { popover: true, ..PRESENTING });
        assert_eq!(over(press("Escape", "Escape")), None);
        let next = Some(Command::Dispatch(Intent::Next));
        assert_eq!(over(press("ArrowRight", "ArrowRight")), next);
        assert_eq!(over(press("F5", "F5")), Some(Command::FullScreen));
    }

    #[test]
    fn a_field_keeps_what_can_be_typed() {
        for (key, code) in [("b", "KeyB"), (".", "Period"), ("3", "Digit3"), ("?", "Slash")] {
            assert_eq!(intent_of(&on_stage(), press(key, code), Focus::Field), None, "{key}");
        }
        let page_down = press("PageDown", "PageDown");
        assert_eq!(intent_of(&on_stage(), page_down, Focus::Field), Some(Intent::Next));
        let escape = press("Escape", "Escape");
        assert_eq!(intent_of(&on_stage(), escape, Focus::Field), Some(Intent::Dismiss));
    }

    #[test]
    fn a_clicker_gets_out_of_whatever_is_open() {
        for panel in [Panel::Overview, Panel::Help, Panel::Source, Panel::GoTo] {
            let open = State { panel: Some(panel), ..on_stage() };
            for focus in [Focus::Page, Focus::Control, Focus::Field] {
                let next = intent_of(&open, press("PageDown", "PageDown"), focus);
                assert_eq!(next, Some(Intent::Next), "{panel:?}");
            }
        }
        for panel in [Panel::Help, Panel::Source] {
            let open = State { panel: Some(panel), ..on_stage() };
            let arrow = |key| intent_of(&open, press(key, key), Focus::Control);
            assert_eq!(arrow("ArrowLeft"), Some(Intent::Previous));
            assert_eq!(arrow("ArrowDown"), None, "it scrolls");
            assert_eq!(intent_of(&open, press("n", "KeyN"), Focus::Page), None);
        }
    }

    #[test]
    fn the_article_scrolls_by_itself() {
        let reading = State::default();
        for key in [" ", "ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"] {
            assert_eq!(intent_of(&reading, press(key, key), Focus::Page), None, "{key}");
        }
        let right = press("ArrowRight", "ArrowRight");
        assert_eq!(intent_of(&reading, right, Focus::Page), Some(Intent::Next));
    }

    #[test]
    fn a_held_key_moves_on_but_toggles_once() {
        let held = |it| Press { repeat: true, ..it };
        let right = held(press("ArrowRight", "ArrowRight"));
        assert_eq!(intent_of(&on_stage(), right, Focus::Page), Some(Intent::Next));
        for (key, code) in
            [("b", "KeyB"), ("o", "KeyO"), ("f", "KeyF"), ("s", "KeyS"), ("?", "Slash")]
        {
            assert_eq!(command(&on_stage(), held(press(key, code)), PRESENTING), None);
        }
    }

    #[test]
    fn s_opens_the_speakers_window_wherever_letters_are_not_typed() {
        let s = press("ㄴ", "KeyS");
        assert_eq!(command(&State::default(), s, Window::default()), Some(Command::Speaker));
        let field = Window { focus: Focus::Field, ..Window::default() };
        assert_eq!(command(&on_stage(), s, field), None);
    }

    #[test]
    fn f5_is_a_clickers_only_while_presenting() {
        let f5 = press("F5", "F5");
        assert_eq!(command(&on_stage(), f5, PRESENTING), Some(Command::FullScreen));
        assert_eq!(command(&on_stage(), f5, Window::default()), None);
    }

    #[test]
    fn in_a_session_a_clicker_starts_the_show_and_always_moves_the_talk() {
        let f5 = press("F5", "F5");
        assert_eq!(command(&on_stage(), f5, IN_SESSION), Some(Command::FullScreen));
        for browsers in [
            Press { ctrl: true, ..f5 },
            Press { shift: true, ..f5 },
            Press { repeat: true, ..f5 },
            press("F6", "F6"),
        ] {
            assert_eq!(command(&on_stage(), browsers, IN_SESSION), None, "{browsers:?}");
        }
        for panel in [None, Some(Panel::Overview), Some(Panel::Help), Some(Panel::GoTo)] {
            for layout in [Layout::Stage, Layout::Reading] {
                let state = State { panel, layout, ..State::default() };
                for (key, intent) in [("PageDown", Intent::Next), ("PageUp", Intent::Previous)] {
                    let asked = command(&state, press(key, key), IN_SESSION);
                    assert_eq!(asked, Some(Command::Dispatch(intent)), "{panel:?} {layout:?}");
                }
            }
        }
        assert_eq!(command(&State::default(), press(" ", "Space"), IN_SESSION), None, "it scrolls");
    }
}
