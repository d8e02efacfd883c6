//! SVG views of the strata. Their colors and how they appear are set in the style sheets.

use leptos::prelude::*;

use super::curve::{Band, Course, HEIGHT, WIDTH, bands};

/// The layers from the top down, in the order of the map: accent as in the style sheets, thickness.
const LAYERS: [(&str, f64); 5] = [
    ("applications", 1.0),
    ("enterprise", 0.82),
    ("models", 1.06),
    ("infrastructure", 1.3),
    ("outer-ring", 1.16),
];

/// Gap between two layers, in the unit of their thicknesses.
const GAP: f64 = 0.1;

/// Depth of a layer's seam, as a share of its thickness: below the middle, as in sediment.
const SEAM: f64 = 0.62;

/// Draws one line at the left that opens into five layers.
#[must_use]
pub fn opening() -> AnyView {
    art(Course {
        closed_at: 846.0,
        open_at: 650.0,
        closed: 22.0,
        open: 930.0,
        from: 240.0,
        to: 2050.0,
        swing: 70.0,
        mirrored: false,
    })
}

/// Draws five layers at the left that close into one line.
#[must_use]
pub fn closing() -> AnyView {
    art(Course {
        closed_at: 779.0,
        open_at: 622.0,
        closed: 15.0,
        open: 690.0,
        from: 1180.0,
        to: 2060.0,
        swing: 40.0,
        mirrored: true,
    })
}

fn art(course: Course) -> AnyView {
    let [app, enterprise, model, infra, outer] = bands(LAYERS.map(|it| it.1), GAP);
    let layers = LAYERS
        .into_iter()
        .zip([app, enterprise, model, infra, outer])
        .map(|((name, _), band)| layer(course, name, band));
    let viewbox = format!("0 0 {WIDTH:.0} {HEIGHT:.0}");
    view! {
        <svg class="strata" viewBox=viewbox preserveAspectRatio="none" aria-hidden="true">
            {layers.collect_view()}
        </svg>
    }
    .into_any()
}

fn layer(course: Course, name: &'static str, band: Band) -> AnyView {
    view! {
        <g data-accent=name>
            <path d=course.outline(band) />
            <path class="seam" d=course.line(band.depth(SEAM)) />
        </g>
    }
    .into_any()
}
