//! The state of the deck: everything that can change while a talk is given or read.

use crate::position::Position;
use crate::text::Lang;

/// The layout of the document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One slide at a time, 16:9.
    Stage,
    /// The whole talk as an article. The default, because it works without script and at any width.
    #[default]
    Reading,
}

/// A panel over the deck; at most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// All slides as a grid.
    Overview,
    /// The list of keys.
    Help,
    /// Search for a slide by number, name or words.
    GoTo,
    /// The source of a claim, or the meaning of a term.
    Source,
}

/// A blank screen, which directs the attention of the audience to the speaker.
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

    /// Its name in style sheets and in messages between programs.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Black => "black",
            Self::White => "white",
        }
    }
}

/// A color theme.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follows the system's preference, also when that changes.
    #[default]
    System,
    /// Dark text on light paper.
    Light,
    /// Light text on dark paper.
    Dark,
}

impl Theme {
    /// All three.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// Parses its name.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }

    /// Its name in addresses, style sheets and storage.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The effect of a click on an empty place of the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Click {
    /// It navigates: next step, or previous step at the left edge.
    #[default]
    Navigates,
    /// It has no effect.
    Disabled,
}

impl Click {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Navigates, Self::Disabled];

    /// Its name in storage.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Navigates => "turns",
            Self::Disabled => "rests",
        }
    }
}

/// A notice: a short message that does not interrupt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The address names no slide; the deck shows the first one.
    UnknownAddress,
    /// The browser does not allow this page to fill the screen.
    NoFullScreen,
    /// The browser is zoomed in, which enlarges the article but not the stage.
    Zoomed,
    /// Opening another window ended full screen.
    FullScreenEnded,
    /// The browser blocked the speaker's window.
    NoWindow,
    /// The position at which the deck was left last time.
    LeftAt(Position),
}

/// The state of the deck. The default is the state of the prerendered page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Slide and step. Invariant: valid for the deck.
    pub at: Position,
    /// The layout, also while a panel is open.
    pub layout: Layout,
    /// Whether the user has chosen the layout, so that it no longer follows the width of the window.
    pub is_layout_chosen: bool,
    /// The open panel.
    pub panel: Option<Panel>,
    /// The blank screen that is on, if any.
    pub blank: Option<BlankScreen>,
    /// The language shown.
    pub lang: Lang,
    /// The theme chosen.
    pub theme: Theme,
    /// Whether the system prefers dark.
    pub is_system_dark: bool,
    /// The effect of a click on an empty place of the stage.
    pub click: Click,
    /// The slide number typed so far.
    pub digits: Option<u32>,
    /// The notice shown.
    pub notice: Option<Notice>,
    /// Figures that the user has set to another state than their slide's step gives, as pairs of
    /// slide index and figure word. Invariant: at most one entry per slide.
    pub figure_overrides: Vec<(usize, String)>,
    /// Number of jumps made. Each adds an entry to the browser's history. Steps and moves to the
    /// next slide add none: otherwise leaving the deck would take one press of Back per step.
    pub jumps: u32,
    /// The user has moved in the overview since it was opened. All moves there count as one jump.
    pub has_roamed_overview: bool,
}

impl State {
    /// The word to which the user has set a slide's figure, if any.
    #[must_use]
    pub fn figure(&self, slide: usize) -> Option<&str> {
        self.figure_overrides.iter().find(|(at, _)| *at == slide).map(|(_, word)| word.as_str())
    }

    /// Whether the theme shown is dark.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        match self.theme {
            Theme::System => self.is_system_dark,
            theme => theme == Theme::Dark,
        }
    }

    /// The layout that the user has chosen, if any.
    #[must_use]
    pub fn chosen_layout(&self) -> Option<Layout> {
        self.is_layout_chosen.then_some(self.layout)
    }

    /// Whether slides have steps: only on stage. In the article and the overview they are complete.
    #[must_use]
    pub fn has_steps(&self) -> bool {
        self.layout == Layout::Stage && self.panel != Some(Panel::Overview)
    }
}
