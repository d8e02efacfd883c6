//! State of the annotations for views: the selected tool, and the annotations on the slide that this
//! window shows. Not here: what a tool does (`annotations/controller`), merging operations
//! (`annotations/canvas`), or handling tool events (`desk/annotating.rs`).

use leptos::prelude::*;

use crate::annotations::canvas::Canvas;
use crate::annotations::controller::Controller;
use crate::annotations::operation::{PointerKind, SlidePoint};
use crate::annotations::tool::Tool;
use crate::session::state::LamportTimestamp;
use crate::signal::set_if_changed;

/// Signals of the selected tool and of the annotations on a slide.
#[derive(Clone, Copy)]
pub struct AnnotationSignals {
    /// The tool that is selected in this window.
    pub tool: RwSignal<Tool>,
    /// Id of the slide that this window's deck shows; the room's may be held on another one.
    pub slide: RwSignal<String>,
    /// The strokes on it: their ids, and how many points each has.
    pub strokes: RwSignal<Vec<(LamportTimestamp, usize)>>,
    /// The pointer on it: its kind and its position.
    pub pointer: RwSignal<Option<(PointerKind, SlidePoint)>>,
    /// The zoom on it: its fixed point and its size in percent; `None` without a zoom.
    pub zoom: RwSignal<Option<(SlidePoint, u16)>>,
    /// The zoom on the slide that the room sees.
    pub room_zoom: RwSignal<Option<(SlidePoint, u16)>>,
    /// When the pointer last changed, in milliseconds.
    pub(crate) pointer_changed_ms: RwSignal<i64>,
    pub(crate) controller: StoredValue<Controller>,
}

impl AnnotationSignals {
    /// Creates the state without a tool and annotations, on a slide, by id.
    pub(crate) fn new(slide: &str) -> Self {
        Self {
            tool: RwSignal::new(Tool::None),
            slide: RwSignal::new(slide.to_owned()),
            strokes: RwSignal::new(Vec::new()),
            pointer: RwSignal::new(None),
            zoom: RwSignal::new(None),
            room_zoom: RwSignal::new(None),
            pointer_changed_ms: RwSignal::new(0),
            controller: StoredValue::new(Controller::default()),
        }
    }

    /// Writes changed values to the signals; `room_slide` is the id of the slide that the room sees.
    pub(crate) fn refresh(self, canvas: &Canvas, room_slide: &str, now_ms: i64) {
        let slide = self.slide.get_untracked();
        set_if_changed(self.tool, self.controller.with_value(Controller::tool));
        set_if_changed(
            self.strokes,
            canvas.strokes(&slide).map(|(id, stroke)| (id.clone(), stroke.len())).collect(),
        );
        set_if_changed(self.zoom, canvas.zoom(&slide));
        set_if_changed(self.room_zoom, canvas.zoom(room_slide));
        if self.pointer.get_untracked() != canvas.pointer(&slide) {
            self.pointer_changed_ms.set(now_ms);
            self.pointer.set(canvas.pointer(&slide));
        }
    }
}
