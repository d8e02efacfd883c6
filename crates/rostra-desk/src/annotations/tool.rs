//! The tools of the stage, and all that can be done with them. Not here: what that leads to (`annotations/controller`), or which
//! key asks for it (`annotations/keymap`).

use crate::annotations::canvas::Canvas;
use crate::annotations::operation::{Beam, Operation, Pointing, Spot, Zoom};
use crate::session::state::LamportTimestamp;

/// A tool of the stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// Nothing: pointers and keys are the deck's.
    #[default]
    None,
    /// A dot that points.
    Laser,
    /// Draws.
    Pen,
    /// Leaves but a circle in the light.
    Spotlight,
    /// Preferences at a part closely.
    Zoom,
}

impl Tool {
    /// Its name in attributes.
    #[must_use]
    pub const fn word(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Laser => Some("laser"),
            Self::Pen => Some("pen"),
            Self::Spotlight => Some("spotlight"),
            Self::Zoom => Some("zoom"),
        }
    }

    pub(crate) const fn beam(self) -> Option<Beam> {
        match self {
            Self::Laser => Some(Beam::Laser),
            Self::Spotlight => Some(Beam::Spotlight),
            _ => None,
        }
    }
}

/// What is done with the tools.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolEvent {
    /// Take this tool, or put it down again.
    Take(Tool),
    /// Put down what is in hand, else end what darkens or enlarges the slide.
    Leave,
    /// Take back the last stroke on the slide, whoever drew it.
    Undo,
    /// Take all of them away.
    Clear,
    /// So much to the right and down.
    Nudge(i16, i16),
    /// Look more closely, or less.
    Closer(bool),
    /// A pointer is pressed here.
    Press(Spot),
    /// It has come by here, pressed or not.
    Move {
        /// The places, in order.
        spots: Vec<Spot>,
        /// Whether it is pressed.
        pressed: bool,
    },
    /// It is no longer pressed.
    Lift,
    /// It is no longer over the slide.
    Away,
    /// Somebody in this window has gone to another slide.
    Turned,
}

/// Where a tool is used: what is drawn already, the slide, the window.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// What is drawn.
    pub ink: &'a Canvas,
    /// The slide that this window shows.
    pub slide: &'a str,
    /// The window's name.
    pub me: &'a str,
}

impl Place<'_> {
    /// Whether a spotlight darkens the slide.
    pub(crate) fn is_dark(self) -> bool {
        matches!(self.ink.pointing(self.slide), Some((Beam::Spotlight, _)))
    }

    /// The stroke that was drawn last on the slide.
    pub(crate) fn last_stroke(self) -> Option<LamportTimestamp> {
        self.ink.strokes(self.slide).last().map(|(id, _)| id.clone())
    }

    pub(crate) fn pointed(self, at: Option<(Beam, Spot)>) -> Operation {
        let (stamp, slide) = (self.ink.next(self.me), self.slide.to_owned());
        Operation::Pointed(Pointing { stamp, slide, at })
    }

    pub(crate) fn zoomed(self, at: Spot, percent: u16) -> Operation {
        let (stamp, slide) = (self.ink.next(self.me), self.slide.to_owned());
        Operation::Zoomed(Zoom { stamp, slide, at, percent })
    }
}
