//! The diagram as a still drawing, and the icon of a chapter on previews.

use rostra::prelude::*;

use super::data::Layer;

/// The drawing, for previews and picture files.
pub const DRAWING: PictureFigure = PictureFigure { slide: "five-layers", draw };

const WIDTH: f64 = 1056.0;
const ROW: f64 = 88.0;
const GAP: f64 = 12.0;

/// Returns a layer's position and width: as on the slide, applications and enterprise are side by
/// side.
fn place(layer: Layer) -> (f64, f64, f64) {
    let half = f64::midpoint(WIDTH, -GAP);
    let (x, row, width) = match layer {
        Layer::App => (0.0, 0.0, half),
        Layer::Enterprise => (half + GAP, 0.0, half),
        Layer::Model => (0.0, 1.0, WIDTH),
        Layer::Infra => (0.0, 2.0, WIDTH),
        Layer::Outer => (0.0, 3.0, WIDTH),
    };
    (x, row * (ROW + GAP), width)
}

fn draw(lang: Lang) -> VectorDrawing {
    let mut shapes = Vec::new();
    for layer in Layer::TOP_DOWN {
        let (x, y, width) = place(layer);
        let about = layer.about();
        let accent = Paint::of(layer.accent());
        shapes.push(Shape::Box {
            at: (x, y),
            size: (width, ROW),
            radius: 10.0,
            fill: Some(Paint::of("card")),
            outline: Some((accent, 3.0)),
            dashed: layer == Layer::Outer,
        });
        let says = |size, weight, below: f64, paint, text: Text| {
            Shape::words((x + 26.0, y + below), size, weight, paint, text.get(lang))
        };
        shapes.push(says(30.0, 700, 40.0, accent, about.name));
        shapes.push(says(21.0, 500, 71.0, Paint::of("ink-2"), about.role));
        // Half a row has no room for names.
        if width > WIDTH / 2.0 {
            let named = about.players.iter().filter(|player| player.talk);
            let names: Vec<_> = named.map(|player| player.name.get(lang)).collect();
            let shown = names.get(..NAMES).unwrap_or(&names).join(" · ");
            let at = (WIDTH - 26.0, y + 54.0);
            shapes.push(
                Shape::words(at, 20.0, 500, Paint::of("ink-2"), &shown).anchored(Anchor::End),
            );
        }
    }
    VectorDrawing { width: WIDTH, height: 4.0 * ROW + 3.0 * GAP, shapes }
}

/// Number of a layer's players that there is room for.
const NAMES: usize = 5;

/// Returns the icon of a chapter: the five layers with its own highlighted. For chapters of no
/// single layer all are highlighted.
#[must_use]
pub fn icon(chapter: &Chapter) -> VectorDrawing {
    const BAR: f64 = 20.0;
    const AIR: f64 = 8.0;
    const WIDE: f64 = 192.0;
    let lit = Layer::of_accent(chapter.accent);
    let half = f64::midpoint(WIDE, -AIR);
    let shapes = Layer::TOP_DOWN.map(|layer| {
        let (x, row, width) = match layer {
            Layer::App => (0.0, 0.0, half),
            Layer::Enterprise => (half + AIR, 0.0, half),
            Layer::Model => (0.0, 1.0, WIDE),
            Layer::Infra => (0.0, 2.0, WIDE),
            Layer::Outer => (0.0, 3.0, WIDE),
        };
        let token = if lit.is_none_or(|it| it == layer) { layer.accent() } else { "rule" };
        Shape::block((x, row * (BAR + AIR)), (width, BAR), 4.0, Paint::of(token))
    });
    VectorDrawing { width: WIDE, height: 4.0 * BAR + 3.0 * AIR, shapes: shapes.to_vec() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chapters::{INFRASTRUCTURE, OPENING};

    #[test]
    fn every_layer_is_named_in_both_languages() {
        for lang in Lang::ALL {
            let said: Vec<_> = draw(lang)
                .shapes
                .into_iter()
                .filter_map(|it| match it {
                    Shape::Words(line) => Some(line.words),
                    _ => None,
                })
                .collect();
            for layer in Layer::ALL {
                assert!(said.iter().any(|it| it == layer.about().name.get(lang)), "{layer:?}");
            }
        }
    }

    #[test]
    fn an_icon_lights_the_layer_of_its_chapter() {
        let lit = |chapter| {
            let tokens = icon(chapter).shapes.into_iter().filter_map(|it| match it {
                Shape::Box { fill, .. } => fill.map(|it| it.token),
                _ => None,
            });
            tokens.filter(|it| *it != "rule").collect::<Vec<_>>()
        };
        assert_eq!(lit(&INFRASTRUCTURE), ["infrastructure"]);
        assert_eq!(lit(&OPENING), Layer::TOP_DOWN.map(Layer::accent));
    }
}
