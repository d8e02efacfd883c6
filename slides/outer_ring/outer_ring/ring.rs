//! SVG drawing of the outer ring: the core in the middle and four industries around it. The style
//! sheet sets which arc is lit and where the ring stands; the slide's list says the same in words.

use std::f64::consts::TAU;

use leptos::prelude::*;

/// Side of the square drawing, and the inner and outer radius of the ring.
const SIDE: f64 = 600.0;
const RADII: (f64, f64) = (190.0, 290.0);
/// Where the arcs start and end, in degrees clockwise from the top, in the order of the topics.
const ARCS: [(f64, f64); 4] = [(0.0, 77.0), (81.0, 158.0), (162.0, 239.0), (243.0, 320.0)];
/// The rest of the circle: the topic that is only named.
const NAMED_ONLY: (f64, f64) = (325.0, 355.0);
/// Side of a topic's sign in the drawing; the sign's own `viewBox` is 24 wide.
const SIGN: f64 = 66.0;

/// The core's layers: color, left edge, width and row. The fifth layer is the ring itself.
const CORE: [(&str, u32, u32, u32); 4] = [
    ("applications", 192, 104, 0),
    ("enterprise", 304, 104, 0),
    ("models", 192, 216, 1),
    ("infrastructure", 192, 216, 2),
];

/// Returns the core and the ring around it.
pub fn ring() -> AnyView {
    let core = CORE.map(|(accent, x, width, row)| {
        view! {
            <rect data-accent=accent x=x y=200 + row * 69 width=width height="62" rx="8" />
        }
    });
    let arcs = ARCS.iter().zip(1..).map(|(arc, topic)| {
        let (x, y) = polar((arc.0 + arc.1) / 2.0, (RADII.0 + RADII.1) / 2.0);
        let half = SIGN / 2.0;
        view! {
            <g class="arc" data-topic=topic>
                <path d=sector(*arc) />
                <svg x=(x - half).round() y=(y - half).round() width=SIGN height=SIGN viewBox="0 0 24 24">
                    <path class="sign-lines" d=sign_path(topic) />
                </svg>
            </g>
        }
    });
    view! {
        <svg class="drawing" viewBox=format!("0 0 {SIDE} {SIDE}") aria-hidden="true">
            {core.into_iter().collect_view()} {arcs.collect_view()}
            <path class="named-only" d=sector(NAMED_ONLY) />
        </svg>
    }
    .into_any()
}

/// Returns a topic's sign, shown on its arc and before its name.
pub fn sign(topic: u8) -> AnyView {
    view! {
        <svg class="topic-sign" viewBox="0 0 24 24" aria-hidden="true">
            <path class="sign-lines" d=sign_path(topic) />
        </svg>
    }
    .into_any()
}

/// Returns the path data of a topic's sign: power, a head with two eyes, a chip with pins, an orbit
/// around a core.
const fn sign_path(topic: u8) -> &'static str {
    match topic {
        1 => "M13.5 2.5 5 14h6l-1 7.5L18.5 10h-6z",
        2 => "M5 8h14v11H5zM12 8V3.5M9 12.5v1.5M15 12.5v1.5M2.5 12v4M21.5 12v4",
        3 => {
            "M6 6h12v12H6zM10 10h4v4h-4zM9 2.5V6M15 2.5V6M9 18v3.5M15 18v3.5M2.5 9H6M2.5 15H6M18 9h3.5M18 15h3.5"
        }
        _ => "M2 12a10 4 0 1 0 20 0a10 4 0 1 0-20 0M12 2a4 10 0 1 0 0 20a4 10 0 1 0 0-20M11.5 12h1",
    }
}

/// Returns a sector of the ring as path data.
fn sector((start, end): (f64, f64)) -> String {
    let (inner, outer) = RADII;
    let [a, b, c, d] =
        [(start, outer), (end, outer), (end, inner), (start, inner)].map(|(angle, radius)| {
            let (x, y) = polar(angle, radius);
            format!("{x:.0} {y:.0}")
        });
    format!("M{a}A{outer} {outer} 0 0 1 {b}L{c}A{inner} {inner} 0 0 0 {d}z")
}

/// Converts polar coordinates around the middle to x and y; degrees clockwise from the top.
fn polar(degrees: f64, radius: f64) -> (f64, f64) {
    let angle = degrees / 360.0 * TAU;
    (SIDE / 2.0 + radius * angle.sin(), SIDE / 2.0 - radius * angle.cos())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs_go_around_once_without_touching() {
        let all: Vec<_> = ARCS.into_iter().chain([NAMED_ONLY]).collect();
        assert!(all.iter().all(|(start, end)| end > start && end - start < 180.0));
        assert!(all.windows(2).all(|it| it[0].1 < it[1].0));
        assert!(all.last().unwrap().1 < 360.0 + ARCS[0].0);
    }

    #[test]
    fn a_quarter_starts_at_the_top_and_ends_at_the_right() {
        assert_eq!(
            sector((0.0, 90.0)),
            "M300 10A290 290 0 0 1 590 300L490 300A190 190 0 0 0 300 110z"
        );
    }
}
