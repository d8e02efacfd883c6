//! Annotation operations: what the windows of a session send each other about drawings over the
//! slides. Each operation is idempotent and may arrive late and in any order. Not here: merging
//! them (`annotations/canvas`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::session::state::{LONGEST_NAME, LamportTimestamp};

/// Width and height of every slide in the coordinates of a [`Spot`].
pub const EDGE: u16 = 10_000;
/// Maximum number of points of a stroke; a longer line continues as another stroke.
pub const LONGEST: u16 = 500;
/// Size of a slide without zoom, in percent.
pub const WHOLE: u16 = 100;
/// Maximum zoom, in percent.
pub const CLOSEST: u16 = 500;

/// A point on a slide, in ten-thousandths of its width and of its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(u16, u16)", into = "(u16, u16)")]
pub struct Spot {
    x: u16,
    y: u16,
}

impl Spot {
    /// The center of a slide.
    pub const MIDDLE: Self = Self { x: EDGE / 2, y: EDGE / 2 };

    /// Creates a point from fractions of the slide's width and height, clamped to the slide.
    #[must_use]
    pub fn of(x: f64, y: f64) -> Self {
        // `clamp` keeps NaN, and the cast makes it 0.
        let whole = |it: f64| (it * f64::from(EDGE)).round().clamp(0.0, f64::from(EDGE)) as u16;
        Self { x: whole(x), y: whole(y) }
    }

    /// Distance from the left edge, 0 to [`EDGE`].
    #[must_use]
    pub const fn x(self) -> u16 {
        self.x
    }

    /// Distance from the top edge, 0 to [`EDGE`].
    #[must_use]
    pub const fn y(self) -> u16 {
        self.y
    }

    /// Returns the point moved to the right and down, clamped to the slide.
    #[must_use]
    pub fn moved(self, dx: i16, dy: i16) -> Self {
        (self.x.saturating_add_signed(dx), self.y.saturating_add_signed(dy)).into()
    }
}

impl From<(u16, u16)> for Spot {
    fn from((x, y): (u16, u16)) -> Self {
        Self { x: x.min(EDGE), y: y.min(EDGE) }
    }
}

impl From<Spot> for (u16, u16) {
    fn from(it: Spot) -> Self {
        (it.x, it.y)
    }
}

/// Kind of pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Beam {
    /// Laser pointer: a dot.
    Laser,
    /// Spotlight: dims the slide except for a circle around the pointer.
    Spotlight,
}

/// State of the pointer: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pointing {
    /// Lamport timestamp of this value.
    pub stamp: LamportTimestamp,
    /// Id of the slide.
    pub slide: String,
    /// Kind and position; `None` when nothing is pointed at.
    pub at: Option<(Beam, Spot)>,
}

/// State of the zoom: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Zoom {
    /// Lamport timestamp of this value.
    pub stamp: LamportTimestamp,
    /// Id of the slide.
    pub slide: String,
    /// Fixed point of the zoom: everything else moves away from it.
    pub at: Spot,
    /// Size in percent, [`WHOLE`] and up.
    pub percent: u16,
}

impl Default for Zoom {
    fn default() -> Self {
        Self {
            stamp: LamportTimestamp::default(),
            slide: String::new(),
            at: Spot::MIDDLE,
            percent: WHOLE,
        }
    }
}

/// An operation that one window sends to the others, small enough to send with every frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// Adds points to a stroke, which the first such operation creates.
    Drawn {
        /// The slide it is on.
        slide: String,
        /// The stroke's id.
        id: LamportTimestamp,
        /// Index of the first of these points in the stroke, from 0.
        from: u16,
        /// The points.
        points: Vec<Spot>,
    },
    /// Deletes a stroke for good.
    Undone {
        /// The slide it was on.
        slide: String,
        /// The stroke's id.
        id: LamportTimestamp,
    },
    /// Deletes all strokes of a slide up to and including an id.
    Cleared {
        /// The slide.
        slide: String,
        /// Id of the last stroke to delete.
        upto: LamportTimestamp,
    },
    /// Moves the pointer, or ends it.
    Pointed(Pointing),
    /// Changes the zoom, or ends it.
    Zoomed(Zoom),
    /// Summary of a window's canvas, so that the others send what it lacks.
    Known(Known),
}

/// Summary of a window's canvas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Digest of the strokes on each slide, by slide id.
    pub slides: BTreeMap<String, u64>,
    /// Timestamp of the pointer.
    pub pointing: LamportTimestamp,
    /// Timestamp of the zoom.
    pub zoom: LamportTimestamp,
}

/// Maximum number of slides with annotations.
pub(crate) const SLIDES: usize = 400;

impl Known {
    /// Whether it is valid: as many slides as a canvas keeps, and names of a valid length.
    pub(crate) fn is_sound(&self) -> bool {
        let stamps = [&self.pointing, &self.zoom].map(|it| &it.by);
        self.slides.len() <= SLIDES
            && self.slides.keys().chain(stamps).all(|name| name.len() < LONGEST_NAME)
    }
}

impl Operation {
    /// Returns the summary in a request for missing annotations, if it is valid.
    pub(crate) fn known(&self) -> Option<&Known> {
        match self {
            Self::Known(known) => Some(known).filter(|it| it.is_sound()),
            _ => None,
        }
    }
}

/// Whether an operation is valid for a window whose highest Lamport count is `count`: names have a
/// valid length, and the timestamp is not too far ahead.
pub(crate) fn is_sound(mark: &Operation, count: u64) -> bool {
    let (slide, stamp) = match mark {
        Operation::Drawn { slide, id, .. } | Operation::Undone { slide, id } => (slide, id),
        Operation::Cleared { slide, upto } => (slide, upto),
        Operation::Pointed(it) => (&it.slide, &it.stamp),
        Operation::Zoomed(it) => (&it.slide, &it.stamp),
        Operation::Known(known) => return known.is_sound(),
    };
    // No operation could send a stroke without points on to other windows.
    let says = !matches!(mark, Operation::Drawn { from, points, .. } if points.is_empty() || *from >= LONGEST);
    says && stamp.count > 0 && stamp.is_near(count) && slide.len() < LONGEST_NAME
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_stay_on_the_slide() {
        assert_eq!(Spot::from((u16::MAX, 3)), Spot { x: EDGE, y: 3 });
        assert_eq!(
            [Spot::of(-1.0, 2.0), Spot::of(f64::NAN, 0.5)].map(|it| (it.x, it.y)),
            [(0, EDGE), (0, 5_000)]
        );
        assert_eq!(Spot::from((100, 9_950)).moved(-200, 200), Spot { x: 0, y: EDGE });
    }

    pub(crate) fn any_stamp() -> impl Strategy<Value = LamportTimestamp> {
        (1..8_u64, "[abc]").prop_map(|(count, by)| LamportTimestamp { count, by })
    }

    pub(crate) fn any_mark() -> impl Strategy<Value = Operation> {
        let slide = || "(title|end)";
        let spot = || (0..=EDGE, 0..=EDGE).prop_map(Spot::from);
        let beam = prop_oneof![Just(Beam::Laser), Just(Beam::Spotlight)];
        let at = proptest::option::of((beam, spot()));
        prop_oneof![
            4 => (slide(), any_stamp(), 0..520_u16, proptest::collection::vec(spot(), 0..5))
                .prop_map(|(slide, id, from, points)| Operation::Drawn { slide, id, from, points }),
            1 => (slide(), any_stamp()).prop_map(|(slide, id)| Operation::Undone { slide, id }),
            1 => (slide(), any_stamp()).prop_map(|(slide, upto)| Operation::Cleared { slide, upto }),
            1 => (slide(), any_stamp(), at)
                .prop_map(|(slide, stamp, at)| Operation::Pointed(Pointing { stamp, slide, at })),
            1 => (slide(), any_stamp(), spot(), any::<u16>())
                .prop_map(|(slide, stamp, at, percent)| Operation::Zoomed(Zoom { stamp, slide, at, percent })),
        ]
    }
}
