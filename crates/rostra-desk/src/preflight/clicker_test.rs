//! Clicker test: the name of a pressed key, what the deck would do with it, and whether a clicker
//! that sends such keys works. The key bindings are in `rostra_core::keymap`.

use rostra_core::intent::Intent;
use rostra_core::keymap::{Command, Press, Window, command};
use rostra_core::state::{BlankScreen, Layout, Panel, State};
use rostra_core::text::Text;

use crate::preflight::checks::{CheckStatus, Verdict};

/// Which program handles a key while a clicker is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyHandler {
    /// The test: it shows the key, and neither the deck nor the browser acts on it.
    Check,
    /// The browser and the page, as usual: keyboard users need it.
    Page,
    /// The browser alone: the deck must not act on it.
    Browser,
}

/// Returns which program handles a key.
#[must_use]
pub fn handler_of(press: Press) -> KeyHandler {
    match press.key {
        "Tab" | "Enter" | "Shift" | "Control" | "Alt" | "AltGraph" | "Meta" | "CapsLock" => {
            KeyHandler::Page
        }
        _ if press.ctrl || press.alt_or_meta => KeyHandler::Browser,
        _ => KeyHandler::Check,
    }
}

/// Direction in which a key moves the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveDirection {
    /// Forward.
    Forward,
    /// Back.
    Back,
    /// Neither, though the deck does something.
    Other,
    /// The deck does nothing.
    Nothing,
}

/// A key that was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pressed {
    /// Its name: `PageDown`, `Shift+ArrowRight`, `Space`.
    pub key: String,
    /// Its position on the keyboard (`KeyboardEvent.code`).
    pub code: String,
    /// What the deck would do.
    pub action: Text,
    direction: MoveDirection,
}

impl Pressed {
    /// Evaluates a key press as the deck on stage would.
    #[must_use]
    pub fn new(press: Press) -> Self {
        let on_stage = State { layout: Layout::Stage, ..State::default() };
        let window = Window { in_session: true, columns: 1, ..Window::default() };
        let (action, direction) = match command(&on_stage, press, window) {
            Some(command) => (action(&command), direction(&command)),
            None => (Text::new("없음", "nothing"), MoveDirection::Nothing),
        };
        Self { key: name_of(press), code: press.code.to_owned(), action, direction }
    }
}

/// Returns the name of a key: what it prints, or what it is called if it prints nothing.
fn name_of(press: Press) -> String {
    let name = match press.key {
        " " => "Space",
        "" | "Unidentified" => press.code,
        key => key,
    };
    // A printed character already includes its Shift.
    let is_sign = name.chars().count() == 1;
    if press.shift && !is_sign { format!("Shift+{name}") } else { name.to_owned() }
}

fn direction(command: &Command) -> MoveDirection {
    match command {
        Command::Dispatch(Intent::Next) => MoveDirection::Forward,
        Command::Dispatch(Intent::Previous) => MoveDirection::Back,
        _ => MoveDirection::Other,
    }
}

fn action(command: &Command) -> Text {
    let intent = match command {
        Command::FullScreen => return Text::new("전체 화면", "full screen"),
        Command::Speaker => return Text::new("발표자 창", "speaker’s window"),
        Command::Dispatch(intent) => intent,
    };
    match intent {
        Intent::Next => Text::new("다음 단계", "next step"),
        Intent::Previous => Text::new("이전 단계", "previous step"),
        Intent::Skip(by) if *by < 0 => Text::new("이전 슬라이드", "previous slide"),
        Intent::Skip(_) => Text::new("다음 슬라이드", "next slide"),
        Intent::First => Text::new("첫 슬라이드", "first slide"),
        Intent::Last => Text::new("마지막 슬라이드", "last slide"),
        Intent::ToggleBlank(BlankScreen::Black) => Text::new("검은 화면", "black screen"),
        Intent::ToggleBlank(BlankScreen::White) => Text::new("흰 화면", "white screen"),
        Intent::Dismiss | Intent::Notify(_) | Intent::Present => {
            Text::new("닫기, 되돌리기", "close, go back")
        }
        Intent::Digit(_) | Intent::Enter | Intent::GoTo(_) | Intent::Adopt(_) | Intent::Jump(_) => {
            Text::new("번호로 이동", "go to a number")
        }
        Intent::SetLayout(_) | Intent::Fit(_) | Intent::ToggleLayout => {
            Text::new("읽기·발표 화면 전환", "reading or stage")
        }
        Intent::Toggle(Panel::Overview) => Text::new("전체 보기", "overview"),
        Intent::Toggle(Panel::Help) => Text::new("도움말", "help"),
        Intent::Toggle(Panel::GoTo) => Text::new("찾아서 이동", "find and go"),
        Intent::Click(_) => Text::new("누르기 설정", "what a click does"),
        Intent::Toggle(Panel::Source) | Intent::SetFigure(..) => {
            Text::new("그림이나 출처", "a figure or a source")
        }
        Intent::SetLang(_) | Intent::ToggleLang => Text::new("한국어·영어", "Korean or English"),
        Intent::SetTheme(_) | Intent::SystemDark(_) | Intent::ToggleTheme => {
            Text::new("어두운·밝은 화면", "dark or light")
        }
    }
}

/// Maximum number of presses that are listed.
const MAX_PRESSES: usize = 8;

/// Adds a press in front of the others; the oldest are dropped.
pub fn add(all: &mut Vec<Pressed>, press: Pressed) {
    all.insert(0, press);
    all.truncate(MAX_PRESSES);
}

/// Returns the verdict on the clicker, by the keys it has sent.
#[must_use]
pub fn judge(all: &[Pressed]) -> Verdict {
    let has = |direction| all.iter().any(|it| it.direction == direction);
    let (light, text) = match (has(MoveDirection::Forward), has(MoveDirection::Back)) {
        (true, true) => (CheckStatus::Green, Text::new("앞뒤 이동 확인", "On and back both work.")),
        (true, false) => (
            CheckStatus::Waiting,
            Text::new("앞으로는 확인, 뒤로도 누르기", "On works; now press back."),
        ),
        (false, true) => (
            CheckStatus::Waiting,
            Text::new("뒤로는 확인, 앞으로도 누르기", "Back works; now press on."),
        ),
        (false, false) if has(MoveDirection::Nothing) => (
            CheckStatus::Red,
            Text::new(
                "이 자료가 모르는 키, 클리커를 PageUp·PageDown 방식으로 전환 필요",
                "The deck does not know this key: switch the clicker to the mode for slides (PageUp, PageDown).",
            ),
        ),
        (false, false) => (
            CheckStatus::Waiting,
            Text::new("클리커의 단추를 하나씩 누르기", "Press each of the clicker’s buttons now."),
        ),
    };
    Verdict { light, text }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(key: &'static str, code: &'static str) -> Press<'static> {
        Press { key, code, ..Press::default() }
    }

    fn sent(keys: &[(&'static str, &'static str)]) -> Vec<Pressed> {
        let mut all = Vec::new();
        for (key, code) in keys {
            add(&mut all, Pressed::new(press(key, code)));
        }
        all
    }

    #[test]
    fn says_what_the_deck_does_with_what_clickers_send() {
        for (key, code, does) in [
            ("PageDown", "PageDown", "next step"),
            ("PageUp", "PageUp", "previous step"),
            ("ArrowRight", "ArrowRight", "next step"),
            ("ArrowLeft", "ArrowLeft", "previous step"),
            ("ArrowDown", "ArrowDown", "next step"),
            ("ArrowUp", "ArrowUp", "previous step"),
            ("F5", "F5", "full screen"),
            ("Escape", "Escape", "close, go back"),
            (".", "Period", "black screen"),
            ("ㅠ", "KeyB", "black screen"),
            ("w", "KeyW", "white screen"),
            ("f", "KeyF", "full screen"),
            ("s", "KeyS", "speaker’s window"),
            ("AudioVolumeUp", "AudioVolumeUp", "nothing"),
        ] {
            assert_eq!(Pressed::new(press(key, code)).action.en, does, "{key}");
        }
    }

    #[test]
    fn keys_have_their_usual_names() {
        let shift = |it| Press { shift: true, ..it };
        for (press, name) in [
            (press(" ", "Space"), "Space"),
            (press("PageDown", "PageDown"), "PageDown"),
            (shift(press("ArrowRight", "ArrowRight")), "Shift+ArrowRight"),
            (shift(press("?", "Slash")), "?"),
            (press("Unidentified", "BrowserBack"), "BrowserBack"),
        ] {
            assert_eq!(Pressed::new(press).key, name);
        }
    }

    #[test]
    fn a_clicker_passes_when_it_moves_forward_and_back() {
        for (keys, light) in [
            (&[][..], CheckStatus::Waiting),
            (&[("PageDown", "PageDown")], CheckStatus::Waiting),
            (&[("ArrowUp", "ArrowUp")], CheckStatus::Waiting),
            (&[("b", "KeyB")], CheckStatus::Waiting),
            (&[("PageDown", "PageDown"), ("PageUp", "PageUp")], CheckStatus::Green),
            (&[("ArrowRight", "ArrowRight"), ("ArrowLeft", "ArrowLeft")], CheckStatus::Green),
            (
                &[("ArrowDown", "ArrowDown"), ("x", "KeyX"), ("ArrowUp", "ArrowUp")],
                CheckStatus::Green,
            ),
            (&[("AudioVolumeUp", "AudioVolumeUp")], CheckStatus::Red),
        ] {
            assert_eq!(judge(&sent(keys)).light, light, "{keys:?}");
        }
    }

    #[test]
    fn keeps_the_latest() {
        let all = sent(&[("1", "Digit1"), ("PageDown", "PageDown")].repeat(10));
        assert_eq!((all.len(), all[0].key.as_str()), (MAX_PRESSES, "PageDown"));
    }

    #[test]
    fn keys_of_keyboard_users_stay_with_the_page() {
        for key in ["Tab", "Enter", "Shift"] {
            assert_eq!(handler_of(press(key, key)), KeyHandler::Page, "{key}");
        }
        let back = Press { shift: true, ..press("Tab", "Tab") };
        assert_eq!(handler_of(back), KeyHandler::Page);
        let find = Press { ctrl: true, ..press("k", "KeyK") };
        assert_eq!(handler_of(find), KeyHandler::Browser);
        for key in ["PageDown", "Escape", "F5", ".", " "] {
            assert_eq!(handler_of(press(key, key)), KeyHandler::Check, "{key}");
        }
    }
}
