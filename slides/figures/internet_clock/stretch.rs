//! The visible part of both calendars: all of it, or a half, a quarter, and so on to a
//! thirty-second, which is less than a year of the longer one.

use rostra::prelude::*;

use super::scale::within;

/// The zoom factors of a part, from the smallest. Published addresses hold them, so none may go.
const FACTORS: [u8; 5] = [2, 4, 8, 16, MOST];
const MOST: u8 = 32;
/// Number of positions of `center`: at the largest factor one is a twentieth of a pixel of a stage,
/// so that a slow drag loses nothing.
const WHOLE: u32 = 1_000_000;
/// Number of positions of `center` in a unit of the address, whose digits after the point they are.
const UNIT: u32 = 100;
/// Number of parts in which the positions and distances of acts are given.
const PARTS: f64 = 10_000.0;
/// Share of the visible part by which a button moves it.
const PUSH: f64 = 0.5;

/// The visible part. Invariant: `factor` is 1 or one of [`FACTORS`]; `center` is in parts of
/// [`WHOLE`] of the calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    factor: u8,
    center: u32,
}

impl Default for Stretch {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Stretch {
    /// All of both calendars.
    pub const WHOLE: Self = Self { factor: 1, center: WHOLE / 2 };

    /// Parses `x4-6200` or `x32-6200.25`: the zoom factor, and the center as a share of the whole in
    /// ten thousandths.
    pub fn read(word: &str) -> Option<Self> {
        let (factor, center) = word.strip_prefix('x')?.split_once('-')?;
        let (units, rest) = match center.split_once('.') {
            Some((units, digits)) => (units, hundredths(digits)?),
            None => (center, 0),
        };
        let center = u32::from(units.parse::<u16>().ok()?) * UNIT + rest;
        let factor = factor.parse().ok()?;
        (FACTORS.contains(&factor) && center <= WHOLE).then_some(Self { factor, center })
    }

    /// Returns the word that [`Stretch::read`] parses; `None` for the whole.
    pub fn word(self) -> Option<String> {
        let Self { factor, center } = self;
        let (units, rest) = (center / UNIT, center % UNIT);
        let rest = match rest {
            0 => String::new(),
            it if it % 10 == 0 => format!(".{}", it / 10),
            it => format!(".{it:02}"),
        };
        (factor > 1).then(|| format!("x{factor}-{units}{rest}"))
    }

    /// Returns whether it is less than the whole.
    pub fn is_part(self) -> bool {
        self.factor > 1
    }

    /// Returns whether the zoom factor is the largest.
    pub fn is_largest(self) -> bool {
        self.factor == MOST
    }

    /// Returns where it begins, as a share of the whole.
    fn from(self) -> f64 {
        let factor = f64::from(self.factor);
        let from = f64::from(self.center) / f64::from(WHOLE) - 0.5 / factor;
        within(from, 0.0, 1.0 - 1.0 / factor)
    }

    /// Converts a share of the whole to a share of this part; outside 0.0..=1.0 it is not visible.
    pub fn at(self, share: f64) -> f64 {
        (share - self.from()) * f64::from(self.factor)
    }

    /// Converts a share of this part to a share of the whole.
    pub fn whole(self, seen: f64) -> f64 {
        self.from() + seen / f64::from(self.factor)
    }

    /// Returns it zoomed in or out by a factor of 2; the position `seen` stays in place, if the
    /// ends allow.
    pub fn zoomed(self, is_in: bool, seen: f64) -> Self {
        let fixed = self.whole(seen);
        let factor = if is_in { self.factor * 2 } else { self.factor / 2 };
        let factor = factor.clamp(1, MOST);
        Self::centered(factor, fixed + (0.5 - seen) / f64::from(factor))
    }

    /// Returns it moved by a share of the visible part.
    pub fn moved(self, by: f64) -> Self {
        Self::centered(self.factor, self.whole(0.5 + by))
    }

    /// Returns it centered on a position, or unchanged if the position is well within it.
    pub fn around(self, share: f64) -> Self {
        if (0.05..=0.85).contains(&self.at(share)) {
            self
        } else {
            Self::centered(self.factor, share)
        }
    }

    /// Returns it after a use of the strip: centered on a position that was clicked, `4300`; moved
    /// with a drag that began in the window, `4200-4300`, and centered on a drag that began beside it.
    fn sought(self, value: &str) -> Option<Self> {
        let share = |it: &str| Some(f64::from(it.parse::<u16>().ok()?) / PARTS);
        let Some((from, to)) = value.split_once('-') else {
            return Some(Self::centered(self.factor, share(value)?));
        };
        let (from, to) = (share(from)?, share(to)?);
        let is_window = (0.0..=1.0).contains(&self.at(from));
        let center = if is_window { self.whole(0.5) + to - from } else { to };
        Some(Self::centered(self.factor, center))
    }

    fn centered(factor: u8, center: f64) -> Self {
        if factor == 1 {
            return Self::WHOLE;
        }
        let half = 0.5 / f64::from(factor);
        let parts = within(center, half, 1.0 - half) * f64::from(WHOLE);
        // Between 0 and [`WHOLE`].
        Self { factor, center: parts.round() as u32 }
    }
}

/// Parses digits after a point as hundredths; `None` if they end with a zero, since a place has one
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

/// Returns the part after a control is used; `None` for a control that is not one of these. `focus`
/// is the position that a button zooms to.
pub fn act(stretch: Stretch, act: &ControlEvent, focus: Option<f64>) -> Option<Stretch> {
    let focus = focus.map(|it| stretch.at(it)).filter(|it| (0.0..=1.0).contains(it));
    let number = || Some(f64::from(act.value.parse::<i32>().ok()?) / PARTS);
    Some(match act.control {
        "in" | "out" => stretch.zoomed(act.control == "in", focus.unwrap_or(0.5)),
        "zoom-in" | "zoom-out" => stretch.zoomed(act.control == "zoom-in", on_lanes(number()?)),
        "pan" => stretch.moved(-number()? / LANES),
        "seek" => stretch.sought(act.value)?,
        "left" => stretch.moved(-PUSH),
        "right" => stretch.moved(PUSH),
        "whole" => Stretch::WHOLE,
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

    fn all() -> impl Iterator<Item = Stretch> {
        let parts = FACTORS.into_iter().flat_map(|factor| {
            (0..=WHOLE).step_by(7_699).map(move |center| Stretch { factor, center })
        });
        std::iter::once(Stretch::WHOLE).chain(parts)
    }

    #[test]
    fn words_are_read_back() {
        for stretch in all().filter(|it| it.is_part()) {
            assert_eq!(stretch.word().as_deref().and_then(Stretch::read), Some(stretch));
        }
        assert_eq!(Stretch::WHOLE.word(), None);
        for nonsense in ["", "x", "x1-5000", "x3-5000", "x4-10001", "x4", "x4--1", "y4-5000"] {
            assert_eq!(Stretch::read(nonsense), None, "{nonsense}");
        }
        for nonsense in
            ["x64-5000", "x4-10000.5", "x4-.5", "x4-5.", "x4-5.0", "x4-5.50", "x4-5.123"]
        {
            assert_eq!(Stretch::read(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn published_words_keep_their_place() {
        for (word, center) in
            [("x4-6200", 0.62), ("x8-625", 0.0625), ("x2-10000", 1.0), ("x32-6200.05", 0.620_005)]
        {
            let read = Stretch::read(word).unwrap();
            assert!((f64::from(read.center) / f64::from(WHOLE) - center).abs() < 1e-9, "{word}");
            assert_eq!(read.word().as_deref(), Some(word));
        }
    }

    #[test]
    fn a_slow_drag_goes_as_far_as_a_fast_one() {
        // A pixel of a stage, and two hundred of them at once.
        let (pixel, at_once) = (6, 1200);
        for factor in FACTORS {
            let start = Stretch::centered(factor, 0.5);
            let pan = |it, by: i32| {
                act(it, &ControlEvent { control: "pan", value: &by.to_string() }, None).unwrap()
            };
            let slow = (0..200).fold(start, |it, _| pan(it, -pixel));
            let fast = pan(start, -at_once);
            assert!((slow.at(fast.whole(0.5)) - 0.5).abs() < 0.003, "{factor}");
        }
    }

    #[test]
    fn the_strip_centers_and_drags_the_window() {
        let seek = |word: &str, value| {
            let stretch = Stretch::read(word).unwrap();
            act(stretch, &ControlEvent { control: "seek", value }, None).and_then(Stretch::word)
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
        for stretch in all() {
            assert!(stretch.whole(0.0) >= 0.0 && stretch.whole(1.0) <= 1.0 + 1e-9, "{stretch:?}");
        }
    }

    #[test]
    fn what_is_pointed_at_stays_put() {
        for stretch in all() {
            for seen in [0.0, 0.3, 0.5, 1.0] {
                let fixed = stretch.whole(seen);
                let closer = stretch.zoomed(true, seen);
                // The state word rounds the position.
                let slack = 1.1 / f64::from(WHOLE) * f64::from(closer.factor);
                assert!((closer.at(fixed) - seen).abs() < slack, "{stretch:?} at {seen}");
            }
        }
    }

    #[test]
    fn whatever_is_done_there_is_a_way_back() {
        for stretch in all() {
            let out = FACTORS.iter().fold(stretch, |it, _| it.zoomed(false, 0.7));
            assert_eq!(out, Stretch::WHOLE);
            assert!(stretch.moved(9.0).whole(1.0) <= 1.0 + 1e-9);
            assert!(stretch.moved(-9.0).whole(0.0) >= 0.0);
        }
    }

    #[test]
    fn a_place_is_brought_into_sight() {
        for stretch in all() {
            for share in [0.0, 0.2, 0.77, 0.99] {
                assert!(
                    (-1e-9..=1.0).contains(&stretch.around(share).at(share)),
                    "{stretch:?} {share}"
                );
            }
        }
    }

    #[test]
    fn controls_that_are_not_its_own_are_left_alone() {
        let made = |control, value| act(Stretch::WHOLE, &ControlEvent { control, value }, None);
        assert_eq!(made("talk", "on"), None);
        assert_eq!(made("pan", "nonsense"), None);
        assert_eq!(made("in", "").and_then(Stretch::word).as_deref(), Some("x2-5000"));
        assert_eq!(made("zoom-in", "1400").and_then(Stretch::word).as_deref(), Some("x2-2500"));
    }
}
