//! Export and import of rehearsals as a file, to move them to another device. Imported files are
//! not trusted.

use rostra_core::deck::Deck;
use rostra_core::text::Text;
use serde::Serialize;
use serde_json::Value;

use crate::rehearsal::history::RehearsalHistory;
use crate::rehearsal::run::Run;

const FORMAT: &str = "rostra-rehearsals";
const VERSION: u32 = 1;
/// Maximum size of a file, in bytes: twenty runs of a thousand slides fit in.
pub const MAX_FILE_BYTES: usize = 1 << 20;

/// Reason why a file is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// It is larger than rehearsals can be.
    TooLarge,
    /// It is not a file of rehearsals, or it is damaged.
    NotRehearsals,
    /// It has an unknown version.
    OtherVersion,
    /// It holds invalid values.
    Absurd,
    /// It holds no rehearsal.
    Empty,
    /// None of its slides is in the deck.
    OtherTalk,
}

impl ImportError {
    /// Returns the message for the user.
    #[must_use]
    pub const fn text(self) -> Text {
        match self {
            Self::TooLarge => Text::new(
                "리허설 기록이라기엔 너무 큰 파일",
                "This file is too large to be rehearsals.",
            ),
            Self::NotRehearsals => Text::new(
                "리허설 기록이 아니거나 손상된 파일",
                "This file is not rehearsals, or it is damaged.",
            ),
            Self::OtherVersion => Text::new(
                "알 수 없는 버전의 리허설 기록",
                "These rehearsals have an unknown version.",
            ),
            Self::Absurd => Text::new(
                "있을 수 없는 값이 든 리허설 기록",
                "These rehearsals hold values that cannot be right.",
            ),
            Self::Empty => {
                Text::new("리허설이 하나도 없는 기록", "There is no rehearsal in this file.")
            }
            Self::OtherTalk => {
                Text::new("다른 발표의 리허설 기록", "These are rehearsals of another talk.")
            }
        }
    }
}

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    runs: &'a [Run],
}

/// Serialises all rehearsals as the text of a file.
#[must_use]
pub fn export(history: &RehearsalHistory) -> String {
    let file = File { format: FORMAT, version: VERSION, runs: history.runs() };
    serde_json::to_string(&file).unwrap_or_default()
}

/// Parses the text of a file into rehearsals, without slides that the deck does not know.
///
/// # Errors
/// When the file is invalid in any part, or holds no rehearsal of this deck.
pub fn import(text: &str, deck: &Deck) -> Result<Vec<Run>, ImportError> {
    if text.len() > MAX_FILE_BYTES {
        return Err(ImportError::TooLarge);
    }
    // Editors of some systems put a byte order mark before what they save.
    let text = text.trim_start_matches('\u{feff}');
    let mut file: Value = serde_json::from_str(text).map_err(|_| ImportError::NotRehearsals)?;
    if file.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return Err(ImportError::NotRehearsals);
    }
    if file.get("version").and_then(Value::as_u64) != Some(u64::from(VERSION)) {
        return Err(ImportError::OtherVersion);
    }
    let runs = file.get_mut("runs").map(Value::take).ok_or(ImportError::NotRehearsals)?;
    let runs: Vec<Run> = serde_json::from_value(runs).map_err(|_| ImportError::Absurd)?;
    if runs.iter().all(Run::is_empty) {
        return Err(ImportError::Empty);
    }
    let known = runs.into_iter().map(|it| it.known_to(deck)).filter(|it| !it.is_empty());
    let known: Vec<_> = known.collect();
    if known.is_empty() { Err(ImportError::OtherTalk) } else { Ok(known) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::rehearsal::history::tests::history;
    use crate::rehearsal::run::tests::{deck, run, runs};

    fn file(version: &str, runs: &str) -> String {
        format!(r#"{{"format":"rostra-rehearsals","version":{version},"runs":{runs}}}"#)
    }

    #[test]
    fn refuses_with_a_reason() {
        let seconds = |it: &str| file("1", &format!(r#"[{{"date_ms":1,"seconds":{it}}}]"#));
        let cases = [
            (" ".repeat(MAX_FILE_BYTES + 1), ImportError::TooLarge),
            (String::new(), ImportError::NotRehearsals),
            (r#"{"format":"other","version":1,"runs":[]}"#.to_owned(), ImportError::NotRehearsals),
            (
                r#"{"format":"rostra-rehearsals","version":1}"#.to_owned(),
                ImportError::NotRehearsals,
            ),
            (file("2", "[]"), ImportError::OtherVersion),
            (file("\"1\"", "[]"), ImportError::OtherVersion),
            (file("1", "[]"), ImportError::Empty),
            (file("1", "7"), ImportError::Absurd),
            (file("1", r#"[{"date_ms":-1,"seconds":{"title":1}}]"#), ImportError::Absurd),
            (seconds(r#"{"title":-5}"#), ImportError::Absurd),
            (seconds(r#"{"title":1e99}"#), ImportError::Absurd),
            (seconds(r#"{"title":90000}"#), ImportError::Absurd),
            (seconds(r#"{"title":9},"planned":{"title":90000}"#), ImportError::Absurd),
            (seconds("{}"), ImportError::Empty),
            (seconds(r#"{"title":0}"#), ImportError::Empty),
            (seconds(r#"{"elsewhere":5}"#), ImportError::OtherTalk),
        ];
        for (text, refused) in cases {
            assert_eq!(import(&text, &deck()), Err(refused), "{:.80}", text);
        }
    }

    #[test]
    fn leaves_out_what_the_deck_does_not_know() {
        let runs = [run(1, &[("elsewhere", 5)]), run(2, &[("elsewhere", 5), ("five", 6)])];
        let text = format!("\u{feff}{}", export(&history(runs)));
        assert_eq!(import(&text, &deck()), Ok(vec![run(2, &[("five", 6)])]));
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back(runs in runs()) {
            let before = history(runs);
            let again = import(&export(&before), &deck()).unwrap();
            prop_assert_eq!(history(again), before);
        }

        #[test]
        fn any_string_is_taken_or_refused(text in ".*") {
            prop_assert_eq!(import(&text, &deck()), Err(ImportError::NotRehearsals));
        }

        #[test]
        fn a_damaged_file_is_taken_or_refused(
            runs in runs(), at: prop::sample::Index, cut in 0usize..3,
            put in "[-0-9a-zE{}\\[\\]\",:.]{0,3}",
        ) {
            let mut text = export(&history(runs));
            let at = at.index(text.len());
            text.replace_range(at..(at + cut).min(text.len()), &put);
            if let Ok(runs) = import(&text, &deck()) {
                prop_assert!(!runs.is_empty());
                let taken = history(runs);
                prop_assert_eq!(history(import(&export(&taken), &deck()).unwrap()), taken);
            }
        }
    }
}
