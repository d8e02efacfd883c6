//! Tests of the tool controller: operations of each tool on one canvas.

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
    assert_eq!(desk.strokes(), [[(100, 100), (200, 100), (300, 90)]], "without what is too near");
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
    assert_eq!(desk.act(ToolEvent::PointerMove { points: vec![point(1, 1)], pressed: false }), 0);
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
