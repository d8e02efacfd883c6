//! Annotation canvas: the strokes, the pointer (laser or spotlight) and the zoom over the slides.
//! Every window of a session merges the same operations, which may arrive twice and in any order,
//! into the same canvas. Not here: the tool selected in a window (`annotations/controller`), or
//! sending operations (`session/replica`). `docs/ink.md` is the contract.

use std::collections::BTreeMap;

use crate::annotations::layer::{Layer, Stroke};
use crate::annotations::operation::{
    CanvasSummary, MAX_POINTS, MAX_SLIDES, MAX_ZOOM_PERCENT, NO_ZOOM_PERCENT, Operation,
    PointerKind, PointerState, SlidePoint, ZoomState, is_valid,
};
use crate::session::state::LamportTimestamp;

/// Maximum number of points in one message, so that it stays well below the size limit
/// (`session/message`).
const POINTS_PER_MESSAGE: usize = 4_000;

/// State of all annotations, merged from the operations received so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Canvas {
    layers: BTreeMap<String, Layer>,
    pointer: PointerState,
    zoom: ZoomState,
    /// Highest Lamport count seen in any operation.
    count: u64,
}

impl Canvas {
    /// Iterates over the visible strokes of a slide, oldest (bottom) first.
    pub fn strokes(&self, slide: &str) -> impl Iterator<Item = (&LamportTimestamp, &Stroke)> {
        let layer = self.layers.get(slide);
        layer.into_iter().flat_map(|layer| &layer.strokes).filter(|(_, stroke)| !stroke.is_empty())
    }

    /// Returns a stroke by its id: `None` when it is unknown or cleared. An undone stroke has no
    /// points.
    #[must_use]
    pub fn stroke(&self, slide: &str, id: &LamportTimestamp) -> Option<&Stroke> {
        self.layers.get(slide)?.strokes.get(id)
    }

    /// Returns the pointer on a slide, if any: its kind and its position.
    #[must_use]
    pub fn pointer(&self, slide: &str) -> Option<(PointerKind, SlidePoint)> {
        self.pointer.at.filter(|_| self.pointer.slide == slide)
    }

    /// Returns the zoom on a slide: its fixed point and its size in percent; `None` without a zoom.
    #[must_use]
    pub fn zoom(&self, slide: &str) -> Option<(SlidePoint, u16)> {
        let zoom = &self.zoom;
        (zoom.slide == slide && zoom.percent > NO_ZOOM_PERCENT).then_some((zoom.at, zoom.percent))
    }

    /// Returns a timestamp that is later than any seen so far.
    #[must_use]
    pub fn next(&self, me: &str) -> LamportTimestamp {
        LamportTimestamp::next(self.count, me)
    }

    /// Merges an operation. One that is invalid, known already or superseded changes nothing.
    pub fn merge(&mut self, operation: Operation) {
        if !is_valid(&operation, self.count) {
            return;
        }
        match operation {
            Operation::Drawn { slide, id, from, points } => {
                self.observe_count(&id);
                self.update_layer(slide, |layer| {
                    let Some(stroke) = layer.stroke(id).filter(|it| !it.undone) else { return };
                    for (index, point) in (from..MAX_POINTS).zip(points) {
                        // No window sends two points with one index; if they arrive, all windows
                        // keep the larger.
                        let known = stroke.points.entry(index).or_insert(point);
                        *known = point.max(*known);
                    }
                });
            }
            Operation::Undone { slide, id } => {
                self.observe_count(&id);
                self.update_layer(slide, |layer| {
                    if let Some(stroke) = layer.stroke(id) {
                        *stroke = Stroke { undone: true, ..Stroke::default() };
                    }
                });
            }
            Operation::Cleared { slide, upto } => {
                self.observe_count(&upto);
                self.update_layer(slide, |layer| layer.clear_up_to(upto));
            }
            Operation::Pointed(pointer) => {
                self.observe_count(&pointer.stamp);
                if pointer > self.pointer {
                    self.pointer = pointer;
                }
            }
            Operation::Zoomed(mut zoom) => {
                self.observe_count(&zoom.stamp);
                zoom.percent = zoom.percent.clamp(NO_ZOOM_PERCENT, MAX_ZOOM_PERCENT);
                if zoom > self.zoom {
                    self.zoom = zoom;
                }
            }
            Operation::Summary(_) => {}
        }
    }

    /// Raises the highest Lamport count to that of a received timestamp.
    fn observe_count(&mut self, stamp: &LamportTimestamp) {
        self.count = self.count.max(stamp.count);
    }

    /// Changes the layer of a slide, then applies the limits.
    fn update_layer(&mut self, slide: String, change: impl FnOnce(&mut Layer)) {
        let layer = self.layers.entry(slide).or_default();
        change(layer);
        layer.trim();
        // A talk has fewer slides; above the limit, all windows keep the same ones.
        while self.layers.len() > MAX_SLIDES {
            self.layers.pop_last();
        }
    }

    /// Removes the pointer of a window that has left.
    pub fn remove_pointer_of(&mut self, from: &str) {
        if self.pointer.stamp.by == from && self.pointer.at.is_some() {
            // The timestamp counts up, in every window alike: late operations of that window lose.
            self.pointer.stamp.count = self.pointer.stamp.count.saturating_add(1);
            self.pointer.at = None;
            self.count = self.count.max(self.pointer.stamp.count);
        }
    }

    /// Returns a summary of the canvas, by which other windows find out what it lacks.
    #[must_use]
    pub fn summary(&self) -> CanvasSummary {
        CanvasSummary {
            slides: (self.layers.iter())
                .map(|(slide, layer)| (slide.clone(), layer.digest()))
                .collect(),
            pointer: self.pointer.stamp.clone(),
            zoom: self.zoom.stamp.clone(),
        }
    }

    /// Returns the operations that another window lacks, by its summary: one inner vector per
    /// message.
    #[must_use]
    pub fn missing_operations(&self, known: &CanvasSummary) -> Vec<Vec<Operation>> {
        let mut operations = Vec::new();
        if self.pointer.stamp > known.pointer {
            operations.push(Operation::Pointed(self.pointer.clone()));
        }
        if self.zoom.stamp > known.zoom {
            operations.push(Operation::Zoomed(self.zoom.clone()));
        }
        let differing = self.layers.iter().filter(|(slide, layer)| {
            known.slides.get(*slide).is_none_or(|digest| *digest != layer.digest())
        });
        operations.extend(differing.flat_map(|(slide, layer)| layer.operations(slide)));
        in_messages(operations)
    }
}

/// Splits operations into messages that stay below the size limit.
pub(crate) fn in_messages(operations: Vec<Operation>) -> Vec<Vec<Operation>> {
    let mut messages = Vec::new();
    let mut message = Vec::new();
    let mut points = 0;
    for operation in operations {
        // The fields of an operation other than its points count as 20 points.
        let more =
            20 + if let Operation::Drawn { points, .. } = &operation { points.len() } else { 0 };
        if points + more > POINTS_PER_MESSAGE {
            messages.push(std::mem::take(&mut message));
            points = 0;
        }
        points += more;
        message.push(operation);
    }
    messages.push(message);
    messages.retain(|it| !it.is_empty());
    messages
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::annotations::layer::MAX_STROKES;
    use crate::annotations::operation::COORD_MAX;
    use crate::annotations::operation::tests::any_operation;
    use crate::session::state::{MAX_FIRST_COUNT, MAX_NAME_BYTES};

    fn id(count: u64, by: &str) -> LamportTimestamp {
        LamportTimestamp { count, by: by.into() }
    }

    fn drawn(id: &LamportTimestamp, from: u16, points: &[(u16, u16)]) -> Operation {
        let points = points.iter().map(|it| (*it).into()).collect();
        Operation::Drawn { slide: "title".into(), id: id.clone(), from, points }
    }

    fn canvas(operations: impl IntoIterator<Item = Operation>) -> Canvas {
        let mut canvas = Canvas::default();
        operations.into_iter().for_each(|it| canvas.merge(it));
        canvas
    }

    fn points(canvas: &Canvas, slide: &str) -> Vec<Vec<(u16, u16)>> {
        canvas.strokes(slide).map(|(_, it)| it.points().map(Into::into).collect()).collect()
    }

    #[test]
    fn a_stroke_is_begun_goes_on_and_is_undone() {
        let first = id(1, "s");
        let mut canvas = canvas([drawn(&first, 0, &[(1, 2)]), drawn(&first, 1, &[(3, 4), (5, 6)])]);
        assert_eq!(points(&canvas, "title"), [[(1, 2), (3, 4), (5, 6)]]);
        assert!(points(&canvas, "end").is_empty(), "a stroke belongs to its slide");
        canvas.merge(Operation::Undone { slide: "title".into(), id: first.clone() });
        assert!(points(&canvas, "title").is_empty());
        canvas.merge(drawn(&first, 3, &[(7, 8)]));
        assert!(points(&canvas, "title").is_empty(), "what comes late does not bring it back");
    }

    #[test]
    fn a_slide_is_cleared_and_drawn_on_again() {
        let mut canvas =
            canvas([drawn(&id(1, "s"), 0, &[(1, 1)]), drawn(&id(2, "a"), 0, &[(2, 2)])]);
        canvas.merge(Operation::Cleared { slide: "title".into(), upto: id(2, "a") });
        assert!(points(&canvas, "title").is_empty());
        canvas.merge(drawn(&canvas.next("s"), 0, &[(3, 3)]));
        assert_eq!(points(&canvas, "title"), [[(3, 3)]]);
    }

    #[test]
    fn the_latest_strokes_and_the_first_points_are_kept() {
        let canvas =
            canvas((1..=MAX_STROKES as u64 + 5).map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])));
        assert_eq!(canvas.strokes("title").count(), MAX_STROKES);
        assert_eq!(canvas.strokes("title").next().unwrap().0, &id(6, "s"));
        let long = vec![(1, 1); usize::from(MAX_POINTS) + 100];
        let canvas =
            self::canvas([drawn(&id(1, "s"), 3, &long), drawn(&id(1, "s"), u16::MAX, &long)]);
        assert_eq!(canvas.strokes("title").next().unwrap().1.len(), usize::from(MAX_POINTS) - 3);
    }

    #[test]
    fn a_zoom_stays_within_its_bounds() {
        let zoom = |percent| {
            Operation::Zoomed(ZoomState { stamp: id(1, "s"), percent, ..ZoomState::default() })
        };
        assert_eq!(canvas([zoom(9_999)]).zoom(""), Some((SlidePoint::CENTER, MAX_ZOOM_PERCENT)));
        assert_eq!(canvas([zoom(0)]).zoom(""), None);
    }

    #[test]
    fn the_pointer_of_a_window_that_leaves_is_removed() {
        let at = Some((PointerKind::Laser, SlidePoint::CENTER));
        let pointed =
            Operation::Pointed(PointerState { stamp: id(4, "s"), slide: "title".into(), at });
        let mut canvas = canvas([pointed.clone()]);
        canvas.remove_pointer_of("a");
        assert_eq!((canvas.pointer("title"), canvas.pointer("end")), (at, None));
        canvas.remove_pointer_of("s");
        canvas.merge(pointed);
        assert_eq!(canvas.pointer("title"), None, "its last message arrives by the slower route");
    }

    #[test]
    fn invalid_operations_change_nothing() {
        let long = "x".repeat(MAX_NAME_BYTES);
        for operation in [
            drawn(&id(MAX_FIRST_COUNT + 1, "s"), 0, &[(1, 1)]),
            drawn(&id(u64::MAX, "s"), 0, &[(1, 1)]),
            drawn(&id(1, &long), 0, &[(1, 1)]),
            drawn(&id(1, "s"), 0, &[]),
            drawn(&id(1, "s"), MAX_POINTS, &[(1, 1)]),
            Operation::Undone { slide: long, id: id(1, "s") },
        ] {
            assert_eq!(canvas([operation]), Canvas::default());
        }
        let many = (0..MAX_SLIDES + 9)
            .map(|it| Operation::Undone { slide: format!("s{it}"), id: id(1, "s") });
        assert_eq!(canvas(many).layers.len(), MAX_SLIDES);
    }

    /// Operations, and the same ones in another order, with some of them twice.
    fn two_orders() -> impl Strategy<Value = (Vec<Operation>, Vec<Operation>)> {
        let operations = proptest::collection::vec(any_operation(), 0..40);
        operations.prop_flat_map(|operations| {
            let mut twice = operations.clone();
            twice.extend(operations.iter().step_by(2).cloned());
            (Just(operations), Just(twice).prop_shuffle())
        })
    }

    proptest! {
        #[test]
        fn any_order_with_duplicates_draws_the_same((operations, twice) in two_orders()) {
            prop_assert_eq!(canvas(operations), canvas(twice));
        }

        #[test]
        fn more_strokes_than_are_kept_are_the_same_ones(order in Just((1..260_u64).collect::<Vec<_>>()).prop_shuffle(), upto in 1..260_u64) {
            let cleared = Operation::Cleared { slide: "title".into(), upto: id(upto, "s") };
            let operations: Vec<_> = order.into_iter().map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])).collect();
            let mut sorted: Vec<_> = (1..260).map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])).collect();
            sorted.insert(0, cleared.clone());
            prop_assert_eq!(canvas(sorted), canvas(operations.into_iter().chain([cleared])));
        }

        #[test]
        fn a_summary_is_answered_with_all_missing_operations(mine in proptest::collection::vec(any_operation(), 0..40), theirs in proptest::collection::vec(any_operation(), 0..40)) {
            let (mut mine, mut theirs) = (canvas(mine), canvas(theirs));
            for operation in mine.missing_operations(&theirs.summary()).into_iter().flatten() {
                theirs.merge(operation);
            }
            for operation in theirs.missing_operations(&mine.summary()).into_iter().flatten() {
                mine.merge(operation);
            }
            prop_assert_eq!(points(&mine, "title"), points(&theirs, "title"));
            prop_assert_eq!((&mine.layers, &mine.pointer.stamp, &mine.zoom.stamp), (&theirs.layers, &theirs.pointer.stamp, &theirs.zoom.stamp));
            prop_assert!(mine.missing_operations(&theirs.summary()).is_empty(), "nothing is missing any more");
        }

        #[test]
        fn any_bounds_hold(operations in proptest::collection::vec(any_operation(), 0..40)) {
            let canvas = canvas(operations);
            for (_, stroke) in canvas.strokes("title").chain(canvas.strokes("end")) {
                prop_assert!(stroke.len() <= usize::from(MAX_POINTS));
                prop_assert!(stroke.points().all(|it| it.x() <= COORD_MAX && it.y() <= COORD_MAX));
            }
            prop_assert!(canvas.zoom.percent >= NO_ZOOM_PERCENT && canvas.zoom.percent <= MAX_ZOOM_PERCENT);
        }
    }
}
