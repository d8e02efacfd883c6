//! State of the annotation tools for views: the selected tool, and the annotations on the slide
//! that this window shows. Not here: what a tool does (`annotations/controller`), merging
//! operations (`annotations/canvas`), or what the desk does with events and keys (`desk/annotating.rs`).

use leptos::prelude::*;

use crate::annotations::canvas::Canvas;
use crate::annotations::controller::Controller;
use crate::annotations::operation::{Beam, Spot};
use crate::annotations::tool::Tool;
use crate::session::state::LamportTimestamp;
use crate::signal::set_if_changed;

/// The signals of the annotation tools.
#[derive(Clone, Copy)]
pub struct Tools {
    /// The tool that is selected in this window.
    pub tool: RwSignal<Tool>,
    /// Id of the slide that this window's deck shows; the room's may be held on another one.
    pub slide: RwSignal<String>,
    /// The strokes on it: their ids, and how many points each has.
    pub strokes: RwSignal<Vec<(LamportTimestamp, usize)>>,
    /// The pointer on it: its kind and its position.
    pub pointing: RwSignal<Option<(Beam, Spot)>>,
    /// The zoom on it: its fixed point and its size in percent; `None` without a zoom.
    pub zoom: RwSignal<Option<(Spot, u16)>>,
    /// The zoom on the slide that the room sees.
    pub room_zoom: RwSignal<Option<(Spot, u16)>>,
    /// When the pointer last changed, in milliseconds.
    pub(crate) pointed_ms: RwSignal<i64>,
    pub(crate) hand: StoredValue<Controller>,
}

impl Tools {
    /// Creates the state without a tool and annotations, on a slide, by id.
    pub(crate) fn new(slide: &str) -> Self {
        Self {
            tool: RwSignal::new(Tool::None),
            slide: RwSignal::new(slide.to_owned()),
            strokes: RwSignal::new(Vec::new()),
            pointing: RwSignal::new(None),
            zoom: RwSignal::new(None),
            room_zoom: RwSignal::new(None),
            pointed_ms: RwSignal::new(0),
            hand: StoredValue::new(Controller::default()),
        }
    }

    /// Writes changed values to the signals; `room` is the id of the slide that the room sees.
    pub(crate) fn show(self, ink: &Canvas, room: &str, now_ms: i64) {
        let slide = self.slide.get_untracked();
        set_if_changed(self.tool, self.hand.with_value(Controller::tool));
        set_if_changed(
            self.strokes,
            ink.strokes(&slide).map(|(id, it)| (id.clone(), it.len())).collect(),
        );
        set_if_changed(self.zoom, ink.zoom(&slide));
        set_if_changed(self.room_zoom, ink.zoom(room));
        if self.pointing.get_untracked() != ink.pointing(&slide) {
            self.pointed_ms.set(now_ms);
            self.pointing.set(ink.pointing(&slide));
        }
    }
}
