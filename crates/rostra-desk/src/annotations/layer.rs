//! Annotation layer: the strokes of one slide. Not here: the layers of all slides
//! (`annotations/canvas`).

use std::collections::BTreeMap;

use crate::annotations::operation::{Operation, SlidePoint};
use crate::session::state::LamportTimestamp;

/// Maximum number of strokes on a slide; the oldest are dropped.
pub(crate) const MAX_STROKES: usize = 200;

/// A stroke: the points received so far, by index. An undone stroke is a tombstone without points.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stroke {
    pub(crate) points: BTreeMap<u16, SlidePoint>,
    pub(crate) undone: bool,
}

impl Stroke {
    /// Iterates over the points in order.
    pub fn points(&self) -> impl Iterator<Item = SlidePoint> {
        self.points.values().copied()
    }

    /// Returns the number of points.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether it has no points; an undone stroke has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// The strokes of a slide. Strokes with an id up to and including the floor are deleted for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layer {
    floor: LamportTimestamp,
    pub(crate) strokes: BTreeMap<LamportTimestamp, Stroke>,
}

impl Layer {
    /// Returns the stroke with this id, created if it is new; `None` at or below the floor.
    pub(crate) fn stroke(&mut self, id: LamportTimestamp) -> Option<&mut Stroke> {
        (id > self.floor).then(|| self.strokes.entry(id).or_default())
    }

    /// Deletes all strokes up to and including an id for good.
    pub(crate) fn clear_up_to(&mut self, floor: LamportTimestamp) {
        if floor > self.floor {
            self.strokes.retain(|id, _| *id > floor);
            self.floor = floor;
        }
    }

    /// Drops the oldest strokes above the limit: the same ones in whatever order they arrive.
    pub(crate) fn trim(&mut self) {
        while self.strokes.len() > MAX_STROKES {
            let Some((oldest, _)) = self.strokes.pop_first() else { return };
            self.floor = oldest;
        }
    }

    /// Returns a hash of the strokes, by which windows detect that their layers differ.
    pub(crate) fn digest(&self) -> u64 {
        // FNV-1a is enough: it detects differences and need not resist an attacker.
        let mut sum = 0xcbf2_9ce4_8422_2325_u64;
        let mut add = |bytes: &[u8]| {
            for byte in bytes {
                sum = (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
            }
        };
        add(&self.floor.count.to_le_bytes());
        add(self.floor.by.as_bytes());
        for (id, stroke) in &self.strokes {
            add(&id.count.to_le_bytes());
            add(id.by.as_bytes());
            add(&[u8::from(stroke.undone)]);
            for (index, point) in &stroke.points {
                [*index, point.x(), point.y()].iter().for_each(|number| add(&number.to_le_bytes()));
            }
        }
        sum
    }

    /// Returns the operations that bring any other layer to at least this state.
    pub(crate) fn operations(&self, slide: &str) -> Vec<Operation> {
        let slide = || slide.to_owned();
        let cleared = Operation::Cleared { slide: slide(), upto: self.floor.clone() };
        let mut operations: Vec<Operation> =
            (self.floor != LamportTimestamp::default()).then_some(cleared).into_iter().collect();
        for (id, stroke) in &self.strokes {
            if stroke.undone {
                operations.push(Operation::Undone { slide: slide(), id: id.clone() });
            }
            // A gap in the indices, where points have not arrived, starts another operation.
            let mut pieces: Vec<(u16, Vec<SlidePoint>)> = Vec::new();
            for (index, point) in &stroke.points {
                match pieces.last_mut() {
                    Some((from, points))
                        if usize::from(*from) + points.len() == usize::from(*index) =>
                    {
                        points.push(*point);
                    }
                    _ => pieces.push((*index, vec![*point])),
                }
            }
            operations.extend(pieces.into_iter().map(|(from, points)| Operation::Drawn {
                slide: slide(),
                id: id.clone(),
                from,
                points,
            }));
        }
        operations
    }
}
