//! All that can change while a talk is given or read.

use crate::position::Position;
use crate::text::Lang;

/// How the one document is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One slide at a time, 16:9.
    Stage,
    /// The whole talk as an article. The default, because it needs nothing: no script, no width.
    #[default]
    Reading,
}

/// What lies over the deck; one thing at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// All slides as a grid.
    Overview,
    /// Every key.
    Help,
    /// Go to a slide by number, name or words.
    GoTo,
    /// What a claim rests on, or what a word means.
    Source,
}

/// A screen that shows nothing, so that the room looks at the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// All black.
    Black,
    /// All white.
    White,
}

impl Shade {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Black, Self::White];

    /// Its name in style sheets and between programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Black => "black",
            Self::White => "white",
        }
    }
}

/// Light or dark paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    #[default]
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// Its name in addresses, in style sheets and where it is remembered.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// Something to say quietly, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The address named no slide; this is the first one.
    UnknownAddress,
    /// The browser does not let this page fill the screen.
    NoFullScreen,
    /// The talk was left at this place last time.
    LeftAt(Position),
}

/// Everything that can change. The default is what the prerendered page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Slide and step. Invariant: valid for the deck.
    pub at: Position,
    /// How the deck is laid out under any panel.
    pub layout: Layout,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// Whether the screen is blanked.
    pub shade: Option<Shade>,
    /// The language shown.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// Digits typed so far towards a slide number.
    pub digits: Option<u32>,
    /// Something to say quietly.
    pub notice: Option<Notice>,
    /// Figures a person has taken off the talk's own course: slide index and the figure's word.
    /// Invariant: at most one entry a slide.
    pub explored: Vec<(usize, String)>,
}

impl State {
    /// The word a person has put a slide's figure to, if any.
    #[must_use]
    pub fn figure(&self, slide: usize) -> Option<&str> {
        self.explored.iter().find(|(it, _)| *it == slide).map(|(_, word)| word.as_str())
    }

    /// Whether steps count: on stage they do, elsewhere slides stand complete.
    #[must_use]
    pub fn has_steps(&self) -> bool {
        self.layout == Layout::Stage && self.panel != Some(Panel::Overview)
    }
}
