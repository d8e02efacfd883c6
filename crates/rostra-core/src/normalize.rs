//! Text normalization for search. Implements the part of Unicode's compatibility forms (NFKC) and
//! case folding that texts in Korean and English need; the full tables would be larger than the
//! deck. Not here: the search itself (`search`).

/// Initial consonants of Korean syllables (초성), in Unicode's order.
pub const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// Compatibility letters that an input method composes from two initial consonants: typing ㄱㅅ gives ㄳ.
const JOINED: [(char, &str); 11] = [
    ('ㄳ', "ㄱㅅ"),
    ('ㄵ', "ㄴㅈ"),
    ('ㄶ', "ㄴㅎ"),
    ('ㄺ', "ㄹㄱ"),
    ('ㄻ', "ㄹㅁ"),
    ('ㄼ', "ㄹㅂ"),
    ('ㄽ', "ㄹㅅ"),
    ('ㄾ', "ㄹㅌ"),
    ('ㄿ', "ㄹㅍ"),
    ('ㅀ', "ㄹㅎ"),
    ('ㅄ', "ㅂㅅ"),
];
/// Base letters of the Latin-1 characters from à to ÿ, at the offset from à.
const UNACCENTED: &str = "aaaaaaaceeeeiiiidnooooo÷ouuuuyty";

/// 가, the first precomposed syllable. Each initial has 21 vowels, each vowel 28 forms: without
/// final and with 27 finals (Unicode, 3.12).
const SYLLABLES: u32 = 0xAC00;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// Normalizes a text for comparison: lower case, composed syllables, half-width ASCII, no accents;
/// without blanks, hyphens, quotation marks, middle dots and invisible characters.
#[must_use]
pub fn normalize(text: &str) -> String {
    let mut normalized = String::with_capacity(text.len());
    for character in text.chars().map(narrow).filter(|it| !is_ignored(*it)) {
        let composed = normalized.chars().next_back().and_then(|last| compose(last, character));
        if let Some(composed) = composed {
            normalized.pop();
            normalized.push(composed);
        } else if let Some((_, letters)) = JOINED.iter().find(|it| it.0 == character) {
            normalized.push_str(letters);
        } else {
            let lower = initial_alone(character).to_lowercase().map(without_accent);
            // İ becomes an i and a combining dot above.
            normalized.extend(lower.filter(|it| !is_ignored(*it)));
        }
    }
    normalized
}

/// The initial consonant (초성) of a precomposed syllable.
#[must_use]
pub fn initial(syllable: char) -> Option<char> {
    let offset = u32::from(syllable).checked_sub(SYLLABLES)?;
    INITIALS.get(usize::try_from(offset / (VOWELS * FINALS)).ok()?).copied()
}

/// Maps full-width ASCII to ASCII.
fn narrow(character: char) -> char {
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

fn is_ignored(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' // hyphens and dashes
            | '\'' | '"' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '\u{2018}'..='\u{201f}' | '′' | '″'
            | '·' | '‧' | '・' | '･' | 'ㆍ' | '•'
            | '\u{300}'..='\u{36f}' // combining accents
            | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn without_accent(letter: char) -> char {
    let place = u32::from(letter).checked_sub(0xE0).and_then(|it| usize::try_from(it).ok());
    place.and_then(|it| UNACCENTED.chars().nth(it)).unwrap_or(letter)
}

/// Composes Hangul as Unicode does: initial + vowel, or open syllable + final.
fn compose(last: char, next: char) -> Option<char> {
    let (last, next) = (u32::from(last), u32::from(next));
    let composed = match next {
        0x1161..=0x1175 => {
            let initial = INITIALS.iter().position(|it| u32::from(*it) == last)?;
            let initial = u32::try_from(initial).ok()?;
            SYLLABLES + (initial * VOWELS + next - 0x1161) * FINALS
        }
        0x11A8..=0x11C2 => {
            let is_open = last.checked_sub(SYLLABLES)? % FINALS == 0 && last < 0xD7A4;
            last + is_open.then_some(next - 0x11A7)?
        }
        _ => return None,
    };
    char::from_u32(composed)
}

/// Maps a conjoining initial (U+1100…) to the compatibility letter that keyboards type.
fn initial_alone(character: char) -> char {
    let place = u32::from(character).checked_sub(0x1100).and_then(|it| usize::try_from(it).ok());
    place.and_then(|it| INITIALS.get(it)).copied().unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn composes_every_syllable() {
        for syllable in '가'..='힣' {
            let offset = u32::from(syllable) - SYLLABLES;
            let part = |first: u32, at: u32| char::from_u32(first + at).unwrap();
            let mut parts = String::from(part(0x1100, offset / (VOWELS * FINALS)));
            parts.push(part(0x1161, offset / FINALS % VOWELS));
            if !offset.is_multiple_of(FINALS) {
                parts.push(part(0x11A7, offset % FINALS));
            }
            assert_eq!(normalize(&parts), syllable.to_string());
        }
    }

    #[test]
    fn normalizes() {
        for (text, expected) in [
            ("AI 2025", "ai2025"),
            ("ＡＩ　２０２５", "ai2025"),
            ("Straße", "straße"),
            ("İ", "i"),
            ("ÀÉÎÕÜ ÿ ÷", "aeiouy÷"),
            ("9.5%", "9.5%"),
            ("$600B", "$600b"),
            ("ㄱㅅ ㄳ", "ㄱㅅㄱㅅ"),
            ("가ㄱ", "가ㄱ"),
            ("각\u{11a8}", "각\u{11a8}"),
        ] {
            assert_eq!(normalize(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn normalizing_twice_changes_nothing(text in "\\PC*") {
            let normalized = normalize(&text);
            prop_assert_eq!(normalize(&normalized), normalized);
        }
    }
}
