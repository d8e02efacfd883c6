//! Tool controller of one window: turns tool events into operations on the slide. Not here: key
//! bindings (`annotations/keymap`), merging operations (`annotations/canvas`), or pointer events of
//! the page (`browser/annotations.rs`).

use crate::annotations::operation::{MAX_POINTS, NO_ZOOM_PERCENT, Operation, SlidePoint};
use crate::annotations::tool::{Tool, ToolContext, ToolEvent};
use crate::session::state::LamportTimestamp;

/// Minimum distance between two points of a stroke, in x or y; closer points are dropped.
const MIN_DISTANCE: u16 = 12;
/// Initial zoom, in percent.
const INITIAL_ZOOM: u16 = 200;
/// Zoom step, in percent.
const ZOOM_STEP: i16 = 50;

/// A stroke that is being drawn.
#[derive(Clone, Debug)]
struct ActiveStroke {
    slide: String,
    id: LamportTimestamp,
    len: u16,
    last: SlidePoint,
}

/// The tool of a window and the state of its current gesture.
#[derive(Clone, Debug)]
pub struct Controller {
    tool: Tool,
    /// Last position of the tool on a slide.
    at: SlidePoint,
    stroke: Option<ActiveStroke>,
    /// The slide that this window cleared last, and the points of each stroke, for undo.
    cleared: Option<(String, Vec<Vec<SlidePoint>>)>,
}

impl Default for Controller {
    fn default() -> Self {
        Self { tool: Tool::None, at: SlidePoint::CENTER, stroke: None, cleared: None }
    }
}

impl Controller {
    /// Returns the selected tool.
    #[must_use]
    pub const fn tool(&self) -> Tool {
        self.tool
    }

    /// Handles a tool event and returns the operations that it produces, in order.
    pub fn act(&mut self, event: ToolEvent, context: ToolContext) -> Vec<Operation> {
        match event {
            ToolEvent::Select(tool) => self.select(tool, context),
            ToolEvent::Deselect if self.tool == Tool::None || self.tool == Tool::Zoom => {
                self.tool = Tool::None;
                let spotlight_off = context.has_spotlight().then(|| context.pointed(None));
                spotlight_off.into_iter().chain(end_zoom(context)).collect()
            }
            ToolEvent::Deselect => self.select(Tool::None, context),
            ToolEvent::Undo => {
                self.stroke = None;
                let slide = context.slide.to_owned();
                match context.last_stroke() {
                    Some(id) => vec![Operation::Undone { slide, id }],
                    None => self.restore(context),
                }
            }
            ToolEvent::Clear => {
                self.stroke = None;
                let slide = context.slide.to_owned();
                let upto = context.last_stroke();
                if upto.is_some() {
                    let strokes = context.canvas.strokes(context.slide);
                    let strokes = strokes.map(|(_, it)| it.points().collect()).collect();
                    self.cleared = Some((slide.clone(), strokes));
                }
                upto.map(|upto| Operation::Cleared { slide, upto }).into_iter().collect()
            }
            ToolEvent::Nudge(dx, dy) => {
                // An existing zoom moves on from its own position, whichever window set it.
                let zoom = context.canvas.zoom(context.slide).filter(|_| self.tool == Tool::Zoom);
                self.at = zoom.map_or(self.at, |(fixed, _)| fixed).translated(dx, dy);
                self.move_to_position(context)
            }
            ToolEvent::ZoomIn => vec![self.zoom_by(ZOOM_STEP, context)],
            ToolEvent::ZoomOut => vec![self.zoom_by(-ZOOM_STEP, context)],
            ToolEvent::PointerDown(point) => self.on_pointer_down(point, context),
            ToolEvent::PointerMove { points, pressed } => {
                self.on_pointer_move(&points, pressed, context)
            }
            ToolEvent::PointerUp => {
                self.stroke = None;
                Vec::new()
            }
            ToolEvent::PointerLeave => {
                let has_laser =
                    self.tool == Tool::Laser && context.canvas.pointer(context.slide).is_some();
                has_laser.then(|| context.pointed(None)).into_iter().collect()
            }
            ToolEvent::SlideChanged => {
                self.stroke = None;
                vec![context.pointed(None), context.zoomed(SlidePoint::CENTER, NO_ZOOM_PERCENT)]
            }
        }
    }

    /// Redraws the strokes that this window cleared on the slide. They become new strokes, since
    /// deleted ids stay deleted.
    fn restore(&mut self, context: ToolContext) -> Vec<Operation> {
        let Some((slide, strokes)) = self.cleared.take_if(|(slide, _)| slide == context.slide)
        else {
            return Vec::new();
        };
        let mut id = context.canvas.next(context.me);
        let draw = |points| {
            let operation =
                Operation::Drawn { slide: slide.clone(), id: id.clone(), from: 0, points };
            id = LamportTimestamp::next(id.count, context.me);
            operation
        };
        strokes.into_iter().map(draw).collect()
    }

    /// Selects a tool, or deselects it when it is selected. Ends the pointer of the tool before it.
    fn select(&mut self, tool: Tool, context: ToolContext) -> Vec<Operation> {
        self.stroke = None;
        let before = std::mem::take(&mut self.tool);
        if tool != before {
            self.tool = tool;
        }
        if self.tool.pointer_kind().is_some() {
            return self.move_to_position(context);
        }
        let mut operations = Vec::new();
        if before.pointer_kind().is_some() {
            operations.push(context.pointed(None));
        }
        match (before, self.tool) {
            (Tool::Zoom, Tool::None) => operations.extend(end_zoom(context)),
            (_, Tool::Zoom) if context.canvas.zoom(context.slide).is_none() => {
                operations.push(context.zoomed(self.at, INITIAL_ZOOM));
            }
            _ => {}
        }
        operations
    }

    fn on_pointer_down(&mut self, point: SlidePoint, context: ToolContext) -> Vec<Operation> {
        self.at = point;
        if self.tool != Tool::Pen {
            return self.move_to_position(context);
        }
        vec![self.begin_stroke(point, context.canvas.next(context.me), context.slide)]
    }

    /// Starts a stroke at a point and returns the operation that draws it.
    fn begin_stroke(&mut self, point: SlidePoint, id: LamportTimestamp, slide: &str) -> Operation {
        let slide = slide.to_owned();
        self.stroke =
            Some(ActiveStroke { slide: slide.clone(), id: id.clone(), len: 1, last: point });
        Operation::Drawn { slide, id, from: 0, points: vec![point] }
    }

    fn on_pointer_move(
        &mut self,
        path: &[SlidePoint],
        pressed: bool,
        context: ToolContext,
    ) -> Vec<Operation> {
        let Some(last) = path.last() else { return Vec::new() };
        self.at = *last;
        match self.tool {
            Tool::Pen if pressed => self.extend_stroke(path, context),
            Tool::Zoom if !pressed => Vec::new(),
            _ => self.move_to_position(context),
        }
    }

    /// Extends the current stroke along a path. A stroke that was begun on another slide ends instead.
    fn extend_stroke(&mut self, path: &[SlidePoint], context: ToolContext) -> Vec<Operation> {
        let Some(stroke) = self.stroke.as_mut().filter(|it| it.slide == context.slide) else {
            self.stroke = None;
            return Vec::new();
        };
        let from = stroke.len;
        let mut points = Vec::new();
        for point in path {
            if stroke.len == MAX_POINTS {
                break;
            }
            let distance =
                stroke.last.x().abs_diff(point.x()).max(stroke.last.y().abs_diff(point.y()));
            if distance >= MIN_DISTANCE {
                points.push(*point);
                stroke.last = *point;
                stroke.len += 1;
            }
        }
        let (full, last, id) = (stroke.len == MAX_POINTS, stroke.last, stroke.id.clone());
        let slide = context.slide.to_owned();
        let mut operations = Vec::new();
        if !points.is_empty() {
            operations.push(Operation::Drawn { slide, id, from, points });
        }
        if full {
            // The rest of this frame's points are dropped: the stroke is straight there.
            operations.push(self.begin_stroke(
                last,
                context.canvas.next(context.me),
                context.slide,
            ));
        }
        operations
    }

    /// Returns the operation that zooms by a step, in percent; around the tool's position where
    /// there is no zoom yet.
    fn zoom_by(&self, step: i16, context: ToolContext) -> Operation {
        let zoom = context.canvas.zoom(context.slide);
        let (fixed, percent) = zoom.unwrap_or((self.at, NO_ZOOM_PERCENT));
        context.zoomed(fixed, percent.saturating_add_signed(step))
    }

    /// Returns the operation that moves the pointer or the zoom to the tool's position.
    fn move_to_position(&self, context: ToolContext) -> Vec<Operation> {
        let pointer = self.tool.pointer_kind().map(|kind| context.pointed(Some((kind, self.at))));
        let zoom = (self.tool == Tool::Zoom).then(|| context.canvas.zoom(context.slide)).flatten();
        let zoom = zoom.map(|(_, percent)| context.zoomed(self.at, percent));
        pointer.or(zoom).into_iter().collect()
    }
}

/// Returns the operation that ends the zoom, if there is one.
fn end_zoom(context: ToolContext) -> Option<Operation> {
    context.canvas.zoom(context.slide).map(|(at, _)| context.zoomed(at, NO_ZOOM_PERCENT))
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::annotations::canvas::Canvas;
    use crate::annotations::operation::PointerKind;
    use crate::annotations::operation::tests::any_operation;

    /// A window: its controller and its canvas.
    #[derive(Default)]
    pub(crate) struct Desk {
        pub(crate) controller: Controller,
        pub(crate) canvas: Canvas,
    }

    impl Desk {
        /// Handles an event on the slide `title` and returns the number of operations.
        pub(crate) fn act(&mut self, event: ToolEvent) -> usize {
            self.act_on("title", event)
        }

        fn act_on(&mut self, slide: &str, event: ToolEvent) -> usize {
            let canvas = self.canvas.clone();
            let operations =
                self.controller.act(event, ToolContext { canvas: &canvas, slide, me: "s" });
            let count = operations.len();
            operations.into_iter().for_each(|it| self.canvas.merge(it));
            count
        }

        fn drag(&mut self, path: &[(u16, u16)]) -> usize {
            let points = path.iter().map(|it| SlidePoint::from(*it)).collect();
            self.act(ToolEvent::PointerMove { points, pressed: true })
        }

        fn strokes(&self) -> Vec<Vec<(u16, u16)>> {
            let strokes = self.canvas.strokes("title");
            strokes.map(|(_, it)| it.points().map(Into::into).collect()).collect()
        }
    }

    fn point(x: u16, y: u16) -> SlidePoint {
        (x, y).into()
    }

    #[test]
    fn a_pen_draws_where_it_is_pressed() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Select(Tool::Pen));
        assert_eq!(desk.drag(&[(5, 5)]), 0, "nothing has been begun");
        desk.act(ToolEvent::PointerDown(point(100, 100)));
        assert_eq!(desk.drag(&[(104, 104), (200, 100), (205, 100), (300, 90)]), 1);
        assert_eq!(
            desk.strokes(),
            [[(100, 100), (200, 100), (300, 90)]],
            "without what is too near"
        );
        desk.act(ToolEvent::PointerUp);
        assert_eq!(desk.drag(&[(900, 900)]), 0);
        desk.act(ToolEvent::PointerDown(point(7, 7)));
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
        desk.act(ToolEvent::Select(Tool::Pen));
        for x in [100, 900] {
            desk.act(ToolEvent::PointerDown(point(x, 100)));
            desk.drag(&[(x, 400)]);
            desk.act(ToolEvent::PointerUp);
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
        desk.act(ToolEvent::PointerDown(point(5, 5)));
        desk.act(ToolEvent::Clear);
        desk.act(ToolEvent::PointerDown(point(7, 7)));
        desk.act(ToolEvent::Undo);
        desk.act(ToolEvent::Undo);
        assert_eq!(desk.strokes(), [[(5, 5)]]);
    }

    #[test]
    fn a_long_stroke_goes_on_as_another_and_none_goes_on_on_another_slide() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Select(Tool::Pen));
        desk.act(ToolEvent::PointerDown(point(0, 0)));
        for x in 1..=MAX_POINTS {
            desk.drag(&[(x * 15, 0)]);
        }
        let strokes = desk.strokes();
        assert_eq!(strokes.iter().map(Vec::len).collect::<Vec<_>>(), [usize::from(MAX_POINTS), 2]);
        assert_eq!(strokes[0].last(), strokes[1].first(), "without a gap");
        let on = ToolEvent::PointerMove { points: vec![point(9_000, 9_000)], pressed: true };
        assert_eq!(desk.act_on("end", on.clone()) + desk.act(on), 0);
    }

    #[test]
    fn a_pointer_follows_moves_and_ends_with_its_tool() {
        let mut desk = Desk::default();
        let at = |desk: &Desk| desk.canvas.pointer("title");
        desk.act(ToolEvent::Select(Tool::Laser));
        assert_eq!(
            at(&desk),
            Some((PointerKind::Laser, SlidePoint::CENTER)),
            "for those without a pointer"
        );
        desk.act(ToolEvent::Nudge(200, -200));
        assert_eq!(at(&desk), Some((PointerKind::Laser, point(5_200, 4_800))));
        desk.act(ToolEvent::PointerMove { points: vec![point(1, 2), point(3, 4)], pressed: false });
        assert_eq!(at(&desk), Some((PointerKind::Laser, point(3, 4))));
        desk.act(ToolEvent::Select(Tool::Spotlight));
        assert_eq!(at(&desk), Some((PointerKind::Spotlight, point(3, 4))));
        assert_eq!(
            desk.act(ToolEvent::PointerLeave),
            0,
            "the slide stays dimmed when the pointer leaves it"
        );
        desk.act(ToolEvent::Deselect);
        assert_eq!((at(&desk), desk.controller.tool()), (None, Tool::None));
        desk.act(ToolEvent::Select(Tool::Laser));
        desk.act(ToolEvent::PointerLeave);
        assert_eq!((at(&desk), desk.controller.tool()), (None, Tool::Laser));
    }

    #[test]
    fn a_zoom_outlives_its_tool_and_can_be_drawn_on() {
        let mut desk = Desk::default();
        let zoom = |desk: &Desk| desk.canvas.zoom("title");
        desk.act(ToolEvent::Select(Tool::Zoom));
        assert_eq!(zoom(&desk), Some((SlidePoint::CENTER, INITIAL_ZOOM)));
        assert_eq!(
            desk.act(ToolEvent::PointerMove { points: vec![point(1, 1)], pressed: false }),
            0
        );
        desk.drag(&[(1_000, 2_000)]);
        desk.act(ToolEvent::Nudge(200, 0));
        desk.act(ToolEvent::ZoomIn);
        assert_eq!(
            zoom(&desk),
            Some((point(1_200, 2_000), INITIAL_ZOOM.saturating_add_signed(ZOOM_STEP)))
        );
        desk.act(ToolEvent::Select(Tool::Pen));
        desk.act(ToolEvent::PointerDown(point(9, 9)));
        assert_eq!(
            zoom(&desk),
            Some((point(1_200, 2_000), INITIAL_ZOOM.saturating_add_signed(ZOOM_STEP)))
        );
        desk.act(ToolEvent::Deselect);
        assert!(zoom(&desk).is_some(), "the pen is deselected first");
        desk.act(ToolEvent::Deselect);
        assert_eq!((zoom(&desk), desk.strokes().len()), (None, 1));
        for _ in 0..2 {
            desk.act(ToolEvent::Select(Tool::Zoom));
        }
        assert_eq!((zoom(&desk), desk.controller.tool()), (None, Tool::None));
    }

    #[test]
    fn another_slide_has_neither_zoom_nor_pointer() {
        let mut desk = Desk::default();
        desk.act(ToolEvent::Select(Tool::Zoom));
        desk.act(ToolEvent::Select(Tool::Spotlight));
        desk.act_on("end", ToolEvent::SlideChanged);
        for slide in ["title", "end"] {
            assert_eq!((desk.canvas.zoom(slide), desk.canvas.pointer(slide)), (None, None));
        }
        assert_eq!(desk.controller.tool(), Tool::Spotlight, "the tool stays selected");
    }

    proptest! {
        #[test]
        fn a_local_operation_takes_effect_on_any_canvas(operations in proptest::collection::vec(any_operation(), 0..30)) {
            let mut desk = Desk::default();
            operations.into_iter().for_each(|it| desk.canvas.merge(it));
            desk.act(ToolEvent::Select(Tool::Pen));
            desk.act(ToolEvent::PointerDown(point(42, 42)));
            prop_assert_eq!(desk.strokes().pop(), Some(vec![(42, 42)]));
            desk.act(ToolEvent::Clear);
            prop_assert!(desk.strokes().is_empty());
            desk.act(ToolEvent::Select(Tool::Laser));
            prop_assert_eq!(desk.canvas.pointer("title"), Some((PointerKind::Laser, point(42, 42))));
        }
    }
}
