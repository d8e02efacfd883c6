//! A key press as the browser reports it, and the character it types on any keyboard layout and
//! with any input method. Not here: the effect of a key (`keymap`).

/// A key as the browser reports it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press<'a> {
    /// `KeyboardEvent.key`.
    pub key: &'a str,
    /// `KeyboardEvent.code`.
    pub code: &'a str,
    /// Shift is down.
    pub shift: bool,
    /// Control is down.
    pub ctrl: bool,
    /// Alt or Meta is down.
    pub alt_or_meta: bool,
    /// The key is held down and repeats.
    pub repeat: bool,
}

impl Press<'_> {
    /// Returns the character that the press types, letters in lower case; `None` for a named key (`Escape`)
    /// and for characters that no key of the deck uses.
    ///
    /// `KeyboardEvent.key` decides, so that Dvorak, AZERTY and QWERTZ work. Only where it is
    /// neither a Latin letter nor a sign, the position on a QWERTY keyboard (`code`) does: in
    /// Korean and other scripts, and where an input method hides the key.
    #[must_use]
    pub fn character(&self) -> Option<char> {
        // `key` may be another space character: ideographic or no-break.
        if self.code == "Space" {
            return Some(' ');
        }
        let mut characters = self.key.chars();
        match (characters.next(), characters.next()) {
            (Some(character), None) if is_latin_or_sign(character) => {
                Some(character.to_ascii_lowercase())
            }
            (Some(_), None) | (None, _) => self.qwerty(),
            // An input method handles the key, or the browser does not know its character.
            _ if matches!(self.key, "Process" | "Unidentified") => self.qwerty(),
            _ => None,
        }
    }

    /// Returns the letter that the press types, if Shift is not down.
    #[must_use]
    pub fn letter(&self) -> Option<char> {
        self.character().filter(|it| it.is_ascii_lowercase() && !self.shift)
    }

    /// Returns the character of a QWERTY keyboard at this position.
    fn qwerty(&self) -> Option<char> {
        let typed = match self.code {
            "Period" if !self.shift => ".",
            "Slash" if !self.shift => "/",
            "Slash" => "?",
            _ => self.code.strip_prefix("Key").or_else(|| self.code.strip_prefix("Digit"))?,
        };
        typed.chars().next().map(|it| it.to_ascii_lowercase())
    }
}

/// Whether a character is a Latin letter, accented or not, or a sign of Latin keyboard layouts. For these
/// `KeyboardEvent.key` decides, even if no key of the deck uses the character.
fn is_latin_or_sign(character: char) -> bool {
    // Up to Latin Extended-B; Latin Extended Additional; dashes, quotation marks, currencies,
    // arrows.
    matches!(character, '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' | '\u{2000}'..='\u{2bff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_decides_in_the_latin_script_and_the_place_elsewhere() {
        let cases = [
            ("QWERTY", "n", "KeyN", Some('n')),
            ("QWERTY with Caps Lock", "N", "KeyN", Some('n')),
            ("Korean", "ㅜ", "KeyN", Some('n')),
            ("Russian", "т", "KeyN", Some('n')),
            ("Greek", "ν", "KeyN", Some('n')),
            ("Hebrew", "מ", "KeyN", Some('n')),
            ("Arabic", "ى", "KeyN", Some('n')),
            ("Thai", "ื", "KeyN", Some('n')),
            ("Japanese kana", "み", "KeyN", Some('n')),
            ("Japanese, wide", "ｎ", "KeyN", Some('n')),
            ("an input method on Windows", "Process", "KeyN", Some('n')),
            ("an input method on a phone", "Unidentified", "KeyN", Some('n')),
            ("no key at all", "", "KeyN", Some('n')),
            ("Dvorak", "b", "KeyN", Some('b')),
            ("Dvorak's o", "o", "KeyS", Some('o')),
            ("Dvorak's s", "s", "Semicolon", Some('s')),
            ("Dvorak's n", "n", "KeyL", Some('n')),
            ("Dvorak's comma", ",", "KeyW", Some(',')),
            ("Dvorak's full stop", ".", "KeyE", Some('.')),
            ("Dvorak's slash", "/", "BracketLeft", Some('/')),
            ("Colemak's n", "n", "KeyJ", Some('n')),
            ("Colemak's p", "p", "KeyR", Some('p')),
            ("Colemak's o", "o", "Semicolon", Some('o')),
            ("AZERTY's w", "w", "KeyZ", Some('w')),
            ("AZERTY's z", "z", "KeyW", Some('z')),
            ("AZERTY's slash", "/", "Period", Some('/')),
            ("AZERTY's full stop", ".", "Comma", Some('.')),
            ("AZERTY's 1", "1", "Digit1", Some('1')),
            ("AZERTY's é", "é", "Digit2", Some('é')),
            ("AZERTY's exclamation mark", "!", "Slash", Some('!')),
            ("QWERTZ's z", "z", "KeyY", Some('z')),
            ("QWERTZ's slash", "/", "Digit7", Some('/')),
            ("QWERTZ's question mark", "?", "Minus", Some('?')),
            ("QWERTZ's hyphen", "-", "Slash", Some('-')),
            ("QWERTZ, AltGr+V", "“", "KeyV", Some('“')),
            ("Turkish", "ı", "KeyI", Some('ı')),
            ("Vietnamese", "ế", "KeyE", Some('ế')),
            ("a dead key", "Dead", "KeyN", None),
            ("a layer of arrows", "ArrowDown", "KeyD", None),
            ("a clicker without a place", "b", "", Some('b')),
            ("numpad with NumLock", "7", "Numpad7", Some('7')),
            ("numpad without NumLock", "Home", "Numpad7", None),
            ("numpad's slash", "/", "NumpadDivide", Some('/')),
            ("numpad's full stop", ".", "NumpadDecimal", Some('.')),
            ("German numpad", ",", "NumpadDecimal", Some(',')),
            ("Korean full stop", ".", "Period", Some('.')),
            ("Russian at the full stop", "ю", "Period", Some('.')),
            ("Thai at the slash", "ฝ", "Slash", Some('/')),
            ("Japanese slash, wide", "／", "Slash", Some('/')),
            ("Arabic digit", "٥", "Digit5", Some('5')),
            ("wide digit", "５", "Digit5", Some('5')),
            ("ideographic blank", "\u{3000}", "Space", Some(' ')),
            ("BÉPO, Shift+Space", "\u{202f}", "Space", Some(' ')),
        ];
        for (name, key, code, expected) in cases {
            let press = Press { key, code, ..Press::default() };
            assert_eq!(press.character(), expected, "{name}");
        }
    }

    #[test]
    fn letters_are_without_shift() {
        let press = |key, code, shift| Press { key, code, shift, ..Press::default() };
        assert_eq!(press("O", "KeyO", false).letter(), Some('o'), "Caps Lock");
        assert_eq!(press("O", "KeyO", true).letter(), None);
        assert_eq!(press("ㅒ", "KeyO", true).letter(), None);
        assert_eq!(press("7", "Digit7", false).letter(), None);
        assert_eq!(press("ฦ", "Slash", true).character(), Some('?'), "a place with Shift");
    }
}
