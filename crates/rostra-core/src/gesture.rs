//! Recognizes swipes, and mouse clicks on the stage.

use crate::intent::Intent;
use crate::state::{Click, Layout, State};

/// Minimum length of a swipe, in CSS px. Below this, phones report taps as swipes.
const SWIPE_MIN_PX: f64 = 40.0;
/// Minimum ratio of a swipe's width to its height. A steeper movement is scrolling.
const SWIPE_SLANT: f64 = 1.5;
/// Maximum duration of a swipe, in ms. A slower movement is a drag or a text selection.
const SWIPE_MAX_MS: f64 = 800.0;

/// The path of a touch from start to end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TouchPath {
    /// Distance to the right, in CSS px.
    pub dx: f64,
    /// Distance down, in CSS px.
    pub dy: f64,
    /// Duration, in ms.
    pub ms: f64,
    /// Maximum number of fingers down at once.
    pub fingers: usize,
    /// The page is zoomed in, so the finger pans.
    pub zoomed: bool,
}

/// Recognizes a swipe: to the left is the next step, to the right the previous one.
#[must_use]
pub fn swipe(path: TouchPath) -> Option<Intent> {
    let flat = path.dx.abs() >= SWIPE_MIN_PX && path.dx.abs() >= SWIPE_SLANT * path.dy.abs();
    let quick = (0.0..=SWIPE_MAX_MS).contains(&path.ms);
    let meant = flat && quick && path.fingers == 1 && !path.zoomed;
    meant.then_some(if path.dx < 0.0 { Intent::Next } else { Intent::Previous })
}

/// Maximum movement of a click, in CSS px. A longer movement is a drag.
const CLICK_MAX_PX: f64 = 5.0;
/// Width of the area at the window's left edge where a click goes back, as a share of the window's width.
const BACK_EDGE_SHARE: f64 = 0.2;

/// A press and release of the main mouse button.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MouseClick {
    /// Horizontal position in the window: 0 is the left edge, 1 the right.
    pub across: f64,
    /// Distance that the pointer moved between press and release, in CSS px.
    pub moved_px: f64,
    /// No element at this point uses the click, and nothing covers the slide.
    pub free: bool,
    /// The window had the focus before the press. A click that only activates the window is
    /// ignored.
    pub focused: bool,
    /// Text was selected before the press or is selected now.
    pub selected: bool,
}

/// Recognizes a click on an empty place of the stage: next step, or previous at the left edge.
#[must_use]
pub fn click(state: &State, click: MouseClick) -> Option<Intent> {
    let on_stage = state.layout == Layout::Stage && state.panel.is_none() && state.blank.is_none();
    let meant = click.free && click.focused && !click.selected && click.moved_px <= CLICK_MAX_PX;
    let turns = on_stage && meant && state.click == Click::Navigates;
    turns.then_some(if click.across < BACK_EDGE_SHARE { Intent::Previous } else { Intent::Next })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::{BlankScreen, Panel};
    use proptest::prelude::*;

    #[test]
    fn a_click_turns_only_where_it_is_meant() {
        let stage = State { layout: Layout::Stage, ..State::default() };
        let on =
            MouseClick { across: 0.5, moved_px: 1.0, free: true, focused: true, selected: false };
        for (name, state, mouse, expected) in [
            ("in the middle", stage.clone(), on, Some(Intent::Next)),
            ("at the right", stage.clone(), MouseClick { across: 1.0, ..on }, Some(Intent::Next)),
            (
                "beside the fifth",
                stage.clone(),
                MouseClick { across: 0.2, ..on },
                Some(Intent::Next),
            ),
            (
                "at the left",
                stage.clone(),
                MouseClick { across: 0.19, ..on },
                Some(Intent::Previous),
            ),
            ("on a button or text", stage.clone(), MouseClick { free: false, ..on }, None),
            ("into the window", stage.clone(), MouseClick { focused: false, ..on }, None),
            ("with text selected", stage.clone(), MouseClick { selected: true, ..on }, None),
            ("a drag", stage.clone(), MouseClick { moved_px: 6.0, ..on }, None),
            ("nonsense", stage.clone(), MouseClick { moved_px: f64::NAN, ..on }, None),
            ("the article", State::default(), on, None),
            ("switched off", State { click: Click::Disabled, ..stage.clone() }, on, None),
            ("a panel", State { panel: Some(Panel::Help), ..stage.clone() }, on, None),
            ("the overview", State { panel: Some(Panel::Overview), ..stage.clone() }, on, None),
            ("a black screen", State { blank: Some(BlankScreen::Black), ..stage }, on, None),
        ] {
            assert_eq!(click(&state, mouse), expected, "{name}");
        }
    }

    const LEFT: TouchPath =
        TouchPath { dx: -120.0, dy: 10.0, ms: 200.0, fingers: 1, zoomed: false };

    #[test]
    fn tells_swipes_from_everything_else() {
        let cases = [
            ("left", LEFT, Some(Intent::Next)),
            ("right", TouchPath { dx: 120.0, ..LEFT }, Some(Intent::Previous)),
            ("a tap", TouchPath { dx: -8.0, dy: 2.0, ..LEFT }, None),
            ("scrolling", TouchPath { dy: 150.0, ..LEFT }, None),
            ("pinching", TouchPath { fingers: 2, ..LEFT }, None),
            ("panning a zoomed page", TouchPath { zoomed: true, ..LEFT }, None),
            ("a slow drag", TouchPath { ms: 2_000.0, ..LEFT }, None),
            ("nonsense", TouchPath { dx: f64::NAN, ..LEFT }, None),
        ];
        for (name, path, expected) in cases {
            assert_eq!(swipe(path), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn what_is_higher_than_wide_never_turns_the_slide(dx in -500.0..500.0, extra in 0.0..500.0) {
            let dx: f64 = dx;
            prop_assert_eq!(swipe(TouchPath { dx, dy: dx.abs() + extra, ..LEFT }), None);
        }
    }
}
