//! Messages of a framed deck to its host, as JSON. No message has a field for the speaker's notes.

use super::{Field, HostError, NAMESPACE, VERSION};
use crate::address::Place;
use crate::deck::Deck;
use crate::text::Lang;

/// A message to the host.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// Answers `hello`: requests have an effect from here on.
    Ready {
        /// The correlation id of the message.
        id: Option<Field>,
        /// The language shown.
        lang: Lang,
    },
    /// The position of the deck, sent after each move.
    State {
        /// The slide's id.
        slide: String,
        /// Its step.
        step: usize,
        /// Number of its last step.
        steps: usize,
        /// The word that its figure is set to, if any.
        figure: Option<String>,
    },
    /// The height of the content.
    Height {
        /// Height, in CSS px.
        px: u32,
    },
    /// A message had no effect.
    Error {
        /// The correlation id of the message.
        id: Option<Field>,
        /// The reason.
        error: HostError,
    },
}

impl Reply {
    /// Makes the message [`Reply::State`] for a place.
    #[must_use]
    pub fn state(deck: &Deck, place: &Place) -> Self {
        Self::State {
            slide: deck.id(place.at.slide).to_owned(),
            step: place.at.step,
            steps: deck.slide(place.at.slide).map_or(0, |it| it.last_step),
            figure: place.figure.clone(),
        }
    }

    /// Writes the message as JSON.
    #[must_use]
    pub fn json(&self, deck: &Deck) -> String {
        let rest = match self {
            Self::Ready { id, lang } => {
                let ids: Vec<_> = deck.slides().iter().map(|it| quoted(it.id)).collect();
                format!(
                    "{}\"type\":\"ready\",\"slides\":[{}],\"lang\":{}",
                    id_field(id.as_ref()),
                    ids.join(","),
                    quoted(lang.tag())
                )
            }
            Self::State { slide, step, steps, figure } => {
                let figure = figure.as_deref().map_or_else(|| "null".to_owned(), quoted);
                format!(
                    "\"type\":\"state\",\"slide\":{},\"step\":{step},\"steps\":{steps},\"figure\":{figure}",
                    quoted(slide)
                )
            }
            Self::Height { px } => format!("\"type\":\"height\",\"px\":{px}"),
            Self::Error { id, error } => {
                format!(
                    "{}\"type\":\"error\",\"code\":{},\"message\":{}",
                    id_field(id.as_ref()),
                    quoted(error.code()),
                    quoted(error.message())
                )
            }
        };
        format!("{{\"ns\":\"{NAMESPACE}\",\"v\":{VERSION},{rest}}}")
    }
}

/// Writes the field `id` with a comma after it; nothing without an id.
fn id_field(id: Option<&Field>) -> String {
    match id {
        Some(Field::Text(text)) => format!("\"id\":{},", quoted(text)),
        Some(Field::Number(number)) => format!("\"id\":{number},"),
        Some(Field::Other) | None => String::new(),
    }
}

/// Writes a JSON string, with its quotes.
pub(super) fn quoted(text: &str) -> String {
    let mut json = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            ' '.. => json.push(character),
            _ => json.push_str(&format!("\\u{:04x}", u32::from(character))),
        }
    }
    json + "\""
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deck::tests::deck;
    use proptest::prelude::*;

    #[test]
    fn each_message_has_the_documented_form() {
        let place = Place { at: (1, 1).into(), figure: Some("infra".into()) };
        let state = Reply::state(&deck(), &place);
        for (reply, json) in [
            (
                Reply::Ready { id: Some(Field::Text("a\"\n".into())), lang: Lang::Ko },
                "\"id\":\"a\\\"\\u000a\",\"type\":\"ready\",\"slides\":[\"title\",\"five-layers\",\"end\"],\"lang\":\"ko\"",
            ),
            (
                state,
                "\"type\":\"state\",\"slide\":\"five-layers\",\"step\":1,\"steps\":2,\"figure\":\"infra\"",
            ),
            (Reply::Height { px: 640 }, "\"type\":\"height\",\"px\":640"),
            (
                Reply::Error { id: Some(Field::Number(3.0)), error: HostError::NoSlide },
                "\"id\":3,\"type\":\"error\",\"code\":\"no-slide\",\"message\":\"no slide has this id\"",
            ),
        ] {
            assert_eq!(reply.json(&deck()), format!("{{\"ns\":\"rostra\",\"v\":1,{json}}}"));
        }
    }

    proptest! {
        #[test]
        fn a_string_stays_in_its_quotes(text in "\\PC*[\"\\\\\u{0}-\u{1f}]{0,3}") {
            let json = quoted(&text);
            let inside = &json[1..json.len() - 1];
            let mut escaped = false;
            for character in inside.chars() {
                prop_assert!(character >= ' ' && (escaped || character != '"'));
                escaped = !escaped && character == '\\';
            }
            prop_assert!(!escaped);
        }
    }
}
