//! postMessage protocol between a framed deck and its host page: typed messages, a closed set, at most 50 a second.
//! `docs/embedding.md` is the contract. Not here: posting messages (`browser/host.rs` of the crate `rostra`), or
//! which heights are reported (`height`).

mod height;
mod reply;

pub use self::height::{Height, HeightFormats};
pub use self::reply::Reply;

use crate::address::{self, Place};
use crate::bridge::Request;
use crate::deck::Deck;
use crate::position::Position;
use crate::state::Theme;
use crate::text::Lang;

/// Value of the field `ns` in every message of this protocol.
const NAMESPACE: &str = "rostra";
/// Version of the protocol: value of the field `v`.
const VERSION: f64 = 1.0;
/// Maximum length of a message, in bytes of JSON.
const MAX_BYTES: usize = 8192;
/// Maximum number of messages per second.
const MAX_PER_SECOND: u32 = 50;

/// The value of a field of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A string.
    Text(String),
    /// A number.
    Number(f64),
    /// A value of another type, which no message of this protocol has.
    Other,
}

/// A message from the host before it is parsed: the fields of an object, and its length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostMessage {
    /// Pairs of name and value.
    pub fields: Vec<(String, Field)>,
    /// Length as JSON, in bytes.
    pub bytes: usize,
}

/// A parsed message from the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostRequest {
    /// Starts the conversation: from here on the deck replies and reports its state.
    Hello,
    /// Requests to the deck: to go to a place or step, to set language or theme.
    Deck(Vec<Request>),
}

/// The reason why a message has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostError {
    /// The message has another version of the protocol.
    Version,
    /// The type is unknown, or a field has an invalid value.
    Unknown,
    /// No slide has this id.
    NoSlide,
    /// The message is longer than 8 kB.
    TooLong,
    /// There were more than 50 messages in a second; reported once a second.
    TooMany,
}

/// The state of the conversation with the host.
#[derive(Debug, Default)]
pub struct Host {
    has_greeted: bool,
    /// The second of the last message, since the epoch.
    second: u64,
    /// Number of messages in that second.
    count: u32,
}

/// The effect of a message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HostOutcome {
    /// The line of requests to send to the deck ([`Request::decode`]).
    pub line: Option<String>,
    /// The reply to the host.
    pub reply: Option<Reply>,
}

impl Host {
    /// Handles a message from the host. Messages of other protocols, and any before `hello`, are ignored without a
    /// reply.
    pub fn receive(
        &mut self,
        deck: &Deck,
        lang: Lang,
        now_ms: u64,
        message: &HostMessage,
    ) -> HostOutcome {
        if message.text("ns") != Some(NAMESPACE) {
            return HostOutcome::default();
        }
        if now_ms / 1000 != self.second {
            (self.second, self.count) = (now_ms / 1000, 0);
        }
        self.count = self.count.saturating_add(1);
        let request = match self.count {
            ..=MAX_PER_SECOND => message.request(deck),
            count if count == MAX_PER_SECOND + 1 => Err(HostError::TooMany),
            _ => return HostOutcome::default(),
        };
        self.has_greeted |= request == Ok(HostRequest::Hello);
        if !self.has_greeted {
            return HostOutcome::default();
        }
        let id = message.id();
        match request {
            Ok(HostRequest::Hello) => {
                HostOutcome { reply: Some(Reply::Ready { id, lang }), line: None }
            }
            Ok(HostRequest::Deck(requests)) => {
                let lines: Vec<_> = requests.iter().map(|request| request.encode(deck)).collect();
                HostOutcome { line: Some(lines.join(" ")), reply: None }
            }
            Err(error) => HostOutcome { reply: Some(Reply::Error { id, error }), line: None },
        }
    }

    /// Whether the host has sent `hello`, so that it gets replies and reports.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.has_greeted
    }
}

impl HostMessage {
    /// Parses the message.
    fn request(&self, deck: &Deck) -> Result<HostRequest, HostError> {
        if self.bytes > MAX_BYTES {
            return Err(HostError::TooLong);
        }
        if self.field("v") != Some(&Field::Number(VERSION)) {
            return Err(HostError::Version);
        }
        match self.text("type").ok_or(HostError::Unknown)? {
            "hello" => Ok(HostRequest::Hello),
            "next" => Ok(HostRequest::Deck(vec![Request::Next])),
            "prev" => Ok(HostRequest::Deck(vec![Request::Previous])),
            "goto" => Ok(HostRequest::Deck(vec![Request::GoTo(self.place(deck)?)])),
            "set" => {
                let lang = self.optional("lang", Lang::from_tag)?;
                let theme = self.optional("theme", Theme::named)?;
                let lang = lang.map(Request::SetLang);
                let requests: Vec<_> =
                    lang.into_iter().chain(theme.map(Request::SetTheme)).collect();
                if requests.is_empty() {
                    Err(HostError::Unknown)
                } else {
                    Ok(HostRequest::Deck(requests))
                }
            }
            _ => Err(HostError::Unknown),
        }
    }

    /// Parses a place. A step beyond the last one is the last one.
    fn place(&self, deck: &Deck) -> Result<Place, HostError> {
        let slide =
            deck.find(self.text("slide").ok_or(HostError::Unknown)?).ok_or(HostError::NoSlide)?;
        let step = match self.field("step") {
            None => 0.0,
            Some(Field::Number(step)) if *step >= 0.0 && step.fract() == 0.0 => *step,
            Some(_) => return Err(HostError::Unknown),
        };
        let is_known = |word: &str| address::is_word(word) && deck.has_word(slide, word);
        let figure = self.optional("figure", |word| is_known(word).then(|| word.to_owned()))?;
        // Saturates, so that any number is some step.
        let at = deck.clamp(Position::new(slide, step as usize));
        Ok(Place { at, figure })
    }

    /// Parses an optional field; an error if it is there with an invalid value.
    fn optional<T>(
        &self,
        name: &str,
        parse: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, HostError> {
        match self.field(name) {
            None => Ok(None),
            Some(Field::Text(text)) => parse(text).map(Some).ok_or(HostError::Unknown),
            Some(_) => Err(HostError::Unknown),
        }
    }

    /// Returns the value of a field.
    fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Returns the value of a field, if it is a string.
    fn text(&self, name: &str) -> Option<&str> {
        match self.field(name)? {
            Field::Text(text) => Some(text),
            Field::Number(_) | Field::Other => None,
        }
    }

    /// Returns the correlation id, which the reply repeats: a string of at most 64 bytes or a finite number.
    fn id(&self) -> Option<Field> {
        self.field("id")
            .filter(|id| match id {
                Field::Text(text) => text.len() <= 64,
                Field::Number(number) => number.is_finite(),
                Field::Other => false,
            })
            .cloned()
    }
}

impl HostError {
    /// Its name in messages.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Version => "version",
            Self::Unknown => "unknown",
            Self::NoSlide => "no-slide",
            Self::TooLong => "too-long",
            Self::TooMany => "too-many",
        }
    }

    /// Its description, for the console of the host.
    #[must_use]
    pub const fn message(self) -> &'static str {
        match self {
            Self::Version => "expected messages of version 1",
            Self::Unknown => "expected hello, goto, next, prev or set with fields as documented",
            Self::NoSlide => "no slide has this id",
            Self::TooLong => "expected at most 8192 bytes",
            Self::TooMany => "expected at most 50 messages a second",
        }
    }
}

#[cfg(test)]
mod tests;
