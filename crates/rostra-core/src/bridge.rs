//! The codec between programs on one page: the deck tells what it shows, another program (the speaker's
//! desk, figures that are alive) asks it for something. Each line is read here, once, into a typed value;
//! what makes no sense is no value. `docs/desk.md` is the contract.

use crate::address::{self, Place, is_word};
use crate::deck::Deck;
use crate::intent::Intent;
use crate::state::{BlankScreen, Notice, State};
use crate::text::Lang;

/// Told by the deck after each change, as an event on the document.
pub const STATE: &str = "rostra:state";
/// Asked of the deck, likewise.
pub const ASK: &str = "rostra:ask";

/// The version of [`Shown`]'s line; a line of another one is not understood.
const VERSION: &str = "1";
/// How a line says that the screen is not blank.
const NO_BLANK: &str = "none";
/// How a line says that the address names no place.
const UNPLACED: &str = "unplaced";
/// The line of [`Request::UnknownAddress`].
pub const UNKNOWN_ADDRESS: &str = "unknown";

/// What a window shows of the talk, as far as the windows of a session share it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// Slide, step and the figure's word.
    pub place: Place,
    /// What blanks the screen, if anything does.
    pub blank: Option<BlankScreen>,
    /// The language on the slides.
    pub lang: Lang,
}

impl Shown {
    /// What a deck in this state shows.
    #[must_use]
    pub fn of(state: &State) -> Self {
        let figure = state.figure(state.at.slide).map(str::to_owned);
        let place = Place { at: state.at, figure };
        Self { place, blank: state.shade, lang: state.lang }
    }

    /// Reads the three words of a message; `None` where this deck does not have what they name.
    #[must_use]
    pub fn from_words(deck: &Deck, at: &str, blank: &str, lang: &str) -> Option<Self> {
        let (place, blank) = (place(deck, at)?, blank_of(blank)?);
        Some(Self { place, blank, lang: Lang::from_tag(lang)? })
    }

    /// The line that says it: `v=1 at=five-layers/2/infra shade=none lang=ko`.
    #[must_use]
    pub fn encode(&self, deck: &Deck) -> String {
        let (at, blank) = (place_word(deck, &self.place), blank_word(self.blank));
        format!("v={VERSION} at={at} shade={blank} lang={}", self.lang.tag())
    }

    /// Reads such a line; `None` for another version, and where this deck does not have what it names.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Option<Self> {
        let pairs = || line.split(' ').filter_map(|it| it.split_once('='));
        let word = |name| pairs().find(|it| it.0 == name).map(|it| it.1);
        word("v").filter(|it| *it == VERSION)?;
        Self::from_words(deck, word("at")?, word("shade")?, word("lang")?)
    }
}

/// What a window would show if nobody had moved it since its address was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// That.
    pub shown: Shown,
    /// Whether the address names the place; otherwise it is the start.
    pub is_placed: bool,
}

impl Opened {
    /// The line that says it: [`Shown`]'s, and whether the address names no place.
    #[must_use]
    pub fn encode(&self, deck: &Deck) -> String {
        let line = self.shown.encode(deck);
        if self.is_placed { line } else { format!("{line} {UNPLACED}") }
    }

    /// Reads such a line.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Option<Self> {
        let shown = Shown::decode(deck, line)?;
        Some(Self { shown, is_placed: !line.ends_with(UNPLACED) })
    }
}

/// Everything that another program may ask of the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Show all of this.
    Show(Shown),
    /// Go to a place, with all else as it is.
    GoTo(Place),
    /// The next step.
    Next,
    /// The previous step.
    Previous,
    /// Put a slide's figure to a word, or back on the talk's course; moves nothing.
    SetFigure(usize, Option<String>),
    /// Blank the screen, or show it again.
    SetBlank(Option<BlankScreen>),
    /// Show this language.
    SetLang(Lang),
    /// Say that an address was not known.
    UnknownAddress,
}

impl Request {
    /// The line that asks it.
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
            Self::UnknownAddress => UNKNOWN_ADDRESS.to_owned(),
        }
    }

    /// Reads such a line.
    #[must_use]
    pub fn decode(deck: &Deck, line: &str) -> Option<Self> {
        let (name, value) = line.split_once('=').unwrap_or((line, ""));
        match name {
            "v" => Shown::decode(deck, line).map(Self::Show),
            "at" => place(deck, value).map(Self::GoTo),
            "next" => Some(Self::Next),
            "previous" => Some(Self::Previous),
            "figure" => {
                let (slide, word) = value.split_once('/').unwrap_or((value, ""));
                let slide = deck.find(slide)?;
                let word = Some(word).filter(|it| is_word(it) && deck.has_word(slide, it));
                Some(Self::SetFigure(slide, word.map(str::to_owned)))
            }
            "shade" => blank_of(value).map(Self::SetBlank),
            "lang" => Lang::from_tag(value).map(Self::SetLang),
            UNKNOWN_ADDRESS => Some(Self::UnknownAddress),
            _ => None,
        }
    }

    /// What it comes to in a state. What is so already changes nothing.
    #[must_use]
    pub fn intent(self, state: &State) -> Intent {
        match self {
            Self::Show(shown) => Intent::Adopt(shown),
            // A move shows the deck again.
            Self::GoTo(place) => Intent::Adopt(Shown {
                blank: state.shade.filter(|_| place.at == state.at),
                lang: state.lang,
                place,
            }),
            Self::Next => Intent::Next,
            Self::Previous => Intent::Previous,
            Self::SetFigure(slide, word) => Intent::SetFigure(slide, word),
            Self::SetBlank(blank) => Intent::Adopt(Shown { blank, ..Shown::of(state) }),
            Self::SetLang(lang) => Intent::SetLang(lang),
            Self::UnknownAddress => Intent::Notify(Some(Notice::UnknownAddress)),
        }
    }
}

/// The line of [`Request::SetFigure`], for programs that know a slide by its id.
#[must_use]
pub fn set_figure(slide: &str, word: Option<&str>) -> String {
    format!("figure={slide}/{}", word.unwrap_or_default())
}

/// The word for a place, in lines and messages: what an address has behind its `#`.
#[must_use]
pub fn place_word(deck: &Deck, place: &Place) -> String {
    address::fragment(deck, place.at, place.figure.as_deref()).split_off(1)
}

/// Reads a place as an address is read; `None` where this deck does not have exactly that.
#[must_use]
pub fn place(deck: &Deck, word: &str) -> Option<Place> {
    address::place(deck, word)?.exact()
}

/// The word for what blanks the screen.
#[must_use]
pub fn blank_word(blank: Option<BlankScreen>) -> &'static str {
    blank.map_or(NO_BLANK, BlankScreen::word)
}

/// Reads such a word.
fn blank_of(word: &str) -> Option<Option<BlankScreen>> {
    let blank = BlankScreen::ALL.into_iter().find(|it| it.word() == word);
    (blank.is_some() || word == NO_BLANK).then_some(blank)
}

#[cfg(test)]
pub(crate) mod tests;
