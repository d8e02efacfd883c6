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
pub enum BlankScreen {
    /// All black.
    Black,
    /// All white.
    White,
}

impl BlankScreen {
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

/// A choice of light or dark paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system prefers, also when it changes its mind.
    #[default]
    System,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

impl Theme {
    /// All three.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The theme with this name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Its name in addresses, in style sheets and where it is remembered.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a click on an empty place of the stage does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Click {
    /// It goes on, at the left edge back.
    #[default]
    Turns,
    /// Nothing.
    Rests,
}

impl Click {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Turns, Self::Rests];

    /// Its name where it is remembered.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Turns => "turns",
            Self::Rests => "rests",
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
    /// The browser was zoomed in, which enlarges an article but no stage.
    Zoomed,
    /// Opening another window has ended the full screen.
    FullScreenEnded,
    /// The browser does not open the speaker's window by itself.
    NoWindow,
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
    /// Somebody has chosen the layout, so it no longer follows the width of the window.
    pub is_layout_chosen: bool,
    /// What lies over it.
    pub panel: Option<Panel>,
    /// Whether the screen is blanked.
    pub shade: Option<BlankScreen>,
    /// The language shown.
    pub lang: Lang,
    /// Light, dark or as the system.
    pub theme: Theme,
    /// The system prefers dark.
    pub is_system_dark: bool,
    /// What a click on an empty place of the stage does.
    pub click: Click,
    /// Digits typed so far towards a slide number.
    pub digits: Option<u32>,
    /// Something to say quietly.
    pub notice: Option<Notice>,
    /// Figures a person has taken off the talk's own course: slide index and the figure's word.
    /// Invariant: at most one entry a slide.
    pub explored: Vec<(usize, String)>,
    /// How many deliberate jumps there have been. Each is an entry of the browser's history; steps and
    /// the next slide are none, or it would take as many presses of Back to leave as it took to come.
    pub jumps: u32,
    /// The overview has been opened and gone about in: that is one jump, however many slides it passes.
    pub roams: bool,
}

impl State {
    /// The word a person has put a slide's figure to, if any.
    #[must_use]
    pub fn figure(&self, slide: usize) -> Option<&str> {
        self.explored.iter().find(|(it, _)| *it == slide).map(|(_, word)| word.as_str())
    }

    /// Whether the paper is dark.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        match self.theme {
            Theme::System => self.is_system_dark,
            theme => theme == Theme::Dark,
        }
    }

    /// The layout somebody has chosen, if any.
    #[must_use]
    pub fn chosen_layout(&self) -> Option<Layout> {
        self.is_layout_chosen.then_some(self.layout)
    }

    /// Whether steps count: on stage they do, elsewhere slides stand complete.
    #[must_use]
    pub fn has_steps(&self) -> bool {
        self.layout == Layout::Stage && self.panel != Some(Panel::Overview)
    }
}
