//! The aligned clocks as a still drawing: three waves, years since each one's zero.

use rostra::prelude::*;

use super::aligned::{bar_ends, label, places};
use super::data::{EMPTY_SLOT, NOW, NOW_NAME, Stage, Wave, readings};
use super::layout::Side;
use super::month::years;
use super::scale::{CLOCK_YEARS, on_clock};

/// The drawing, for previews and picture files.
pub const DRAWING: PictureFigure = PictureFigure { slide: "internet-clock", draw };

const WIDTH: f64 = 1056.0;
const HEAD: f64 = 36.0;
const ROW: f64 = 122.0;
/// Upper edge of a wave's bar below the wave's own, and the bar's height.
const BAR: (f64, f64) = (38.0, 34.0);
/// Baseline of the labels under a bar.
const LABELS: f64 = 102.0;
const TYPE: f64 = 21.0;

fn draw(lang: Lang) -> VectorDrawing {
    let height = HEAD + 3.0 * ROW - 8.0;
    let mut shapes = axis(lang);
    for (wave, row) in Wave::ALL.into_iter().zip([0.0, 1.0, 2.0]) {
        shapes.extend(drawn(wave, HEAD + row * ROW, lang));
    }
    VectorDrawing { width: WIDTH, height, shapes }
}

/// Draws the years, with a line at each that shows between the names and labels of the waves.
fn axis(lang: Lang) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for year in (0..=CLOCK_YEARS).step_by(2) {
        let x = WIDTH * on_clock(year * 12);
        let paint = Paint::of("rule");
        shapes.push(Shape::Rule { from: (x, 28.0), to: (x, HEAD), paint, width: 2.0 });
        for row in 0..3 {
            let top = HEAD + f64::from(row) * ROW + BAR.0;
            let (from, to) = ((x, top - 5.0), (x, top + BAR.1 + 5.0));
            shapes.push(Shape::Rule { from, to, paint, width: 2.0 });
        }
        let anchor = match year {
            0 => Anchor::Start,
            CLOCK_YEARS => Anchor::End,
            _ => Anchor::Middle,
        };
        let said = match lang {
            _ if anchor == Anchor::Middle => year.to_string(),
            Lang::Ko => format!("{year}년"),
            Lang::En => format!("{year} years"),
        };
        let words = Shape::words((x, 18.0), 19.0, 500, Paint::of("ink-3"), &said);
        shapes.push(words.anchored(anchor));
    }
    shapes
}

/// Draws a wave whose upper edge is at `top`.
fn drawn(wave: Wave, top: f64, lang: Lang) -> Vec<Shape> {
    let name = wave.name().get(lang);
    let zero = format!("{name} · {} {}", wave.zero_month().printed(), wave.zero_name().get(lang));
    let mut shapes = vec![Shape::words((0.0, top + 26.0), TYPE, 700, Paint::of("ink"), &zero)];
    let bar = |from: f64, to: f64, fill| {
        Shape::block((WIDTH * from, top + BAR.0), (WIDTH * (to - from), BAR.1), 5.0, fill)
    };
    let middle = top + BAR.0 + BAR.1 / 2.0;
    let Some((first, last)) = bar_ends(wave) else {
        shapes.extend(present(wave, top, lang));
        return shapes;
    };
    shapes.push(bar(0.0, first, Paint::tint("infrastructure", 0.24)));
    shapes.push(bar(first, last, Paint::tint("applications", 0.24)));
    for (reading, side) in readings(wave).zip(places(wave).into_iter().flatten()) {
        let x = WIDTH * on_clock(reading.elapsed());
        let earns = reading.stage() == Some(Stage::Monetize);
        let fill = Paint::of(if earns { "ink" } else { "applications" });
        shapes.push(Shape::Dot { at: (x, middle), radius: 9.0, fill });
        let (name, said) = label(reading, reading.elapsed(), lang);
        let anchor = match side {
            Side::After => Anchor::Start,
            Side::Before => Anchor::End,
        };
        let dx = if anchor == Anchor::Start { -9.0 } else { 9.0 };
        let at = (x + dx, top + LABELS);
        let words = Shape::words(at, TYPE, 650, Paint::of("ink"), &format!("{name}{said}"));
        shapes.push(words.anchored(anchor));
    }
    shapes
}

/// Draws AI: as far as the talk's month, and then an open slot.
fn present(wave: Wave, top: f64, lang: Lang) -> Vec<Shape> {
    let elapsed = wave.zero_month().until(NOW);
    let now = WIDTH * on_clock(elapsed);
    let count = years(elapsed);
    let said = match lang {
        Lang::Ko => format!("{} {count}년", NOW_NAME.ko),
        Lang::En => format!("{} {count} years", NOW_NAME.en),
    };
    let accent = Paint::of("now");
    let middle = (f64::midpoint(now, WIDTH), top + BAR.0 + BAR.1 / 2.0 + 7.0);
    vec![
        Shape::block((0.0, top + BAR.0), (now, BAR.1), 5.0, Paint::of("infrastructure")),
        Shape::Box {
            at: (now, top + BAR.0),
            size: (WIDTH - now - 1.5, BAR.1),
            radius: 5.0,
            fill: None,
            outline: Some((Paint::of("ink-3"), 2.5)),
            dashed: true,
        },
        Shape::words(middle, TYPE, 650, Paint::of("ink"), EMPTY_SLOT.get(lang))
            .anchored(Anchor::Middle),
        Shape::Rule {
            from: (now, top + BAR.0 - 14.0),
            to: (now, top + LABELS + 4.0),
            paint: accent,
            width: 4.0,
        },
        Shape::words((now + 12.0, top + LABELS), 24.0, 800, accent, &said),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::data::READINGS;
    use super::*;

    #[test]
    fn every_reading_stands_on_its_clock() {
        for lang in Lang::ALL {
            let lines: Vec<_> = draw(lang)
                .shapes
                .into_iter()
                .filter_map(|it| match it {
                    Shape::Words(line) => Some(line),
                    _ => None,
                })
                .collect();
            for reading in READINGS {
                let said = years(reading.months);
                let line = lines.iter().find(|it| {
                    it.words.starts_with(reading.short.get(lang)) && it.words.contains(&said)
                });
                let line = line.expect("the reading is drawn");
                let x = WIDTH * f64::from(reading.months) / 96.0;
                assert!((line.at.0 - x).abs() < 13.0, "{}", line.words);
            }
        }
    }
}
