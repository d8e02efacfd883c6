//! The annotation tools and their events. Not here: what an event does (`annotations/controller`),
//! or its key binding (`annotations/keymap`).

use crate::annotations::canvas::Canvas;
use crate::annotations::operation::{Beam, Operation, Pointing, Spot, Zoom};
use crate::session::state::LamportTimestamp;

/// An annotation tool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// No tool: pointers and keys are the deck's.
    #[default]
    None,
    /// Laser pointer: a dot.
    Laser,
    /// Pen: draws strokes.
    Pen,
    /// Spotlight: dims the slide except for a circle around the pointer.
    Spotlight,
    /// Zoom: enlarges a part of the slide.
    Zoom,
}

impl Tool {
    /// Returns its name in attributes; `None` without a tool.
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

/// A command to the tools, or a pointer event for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolEvent {
    /// Select this tool, or deselect it when it is selected.
    Take(Tool),
    /// Deselect the tool. Without one, or with the zoom, also end the spotlight and the zoom.
    Leave,
    /// Undo the last stroke on the slide, whoever drew it; without one, undo this window's clear.
    Undo,
    /// Delete all strokes on the slide.
    Clear,
    /// Move the pointer or the zoom this far to the right and down.
    Nudge(i16, i16),
    /// Zoom in (`true`) or out.
    Closer(bool),
    /// The pointer was pressed here.
    Press(Spot),
    /// The pointer has moved, pressed or not.
    Move {
        /// The points it has passed, in order.
        spots: Vec<Spot>,
        /// Whether it is pressed.
        pressed: bool,
    },
    /// The pointer was released.
    Lift,
    /// The pointer has left the slide.
    Away,
    /// The user of this window has gone to another slide.
    Turned,
}

/// Context of a tool event: the canvas, the slide and the window.
#[derive(Clone, Copy, Debug)]
pub struct ToolContext<'a> {
    /// The canvas.
    pub ink: &'a Canvas,
    /// Id of the slide that this window shows.
    pub slide: &'a str,
    /// The window's name.
    pub me: &'a str,
}

impl ToolContext<'_> {
    /// Whether a spotlight darkens the slide.
    pub(crate) fn is_dark(self) -> bool {
        matches!(self.ink.pointing(self.slide), Some((Beam::Spotlight, _)))
    }

    /// Returns the id of the latest stroke on the slide.
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
