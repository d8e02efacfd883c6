//! The visible part of both calendars (zoom and pan): all, a half, a quarter, and so on to a
//! thirty-second, which is less than a year of the longer one.

use rostra::prelude::*;

use super::scale::within;

/// The zoom factors of a part, in ascending order. Published addresses contain them, so none may be
/// removed.
const FACTORS: [u8; 5] = [2, 4, 8, 16, 32];
const MAX_FACTOR: u8 = {
    let [.., last] = FACTORS;
    last
};
/// Resolution of `center`: number of positions over the whole calendars. At the largest factor a
/// position is a twentieth of a pixel on a stage, so that a slow drag loses nothing to rounding.
const CENTER_PARTS: u32 = 1_000_000;
/// Resolution of `center` within a ten thousandth, the unit of the address, which writes the rest
/// as two decimals.
const PARTS_PER_UNIT: u32 = 100;
/// Number of units over the drawing in which controls give positions and distances.
const ACT_PARTS: f64 = 10_000.0;
/// Share of the visible part by which the buttons pan.
const PUSH: f64 = 0.5;

/// The visible part. Invariant: `factor` is 1 or one of [`FACTORS`]; `center` is at most
/// [`CENTER_PARTS`], the whole calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Viewport {
    factor: u8,
    center: u32,
}

impl Default for Viewport {
    fn default() -> Self {
        Self::ALL
    }
}

impl Viewport {
    /// All of both calendars.
    pub const ALL: Self = Self { factor: 1, center: CENTER_PARTS / 2 };

    /// Parses `x4-6200` or `x32-6200.25`: the zoom factor, and the center as a share of the whole in
    /// ten thousandths.
    pub fn read(word: &str) -> Option<Self> {
        let (factor, center) = word.strip_prefix('x')?.split_once('-')?;
        let (units, rest) = match center.split_once('.') {
            Some((units, digits)) => (units, hundredths(digits)?),
            None => (center, 0),
        };
        let center = u32::from(units.parse::<u16>().ok()?) * PARTS_PER_UNIT + rest;
        let factor = factor.parse().ok()?;
        (FACTORS.contains(&factor) && center <= CENTER_PARTS).then_some(Self { factor, center })
    }

    /// Returns the word that [`Viewport::read`] parses; `None` for the whole.
    pub fn word(self) -> Option<String> {
        let Self { factor, center } = self;
        let (units, rest) = (center / PARTS_PER_UNIT, center % PARTS_PER_UNIT);
        let rest = match rest {
            0 => String::new(),
            it if it % 10 == 0 => format!(".{}", it / 10),
            it => format!(".{it:02}"),
        };
        (factor > 1).then(|| format!("x{factor}-{units}{rest}"))
    }

    /// Returns whether this is less than the whole.
    pub fn is_part(self) -> bool {
        self.factor > 1
    }

    /// Returns whether the zoom factor is the largest.
    pub fn is_largest(self) -> bool {
        self.factor == MAX_FACTOR
    }

    /// Returns its start, as a share of the whole.
    fn from(self) -> f64 {
        let factor = f64::from(self.factor);
        let from = f64::from(self.center) / f64::from(CENTER_PARTS) - 0.5 / factor;
        within(from, 0.0, 1.0 - 1.0 / factor)
    }

    /// Converts a share of the whole to a share of this part; outside 0.0..=1.0 it is not visible.
    pub fn at(self, share: f64) -> f64 {
        (share - self.from()) * f64::from(self.factor)
    }

    /// Converts a share of this part to a share of the whole.
    pub fn to_whole(self, seen: f64) -> f64 {
        self.from() + seen / f64::from(self.factor)
    }

    /// Zooms in or out by a factor of 2; the position `seen` stays in place where the ends allow
    /// it.
    pub fn zoomed(self, is_in: bool, seen: f64) -> Self {
        let fixed = self.to_whole(seen);
        let factor = if is_in { self.factor * 2 } else { self.factor / 2 };
        let factor = factor.clamp(1, MAX_FACTOR);
        Self::centered(factor, fixed + (0.5 - seen) / f64::from(factor))
    }

    /// Pans by a share of the visible part.
    pub fn translated(self, by: f64) -> Self {
        Self::centered(self.factor, self.to_whole(0.5 + by))
    }

    /// Centers on a position, unless that is well within the visible part.
    pub fn around(self, share: f64) -> Self {
        if (0.05..=0.85).contains(&self.at(share)) {
            self
        } else {
            Self::centered(self.factor, share)
        }
    }

    /// Handles input on the strip: centers on a clicked position, `4300`; pans with a drag that
    /// began in the window, `4200-4300`, and centers on the end of a drag that began beside it.
    fn after_seek(self, value: &str) -> Option<Self> {
        let share = |it: &str| Some(f64::from(it.parse::<u16>().ok()?) / ACT_PARTS);
        let Some((from, to)) = value.split_once('-') else {
            return Some(Self::centered(self.factor, share(value)?));
        };
        let (from, to) = (share(from)?, share(to)?);
        let is_window = (0.0..=1.0).contains(&self.at(from));
        let center = if is_window { self.to_whole(0.5) + to - from } else { to };
        Some(Self::centered(self.factor, center))
    }

    fn centered(factor: u8, center: f64) -> Self {
        if factor == 1 {
            return Self::ALL;
        }
        let half = 0.5 / f64::from(factor);
        let parts = within(center, half, 1.0 - half) * f64::from(CENTER_PARTS);
        // Between 0 and [`CENTER_PARTS`].
        Self { factor, center: parts.round() as u32 }
    }
}

/// Parses decimals as hundredths; `None` if they end with a zero, since each position has one
/// address only.
fn hundredths(digits: &str) -> Option<u32> {
    let digit = |it: &u8| u32::from(*it - b'0');
    match digits.as_bytes() {
        [tenths @ b'1'..=b'9'] => Some(digit(tenths) * 10),
        [tenths @ b'0'..=b'9', rest @ b'1'..=b'9'] => Some(digit(tenths) * 10 + digit(rest)),
        _ => None,
    }
}

/// Returns the controls: zoom out and in, move left and right, and show the whole.
pub fn controls() -> String {
    [
        "<div class=\"clock-zoom\" role=\"group\">",
        &sign_button("out", "−", Text::new("작게", "Smaller")),
        &sign_button("in", "+", Text::new("크게", "Larger")),
        &sign_button("left", "←", Text::new("이전으로", "Earlier")),
        &sign_button("right", "→", Text::new("이후로", "Later")),
        &button("whole", Text::new("전체", "Whole")),
        "<output class=\"sr\" data-seen></output></div>",
    ]
    .concat()
}

/// Returns the visible part after a control is used; `None` for other controls. `focus` is the
/// position that a button zooms to.
pub fn act(viewport: Viewport, act: &ControlEvent, focus: Option<f64>) -> Option<Viewport> {
    let focus = focus.map(|it| viewport.at(it)).filter(|it| (0.0..=1.0).contains(it));
    let number = || Some(f64::from(act.value.parse::<i32>().ok()?) / ACT_PARTS);
    Some(match act.control {
        "in" | "out" => viewport.zoomed(act.control == "in", focus.unwrap_or(0.5)),
        "zoom-in" | "zoom-out" => viewport.zoomed(act.control == "zoom-in", on_lanes(number()?)),
        "pan" => viewport.translated(-number()? / LANES),
        "seek" => viewport.after_seek(act.value)?,
        "left" => viewport.translated(-PUSH),
        "right" => viewport.translated(PUSH),
        "whole" => Viewport::ALL,
        _ => return None,
    })
}

/// The lanes' share of the drawing's width; the rest holds their names.
const LANES: f64 = 1.0 - super::tracks::GUTTER;

/// Converts a position on the drawing to one on the lanes.
fn on_lanes(share: f64) -> f64 {
    ((share - super::tracks::GUTTER) / LANES).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Viewport> {
        let parts = FACTORS.into_iter().flat_map(|factor| {
            (0..=CENTER_PARTS).step_by(7_699).map(move |center| Viewport { factor, center })
        });
        std::iter::once(Viewport::ALL).chain(parts)
    }

    #[test]
    fn words_are_read_back() {
        for viewport in all().filter(|it| it.is_part()) {
            assert_eq!(viewport.word().as_deref().and_then(Viewport::read), Some(viewport));
        }
        assert_eq!(Viewport::ALL.word(), None);
        for nonsense in ["", "x", "x1-5000", "x3-5000", "x4-10001", "x4", "x4--1", "y4-5000"] {
            assert_eq!(Viewport::read(nonsense), None, "{nonsense}");
        }
        for nonsense in
            ["x64-5000", "x4-10000.5", "x4-.5", "x4-5.", "x4-5.0", "x4-5.50", "x4-5.123"]
        {
            assert_eq!(Viewport::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn published_words_keep_their_place() {
        for (word, center) in
            [("x4-6200", 0.62), ("x8-625", 0.0625), ("x2-10000", 1.0), ("x32-6200.05", 0.620_005)]
        {
            let read = Viewport::read(word).unwrap();
            assert!(
                (f64::from(read.center) / f64::from(CENTER_PARTS) - center).abs() < 1e-9,
                "{word}"
            );
            assert_eq!(read.word().as_deref(), Some(word));
        }
    }

    #[test]
    fn a_slow_drag_goes_as_far_as_a_fast_one() {
        // A pixel of a stage, and two hundred of them at once.
        let (pixel, at_once) = (6, 1200);
        for factor in FACTORS {
            let start = Viewport::centered(factor, 0.5);
            let pan = |it, by: i32| {
                act(it, &ControlEvent { control: "pan", value: &by.to_string() }, None).unwrap()
            };
            let slow = (0..200).fold(start, |it, _| pan(it, -pixel));
            let fast = pan(start, -at_once);
            assert!((slow.at(fast.to_whole(0.5)) - 0.5).abs() < 0.003, "{factor}");
        }
    }

    #[test]
    fn the_strip_centers_and_drags_the_window() {
        let seek = |word: &str, value| {
            let viewport = Viewport::read(word).unwrap();
            act(viewport, &ControlEvent { control: "seek", value }, None).and_then(Viewport::word)
        };
        assert_eq!(seek("x8-5000", "3000").as_deref(), Some("x8-3000"), "a click");
        assert_eq!(seek("x8-5000", "5000").as_deref(), Some("x8-5000"), "a click in the window");
        assert_eq!(seek("x8-5000", "5600-5500").as_deref(), Some("x8-4900"), "by its edge");
        assert_eq!(seek("x32-5000", "2000-2010").as_deref(), Some("x32-2010"), "from beside it");
        assert_eq!(seek("x4-2000", "2000-0").as_deref(), Some("x4-1250"), "to the end");
        for nonsense in ["", "-", "5-", "-5", "a-b", "1-2-3"] {
            assert_eq!(seek("x8-5000", nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn never_shows_what_is_not_there() {
        for viewport in all() {
            assert!(
                viewport.to_whole(0.0) >= 0.0 && viewport.to_whole(1.0) <= 1.0 + 1e-9,
                "{viewport:?}"
            );
        }
    }

    #[test]
    fn what_is_pointed_at_stays_put() {
        for viewport in all() {
            for seen in [0.0, 0.3, 0.5, 1.0] {
                let fixed = viewport.to_whole(seen);
                let closer = viewport.zoomed(true, seen);
                // The state word rounds the position.
                let slack = 1.1 / f64::from(CENTER_PARTS) * f64::from(closer.factor);
                assert!((closer.at(fixed) - seen).abs() < slack, "{viewport:?} at {seen}");
            }
        }
    }

    #[test]
    fn whatever_is_done_there_is_a_way_back() {
        for viewport in all() {
            let out = FACTORS.iter().fold(viewport, |it, _| it.zoomed(false, 0.7));
            assert_eq!(out, Viewport::ALL);
            assert!(viewport.translated(9.0).to_whole(1.0) <= 1.0 + 1e-9);
            assert!(viewport.translated(-9.0).to_whole(0.0) >= 0.0);
        }
    }

    #[test]
    fn a_place_is_brought_into_sight() {
        for viewport in all() {
            for share in [0.0, 0.2, 0.77, 0.99] {
                assert!(
                    (-1e-9..=1.0).contains(&viewport.around(share).at(share)),
                    "{viewport:?} {share}"
                );
            }
        }
    }

    #[test]
    fn controls_that_are_not_its_own_are_left_alone() {
        let made = |control, value| act(Viewport::ALL, &ControlEvent { control, value }, None);
        assert_eq!(made("talk", "on"), None);
        assert_eq!(made("pan", "nonsense"), None);
        assert_eq!(made("in", "").and_then(Viewport::word).as_deref(), Some("x2-5000"));
        assert_eq!(made("zoom-in", "1400").and_then(Viewport::word).as_deref(), Some("x2-2500"));
    }
}
