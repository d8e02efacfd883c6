//! What the frame says, as JSON. There is no message that notes could stand in.

use super::{Fault, Field, NAMESPACE, VERSION};
use crate::address::Place;
use crate::deck::Deck;
use crate::text::Lang;

/// A message to the host.
#[derive(Clone, Debug, PartialEq)]
pub enum Reply {
    /// It is heard from here on.
    Ready {
        /// What the question carried.
        id: Option<Field>,
        /// The language shown.
        lang: Lang,
    },
    /// Where the deck is.
    State {
        /// The slide's id.
        slide: String,
        /// Its step.
        step: usize,
        /// Its last step.
        steps: usize,
        /// The word its figure was put to.
        figure: Option<String>,
    },
    /// How high the content is.
    Height {
        /// In CSS px.
        px: u32,
    },
    /// A message had no effect.
    Error {
        /// What it carried.
        id: Option<Field>,
        /// Why.
        fault: Fault,
    },
}

/// Where the deck is.
#[must_use]
pub fn state(deck: &Deck, place: &Place) -> Reply {
    Reply::State {
        slide: deck.id(place.at.slide).to_owned(),
        step: place.at.step,
        steps: deck.slide(place.at.slide).map_or(0, |it| it.last_step),
        figure: place.figure.clone(),
    }
}

impl Reply {
    /// The message as JSON.
    #[must_use]
    pub fn json(&self, deck: &Deck) -> String {
        let rest = match self {
            Self::Ready { id, lang } => {
                let ids: Vec<_> = deck.slides().iter().map(|it| quoted(it.id)).collect();
                format!(
                    "{}\"type\":\"ready\",\"slides\":[{}],\"lang\":{}",
                    carried(id.as_ref()),
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
            Self::Error { id, fault } => {
                format!(
                    "{}\"type\":\"error\",\"code\":{},\"message\":{}",
                    carried(id.as_ref()),
                    quoted(fault.code()),
                    quoted(fault.message())
                )
            }
        };
        format!("{{\"ns\":\"{NAMESPACE}\",\"v\":{VERSION},{rest}}}")
    }
}

fn carried(id: Option<&Field>) -> String {
    match id {
        Some(Field::Text(text)) => format!("\"id\":{},", quoted(text)),
        Some(Field::Number(number)) => format!("\"id\":{number},"),
        Some(Field::Other) | None => String::new(),
    }
}

/// A string of JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut json = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            ' '.. => json.push(letter),
            _ => json.push_str(&format!("\\u{:04x}", u32::from(letter))),
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
        let state = state(&deck(), &place);
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
                Reply::Error { id: Some(Field::Number(3.0)), fault: Fault::NoSlide },
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
            for letter in inside.chars() {
                prop_assert!(letter >= ' ' && (escaped || letter != '"'));
                escaped = !escaped && letter == '\\';
            }
            prop_assert!(!escaped);
        }
    }
}
