//! What windows of a session tell each other about drawings over the slides. Each mark says something that
//! stays true, however often and late it arrives. Not here: what they add up to (`annotations/canvas`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::session::state::{LONGEST_NAME, LamportTimestamp};

/// Slides are as wide and as high as this in the coordinates of a [`Spot`].
pub const EDGE: u16 = 10_000;
/// A stroke has no more points than this; a longer one goes on as another.
pub const LONGEST: u16 = 500;
/// How large a slide is drawn as a whole, in percent.
pub const WHOLE: u16 = 100;
/// And at the closest.
pub const CLOSEST: u16 = 500;

/// A place on a slide, in ten-thousandths of its width and of its height.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "(u16, u16)", into = "(u16, u16)")]
pub struct Spot {
    x: u16,
    y: u16,
}

impl Spot {
    /// The middle of a slide.
    pub const MIDDLE: Self = Self { x: EDGE / 2, y: EDGE / 2 };

    /// A place by parts of the slide's width and height; the nearest one on the slide.
    #[must_use]
    pub fn of(x: f64, y: f64) -> Self {
        // Within the bounds, and 0 for what is no number.
        let whole = |it: f64| (it * f64::from(EDGE)).round().clamp(0.0, f64::from(EDGE)) as u16;
        Self { x: whole(x), y: whole(y) }
    }

    /// From the left edge, 0 to [`EDGE`].
    #[must_use]
    pub const fn x(self) -> u16 {
        self.x
    }

    /// From the upper edge, 0 to [`EDGE`].
    #[must_use]
    pub const fn y(self) -> u16 {
        self.y
    }

    /// So much further to the right and down, but no further than the edge.
    #[must_use]
    pub fn moved(self, dx: i16, dy: i16) -> Self {
        (self.x.saturating_add_signed(dx), self.y.saturating_add_signed(dy)).into()
    }
}

impl From<(u16, u16)> for Spot {
    fn from((x, y): (u16, u16)) -> Self {
        Self { x: x.min(EDGE), y: y.min(EDGE) }
    }
}

impl From<Spot> for (u16, u16) {
    fn from(it: Spot) -> Self {
        (it.x, it.y)
    }
}

/// What points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Beam {
    /// A dot.
    Laser,
    /// All else gets dark.
    Spotlight,
}

/// What points where. Of two, the one with the later stamp holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pointing {
    /// Which one this is.
    pub stamp: LamportTimestamp,
    /// On which slide.
    pub slide: String,
    /// Nothing, when nothing points.
    pub at: Option<(Beam, Spot)>,
}

/// How closely a slide is looked at. Of two, the one with the later stamp holds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Zoom {
    /// Which one this is.
    pub stamp: LamportTimestamp,
    /// Which slide.
    pub slide: String,
    /// What stays in its place while all else moves outward.
    pub at: Spot,
    /// How large, [`WHOLE`] and up.
    pub percent: u16,
}

impl Default for Zoom {
    fn default() -> Self {
        Self {
            stamp: LamportTimestamp::default(),
            slide: String::new(),
            at: Spot::MIDDLE,
            percent: WHOLE,
        }
    }
}

/// What one window tells the others, small enough for every frame.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Operation {
    /// Points of a stroke, which begins or goes on with them.
    Drawn {
        /// The slide it is on.
        slide: String,
        /// The stroke's name.
        id: LamportTimestamp,
        /// Which of its points is the first of these, from 0.
        from: u16,
        /// The points.
        points: Vec<Spot>,
    },
    /// A stroke is taken back for good.
    Undone {
        /// The slide it was on.
        slide: String,
        /// The stroke's name.
        id: LamportTimestamp,
    },
    /// A slide's strokes up to this one are gone.
    Cleared {
        /// The slide.
        slide: String,
        /// The last of them.
        upto: LamportTimestamp,
    },
    /// Something points elsewhere, or no longer.
    Pointed(Pointing),
    /// A slide is looked at more closely, or as a whole again.
    Zoomed(Zoom),
    /// What a window knows, so that the others tell it what it does not.
    Known(Known),
}

/// What a window knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Of the strokes on each slide: a number that differs when they do.
    pub slides: BTreeMap<String, u64>,
    /// Of what points.
    pub pointing: LamportTimestamp,
    /// Of how closely a slide is looked at.
    pub zoom: LamportTimestamp,
}

/// Whether names and numbers are such as windows give that count as far as this one.
pub(crate) fn is_sound(mark: &Operation, count: u64) -> bool {
    let (slide, stamp) = match mark {
        Operation::Drawn { slide, id, .. } | Operation::Undone { slide, id } => (slide, id),
        Operation::Cleared { slide, upto } => (slide, upto),
        Operation::Pointed(it) => (&it.slide, &it.stamp),
        Operation::Zoomed(it) => (&it.slide, &it.stamp),
        Operation::Known(_) => return true,
    };
    // An empty stroke could not be told to anybody.
    let says = !matches!(mark, Operation::Drawn { from, points, .. } if points.is_empty() || *from >= LONGEST);
    says && stamp.count > 0 && stamp.is_near(count) && slide.len() < LONGEST_NAME
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn places_stay_on_the_slide() {
        assert_eq!(Spot::from((u16::MAX, 3)), Spot { x: EDGE, y: 3 });
        assert_eq!(
            [Spot::of(-1.0, 2.0), Spot::of(f64::NAN, 0.5)].map(|it| (it.x, it.y)),
            [(0, EDGE), (0, 5_000)]
        );
        assert_eq!(Spot::from((100, 9_950)).moved(-200, 200), Spot { x: 0, y: EDGE });
    }

    pub(crate) fn any_stamp() -> impl Strategy<Value = LamportTimestamp> {
        (1..8_u64, "[abc]").prop_map(|(count, by)| LamportTimestamp { count, by })
    }

    pub(crate) fn any_mark() -> impl Strategy<Value = Operation> {
        let slide = || "(title|end)";
        let spot = || (0..=EDGE, 0..=EDGE).prop_map(Spot::from);
        let beam = prop_oneof![Just(Beam::Laser), Just(Beam::Spotlight)];
        let at = proptest::option::of((beam, spot()));
        prop_oneof![
            4 => (slide(), any_stamp(), 0..520_u16, proptest::collection::vec(spot(), 0..5))
                .prop_map(|(slide, id, from, points)| Operation::Drawn { slide, id, from, points }),
            1 => (slide(), any_stamp()).prop_map(|(slide, id)| Operation::Undone { slide, id }),
            1 => (slide(), any_stamp()).prop_map(|(slide, upto)| Operation::Cleared { slide, upto }),
            1 => (slide(), any_stamp(), at)
                .prop_map(|(slide, stamp, at)| Operation::Pointed(Pointing { stamp, slide, at })),
            1 => (slide(), any_stamp(), spot(), any::<u16>())
                .prop_map(|(slide, stamp, at, percent)| Operation::Zoomed(Zoom { stamp, slide, at, percent })),
        ]
    }
}
