//! Preview picture for links to a slide: chapter, headline, the chapter's icon, and the figure if
//! the talk has a drawing of it.

use anyhow::Result;
use rostra::still::{Anchor, Paint, Shape, VectorDrawing};
use rostra::talk::{Entry, Talk};
use rostra_core::text::Lang;

use crate::prerender::picture::font::Font;

/// Size in px that Facebook and KakaoTalk recommend.
pub const SIZE: (u32, u32) = (1200, 630);

const MARGIN: f64 = 72.0;
/// Font sizes of headlines, from the largest.
const HEADLINE: [f64; 5] = [92.0, 82.0, 72.0, 62.0, 54.0];
/// Font sizes of headlines over a drawing, which have one line.
const CAPTION: [f64; 4] = [54.0, 48.0, 42.0, 36.0];
/// Largest number of lines of a headline.
const LINES: usize = 3;
/// The weight of headlines.
pub const BOLD: u16 = 800;

/// Composes the picture of a slide.
pub fn preview(talk: &Talk, entry: &Entry, lang: Lang, font: &Font) -> Result<VectorDrawing> {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let ink = Paint::of("ink");
    let accent = match entry.chapter.accent {
        "" => ink,
        token => Paint::of(token),
    };
    let part = format!("{} · {}", entry.chapter.label.get(lang), entry.chapter.name.get(lang));
    let given = format!("{} · {}", talk.title.get(lang), talk.date);
    let mut shapes = vec![
        Shape::block((MARGIN, 74.0), (36.0, 6.0), 0.0, accent),
        Shape::words((MARGIN + 52.0, 86.0), 26.0, 600, ink, &part),
        Shape::words((width - MARGIN, 86.0), 24.0, 500, Paint::of("ink-3"), &given)
            .anchored(Anchor::End),
    ];
    let room = width - 2.0 * MARGIN;
    let headline = entry.slide.headline.get(lang);
    let drawing = talk.drawings.iter().find(|it| it.slide == entry.slide.id);
    let (sizes, most) =
        if drawing.is_some() { (CAPTION.as_slice(), 1) } else { (HEADLINE.as_slice(), LINES) };
    let (size, lines) = fitted(headline, sizes, most, room, font)?;
    let first = if drawing.is_some() { 112.0 } else { 136.0 } + size;
    let mut baseline = first;
    for line in &lines {
        shapes.push(Shape::words((MARGIN, baseline), size, BOLD, ink, line));
        baseline += 1.2 * size;
    }
    // A drawing stands below the headline, an icon in the corner.
    let (still, at) = match drawing {
        Some(drawing) => ((drawing.draw)(lang), (MARGIN, 204.0)),
        None => {
            let icon = (talk.icon)(entry.chapter);
            let at = (width - MARGIN - icon.width, height - MARGIN - icon.height);
            (icon, at)
        }
    };
    shapes.extend(still.shapes.into_iter().map(|it| it.translated(at)));
    Ok(VectorDrawing { width, height, shapes })
}

/// Returns the largest font size at which a headline fits, and its lines.
fn fitted(
    headline: &str,
    sizes: &[f64],
    most: usize,
    room: f64,
    font: &Font,
) -> Result<(f64, Vec<String>)> {
    let mut found = (0.0, Vec::new());
    for size in sizes {
        found = (*size, font.wrapped(headline, *size, BOLD, room)?);
        if found.1.len() <= most {
            break;
        }
    }
    Ok(found)
}
