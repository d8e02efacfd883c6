//! The strokes of one slide. Not here: on which slides there are any (`annotations/canvas`).

use std::collections::BTreeMap;

use crate::annotations::operation::{Operation, Spot};
use crate::session::state::LamportTimestamp;

/// A slide keeps so many strokes; older ones go.
pub(crate) const MOST: usize = 200;

/// A stroke, as far as it has arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stroke {
    pub(crate) points: BTreeMap<u16, Spot>,
    pub(crate) undone: bool,
}

impl Stroke {
    /// Its points in order.
    pub fn points(&self) -> impl Iterator<Item = Spot> {
        self.points.values().copied()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.points.len()
    }

    /// Whether nothing of it is to be seen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}

/// The strokes of a slide. What is at or below the floor is gone for good.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Layer {
    floor: LamportTimestamp,
    pub(crate) strokes: BTreeMap<LamportTimestamp, Stroke>,
}

impl Layer {
    /// The stroke of that name, unless it is gone.
    pub(crate) fn stroke(&mut self, id: LamportTimestamp) -> Option<&mut Stroke> {
        (id > self.floor).then(|| self.strokes.entry(id).or_default())
    }

    pub(crate) fn raise(&mut self, floor: LamportTimestamp) {
        if floor > self.floor {
            self.strokes.retain(|id, _| *id > floor);
            self.floor = floor;
        }
    }

    /// Keeps the latest: those are the same ones whatever has come first.
    pub(crate) fn trim(&mut self) {
        while self.strokes.len() > MOST {
            let Some((oldest, _)) = self.strokes.pop_first() else { return };
            self.floor = oldest;
        }
    }

    pub(crate) fn digest(&self) -> u64 {
        // FNV-1a: nobody is kept out by it, it only has to differ.
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
            for (index, spot) in &stroke.points {
                [*index, spot.x(), spot.y()].iter().for_each(|it| add(&it.to_le_bytes()));
            }
        }
        sum
    }

    /// Marks that make any sheet at least this one.
    pub(crate) fn marks(&self, slide: &str) -> Vec<Operation> {
        let slide = || slide.to_owned();
        let cleared = Operation::Cleared { slide: slide(), upto: self.floor.clone() };
        let mut marks: Vec<Operation> =
            (self.floor != LamportTimestamp::default()).then_some(cleared).into_iter().collect();
        for (id, stroke) in &self.strokes {
            if stroke.undone {
                marks.push(Operation::Undone { slide: slide(), id: id.clone() });
            }
            // A gap, where something has not arrived, begins another piece.
            let mut pieces: Vec<(u16, Vec<Spot>)> = Vec::new();
            for (index, spot) in &stroke.points {
                match pieces.last_mut() {
                    Some((from, points))
                        if usize::from(*from) + points.len() == usize::from(*index) =>
                    {
                        points.push(*spot);
                    }
                    _ => pieces.push((*index, vec![*spot])),
                }
            }
            marks.extend(pieces.into_iter().map(|(from, points)| Operation::Drawn {
                slide: slide(),
                id: id.clone(),
                from,
                points,
            }));
        }
        marks
    }
}
