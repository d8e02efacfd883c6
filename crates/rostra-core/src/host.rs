//! What the page around a frame (the host) and the deck in it say to each other: typed messages, a closed
//! set, with a rate limit. `docs/embedding.md` is the contract. Not here: posting anything, or the height
//! (`height`).

mod height;
mod said;

pub use self::height::{Height, HeightFormats};
pub use self::said::{Reply, state};

use crate::address::{self, Place};
use crate::bridge::Request;
use crate::deck::Deck;
use crate::position::Position;
use crate::state::Theme;
use crate::text::Lang;

/// Marks a message as one of ours.
const NAMESPACE: &str = "rostra";
/// Of the messages.
const VERSION: f64 = 1.0;
/// Longest message, in bytes of JSON.
const MAX_BYTES: usize = 8192;
/// Most messages in a second.
const MAX_A_SECOND: u32 = 50;

/// What stands in one field of a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Field {
    /// A string.
    Text(String),
    /// A number.
    Number(f64),
    /// Anything else: no message of ours has it.
    Other,
}

/// A message as it arrives: the fields of an object, and how long it is as JSON, in bytes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// Name and content.
    pub fields: Vec<(String, Field)>,
    /// Length.
    pub bytes: usize,
}

/// What a host asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To be answered from here on.
    Hello,
    /// Requests to the deck: a place, a step, another language or theme.
    Deck(Vec<Request>),
}

/// Why a message has no effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Another version of these messages.
    Version,
    /// No type of ours, or a field that makes no sense.
    Unknown,
    /// No slide has this id.
    NoSlide,
    /// More than 8 kB.
    TooLong,
    /// More than 50 in a second; said once a second.
    TooMany,
}

/// The host, as far as it is known.
#[derive(Debug, Default)]
pub struct Host {
    has_said_hello: bool,
    second: u64,
    /// Messages in that second.
    count: u32,
}

/// What comes of a message.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// The line to ask of the deck ([`Request::decode`]).
    pub line: Option<String>,
    /// The answer.
    pub reply: Option<Reply>,
}

impl Host {
    /// Hears a message from the host. What is not ours, and anything before `hello`, is passed over in
    /// silence: nobody has asked to be answered.
    pub fn hear(&mut self, deck: &Deck, lang: Lang, now_ms: u64, message: &Message) -> Heard {
        if message.text("ns") != Some(NAMESPACE) {
            return Heard::default();
        }
        if now_ms / 1000 != self.second {
            (self.second, self.count) = (now_ms / 1000, 0);
        }
        self.count = self.count.saturating_add(1);
        let asked = match self.count {
            ..=MAX_A_SECOND => message.request(deck),
            count if count == MAX_A_SECOND + 1 => Err(Fault::TooMany),
            _ => return Heard::default(),
        };
        self.has_said_hello |= asked == Ok(Ask::Hello);
        if !self.has_said_hello {
            return Heard::default();
        }
        let id = message.id();
        match asked {
            Ok(Ask::Hello) => Heard { reply: Some(Reply::Ready { id, lang }), line: None },
            Ok(Ask::Deck(requests)) => {
                let lines: Vec<_> = requests.iter().map(|it| it.encode(deck)).collect();
                Heard { line: Some(lines.join(" ")), reply: None }
            }
            Err(fault) => Heard { reply: Some(Reply::Error { id, fault }), line: None },
        }
    }

    /// Whether it wants to be told anything.
    #[must_use]
    pub const fn is_known(&self) -> bool {
        self.has_said_hello
    }
}

impl Message {
    /// What it asks for.
    fn request(&self, deck: &Deck) -> Result<Ask, Fault> {
        if self.bytes > MAX_BYTES {
            return Err(Fault::TooLong);
        }
        if self.field("v") != Some(&Field::Number(VERSION)) {
            return Err(Fault::Version);
        }
        match self.text("type").ok_or(Fault::Unknown)? {
            "hello" => Ok(Ask::Hello),
            "next" => Ok(Ask::Deck(vec![Request::Next])),
            "prev" => Ok(Ask::Deck(vec![Request::Previous])),
            "goto" => Ok(Ask::Deck(vec![Request::GoTo(self.place(deck)?)])),
            "set" => {
                let lang = self.known("lang", Lang::from_tag)?;
                let theme = self.known("theme", Theme::named)?;
                let lang = lang.map(Request::SetLang);
                let requests: Vec<_> =
                    lang.into_iter().chain(theme.map(Request::SetTheme)).collect();
                if requests.is_empty() { Err(Fault::Unknown) } else { Ok(Ask::Deck(requests)) }
            }
            _ => Err(Fault::Unknown),
        }
    }

    /// A place that exists; a step too many is the last one.
    fn place(&self, deck: &Deck) -> Result<Place, Fault> {
        let slide = deck.find(self.text("slide").ok_or(Fault::Unknown)?).ok_or(Fault::NoSlide)?;
        let step = match self.field("step") {
            None => 0.0,
            Some(Field::Number(step)) if *step >= 0.0 && step.fract() == 0.0 => *step,
            Some(_) => return Err(Fault::Unknown),
        };
        let has = |it: &str| address::is_word(it) && deck.has_word(slide, it);
        let figure = self.known("figure", |it| has(it).then(|| it.to_owned()))?;
        // Saturates, so that any number is some step.
        let at = deck.clamp(Position::new(slide, step as usize));
        Ok(Place { at, figure })
    }

    /// A field that may be left out, but not make no sense.
    fn known<T>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
        match self.field(name) {
            None => Ok(None),
            Some(Field::Text(text)) => read(text).map(Some).ok_or(Fault::Unknown),
            Some(_) => Err(Fault::Unknown),
        }
    }

    fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|it| it.0 == name).map(|it| &it.1)
    }

    fn text(&self, name: &str) -> Option<&str> {
        match self.field(name)? {
            Field::Text(text) => Some(text),
            Field::Number(_) | Field::Other => None,
        }
    }

    /// What the answer carries too: a short text, or a number.
    fn id(&self) -> Option<Field> {
        self.field("id")
            .filter(|it| match it {
                Field::Text(text) => text.len() <= 64,
                Field::Number(number) => number.is_finite(),
                Field::Other => false,
            })
            .cloned()
    }
}

impl Fault {
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

    /// For whoever reads the console of the host.
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
