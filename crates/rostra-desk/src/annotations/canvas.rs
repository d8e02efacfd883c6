//! Annotation canvas: the strokes, the pointer (laser or spotlight) and the zoom over the slides.
//! Every window of a session merges the same operations, which may arrive twice and in any order,
//! into the same canvas. Not here: the tool that a window holds (`annotations/controller`), or
//! sending operations (`session/replica`). `docs/ink.md` is the contract.

use std::collections::BTreeMap;

use crate::annotations::layer::{Layer, Stroke};
use crate::annotations::operation::{
    Beam, CLOSEST, Known, LONGEST, Operation, Pointing, SLIDES, Spot, WHOLE, Zoom, is_sound,
};
use crate::session::state::LamportTimestamp;

/// Maximum number of points in one message, so that it stays well below the size limit
/// (`session/message`).
const POINTS_A_LETTER: usize = 4_000;

/// State of all annotations, merged from the operations received so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Canvas {
    sheets: BTreeMap<String, Layer>,
    pointing: Pointing,
    zoom: Zoom,
    /// Highest Lamport count seen in any operation.
    count: u64,
}

impl Canvas {
    /// Iterates over the visible strokes of a slide, oldest (bottom) first.
    pub fn strokes(&self, slide: &str) -> impl Iterator<Item = (&LamportTimestamp, &Stroke)> {
        let sheet = self.sheets.get(slide);
        sheet.into_iter().flat_map(|it| &it.strokes).filter(|(_, it)| !it.is_empty())
    }

    /// Returns a stroke by its id: `None` when it is unknown or cleared. An undone stroke has no
    /// points.
    #[must_use]
    pub fn stroke(&self, slide: &str, id: &LamportTimestamp) -> Option<&Stroke> {
        self.sheets.get(slide)?.strokes.get(id)
    }

    /// Returns the pointer on a slide, if any: its kind and its position.
    #[must_use]
    pub fn pointing(&self, slide: &str) -> Option<(Beam, Spot)> {
        self.pointing.at.filter(|_| self.pointing.slide == slide)
    }

    /// Returns the zoom on a slide: its fixed point and its size in percent; `None` without a zoom.
    #[must_use]
    pub fn zoom(&self, slide: &str) -> Option<(Spot, u16)> {
        let zoom = &self.zoom;
        (zoom.slide == slide && zoom.percent > WHOLE).then_some((zoom.at, zoom.percent))
    }

    /// Returns a timestamp that is later than any seen so far.
    #[must_use]
    pub fn next(&self, me: &str) -> LamportTimestamp {
        LamportTimestamp::next(self.count, me)
    }

    /// Merges an operation. One that is invalid, known already or superseded changes nothing.
    pub fn hear(&mut self, mark: Operation) {
        if !is_sound(&mark, self.count) {
            return;
        }
        match mark {
            Operation::Drawn { slide, id, from, points } => {
                self.seen(&id);
                self.on(slide, |sheet| {
                    let Some(stroke) = sheet.stroke(id).filter(|it| !it.undone) else { return };
                    for (index, spot) in (from..LONGEST).zip(points) {
                        // No window sends two points with one index; if they arrive, all windows
                        // keep the larger.
                        let known = stroke.points.entry(index).or_insert(spot);
                        *known = spot.max(*known);
                    }
                });
            }
            Operation::Undone { slide, id } => {
                self.seen(&id);
                self.on(slide, |sheet| {
                    if let Some(stroke) = sheet.stroke(id) {
                        *stroke = Stroke { undone: true, ..Stroke::default() };
                    }
                });
            }
            Operation::Cleared { slide, upto } => {
                self.seen(&upto);
                self.on(slide, |sheet| sheet.raise(upto));
            }
            Operation::Pointed(pointing) => {
                self.seen(&pointing.stamp);
                if pointing > self.pointing {
                    self.pointing = pointing;
                }
            }
            Operation::Zoomed(mut zoom) => {
                self.seen(&zoom.stamp);
                zoom.percent = zoom.percent.clamp(WHOLE, CLOSEST);
                if zoom > self.zoom {
                    self.zoom = zoom;
                }
            }
            Operation::Known(_) => {}
        }
    }

    fn seen(&mut self, stamp: &LamportTimestamp) {
        self.count = self.count.max(stamp.count);
    }

    fn on(&mut self, slide: String, change: impl FnOnce(&mut Layer)) {
        let sheet = self.sheets.entry(slide).or_default();
        change(sheet);
        sheet.trim();
        // A talk has fewer slides; above the limit, all windows keep the same ones.
        while self.sheets.len() > SLIDES {
            self.sheets.pop_last();
        }
    }

    /// Removes the pointer of a window that has left.
    pub fn bye(&mut self, from: &str) {
        if self.pointing.stamp.by == from && self.pointing.at.is_some() {
            // The timestamp counts up, in every window alike: late operations of that window lose.
            self.pointing.stamp.count = self.pointing.stamp.count.saturating_add(1);
            self.pointing.at = None;
            self.count = self.count.max(self.pointing.stamp.count);
        }
    }

    /// Returns a summary of the canvas, by which other windows find out what it lacks.
    #[must_use]
    pub fn known(&self) -> Known {
        Known {
            slides: self.sheets.iter().map(|(slide, it)| (slide.clone(), it.digest())).collect(),
            pointing: self.pointing.stamp.clone(),
            zoom: self.zoom.stamp.clone(),
        }
    }

    /// Returns the operations that another window lacks, by its summary: one inner vector per
    /// message.
    #[must_use]
    pub fn answer(&self, known: &Known) -> Vec<Vec<Operation>> {
        let mut letter = Vec::new();
        if self.pointing.stamp > known.pointing {
            letter.push(Operation::Pointed(self.pointing.clone()));
        }
        if self.zoom.stamp > known.zoom {
            letter.push(Operation::Zoomed(self.zoom.clone()));
        }
        let news = self.sheets.iter().filter(|(slide, sheet)| {
            known.slides.get(*slide).is_none_or(|it| *it != sheet.digest())
        });
        letter.extend(news.flat_map(|(slide, sheet)| sheet.marks(slide)));
        letters(letter)
    }
}

/// Splits operations into messages that stay below the size limit.
pub(crate) fn letters(marks: Vec<Operation>) -> Vec<Vec<Operation>> {
    let mut letters = Vec::new();
    let mut letter = Vec::new();
    let mut points = 0;
    for mark in marks {
        // The fields of an operation other than its points count as 20 points.
        let more = 20 + if let Operation::Drawn { points, .. } = &mark { points.len() } else { 0 };
        if points + more > POINTS_A_LETTER {
            letters.push(std::mem::take(&mut letter));
            points = 0;
        }
        points += more;
        letter.push(mark);
    }
    letters.push(letter);
    letters.retain(|it| !it.is_empty());
    letters
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::annotations::layer::MOST;
    use crate::annotations::operation::EDGE;
    use crate::annotations::operation::tests::any_mark;
    use crate::session::state::{FIRST_LEAP, LONGEST_NAME};

    fn id(count: u64, by: &str) -> LamportTimestamp {
        LamportTimestamp { count, by: by.into() }
    }

    fn drawn(id: &LamportTimestamp, from: u16, points: &[(u16, u16)]) -> Operation {
        let points = points.iter().map(|it| (*it).into()).collect();
        Operation::Drawn { slide: "title".into(), id: id.clone(), from, points }
    }

    fn ink(marks: impl IntoIterator<Item = Operation>) -> Canvas {
        let mut ink = Canvas::default();
        marks.into_iter().for_each(|it| ink.hear(it));
        ink
    }

    fn points(ink: &Canvas, slide: &str) -> Vec<Vec<(u16, u16)>> {
        ink.strokes(slide).map(|(_, it)| it.points().map(Into::into).collect()).collect()
    }

    #[test]
    fn a_stroke_is_begun_goes_on_and_is_undone() {
        let first = id(1, "s");
        let mut ink = ink([drawn(&first, 0, &[(1, 2)]), drawn(&first, 1, &[(3, 4), (5, 6)])]);
        assert_eq!(points(&ink, "title"), [[(1, 2), (3, 4), (5, 6)]]);
        assert!(points(&ink, "end").is_empty(), "a stroke belongs to its slide");
        ink.hear(Operation::Undone { slide: "title".into(), id: first.clone() });
        assert!(points(&ink, "title").is_empty());
        ink.hear(drawn(&first, 3, &[(7, 8)]));
        assert!(points(&ink, "title").is_empty(), "what comes late does not bring it back");
    }

    #[test]
    fn a_slide_is_cleared_and_drawn_on_again() {
        let mut ink = ink([drawn(&id(1, "s"), 0, &[(1, 1)]), drawn(&id(2, "a"), 0, &[(2, 2)])]);
        ink.hear(Operation::Cleared { slide: "title".into(), upto: id(2, "a") });
        assert!(points(&ink, "title").is_empty());
        ink.hear(drawn(&ink.next("s"), 0, &[(3, 3)]));
        assert_eq!(points(&ink, "title"), [[(3, 3)]]);
    }

    #[test]
    fn the_latest_strokes_and_the_first_points_are_kept() {
        let ink = ink((1..=MOST as u64 + 5).map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])));
        assert_eq!(ink.strokes("title").count(), MOST);
        assert_eq!(ink.strokes("title").next().unwrap().0, &id(6, "s"));
        let long = vec![(1, 1); usize::from(LONGEST) + 100];
        let ink = self::ink([drawn(&id(1, "s"), 3, &long), drawn(&id(1, "s"), u16::MAX, &long)]);
        assert_eq!(ink.strokes("title").next().unwrap().1.len(), usize::from(LONGEST) - 3);
    }

    #[test]
    fn a_zoom_stays_within_its_bounds() {
        let zoom =
            |percent| Operation::Zoomed(Zoom { stamp: id(1, "s"), percent, ..Zoom::default() });
        assert_eq!(ink([zoom(9_999)]).zoom(""), Some((Spot::MIDDLE, CLOSEST)));
        assert_eq!(ink([zoom(0)]).zoom(""), None);
    }

    #[test]
    fn what_points_goes_with_its_window() {
        let at = Some((Beam::Laser, Spot::MIDDLE));
        let pointed = Operation::Pointed(Pointing { stamp: id(4, "s"), slide: "title".into(), at });
        let mut ink = ink([pointed.clone()]);
        ink.bye("a");
        assert_eq!((ink.pointing("title"), ink.pointing("end")), (at, None));
        ink.bye("s");
        ink.hear(pointed);
        assert_eq!(ink.pointing("title"), None, "its last letter comes by the slower way");
    }

    #[test]
    fn nonsense_changes_nothing() {
        let long = "x".repeat(LONGEST_NAME);
        for mark in [
            drawn(&id(FIRST_LEAP + 1, "s"), 0, &[(1, 1)]),
            drawn(&id(u64::MAX, "s"), 0, &[(1, 1)]),
            drawn(&id(1, &long), 0, &[(1, 1)]),
            drawn(&id(1, "s"), 0, &[]),
            drawn(&id(1, "s"), LONGEST, &[(1, 1)]),
            Operation::Undone { slide: long, id: id(1, "s") },
        ] {
            assert_eq!(ink([mark]), Canvas::default());
        }
        let many =
            (0..SLIDES + 9).map(|it| Operation::Undone { slide: format!("s{it}"), id: id(1, "s") });
        assert_eq!(ink(many).sheets.len(), SLIDES);
    }

    /// Operations, and the same ones in another order, with some of them twice.
    fn two_orders() -> impl Strategy<Value = (Vec<Operation>, Vec<Operation>)> {
        let marks = proptest::collection::vec(any_mark(), 0..40);
        marks.prop_flat_map(|marks| {
            let mut twice = marks.clone();
            twice.extend(marks.iter().step_by(2).cloned());
            (Just(marks), Just(twice).prop_shuffle())
        })
    }

    proptest! {
        #[test]
        fn any_order_with_duplicates_draws_the_same((marks, twice) in two_orders()) {
            prop_assert_eq!(ink(marks), ink(twice));
        }

        #[test]
        fn more_strokes_than_are_kept_are_the_same_ones(order in Just((1..260_u64).collect::<Vec<_>>()).prop_shuffle(), upto in 1..260_u64) {
            let cleared = Operation::Cleared { slide: "title".into(), upto: id(upto, "s") };
            let marks: Vec<_> = order.into_iter().map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])).collect();
            let mut sorted: Vec<_> = (1..260).map(|it| drawn(&id(it, "s"), 0, &[(1, 1)])).collect();
            sorted.insert(0, cleared.clone());
            prop_assert_eq!(ink(sorted), ink(marks.into_iter().chain([cleared])));
        }

        #[test]
        fn whoever_asks_is_told_all_it_lacks(mine in proptest::collection::vec(any_mark(), 0..40), theirs in proptest::collection::vec(any_mark(), 0..40)) {
            let (mut mine, mut theirs) = (ink(mine), ink(theirs));
            for mark in mine.answer(&theirs.known()).into_iter().flatten() {
                theirs.hear(mark);
            }
            for mark in theirs.answer(&mine.known()).into_iter().flatten() {
                mine.hear(mark);
            }
            prop_assert_eq!(points(&mine, "title"), points(&theirs, "title"));
            prop_assert_eq!((&mine.sheets, &mine.pointing.stamp, &mine.zoom.stamp), (&theirs.sheets, &theirs.pointing.stamp, &theirs.zoom.stamp));
            prop_assert!(mine.answer(&theirs.known()).is_empty(), "and then there is silence");
        }

        #[test]
        fn any_bounds_hold(marks in proptest::collection::vec(any_mark(), 0..40)) {
            let ink = ink(marks);
            for (_, stroke) in ink.strokes("title").chain(ink.strokes("end")) {
                prop_assert!(stroke.len() <= usize::from(LONGEST));
                prop_assert!(stroke.points().all(|it| it.x() <= EDGE && it.y() <= EDGE));
            }
            prop_assert!(ink.zoom.percent >= WHOLE && ink.zoom.percent <= CLOSEST);
        }
    }
}
