//! What a finger's trail means.

use crate::intent::Intent;

/// Shortest trail that counts as a swipe, in CSS px. Below this, phones report taps as swipes.
const SWIPE_MIN_PX: f64 = 40.0;
/// A swipe is at least this many times wider than it is high, or it was meant as scrolling.
const SWIPE_SLANT: f64 = 1.5;
/// Longest time a swipe may take, in ms. A slower trail is a drag or a selection of text.
const SWIPE_MAX_MS: f64 = 800.0;

/// Where a finger went between touching and leaving the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trail {
    /// Distance to the right, in CSS px.
    pub dx: f64,
    /// Distance down, in CSS px.
    pub dy: f64,
    /// Time it took, in ms.
    pub ms: f64,
    /// Most fingers that were down at once.
    pub fingers: usize,
    /// The page is zoomed in, so the finger pans.
    pub zoomed: bool,
}

/// A swipe to the left asks for the next step, to the right for the previous one.
#[must_use]
pub fn intent(trail: Trail) -> Option<Intent> {
    let flat = trail.dx.abs() >= SWIPE_MIN_PX && trail.dx.abs() >= SWIPE_SLANT * trail.dy.abs();
    let quick = (0.0..=SWIPE_MAX_MS).contains(&trail.ms);
    let meant = flat && quick && trail.fingers == 1 && !trail.zoomed;
    meant.then_some(if trail.dx < 0.0 { Intent::Next } else { Intent::Previous })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LEFT: Trail = Trail { dx: -120.0, dy: 10.0, ms: 200.0, fingers: 1, zoomed: false };

    #[test]
    fn tells_swipes_from_everything_else() {
        let cases = [
            ("left", LEFT, Some(Intent::Next)),
            ("right", Trail { dx: 120.0, ..LEFT }, Some(Intent::Previous)),
            ("a tap", Trail { dx: -8.0, dy: 2.0, ..LEFT }, None),
            ("scrolling", Trail { dy: 150.0, ..LEFT }, None),
            ("pinching", Trail { fingers: 2, ..LEFT }, None),
            ("panning a zoomed page", Trail { zoomed: true, ..LEFT }, None),
            ("a slow drag", Trail { ms: 2_000.0, ..LEFT }, None),
            ("nonsense", Trail { dx: f64::NAN, ..LEFT }, None),
        ];
        for (name, trail, expected) in cases {
            assert_eq!(intent(trail), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn what_is_higher_than_wide_never_turns_the_slide(dx in -500.0..500.0, extra in 0.0..500.0) {
            let dx: f64 = dx;
            prop_assert_eq!(intent(Trail { dx, dy: dx.abs() + extra, ..LEFT }), None);
        }
    }
}
