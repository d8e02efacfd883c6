//! Parses and writes the fragment of an address: slide, step and figure word.

use super::decode;
use crate::deck::Deck;
use crate::position::Position;

/// Maximum length of a figure's word, in bytes. Longer words are rejected.
const MAX_WORD: usize = 96;

/// Slide, step and the state of the slide's figure; by default the start of the deck.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Slide and step; valid for the deck.
    pub at: Position,
    /// The figure's word: its state, in the vocabulary of the figure.
    pub figure: Option<String>,
}

/// A parsed place, and whether the text names it exactly.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolved {
    /// The place, or the nearest one that exists.
    pub place: Place,
    /// The text names something that does not exist; `place` is the nearest place.
    pub guessed: bool,
}

impl Resolved {
    /// The place, if the text names it exactly.
    #[must_use]
    pub fn exact(self) -> Option<Place> {
        (!self.guessed).then_some(self.place)
    }
}

/// Parses a fragment, with or without its `#`. `None` when it names no position.
///
/// Ignores case, and characters that messengers and writers often append to a link (punctuation, Korean particles,
/// a second query, blanks). A fragment that begins with `?`
/// is not the deck's (WordPress appends `#?secret=…`); `:~:` starts a fragment directive, which
/// only browsers read. `assets/early.js` parses fragments in the same way.
#[must_use]
pub fn place(deck: &Deck, fragment: &str) -> Option<Resolved> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let fragment = fragment.split(":~:").next().unwrap_or_default();
    if fragment.is_empty() || fragment.starts_with('?') {
        return None;
    }
    let decoded = decode(fragment).to_ascii_lowercase();
    let named = decoded.trim_start_matches(|it: char| !it.is_ascii_alphanumeric());
    let (id, rest) = split_after(named, |it| it.is_ascii_alphanumeric() || it == '-');
    let Some((slide, more)) = deck.find_start(id) else {
        return Some(Resolved { place: Place::default(), guessed: true });
    };
    let (mut requested, mut figure) = (Position::new(slide, 0), None);
    let mut guessed = !more.is_empty();
    if let Some(rest) = rest.strip_prefix('/') {
        let (digits, rest) = split_after(rest, |it| it.is_ascii_digit());
        // An overflow is a step that does not exist: clamped below.
        requested.step = if digits.is_empty() { 0 } else { digits.parse().unwrap_or(usize::MAX) };
        guessed |= digits.is_empty()
            && rest.starts_with(|it: char| it.is_ascii_alphanumeric() || it == '-');
        figure = rest.strip_prefix('/').and_then(word);
    }
    let named = figure.is_some();
    figure = figure.filter(|it| deck.has_word(slide, it));
    let at = deck.clamp(requested);
    guessed |= at != requested || figure.is_some() != named;
    Some(Resolved { place: Place { at, figure }, guessed })
}

/// Parses the figure's word at the start of a text, without trailing punctuation.
fn word(text: &str) -> Option<String> {
    let (word, _) = split_after(text, is_of_word);
    Some(word.trim_end_matches(['.', ',', '_'])).filter(|it| is_word(it)).map(str::to_owned)
}

/// Splits a text after its longest prefix of characters that fit.
pub(super) fn split_after(text: &str, fits: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|it| !fits(it)).unwrap_or(text.len()))
}

/// Writes the fragment of a position, with its `#`: the shortest form that [`place`] reads back.
#[must_use]
pub fn fragment(deck: &Deck, at: Position, figure: Option<&str>) -> String {
    let at = deck.clamp(at);
    let id = deck.id(at.slide);
    match (at.step, figure.filter(|it| is_word(it))) {
        (0, None) => format!("#{id}"),
        (step, None) => format!("#{id}/{step}"),
        (step, Some(word)) => format!("#{id}/{step}/{word}"),
    }
}

/// Whether this is a valid figure word: lower-case letters, digits and `-._,`, which need no
/// escaping; not empty and at most `MAX_WORD` bytes.
pub(crate) fn is_word(word: &str) -> bool {
    !word.is_empty() && word.len() <= MAX_WORD && word.chars().all(is_of_word)
}

fn is_of_word(it: char) -> bool {
    it.is_ascii_lowercase() || it.is_ascii_digit() || "-._,".contains(it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use proptest::prelude::*;

    fn at(fragment: &str) -> Option<(usize, usize, bool)> {
        place(&deck(), fragment).map(|it| (it.place.at.slide, it.place.at.step, it.guessed))
    }

    #[test]
    fn reads_places() {
        let cases = [
            ("", None),
            ("#", None),
            ("#?secret=abc", None),
            ("#five-layers", Some((1, 0, false))),
            ("five-layers/2", Some((1, 2, false))),
            ("#five%2Dlayers/1", Some((1, 1, false))),
            ("#layers/2", Some((1, 2, false))),
            ("#five-layers/", Some((1, 0, false))),
            ("#five-layers/9", Some((1, 2, true))),
            ("#five-layers/-1", Some((1, 0, true))),
            ("#five-layers/two", Some((1, 0, true))),
            ("#nowhere/2", Some((0, 0, true))),
            ("#%zz%f", Some((0, 0, true))),
            ("#five-layers/1.5", Some((1, 1, false))),
            ("#five-layers/99999999999999999999999", Some((1, 2, true))),
            ("#:~:text=five-layers", None),
        ];
        for (fragment, expected) in cases {
            assert_eq!(at(fragment), expected, "{fragment}");
        }
    }

    #[test]
    fn drops_what_was_added_on_the_way() {
        let added = [
            "에서",
            "은",
            ".",
            ",",
            ")",
            ").",
            "]",
            "}",
            ">",
            "\"",
            "”",
            "…",
            "!",
            "?",
            ";",
            ":",
            "*",
            "_",
            "|",
            "·",
            " ",
            "%20",
            "%20and%20more",
            "%0A",
            "%EC%97%90%EC%84%9C",
            "%EC%97",
            "%",
            "%2",
            "\u{200b}",
            "\u{a0}",
            "\\",
            "?utm_source=x",
            "&fbclid=1",
            "%3Futm_source=x",
            "?secret=abc#?secret=abc",
            "#",
            "#end",
            "#?secret=x",
            ":~:text=end",
            "<br>",
            "&amp;x",
            "=",
            "+",
            "~",
        ];
        for added in added {
            for (named, expected) in [
                ("#five-layers", (1, 0, false)),
                ("#Five-Layers", (1, 0, false)),
                ("#five%2Dlayers", (1, 0, false)),
                ("#five-layers/", (1, 0, false)),
                ("#layers/2", (1, 2, false)),
                ("#layers%2F1", (1, 1, false)),
                ("#five-layers/2/infra", (1, 2, false)),
            ] {
                // Escapes that do not decode to UTF-8 leave the whole address undecoded.
                if ["%EC%97"].contains(&added) && named.contains('%') {
                    continue;
                }
                let altered = format!("{named}{added}");
                assert_eq!(at(&altered), Some(expected), "{altered}");
                let figure = place(&deck(), &altered).and_then(|it| it.place.figure);
                assert_eq!(figure.as_deref(), named.split('/').nth(2), "{altered}");
            }
        }
        for before in ["#/", "#!", "#!/", "##", "#%23", "# ", "#%20", "#(", "#<", "#참고:"] {
            let altered = format!("{before}five-layers/1");
            assert_eq!(at(&altered), Some((1, 1, false)), "{altered}");
        }
        // An id with a known id as prefix is unknown: the result is a guess.
        assert_eq!(at("#five-layers-of-cake/2"), Some((1, 2, true)));
        assert_eq!(at("#titles"), Some((0, 0, true)));
        assert_eq!(at("#Five-Layers/2/INFRA"), Some((1, 2, false)));
    }

    #[test]
    fn reads_figure_words_and_drops_what_is_none() {
        let figure = |fragment| place(&deck(), fragment).and_then(|resolved| resolved.place.figure);
        assert_eq!(figure("#five-layers/2/infra"), Some("infra".into()));
        assert_eq!(figure("#five-layers//infra"), Some("infra".into()));
        assert_eq!(figure("#five-layers/2/<b>"), None);
        assert_eq!(figure("#five-layers/2/a/b"), Some("a".into()));
        assert_eq!(figure("#five-layers/2/a,b."), Some("a,b".into()));
        assert_eq!(figure(&format!("#five-layers/2/{}", "a".repeat(MAX_WORD + 1))), None);
    }

    #[test]
    fn a_word_that_the_figure_does_not_have_is_a_guess() {
        let deck = deck().with_words(vec![(1, Some("infra")), (2, None)]);
        for (fragment, figure, guessed) in [
            ("#five-layers/2/infra", Some("infra"), false),
            ("#five-layers/2/infr", None, true),
            ("#title/0/infra", None, true),
            ("#end/1/any,word", Some("any,word"), false),
        ] {
            let read = place(&deck, fragment).unwrap();
            assert_eq!(
                (read.place.figure.as_deref(), read.guessed),
                (figure, guessed),
                "{fragment}"
            );
        }
    }

    proptest! {
        #[test]
        fn reading_back_what_was_written(
            slide in 0..3_usize, step in 0..3_usize, figure in proptest::option::of("[a-z0-9-]{1,20}")
        ) {
            let deck = deck();
            let at = deck.clamp(Position::new(slide, step));
            let read = place(&deck, &fragment(&deck, at, figure.as_deref()));
            prop_assert_eq!(read, Some(Resolved { place: Place { at, figure }, guessed: false }));
        }

        #[test]
        fn any_string_gives_a_valid_place(text in "\\PC*") {
            let deck = deck();
            if let Some(Resolved { place, .. }) = place(&deck, &text) {
                prop_assert_eq!(deck.clamp(place.at), place.at);
            }
        }

        #[test]
        fn garbage_after_a_known_id_stays_on_that_slide(text in "\\PC*") {
            let place = place(&deck(), &format!("#five-layers/{text}"));
            prop_assert_eq!(place.map(|it| it.place.at.slide), Some(1));
        }
    }
}
