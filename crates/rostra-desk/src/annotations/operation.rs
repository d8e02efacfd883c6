//! Annotation operations: what the windows of a session send each other about drawings over the
//! slides. Each operation is idempotent and may arrive late and in any order. Not here: merging
//! them (`annotations/canvas`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::session::state::{LamportTimestamp, MAX_NAME_BYTES};

/// Maximum coordinate of a [`SlidePoint`]: every slide is as wide and as high as this.
pub const COORD_MAX: u16 = 10_000;
/// Maximum number of points of a stroke; a longer one continues as another stroke.
pub const MAX_POINTS: u16 = 500;
/// Size of a slide without zoom, in percent.
pub const NO_ZOOM_PERCENT: u16 = 100;
/// Maximum zoom, in percent.
pub const MAX_ZOOM_PERCENT: u16 = 500;

/// A point on a slide, in ten-thousandths of its width and of its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(u16, u16)", into = "(u16, u16)")]
pub struct SlidePoint {
    x: u16,
    y: u16,
}

impl SlidePoint {
    /// The center of a slide.
    pub const CENTER: Self = Self { x: COORD_MAX / 2, y: COORD_MAX / 2 };

    /// Creates a point from fractions of the slide's width and height, clamped to the slide.
    #[must_use]
    pub fn of(x: f64, y: f64) -> Self {
        // `clamp` keeps NaN, and the cast makes it 0.
        let max = f64::from(COORD_MAX);
        let coordinate = |fraction: f64| (fraction * max).round().clamp(0.0, max) as u16;
        Self { x: coordinate(x), y: coordinate(y) }
    }

    /// Distance from the left edge, 0 to [`COORD_MAX`].
    #[must_use]
    pub const fn x(self) -> u16 {
        self.x
    }

    /// Distance from the top edge, 0 to [`COORD_MAX`].
    #[must_use]
    pub const fn y(self) -> u16 {
        self.y
    }

    /// Returns the point moved to the right and down, clamped to the slide.
    #[must_use]
    pub fn translated(self, dx: i16, dy: i16) -> Self {
        (self.x.saturating_add_signed(dx), self.y.saturating_add_signed(dy)).into()
    }
}

impl From<(u16, u16)> for SlidePoint {
    fn from((x, y): (u16, u16)) -> Self {
        Self { x: x.min(COORD_MAX), y: y.min(COORD_MAX) }
    }
}

impl From<SlidePoint> for (u16, u16) {
    fn from(point: SlidePoint) -> Self {
        (point.x, point.y)
    }
}

/// Kind of pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PointerKind {
    /// Laser pointer: a dot.
    Laser,
    /// Spotlight: dims the slide except for a circle around the pointer.
    Spotlight,
}

/// State of the pointer: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PointerState {
    /// Lamport timestamp of this value.
    pub stamp: LamportTimestamp,
    /// Id of the slide.
    pub slide: String,
    /// Kind and position; `None` when nothing is pointed at.
    pub at: Option<(PointerKind, SlidePoint)>,
}

/// State of the zoom: a last-writer-wins register, ordered by timestamp.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ZoomState {
    /// Lamport timestamp of this value.
    pub stamp: LamportTimestamp,
    /// Id of the slide.
    pub slide: String,
    /// Fixed point of the zoom: everything else moves away from it.
    pub at: SlidePoint,
    /// Size in percent, [`NO_ZOOM_PERCENT`] and up.
    pub percent: u16,
}

impl Default for ZoomState {
    fn default() -> Self {
        Self {
            stamp: LamportTimestamp::default(),
            slide: String::new(),
            at: SlidePoint::CENTER,
            percent: NO_ZOOM_PERCENT,
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
        points: Vec<SlidePoint>,
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
    Pointed(PointerState),
    /// Changes the zoom, or ends it.
    Zoomed(ZoomState),
    /// Summary of a window's canvas; the others answer with the operations that are missing in it.
    #[serde(rename = "known")]
    Summary(CanvasSummary),
}

/// Summary of a window's canvas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CanvasSummary {
    /// Digest of the strokes on each slide, by slide id.
    pub slides: BTreeMap<String, u64>,
    /// Timestamp of the pointer.
    #[serde(rename = "pointing")]
    pub pointer: LamportTimestamp,
    /// Timestamp of the zoom.
    pub zoom: LamportTimestamp,
}

/// Maximum number of slides with annotations.
pub(crate) const MAX_SLIDES: usize = 400;

impl CanvasSummary {
    /// Whether it is valid: not more slides than a canvas keeps, and names that are not too long.
    fn is_valid(&self) -> bool {
        let windows = [&self.pointer, &self.zoom].map(|stamp| &stamp.by);
        self.slides.len() <= MAX_SLIDES
            && self.slides.keys().chain(windows).all(|name| name.len() < MAX_NAME_BYTES)
    }
}

impl Operation {
    /// Returns the summary in a request for missing annotations, if it is valid.
    pub(crate) fn summary(&self) -> Option<&CanvasSummary> {
        match self {
            Self::Summary(summary) => Some(summary).filter(|it| it.is_valid()),
            _ => None,
        }
    }
}

/// Whether an operation is valid for a window whose highest Lamport count is `count`: names are not
/// too long, the timestamp is not too far ahead, and a stroke has points.
pub(crate) fn is_valid(operation: &Operation, count: u64) -> bool {
    let (slide, stamp) = match operation {
        Operation::Drawn { slide, id, .. } | Operation::Undone { slide, id } => (slide, id),
        Operation::Cleared { slide, upto } => (slide, upto),
        Operation::Pointed(it) => (&it.slide, &it.stamp),
        Operation::Zoomed(it) => (&it.slide, &it.stamp),
        Operation::Summary(summary) => return summary.is_valid(),
    };
    // A stroke without points would be lost when a canvas is sent as operations, so that the digests
    // of two canvases would stay different.
    let is_empty = match operation {
        Operation::Drawn { from, points, .. } => points.is_empty() || *from >= MAX_POINTS,
        _ => false,
    };
    !is_empty && stamp.count > 0 && stamp.is_near(count) && slide.len() < MAX_NAME_BYTES
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn points_are_clamped_to_the_slide() {
        assert_eq!(SlidePoint::from((u16::MAX, 3)), SlidePoint { x: COORD_MAX, y: 3 });
        assert_eq!(
            [SlidePoint::of(-1.0, 2.0), SlidePoint::of(f64::NAN, 0.5)].map(|it| (it.x, it.y)),
            [(0, COORD_MAX), (0, 5_000)]
        );
        assert_eq!(
            SlidePoint::from((100, 9_950)).translated(-200, 200),
            SlidePoint { x: 0, y: COORD_MAX }
        );
    }

    #[test]
    fn the_summary_has_its_wire_names() {
        let stamp = r#"{"count":0,"by":""}"#;
        let json = format!(r#"{{"known":{{"slides":{{}},"pointing":{stamp},"zoom":{stamp}}}}}"#);
        let summary = Operation::Summary(CanvasSummary::default());
        assert_eq!(serde_json::to_string(&summary).unwrap(), json);
    }

    pub(crate) fn any_stamp() -> impl Strategy<Value = LamportTimestamp> {
        (1..8_u64, "[abc]").prop_map(|(count, by)| LamportTimestamp { count, by })
    }

    pub(crate) fn any_operation() -> impl Strategy<Value = Operation> {
        let slide = || "(title|end)";
        let point = || (0..=COORD_MAX, 0..=COORD_MAX).prop_map(SlidePoint::from);
        let kind = prop_oneof![Just(PointerKind::Laser), Just(PointerKind::Spotlight)];
        let at = proptest::option::of((kind, point()));
        prop_oneof![
            4 => (slide(), any_stamp(), 0..520_u16, proptest::collection::vec(point(), 0..5))
                .prop_map(|(slide, id, from, points)| Operation::Drawn { slide, id, from, points }),
            1 => (slide(), any_stamp()).prop_map(|(slide, id)| Operation::Undone { slide, id }),
            1 => (slide(), any_stamp()).prop_map(|(slide, upto)| Operation::Cleared { slide, upto }),
            1 => (slide(), any_stamp(), at)
                .prop_map(|(slide, stamp, at)| Operation::Pointed(PointerState { stamp, slide, at })),
            1 => (slide(), any_stamp(), point(), any::<u16>())
                .prop_map(|(slide, stamp, at, percent)| Operation::Zoomed(ZoomState { stamp, slide, at, percent })),
        ]
    }
}
