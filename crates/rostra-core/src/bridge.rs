//! The protocol between programs on one page: one codec for lines of words. The deck publishes its state; other
//! programs (the speaker's desk, the figures, the bar of a framed deck) send it requests. Each line is
//! parsed here, once, into a typed value; invalid words are ignored. `docs/desk.md` is the contract.

use crate::address::{self, Place, is_word};
use crate::deck::Deck;
use crate::intent::Intent;
pub use crate::shown::Shown;
use crate::state::{BlankScreen, Notice, State, Theme};
use crate::text::Lang;

/// Name of the DOM event by which the deck publishes its state after each change.
pub const STATE: &str = "rostra:state";
/// Name of the DOM event that carries a request to the deck.
pub const REQUEST: &str = "rostra:ask";

/// First word of [`Shown`]'s line: its version. Lines of another version are rejected.
const VERSION: &str = "v=1";
/// The word for a screen that is not blank.
const NO_BLANK: &str = "none";
/// Last word of [`Opened`]'s line if the address names no place.
const UNPLACED: &str = "unplaced";
/// The line of [`Request::UnknownAddress`].
pub const UNKNOWN_ADDRESS: &str = "unknown";

impl Shown {
    /// Parses its three words; `None` if this deck does not have exactly what they name.
    #[must_use]
    pub fn from_words(deck: &Deck, at: &str, blank: &str, lang: &str) -> Option<Self> {
        let (place, blank) = (place(deck, at)?, blank_of(blank)?);
        Some(Self { place, blank, lang: Lang::from_tag(lang)? })
    }

    /// Writes its line: `v=1 at=five-layers/2/infra shade=none lang=ko`.
    #[must_use]
    pub fn encode(&self, deck: &Deck) -> String {
        let (at, blank) = (place_word(deck, &self.place), blank_word(self.blank));
        format!("{VERSION} at={at} shade={blank} lang={}", self.lang.tag())
    }

    /// Parses such a line; `None` for another version, and if this deck does not have what it names.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        words.next().filter(|it| *it == VERSION)?;
        let word = |name| words.clone().find_map(|it| it.strip_prefix(name));
        Self::from_words(deck, word("at=")?, word("shade=")?, word("lang=")?)
    }
}

/// The state of the address that a window was opened with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The state.
    pub shown: Shown,
    /// Whether the address names the place; otherwise the place is the start.
    pub is_placed: bool,
}

impl Opened {
    /// Writes its line: [`Shown`]'s, and whether the address names no place.
    #[must_use]
    pub fn encode(&self, deck: &Deck) -> String {
        let line = self.shown.encode(deck);
        if self.is_placed { line } else { format!("{line} {UNPLACED}") }
    }

    /// Parses such a line.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Option<Self> {
        let shown = Shown::decode(deck, line)?;
        Some(Self { shown, is_placed: !line.ends_with(UNPLACED) })
    }
}

/// A request to the deck from another program on its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Adopt the shared state of another window.
    Show(Shown),
    /// Go to a place; everything else stays.
    GoTo(Place),
    /// The next step.
    Next,
    /// The previous step.
    Previous,
    /// Set a slide's figure to a word, or reset it to the talk's steps. The position stays.
    SetFigure(usize, Option<String>),
    /// Blank the screen, or show it again.
    SetBlank(Option<BlankScreen>),
    /// Set the language.
    SetLang(Lang),
    /// Set the theme.
    SetTheme(Theme),
    /// Notify the user of an unknown address.
    UnknownAddress,
}

impl Request {
    /// Writes its line.
    #[must_use]
    pub fn encode(&self, deck: &Deck) -> String {
        match self {
            Self::Show(shown) => shown.encode(deck),
            Self::GoTo(place) => format!("at={}", place_word(deck, place)),
            Self::Next => "next".to_owned(),
            Self::Previous => "previous".to_owned(),
            Self::SetFigure(slide, word) => set_figure(deck.id(*slide), word.as_deref()),
            Self::SetBlank(blank) => format!("shade={}", blank_word(*blank)),
            Self::SetLang(lang) => format!("lang={}", lang.tag()),
            Self::SetTheme(theme) => format!("theme={}", theme.word()),
            Self::UnknownAddress => UNKNOWN_ADDRESS.to_owned(),
        }
    }

    /// Parses a line of requests: one [`Shown`] of this version, or a word for each request. Invalid words
    /// are ignored.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Vec<Self> {
        if line.starts_with("v=") {
            return Shown::decode(deck, line).map(Self::Show).into_iter().collect();
        }
        line.split_whitespace().filter_map(|word| Self::of_word(deck, word)).collect()
    }

    fn of_word(deck: &Deck, word: &str) -> Option<Self> {
        match word.split_once('=').unwrap_or((word, "")) {
            ("at", value) => place(deck, value).map(Self::GoTo),
            ("next", "") => Some(Self::Next),
            ("previous", "") => Some(Self::Previous),
            ("figure", value) => {
                let (slide, word) = value.split_once('/').unwrap_or((value, ""));
                let slide = deck.find(slide)?;
                let word = Some(word).filter(|it| is_word(it) && deck.has_word(slide, it));
                Some(Self::SetFigure(slide, word.map(str::to_owned)))
            }
            ("shade", value) => blank_of(value).map(Self::SetBlank),
            ("lang", value) => Lang::from_tag(value).map(Self::SetLang),
            ("theme", value) => Theme::named(value).map(Self::SetTheme),
            (UNKNOWN_ADDRESS, "") => Some(Self::UnknownAddress),
            _ => None,
        }
    }

    /// Returns the intent for this request in a state. Parts that equal the state already change nothing.
    #[must_use]
    pub fn intent(self, state: &State) -> Intent {
        match self {
            Self::Show(shown) => Intent::Adopt(shown),
            // A move ends a blank screen.
            Self::GoTo(place) => Intent::Adopt(Shown {
                blank: state.blank.filter(|_| place.at == state.at),
                lang: state.lang,
                place,
            }),
            Self::Next => Intent::Next,
            Self::Previous => Intent::Previous,
            Self::SetFigure(slide, word) => Intent::SetFigure(slide, word),
            Self::SetBlank(blank) => Intent::Adopt(Shown { blank, ..Shown::of(state) }),
            Self::SetLang(lang) => Intent::SetLang(lang),
            Self::SetTheme(theme) => Intent::SetTheme(theme),
            Self::UnknownAddress => Intent::Notify(Some(Notice::UnknownAddress)),
        }
    }
}

/// Writes the line of [`Request::SetFigure`], for programs that know a slide by its id.
#[must_use]
pub fn set_figure(slide: &str, word: Option<&str>) -> String {
    format!("figure={slide}/{}", word.unwrap_or_default())
}

/// Writes a place as a word of lines and messages: an address's fragment without its `#`.
#[must_use]
pub fn place_word(deck: &Deck, place: &Place) -> String {
    address::fragment(deck, place.at, place.figure.as_deref()).split_off(1)
}

/// Parses a place as addresses are parsed; `None` if this deck does not have exactly that place.
#[must_use]
pub fn place(deck: &Deck, word: &str) -> Option<Place> {
    address::place(deck, word)?.exact()
}

/// Writes a blank screen as a word.
#[must_use]
pub fn blank_word(blank: Option<BlankScreen>) -> &'static str {
    blank.map_or(NO_BLANK, BlankScreen::word)
}

/// Parses such a word.
fn blank_of(word: &str) -> Option<Option<BlankScreen>> {
    let blank = BlankScreen::ALL.into_iter().find(|it| it.word() == word);
    (blank.is_some() || word == NO_BLANK).then_some(blank)
}

#[cfg(test)]
pub(crate) mod tests;
