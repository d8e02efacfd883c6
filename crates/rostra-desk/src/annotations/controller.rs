//! Tool controller of one window: turns tool events into operations on the slide. Not here: key
//! bindings (`annotations/keymap`), merging operations (`annotations/canvas`), or pointer events of
//! the page (`browser/ink.rs`).

use crate::annotations::operation::{LONGEST, Operation, Spot, WHOLE};
use crate::annotations::tool::{Tool, ToolContext, ToolEvent};
use crate::session::state::LamportTimestamp;

/// Minimum distance between two points of a stroke, in x or y; closer points are dropped.
const NEAR: u16 = 12;
/// Initial zoom, in percent.
const CLOSER: u16 = 200;
/// Zoom step, in percent.
const BY: u16 = 50;

/// A stroke that is being drawn.
#[derive(Clone, Debug)]
struct Line {
    slide: String,
    id: LamportTimestamp,
    len: u16,
    last: Spot,
}

/// The tool of a window and the state of its current gesture.
#[derive(Clone, Debug)]
pub struct Controller {
    tool: Tool,
    /// Last position of the tool on a slide.
    at: Spot,
    line: Option<Line>,
    /// The slide that this window cleared last, and the points of each stroke, for undo.
    cleared: Option<(String, Vec<Vec<Spot>>)>,
}

impl Default for Controller {
    fn default() -> Self {
        Self { tool: Tool::None, at: Spot::MIDDLE, line: None, cleared: None }
    }
}

impl Controller {
    /// Returns the selected tool.
    #[must_use]
    pub const fn tool(&self) -> Tool {
        self.tool
    }

    /// Handles a tool event and returns the operations that it produces, in order.
    pub fn act(&mut self, act: ToolEvent, place: ToolContext) -> Vec<Operation> {
        match act {
            ToolEvent::Take(tool) => self.take(tool, place),
            ToolEvent::Leave if self.tool == Tool::None || self.tool == Tool::Zoom => {
                self.tool = Tool::None;
                let dark = place.is_dark().then(|| place.pointed(None));
                dark.into_iter().chain(whole(place)).collect()
            }
            ToolEvent::Leave => self.take(Tool::None, place),
            ToolEvent::Undo => {
                self.line = None;
                let slide = place.slide.to_owned();
                match place.last_stroke() {
                    Some(id) => vec![Operation::Undone { slide, id }],
                    None => self.restore(place),
                }
            }
            ToolEvent::Clear => {
                self.line = None;
                let slide = place.slide.to_owned();
                let upto = place.last_stroke();
                if upto.is_some() {
                    let strokes = place.ink.strokes(place.slide);
                    let strokes = strokes.map(|(_, it)| it.points().collect()).collect();
                    self.cleared = Some((slide.clone(), strokes));
                }
                upto.map(|upto| Operation::Cleared { slide, upto }).into_iter().collect()
            }
            ToolEvent::Nudge(dx, dy) => {
                // An existing zoom moves on from its own position, whichever window set it.
                let zoomed = place.ink.zoom(place.slide).filter(|_| self.tool == Tool::Zoom);
                self.at = zoomed.map_or(self.at, |it| it.0).moved(dx, dy);
                self.point(place)
            }
            ToolEvent::Closer(closer) => {
                let (at, percent) = place.ink.zoom(place.slide).unwrap_or((self.at, WHOLE));
                let percent =
                    if closer { percent.saturating_add(BY) } else { percent.saturating_sub(BY) };
                vec![place.zoomed(at, percent)]
            }
            ToolEvent::Press(spot) => self.press(spot, place),
            ToolEvent::Move { spots, pressed } => self.go(&spots, pressed, place),
            ToolEvent::Lift => {
                self.line = None;
                Vec::new()
            }
            ToolEvent::Away => {
                let lit = self.tool == Tool::Laser && place.ink.pointing(place.slide).is_some();
                lit.then(|| place.pointed(None)).into_iter().collect()
            }
            ToolEvent::Turned => {
                self.line = None;
                vec![place.pointed(None), place.zoomed(Spot::MIDDLE, WHOLE)]
            }
        }
    }

    /// Redraws the strokes that this window cleared on the slide. They become new strokes, since
    /// deleted ids stay deleted.
    fn restore(&mut self, place: ToolContext) -> Vec<Operation> {
        let Some((slide, strokes)) = self.cleared.take_if(|it| it.0 == place.slide) else {
            return Vec::new();
        };
        let mut id = place.ink.next(place.me);
        let draw = |points| {
            let mark = Operation::Drawn { slide: slide.clone(), id: id.clone(), from: 0, points };
            id = LamportTimestamp::next(id.count, place.me);
            mark
        };
        strokes.into_iter().map(draw).collect()
    }

    fn take(&mut self, tool: Tool, place: ToolContext) -> Vec<Operation> {
        self.line = None;
        let before = std::mem::take(&mut self.tool);
        if tool != before {
            self.tool = tool;
        }
        if self.tool.beam().is_some() {
            return self.point(place);
        }
        let mut marks = Vec::new();
        if before.beam().is_some() {
            marks.push(place.pointed(None));
        }
        match (before, self.tool) {
            (Tool::Zoom, Tool::None) => marks.extend(whole(place)),
            (_, Tool::Zoom) if place.ink.zoom(place.slide).is_none() => {
                marks.push(place.zoomed(self.at, CLOSER));
            }
            _ => {}
        }
        marks
    }

    fn press(&mut self, spot: Spot, place: ToolContext) -> Vec<Operation> {
        self.at = spot;
        if self.tool != Tool::Pen {
            return self.point(place);
        }
        vec![self.begin(spot, place.ink.next(place.me), place.slide)]
    }

    fn begin(&mut self, spot: Spot, id: LamportTimestamp, slide: &str) -> Operation {
        let slide = slide.to_owned();
        self.line = Some(Line { slide: slide.clone(), id: id.clone(), len: 1, last: spot });
        Operation::Drawn { slide, id, from: 0, points: vec![spot] }
    }

    fn go(&mut self, spots: &[Spot], pressed: bool, place: ToolContext) -> Vec<Operation> {
        let Some(last) = spots.last() else { return Vec::new() };
        self.at = *last;
        match self.tool {
            Tool::Pen if pressed => self.draw(spots, place),
            Tool::Zoom if !pressed => Vec::new(),
            _ => self.point(place),
        }
    }

    /// Extends the current stroke. A stroke that was begun on another slide ends instead.
    fn draw(&mut self, spots: &[Spot], place: ToolContext) -> Vec<Operation> {
        let Some(line) = self.line.as_mut().filter(|it| it.slide == place.slide) else {
            self.line = None;
            return Vec::new();
        };
        let from = line.len;
        let mut points = Vec::new();
        for spot in spots {
            if line.len == LONGEST {
                break;
            }
            let apart = line.last.x().abs_diff(spot.x()).max(line.last.y().abs_diff(spot.y()));
            if apart >= NEAR {
                points.push(*spot);
                line.last = *spot;
                line.len += 1;
            }
        }
        let (full, last, id) = (line.len == LONGEST, line.last, line.id.clone());
        let slide = place.slide.to_owned();
        let mut marks = Vec::new();
        if !points.is_empty() {
            marks.push(Operation::Drawn { slide, id, from, points });
        }
        if full {
            // The rest of this frame's points are dropped: the line is straight there.
            marks.push(self.begin(last, place.ink.next(place.me), place.slide));
        }
        marks
    }

    /// Returns the operation that moves the pointer or the zoom to the tool's position.
    fn point(&self, place: ToolContext) -> Vec<Operation> {
        let beam = self.tool.beam().map(|it| place.pointed(Some((it, self.at))));
        let zoom = (self.tool == Tool::Zoom).then(|| place.ink.zoom(place.slide)).flatten();
        let zoom = zoom.map(|(_, percent)| place.zoomed(self.at, percent));
        beam.or(zoom).into_iter().collect()
    }
}

/// Returns the operation that ends the zoom, if there is one.
fn whole(place: ToolContext) -> Option<Operation> {
    place.ink.zoom(place.slide).map(|(at, _)| place.zoomed(at, WHOLE))
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::annotations::canvas::Canvas;
    use crate::annotations::operation::Beam;
    use crate::annotations::operation::tests::any_mark;

    /// A window: its controller and its canvas.
    #[derive(Default)]
    pub(crate) struct Desk {
        pub(crate) hand: Controller,
        pub(crate) ink: Canvas,
    }

    impl Desk {
        pub(crate) fn act(&mut self, act: ToolEvent) -> usize {
            self.act_on("title", act)
        }

        fn act_on(&mut self, slide: &str, act: ToolEvent) -> usize {
            let ink = self.ink.clone();
            let marks = self.hand.act(act, ToolContext { ink: &ink, slide, me: "s" });
            let count = marks.len();
            marks.into_iter().for_each(|it| self.ink.hear(it));
            count
        }

        fn drag(&mut self, spots: &[(u16, u16)]) -> usize {
            let spots = spots.iter().map(|it| Spot::from(*it)).collect();
            self.act(ToolEvent::Move { spots, pressed: true })
        }

        fn strokes(&self) -> Vec<Vec<(u16, u16)>> {
            let strokes = self.ink.strokes("title");
            strokes.map(|(_, it)| it.points().map(Into::into).collect()).collect()
        }
    }

    fn spot(x: u16, y: u16) -> Spot {
        (x, y).into()
    }

    #[test]
    fn a_pen_draws_where_it_is_pressed() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Take(Tool::Pen));
        assert_eq!(desk.drag(&[(5, 5)]), 0, "nothing has been begun");
        desk.act(ToolEvent::Press(spot(100, 100)));
        assert_eq!(desk.drag(&[(104, 104), (200, 100), (205, 100), (300, 90)]), 1);
        assert_eq!(
            desk.strokes(),
            [[(100, 100), (200, 100), (300, 90)]],
            "without what is too near"
        );
        desk.act(ToolEvent::Lift);
        assert_eq!(desk.drag(&[(900, 900)]), 0);
        desk.act(ToolEvent::Press(spot(7, 7)));
        assert_eq!(desk.strokes().len(), 2, "a dot is a stroke");
        desk.act(ToolEvent::Undo);
        assert_eq!(desk.strokes().len(), 1);
        assert_eq!(desk.drag(&[(90, 90)]), 0, "what is undone does not go on");
        desk.act(ToolEvent::Clear);
        assert_eq!((desk.strokes().len(), desk.act(ToolEvent::Clear)), (0, 0));
    }

    #[test]
    fn what_was_cleared_is_brought_back() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Take(Tool::Pen));
        for x in [100, 900] {
            desk.act(ToolEvent::Press(spot(x, 100)));
            desk.drag(&[(x, 400)]);
            desk.act(ToolEvent::Lift);
        }
        let drawn = desk.strokes();
        assert_eq!((drawn.len(), desk.act(ToolEvent::Clear), desk.strokes().len()), (2, 1, 0));
        assert_eq!(desk.act_on("end", ToolEvent::Undo), 0, "on its own slide");
        desk.act(ToolEvent::Undo);
        assert_eq!(desk.strokes(), drawn);
        desk.act(ToolEvent::Undo);
        assert_eq!(desk.strokes(), drawn[..1], "and is undone as any stroke");
        desk.act(ToolEvent::Undo);
        assert_eq!((desk.strokes().len(), desk.act(ToolEvent::Undo)), (0, 0));
        // Strokes drawn after the clear are undone first.
        desk.act(ToolEvent::Press(spot(5, 5)));
        desk.act(ToolEvent::Clear);
        desk.act(ToolEvent::Press(spot(7, 7)));
        desk.act(ToolEvent::Undo);
        desk.act(ToolEvent::Undo);
        assert_eq!(desk.strokes(), [[(5, 5)]]);
    }

    #[test]
    fn a_long_stroke_goes_on_as_another_and_none_goes_on_on_another_slide() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Take(Tool::Pen));
        desk.act(ToolEvent::Press(spot(0, 0)));
        for x in 1..=LONGEST {
            desk.drag(&[(x * 15, 0)]);
        }
        let strokes = desk.strokes();
        assert_eq!(strokes.iter().map(Vec::len).collect::<Vec<_>>(), [usize::from(LONGEST), 2]);
        assert_eq!(strokes[0].last(), strokes[1].first(), "without a gap");
        let on = ToolEvent::Move { spots: vec![spot(9_000, 9_000)], pressed: true };
        assert_eq!(desk.act_on("end", on.clone()) + desk.act(on), 0);
    }

    #[test]
    fn a_light_follows_and_goes_out() {
        let mut desk = Desk::default();
        let at = |desk: &Desk| desk.ink.pointing("title");
        desk.act(ToolEvent::Take(Tool::Laser));
        assert_eq!(at(&desk), Some((Beam::Laser, Spot::MIDDLE)), "for those without a pointer");
        desk.act(ToolEvent::Nudge(200, -200));
        assert_eq!(at(&desk), Some((Beam::Laser, spot(5_200, 4_800))));
        desk.act(ToolEvent::Move { spots: vec![spot(1, 2), spot(3, 4)], pressed: false });
        assert_eq!(at(&desk), Some((Beam::Laser, spot(3, 4))));
        desk.act(ToolEvent::Take(Tool::Spotlight));
        assert_eq!(at(&desk), Some((Beam::Spotlight, spot(3, 4))));
        assert_eq!(desk.act(ToolEvent::Away), 0, "a room is not lit because the pointer slips off");
        desk.act(ToolEvent::Leave);
        assert_eq!((at(&desk), desk.hand.tool()), (None, Tool::None));
        desk.act(ToolEvent::Take(Tool::Laser));
        desk.act(ToolEvent::Away);
        assert_eq!((at(&desk), desk.hand.tool()), (None, Tool::Laser));
    }

    #[test]
    fn a_zoom_outlives_its_tool_and_can_be_drawn_on() {
        let mut desk = Desk::default();
        let zoom = |desk: &Desk| desk.ink.zoom("title");
        desk.act(ToolEvent::Take(Tool::Zoom));
        assert_eq!(zoom(&desk), Some((Spot::MIDDLE, CLOSER)));
        assert_eq!(desk.act(ToolEvent::Move { spots: vec![spot(1, 1)], pressed: false }), 0);
        desk.drag(&[(1_000, 2_000)]);
        desk.act(ToolEvent::Nudge(200, 0));
        desk.act(ToolEvent::Closer(true));
        assert_eq!(zoom(&desk), Some((spot(1_200, 2_000), CLOSER + BY)));
        desk.act(ToolEvent::Take(Tool::Pen));
        desk.act(ToolEvent::Press(spot(9, 9)));
        assert_eq!(zoom(&desk), Some((spot(1_200, 2_000), CLOSER + BY)));
        desk.act(ToolEvent::Leave);
        assert!(zoom(&desk).is_some(), "the pen is put down first");
        desk.act(ToolEvent::Leave);
        assert_eq!((zoom(&desk), desk.strokes().len()), (None, 1));
        for _ in 0..2 {
            desk.act(ToolEvent::Take(Tool::Zoom));
        }
        assert_eq!((zoom(&desk), desk.hand.tool()), (None, Tool::None));
    }

    #[test]
    fn another_slide_is_seen_whole_and_lit() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Take(Tool::Zoom));
        desk.act(ToolEvent::Take(Tool::Spotlight));
        desk.act_on("end", ToolEvent::Turned);
        for slide in ["title", "end"] {
            assert_eq!((desk.ink.zoom(slide), desk.ink.pointing(slide)), (None, None));
        }
        assert_eq!(desk.hand.tool(), Tool::Spotlight, "it stays in hand");
    }

    proptest! {
        #[test]
        fn whatever_is_drawn_a_mark_of_ones_own_holds(marks in proptest::collection::vec(any_mark(), 0..30)) {
            let mut desk = Desk::default();
            marks.into_iter().for_each(|it| desk.ink.hear(it));
            desk.act(ToolEvent::Take(Tool::Pen));
            desk.act(ToolEvent::Press(spot(42, 42)));
            prop_assert_eq!(desk.strokes().pop(), Some(vec![(42, 42)]));
            desk.act(ToolEvent::Clear);
            prop_assert!(desk.strokes().is_empty());
            desk.act(ToolEvent::Take(Tool::Laser));
            prop_assert_eq!(desk.ink.pointing("title"), Some((Beam::Laser, spot(42, 42))));
        }
    }
}
