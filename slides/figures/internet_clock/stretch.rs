//! The visible part of both calendars: all of it, or a half, a quarter, an eighth.

use rostra::prelude::*;

use super::scale::within;

/// The zoom factors of a part, from the smallest. Published addresses hold them, so none may go.
const FACTORS: [u8; 3] = [2, 4, MOST];
const MOST: u8 = 8;
/// Number of positions of `center`: fine enough for a slow drag.
const WHOLE: u16 = 10_000;
/// Share of the visible part by which a button moves it.
const PUSH: f64 = 0.5;

/// The visible part. Invariant: `factor` is 1, 2, 4 or 8; `center` is in parts of [`WHOLE`] of the
/// calendars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    factor: u8,
    center: u16,
}

impl Default for Stretch {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl Stretch {
    /// All of both calendars.
    pub const WHOLE: Self = Self { factor: 1, center: WHOLE / 2 };

    /// Parses `x4-6200`: zoom factor 4, centered at 62 % of the whole.
    pub fn read(word: &str) -> Option<Self> {
        let (factor, center) = word.strip_prefix('x')?.split_once('-')?;
        let (factor, center) = (factor.parse().ok()?, center.parse().ok()?);
        (FACTORS.contains(&factor) && center <= WHOLE).then_some(Self { factor, center })
    }

    /// Returns the word that [`Stretch::read`] parses; `None` for the whole.
    pub fn word(self) -> Option<String> {
        let Self { factor, center } = self;
        (factor > 1).then(|| format!("x{factor}-{center}"))
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

    fn centered(factor: u8, center: f64) -> Self {
        if factor == 1 {
            return Self::WHOLE;
        }
        let half = 0.5 / f64::from(factor);
        let parts = within(center, half, 1.0 - half) * f64::from(WHOLE);
        // Between 0 and [`WHOLE`].
        Self { factor, center: parts.round() as u16 }
    }
}

/// Returns the controls: zoom out and in, move left and right, and show the whole.
pub fn controls() -> String {
    [
        "<div class=\"clock-zoom\" role=\"group\">",
        &sign_button("out", "−", Text::new("작게", "Smaller")),
        &sign_button("in", "+", Text::new("크게", "Larger")),
        &sign_button("left", "←", Text::new("이전 해로", "Earlier")),
        &sign_button("right", "→", Text::new("이후 해로", "Later")),
        &button("whole", Text::new("전체", "Whole")),
        "<output class=\"sr\" data-seen></output></div>",
    ]
    .concat()
}

/// Returns the part after a control is used; `None` for a control that is not one of these. `focus`
/// is the position that a button zooms to.
pub fn act(stretch: Stretch, act: &Act, focus: Option<f64>) -> Option<Stretch> {
    let focus = focus.map(|it| stretch.at(it)).filter(|it| (0.0..=1.0).contains(it));
    let number = || Some(f64::from(act.value.parse::<i32>().ok()?) / f64::from(WHOLE));
    Some(match act.control {
        "in" | "out" => stretch.zoomed(act.control == "in", focus.unwrap_or(0.5)),
        "zoom-in" | "zoom-out" => stretch.zoomed(act.control == "zoom-in", on_lanes(number()?)),
        "pan" => stretch.moved(-number()? / LANES),
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
        let parts = [2, 4, 8].into_iter().flat_map(|factor| {
            (0..=WHOLE).step_by(77).map(move |center| Stretch { factor, center })
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
            let out = (0..3).fold(stretch, |it, _| it.zoomed(false, 0.7));
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
        let made = |control, value| act(Stretch::WHOLE, &Act { control, value }, None);
        assert_eq!(made("talk", "on"), None);
        assert_eq!(made("pan", "nonsense"), None);
        assert_eq!(made("in", "").and_then(Stretch::word).as_deref(), Some("x2-5000"));
        assert_eq!(made("zoom-in", "1400").and_then(Stretch::word).as_deref(), Some("x2-2500"));
    }
}
