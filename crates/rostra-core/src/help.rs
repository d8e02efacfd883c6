//! The list of keys in the help overlay, kept in step with `keymap.rs` by hand.

use crate::text::Text;

/// A line of the help overlay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// The keys, as printed on keyboards.
    pub keys: &'static [&'static str],
    /// Their effect.
    pub does: Text,
}

/// Every key, in the order of the help overlay.
pub const HELP: &[Help] = &[
    help(&["→", "↓", "Space", "PageDown", "N"], "다음 단계", "next step"),
    help(&["←", "↑", "Shift+Space", "PageUp", "P"], "이전 단계", "previous step"),
    help(&["Shift+→", "Shift+←"], "다음·이전 슬라이드", "next, previous slide"),
    help(&["Home", "End"], "첫·마지막 슬라이드", "first, last slide"),
    help(&["1–9", "Enter"], "번호로 이동", "go to a number"),
    help(&["G", "/", "Ctrl+K"], "찾아서 이동", "find and go"),
    help(&["O"], "전체 보기", "overview"),
    help(&["R"], "읽기·발표 화면 전환", "reading or stage"),
    help(&["B", "."], "검은 화면", "black screen"),
    help(&["W"], "흰 화면", "white screen"),
    help(&["F"], "전체 화면", "full screen"),
    help(&["S"], "발표자 창", "speaker’s window"),
    help(
        &["F5"],
        "전체 화면 나가기, 세션에서는 시작도",
        "leave full screen; in a session also start it",
    ),
    help(&["L"], "한국어·영어", "Korean or English"),
    help(&["D"], "어두운·밝은 화면", "dark or light"),
    help(&["?"], "도움말", "this help"),
    help(&["Esc"], "닫기, 되돌리기", "close, go back"),
];

const fn help(keys: &'static [&'static str], ko: &'static str, en: &'static str) -> Help {
    Help { keys, does: Text::new(ko, en) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_names_every_toggle() {
        let named: Vec<_> = HELP.iter().flat_map(|it| it.keys).copied().collect();
        for key in ["N", "P", "G", "O", "R", "B", "W", "F", "S", "L", "D", "?", "Esc", "PageDown"] {
            assert!(named.contains(&key), "{key} is missing from the help");
        }
    }
}
