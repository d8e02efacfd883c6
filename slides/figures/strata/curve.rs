//! The geometry of the strata: curved edges that never cross, as SVG path data.
//! Not here: colors, and the parameters of each drawing (`view.rs`).

use std::f64::consts::PI;
use std::fmt::Write;

/// Width of the drawing's `viewBox`, which is stretched to its box.
pub const WIDTH: f64 = 1920.0;
/// Height of the drawing's `viewBox`.
pub const HEIGHT: f64 = 1080.0;
/// Number of curve segments in an edge. Fewer flatten the waves; more look the same and add bytes.
const PIECES: u32 = 4;

/// How the five layers run through the drawing: closed at `x` = 0, open at `x` = [`WIDTH`].
#[derive(Clone, Copy, Debug)]
pub struct Course {
    /// Y coordinate of the closed end's middle.
    pub closed_at: f64,
    /// Y coordinate of the open end's middle.
    pub open_at: f64,
    /// Thickness of all layers together at the closed end.
    pub closed: f64,
    /// Thickness of all layers together at the open end.
    pub open: f64,
    /// X coordinate at which the line begins to open.
    pub from: f64,
    /// X coordinate at which it is fully open.
    pub to: f64,
    /// Amplitude of the waves where the layers are open.
    pub swing: f64,
    /// Whether the drawing is mirrored, with the closed end at the right.
    pub mirrored: bool,
}

/// A layer's upper and lower edge, as shares of the whole thickness.
#[derive(Clone, Copy, Debug)]
pub struct Band {
    /// Upper edge, 0 at the top.
    pub top: f64,
    /// Lower edge, 1 at the bottom.
    pub bottom: f64,
}

impl Band {
    /// Returns the depth at the share `at` of the way from the upper edge to the lower one.
    #[must_use]
    pub fn depth(self, at: f64) -> f64 {
        (self.bottom - self.top).mul_add(at, self.top)
    }
}

/// Returns bands of the given thicknesses, one below the other with `gap` between them, scaled to
/// fill 0.0..=1.0.
#[must_use]
pub fn bands<const N: usize>(thicknesses: [f64; N], gap: f64) -> [Band; N] {
    let whole: f64 = thicknesses.iter().map(|it| it + gap).sum::<f64>() - gap;
    let mut top = 0.0;
    thicknesses.map(|it| {
        let band = Band { top: top / whole, bottom: (top + it) / whole };
        top += it + gap;
        band
    })
}

impl Course {
    /// Returns the closed outline of a band.
    #[must_use]
    pub fn outline(&self, band: Band) -> String {
        let mut path = String::new();
        self.edge(&mut path, band.top, false);
        self.edge(&mut path, band.bottom, true);
        path.push('Z');
        path
    }

    /// Returns an open line along a depth.
    #[must_use]
    pub fn line(&self, depth: f64) -> String {
        let mut path = String::new();
        self.edge(&mut path, depth, false);
        path
    }

    /// Appends one edge as Bezier curves: forward along the top, back along the bottom. Coordinates
    /// are relative, and each segment continues the one before smoothly (`s`), since this is the
    /// shortest form.
    fn edge(&self, path: &mut String, depth: f64, back: bool) {
        let piece = WIDTH / f64::from(PIECES);
        let at = |index: u32| if back { PIECES - index } else { index };
        let forth = if back { -piece } else { piece } / 3.0;
        // The y coordinate of the path as written, so that rounding errors do not add up.
        let mut pen = 0.0;
        for index in 0..=PIECES {
            let x = f64::from(at(index)) * piece;
            let y = self.height(x, depth);
            if index == 0 {
                pen = y.round();
                path.push(if back { 'L' } else { 'M' });
                numbers(path, &[x, y]);
                continue;
            }
            if index == 1 {
                let before = forth.mul_add(-3.0, x);
                path.push('c');
                numbers(path, &[forth, forth * self.slope(before, depth)]);
                path.push(' ');
            } else {
                path.push('s');
            }
            let control = forth.mul_add(-self.slope(x, depth), y);
            let rise = (y - pen).round();
            numbers(path, &[forth * 2.0, control - pen, forth * 3.0, rise]);
            pen += rise;
        }
    }

    /// Returns the y coordinate of the edge at a depth (0 top, 1 bottom).
    fn height(&self, x: f64, depth: f64) -> f64 {
        let x = if self.mirrored { WIDTH - x } else { x };
        let open = eased((x - self.from) / (self.to - self.from));
        let middle = (self.open_at - self.closed_at).mul_add(open, self.closed_at);
        let thick = (self.open - self.closed).mul_add(open, self.closed);
        // Deeper layers have a shifted phase and a smaller amplitude, as if the upper ones had
        // settled onto them.
        let wave = (2.3 * PI).mul_add(x / WIDTH, depth * 1.3).sin() * (1.0 - 0.45 * depth);
        (depth - 0.5).mul_add(thick, middle) + wave * self.swing * open
    }

    fn slope(&self, x: f64, depth: f64) -> f64 {
        self.height(x + 0.5, depth) - self.height(x - 0.5, depth)
    }
}

/// Interpolates smoothly from 0 to 1 (smoothstep): level at both ends.
fn eased(share: f64) -> f64 {
    let share = share.clamp(0.0, 1.0);
    share * share * 2.0f64.mul_add(-share, 3.0)
}

/// Appends numbers, rounded to integers since the drawing is about as large as a window, with a
/// space only before those that need one.
fn numbers(path: &mut String, numbers: &[f64]) {
    for (index, number) in numbers.iter().enumerate() {
        // Adding 0 turns -0 into 0.
        let number = number.round() + 0.0;
        let space = if index == 0 || number < 0.0 { "" } else { " " };
        // Writing to a string cannot fail.
        let _ = write!(path, "{space}{number}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COURSE: Course = Course {
        closed_at: 800.0,
        open_at: 600.0,
        closed: 20.0,
        open: 800.0,
        from: 200.0,
        to: 1900.0,
        swing: 60.0,
        mirrored: false,
    };

    #[test]
    fn bands_fill_the_whole_and_keep_their_gaps() {
        let all = bands([1.0, 2.0, 1.0], 0.5);
        assert_eq!((all[0].top, all[2].bottom), (0.0, 1.0));
        assert!(all.windows(2).all(|it| it[0].bottom < it[1].top));
    }

    #[test]
    fn edges_never_cross() {
        for x in 0..=96 {
            let x = f64::from(x) * 20.0;
            let heights: Vec<_> =
                (0..=20).map(|it| COURSE.height(x, f64::from(it) / 20.0)).collect();
            assert!(heights.is_sorted(), "at x = {x}: {heights:?}");
        }
    }

    #[test]
    fn is_closed_at_one_end_and_mirrored_at_the_other() {
        let thick = |course: Course, x| course.height(x, 1.0) - course.height(x, 0.0);
        let mirrored = Course { mirrored: true, ..COURSE };
        assert!((thick(COURSE, 0.0) - 20.0).abs() < 0.01);
        assert!((thick(mirrored, WIDTH) - 20.0).abs() < 0.01);
    }

    #[test]
    fn an_outline_goes_forth_and_back() {
        let path = COURSE.outline(Band { top: 0.0, bottom: 1.0 });
        assert!(path.starts_with("M0 790c160 0 320 "), "{path}");
        let (forth, back) = path.trim_end_matches('Z').split_once('L').unwrap();
        for (edge, x, y) in [(&forth[1..], WIDTH, 0.0), (back, 0.0, 1.0)] {
            let (pen_x, pen_y) = end(edge);
            assert!((pen_x - x).abs() < 1e-9, "{path}");
            assert!((pen_y - COURSE.height(x, y)).abs() < 0.6, "rounding adds up: {path}");
        }
    }

    /// Returns the end of an edge: its start plus the offset of each segment.
    fn end(edge: &str) -> (f64, f64) {
        let mut pieces = edge.split(['c', 's']).map(|it| {
            // The path data has no space before a minus sign.
            let spaced = it.replace('-', " -");
            let numbers: Vec<f64> =
                spaced.split_whitespace().map(|it| it.parse().unwrap()).collect();
            (numbers[numbers.len() - 2], numbers[numbers.len() - 1])
        });
        let start = pieces.next().unwrap();
        pieces.fold(start, |pen, by| (pen.0 + by.0, pen.1 + by.1))
    }
}
