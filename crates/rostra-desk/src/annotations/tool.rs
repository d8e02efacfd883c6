//! The annotation tools and their events. Not here: what an event does (`annotations/controller`),
//! or its key binding (`annotations/keymap`).

use crate::annotations::canvas::Canvas;
use crate::annotations::operation::{Operation, PointerKind, PointerState, SlidePoint, ZoomState};
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

    /// Returns the kind of pointer that it shows, if any.
    pub(crate) const fn pointer_kind(self) -> Option<PointerKind> {
        match self {
            Self::Laser => Some(PointerKind::Laser),
            Self::Spotlight => Some(PointerKind::Spotlight),
            _ => None,
        }
    }
}

/// A command to the tools, or a pointer event for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToolEvent {
    /// Select this tool, or deselect it when it is selected.
    Select(Tool),
    /// Deselect the tool. Without one, or with the zoom, also end the spotlight and the zoom.
    Deselect,
    /// Undo the last stroke on the slide, whichever window drew it; without one, undo this window's clear.
    Undo,
    /// Delete all strokes on the slide.
    Clear,
    /// Move the pointer or the zoom this far to the right and down.
    Nudge(i16, i16),
    /// Zoom in by a step.
    ZoomIn,
    /// Zoom out by a step.
    ZoomOut,
    /// The pointer was pressed at this point.
    PointerDown(SlidePoint),
    /// The pointer has moved, pressed or not.
    PointerMove {
        /// The points it has passed, in order.
        points: Vec<SlidePoint>,
        /// Whether it is pressed.
        pressed: bool,
    },
    /// The pointer was released.
    PointerUp,
    /// The pointer has left the slide.
    PointerLeave,
    /// The user of this window has gone to another slide.
    SlideChanged,
}

/// Context of a tool event: the canvas, the slide and the window.
#[derive(Clone, Copy, Debug)]
pub struct ToolContext<'a> {
    /// The canvas.
    pub canvas: &'a Canvas,
    /// Id of the slide that this window shows.
    pub slide: &'a str,
    /// The window's name.
    pub me: &'a str,
}

impl ToolContext<'_> {
    /// Whether a spotlight dims the slide.
    pub(crate) fn has_spotlight(self) -> bool {
        matches!(self.canvas.pointer(self.slide), Some((PointerKind::Spotlight, _)))
    }

    /// Returns the id of the latest stroke on the slide.
    pub(crate) fn last_stroke(self) -> Option<LamportTimestamp> {
        self.canvas.strokes(self.slide).last().map(|(id, _)| id.clone())
    }

    /// Creates the operation that moves the pointer to a point, or ends it.
    pub(crate) fn pointed(self, at: Option<(PointerKind, SlidePoint)>) -> Operation {
        let (stamp, slide) = (self.canvas.next(self.me), self.slide.to_owned());
        Operation::Pointed(PointerState { stamp, slide, at })
    }

    /// Creates the operation that zooms around a fixed point; 100 percent ends the zoom.
    pub(crate) fn zoomed(self, at: SlidePoint, percent: u16) -> Operation {
        let (stamp, slide) = (self.canvas.next(self.me), self.slide.to_owned());
        Operation::Zoomed(ZoomState { stamp, slide, at, percent })
    }
}
