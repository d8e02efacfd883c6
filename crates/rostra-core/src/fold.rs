//! Text as it is compared: without differences that nobody types on purpose. A small part of Unicode's
//! compatibility forms (NFKC) and case folding, the part that talks in Korean and English meet; the whole
//! of it would weigh more than the deck. Not here: what is found (`search`).

/// First letters of Korean syllables, in Unicode's order.
pub const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// Letters that an input method joins although both are first letters: ㄱㅅ is typed as ㄳ.
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
/// Letters of Latin-1 from à to ÿ, without what stands above or below them.
const UNACCENTED: &str = "aaaaaaaceeeeiiiidnooooo÷ouuuuyty";

/// 가, the first composed syllable; an initial has 21 vowels, each alone and with 27 finals (Unicode, 3.12).
const SYLLABLES: u32 = 0xAC00;
const VOWELS: u32 = 21;
const FINALS: u32 = 28;

/// A text in lower case, with composed syllables, without width and accents, and without blanks, hyphens,
/// quotation marks, middle dots and what cannot be seen: none of them hides a match.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars().map(narrow).filter(|it| !is_passed_over(*it)) {
        let composed = folded.chars().next_back().and_then(|last| compose(last, character));
        if let Some(composed) = composed {
            folded.pop();
            folded.push(composed);
        } else if let Some((_, letters)) = JOINED.iter().find(|it| it.0 == character) {
            folded.push_str(letters);
        } else {
            let lower = initial_alone(character).to_lowercase().map(without_accent);
            // İ is lowered to an i and a dot above.
            folded.extend(lower.filter(|it| !is_passed_over(*it)));
        }
    }
    folded
}

/// The first letter of a syllable.
#[must_use]
pub fn initial(syllable: char) -> Option<char> {
    let offset = u32::from(syllable).checked_sub(SYLLABLES)?;
    INITIALS.get(usize::try_from(offset / (VOWELS * FINALS)).ok()?).copied()
}

/// A wide sign of ASCII as it usually is.
fn narrow(character: char) -> char {
    match character {
        '！'..='～' => char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character),
        _ => character,
    }
}

fn is_passed_over(character: char) -> bool {
    character.is_whitespace()
        || matches!(character,
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' // hyphens and dashes
            | '\'' | '"' | '`' | '´' | '\u{2b9}'..='\u{2bf}' | '\u{2018}'..='\u{201f}' | '′' | '″'
            | '·' | '‧' | '・' | '･' | 'ㆍ' | '•'
            | '\u{300}'..='\u{36f}' // accents by themselves
            | '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

fn without_accent(letter: char) -> char {
    let place = u32::from(letter).checked_sub(0xE0).and_then(|it| usize::try_from(it).ok());
    place.and_then(|it| UNACCENTED.chars().nth(it)).unwrap_or(letter)
}

/// What two parts of a syllable make, as Unicode composes them: 첫소리 and 가운뎃소리, and with 끝소리.
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

/// An initial that stands alone, as keyboards type it.
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
            assert_eq!(fold(&parts), syllable.to_string());
        }
    }

    #[test]
    fn folds() {
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
            assert_eq!(fold(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
