//! Annotations over the slide as an SVG drawing: strokes, laser dot and spotlight. Its units are 1600 by
//! 900, whatever the size of the slide.

use std::fmt::Write;

use leptos::prelude::*;

use crate::annotations::operation::{COORD_MAX, PointerKind, SlidePoint};
use crate::desk::Desk;

/// Radius of the spotlight, in units of the drawing.
const SPOTLIGHT_RADIUS: f32 = 150.0;

/// Renders the annotations on the slide that is shown, in an element that takes pointer events while a
/// tool is selected.
#[must_use]
pub fn annotations(desk: Desk) -> impl IntoView {
    view! {
        <div class="ink-glass" data-tool=move || desk.annotations.tool.get().word()>
            {drawing(desk)}
        </div>
    }
}

/// Renders the drawing itself.
pub(crate) fn drawing(desk: Desk) -> impl IntoView {
    let signals = desk.annotations;
    let pointer = move |kind| {
        signals.pointer.get().and_then(|(shown, point)| (shown == kind).then_some(point))
    };
    let laser = move || {
        let point = pointer(PointerKind::Laser);
        point.map(in_drawing).map(|(x, y)| format!("translate({x} {y})"))
    };
    let has_spotlight = Memo::new(move |_| pointer(PointerKind::Spotlight).is_some());
    let is_idle = move || desk.is_pointer_idle().then_some("");
    let has_laser = Memo::new(move |_| pointer(PointerKind::Laser).is_some());
    view! {
        <svg viewBox="0 0 1600 900" preserveAspectRatio="none" aria-hidden="true">
            <Show when=move || has_spotlight.get()>
                <path
                    class="ink-dark"
                    fill-rule="evenodd"
                    d=move || pointer(PointerKind::Spotlight).map(dimmed_path)
                ></path>
            </Show>
            <For
                each=move || signals.strokes.get()
                key=Clone::clone
                children=move |(id, _)| {
                    view! { <path class="ink-stroke" d=stroke_path(&desk.points(&id))></path> }
                }
            />
            <Show when=move || has_laser.get()>
                <g class="ink-laser" transform=laser data-rest=is_idle>
                    <circle class="ink-halo" r="22"></circle>
                    <circle class="ink-dot" r="8"></circle>
                </g>
            </Show>
        </svg>
    }
}

/// Converts a point to units of the drawing.
fn in_drawing(point: SlidePoint) -> (f32, f32) {
    let edge = f32::from(COORD_MAX);
    (f32::from(point.x()) * 1600.0 / edge, f32::from(point.y()) * 900.0 / edge)
}

/// Returns the path of the area that a spotlight dims: all of the slide but a circle. Its outer
/// edge is outside of the drawing.
fn dimmed_path(point: SlidePoint) -> String {
    let (x, y) = in_drawing(point);
    let (r, d) = (SPOTLIGHT_RADIUS, SPOTLIGHT_RADIUS * 2.0);
    format!("M-9-9H1609V909H-9ZM{} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 {} 0Z", x - r, -d)
}

/// Returns the path of a stroke, as a smooth line: quadratic curves from the midpoint between two
/// points to the midpoint between the next.
fn stroke_path(points: &[SlidePoint]) -> String {
    let points: Vec<_> = points.iter().copied().map(in_drawing).collect();
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return String::new() };
    let mut d = format!("M{:.1} {:.1}", first.0, first.1);
    // Writing to a string cannot fail.
    for pair in points.get(1..).unwrap_or_default().windows(2) {
        if let [a, b] = pair {
            let (x, y) = (f32::midpoint(a.0, b.0), f32::midpoint(a.1, b.1));
            let _ = write!(d, "Q{:.1} {:.1} {x:.1} {y:.1}", a.0, a.1);
        }
    }
    // Of no length for a dot, which round line ends make visible.
    let _ = write!(d, "L{:.1} {:.1}", last.0, last.1);
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(all: &[(u16, u16)]) -> Vec<SlidePoint> {
        all.iter().copied().map(SlidePoint::from).collect()
    }

    #[test]
    fn draws_dots_lines_and_curves() {
        for (path, d) in [
            (&[][..], ""),
            (&[(5_000, 5_000)], "M800.0 450.0L800.0 450.0"),
            (&[(0, 0), (10_000, 10_000)], "M0.0 0.0L1600.0 900.0"),
            (&[(0, 0), (1_000, 0), (1_000, 1_000)], "M0.0 0.0Q160.0 0.0 160.0 45.0L160.0 90.0"),
        ] {
            assert_eq!(stroke_path(&points(path)), d);
        }
    }

    #[test]
    fn a_spotlight_dims_all_but_a_circle() {
        let d = dimmed_path(SlidePoint::CENTER);
        assert_eq!(d, "M-9-9H1609V909H-9ZM650 450a150 150 0 1 0 300 0a150 150 0 1 0 -300 0Z");
    }
}
