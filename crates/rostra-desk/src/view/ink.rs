//! The drawing over the slide: strokes, laser dot and spotlight. It is drawn as 1600 by 900,
//! whatever the slide measures.

use std::fmt::Write;

use leptos::prelude::*;

use crate::annotations::operation::{Beam, EDGE, Spot};
use crate::desk::Desk;

/// Radius of the spotlight, in units of the drawing.
const LIGHT: f32 = 150.0;

/// Renders the annotations on the slide that is shown, in an element that takes the pointer.
#[must_use]
pub fn ink(desk: Desk) -> impl IntoView {
    view! {
        <div class="ink-glass" data-tool=move || desk.tools.tool.get().word()>
            {drawing(desk)}
        </div>
    }
}

/// Renders the drawing itself.
pub(crate) fn drawing(desk: Desk) -> impl IntoView {
    let tools = desk.tools;
    let beam = move |beam| tools.pointing.get().filter(|it| it.0 == beam).map(|it| it.1);
    let laser = move || {
        let spot = beam(Beam::Laser);
        spot.map(place).map(|(x, y)| format!("translate({x} {y})"))
    };
    let has_spotlight = Memo::new(move |_| beam(Beam::Spotlight).is_some());
    let has_laser = Memo::new(move |_| beam(Beam::Laser).is_some());
    view! {
        <svg viewBox="0 0 1600 900" preserveAspectRatio="none" aria-hidden="true">
            <Show when=move || has_spotlight.get()>
                <path
                    class="ink-dark"
                    fill-rule="evenodd"
                    d=move || beam(Beam::Spotlight).map(around)
                ></path>
            </Show>
            <For
                each=move || tools.strokes.get()
                key=Clone::clone
                children=move |(id, _)| {
                    view! { <path class="ink-stroke" d=line(&desk.points(&id))></path> }
                }
            />
            <Show when=move || has_laser.get()>
                <g class="ink-laser" transform=laser data-rest=move || desk.rests().then_some("")>
                    <circle class="ink-halo" r="22"></circle>
                    <circle class="ink-dot" r="8"></circle>
                </g>
            </Show>
        </svg>
    }
}

/// Converts a point to units of the drawing.
fn place(spot: Spot) -> (f32, f32) {
    let edge = f32::from(EDGE);
    (f32::from(spot.x()) * 1600.0 / edge, f32::from(spot.y()) * 900.0 / edge)
}

/// Returns the path of the area that a spotlight dims: all of the slide but a circle. Its outer
/// edge is out of sight.
fn around(spot: Spot) -> String {
    let (x, y) = place(spot);
    let (r, d) = (LIGHT, LIGHT * 2.0);
    format!("M-9-9H1609V909H-9ZM{} {y}a{r} {r} 0 1 0 {d} 0a{r} {r} 0 1 0 {} 0Z", x - r, -d)
}

/// Returns the path of a stroke, as a smooth line: quadratic curves from the midpoint between two
/// points to the midpoint between the next.
fn line(spots: &[Spot]) -> String {
    let places: Vec<_> = spots.iter().copied().map(place).collect();
    let (Some(first), Some(last)) = (places.first(), places.last()) else { return String::new() };
    let mut d = format!("M{:.1} {:.1}", first.0, first.1);
    // Writing to a string cannot fail.
    for pair in places.get(1..).unwrap_or_default().windows(2) {
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

    fn spots(all: &[(u16, u16)]) -> Vec<Spot> {
        all.iter().map(|it| Spot::from(*it)).collect()
    }

    #[test]
    fn draws_dots_lines_and_curves() {
        for (places, d) in [
            (&[][..], ""),
            (&[(5_000, 5_000)], "M800.0 450.0L800.0 450.0"),
            (&[(0, 0), (10_000, 10_000)], "M0.0 0.0L1600.0 900.0"),
            (&[(0, 0), (1_000, 0), (1_000, 1_000)], "M0.0 0.0Q160.0 0.0 160.0 45.0L160.0 90.0"),
        ] {
            assert_eq!(line(&spots(places)), d);
        }
    }

    #[test]
    fn a_spotlight_is_a_hole_in_the_dark() {
        let d = around(Spot::MIDDLE);
        assert_eq!(d, "M-9-9H1609V909H-9ZM650 450a150 150 0 1 0 300 0a150 150 0 1 0 -300 0Z");
    }
}
