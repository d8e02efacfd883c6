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
pub(crate) mod tests;
