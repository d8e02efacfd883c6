//! Preferences of the speaker's window: the borders between its parts, and how notes are shown.

use serde::{Deserialize, Serialize};

/// Step of an arrow key, in percent.
const STEP_PERCENT: f64 = 2.0;
/// Number of text sizes of the notes; the style sheet knows them by number.
const TEXT_SIZES: usize = 7;

/// A border between two parts of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    /// Between the slide and the parts beside it: sets the slide's width.
    SlideWidth,
    /// Between the slide and the plan below it: sets the slide's height.
    SlideHeight,
    /// Between the preview of the next step and the notes below it: sets the preview's height.
    NextHeight,
}

impl Border {
    /// All borders.
    pub const ALL: [Self; 3] = [Self::SlideWidth, Self::SlideHeight, Self::NextHeight];

    /// Returns its name in the style sheet and in the attribute `data-border`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::SlideWidth => "upright",
            Self::SlideHeight => "level",
            Self::NextHeight => "notes",
        }
    }

    /// Returns its default position, in percent of the window or, for the notes, of their column.
    const fn default_percent(self) -> f64 {
        match self {
            Self::SlideWidth => 62.0,
            Self::SlideHeight => 60.0,
            Self::NextHeight => 36.0,
        }
    }

    /// Returns its lowest and highest position, in percent: beyond them a part would be too small to use.
    #[must_use]
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Self::SlideWidth | Self::SlideHeight => (25.0, 80.0),
            Self::NextHeight => (15.0, 60.0),
        }
    }

    /// Clamps a position to the limits.
    fn within(self, percent: f64) -> f64 {
        let (least, most) = self.limits();
        percent.clamp(least, most)
    }

    /// Returns where a key moves it from a position; `None` for a key of another purpose.
    #[must_use]
    pub fn pressed(self, key: &str, from: f64) -> Option<f64> {
        let (less, more) = match self {
            Self::SlideWidth => ("ArrowLeft", "ArrowRight"),
            Self::SlideHeight | Self::NextHeight => ("ArrowUp", "ArrowDown"),
        };
        match key {
            "Home" => Some(self.limits().0),
            "End" => Some(self.limits().1),
            _ if key == less => Some(from - STEP_PERCENT),
            _ if key == more => Some(from + STEP_PERCENT),
            _ => None,
        }
    }
}

/// The preferences. Invariant: borders and size are within their limits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "UncheckedPreferences")]
pub struct Preferences {
    #[serde(rename = "upright")]
    slide_width: f64,
    #[serde(rename = "level")]
    slide_height: f64,
    #[serde(rename = "notes")]
    next_height: f64,
    size: usize,
    /// Whether notes are in the language that is not on the slides.
    pub other_language: bool,
    /// Whether the notes have the window to themselves.
    pub only_notes: bool,
    /// Whether only large buttons are shown, for touch.
    pub large_buttons: bool,
}

/// Preferences as stored, not validated.
#[derive(Deserialize)]
#[serde(default)]
struct UncheckedPreferences {
    #[serde(rename = "upright")]
    slide_width: f64,
    #[serde(rename = "level")]
    slide_height: f64,
    #[serde(rename = "notes")]
    next_height: f64,
    size: usize,
    other_language: bool,
    only_notes: bool,
    large_buttons: bool,
}

impl Default for UncheckedPreferences {
    fn default() -> Self {
        let [slide_width, slide_height, next_height] = Border::ALL.map(Border::default_percent);
        let (other_language, only_notes, large_buttons) = (false, false, false);
        Self {
            slide_width,
            slide_height,
            next_height,
            size: 2,
            other_language,
            only_notes,
            large_buttons,
        }
    }
}

impl From<UncheckedPreferences> for Preferences {
    fn from(it: UncheckedPreferences) -> Self {
        Self {
            slide_width: Border::SlideWidth.within(it.slide_width),
            slide_height: Border::SlideHeight.within(it.slide_height),
            next_height: Border::NextHeight.within(it.next_height),
            size: it.size.min(TEXT_SIZES - 1),
            other_language: it.other_language,
            only_notes: it.only_notes,
            large_buttons: it.large_buttons,
        }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        UncheckedPreferences::default().into()
    }
}

impl Preferences {
    /// Returns the position of a border, in percent of the window or, for the notes, of their
    /// column.
    #[must_use]
    pub const fn border(&self, which: Border) -> f64 {
        match which {
            Border::SlideWidth => self.slide_width,
            Border::SlideHeight => self.slide_height,
            Border::NextHeight => self.next_height,
        }
    }

    /// Moves a border, within its limits; `None` moves it to its default position.
    pub fn set_border(&mut self, which: Border, to: Option<f64>) {
        let to = to.filter(|it| it.is_finite()).unwrap_or_else(|| which.default_percent());
        // A tenth of a percent is about a pixel.
        let to = which.within((to * 10.0).round() / 10.0);
        match which {
            Border::SlideWidth => self.slide_width = to,
            Border::SlideHeight => self.slide_height = to,
            Border::NextHeight => self.next_height = to,
        }
    }

    /// Returns the text size of the notes, from 0.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Changes the text size of the notes by a number of steps.
    pub fn resize(&mut self, by: isize) {
        self.size = self.size.saturating_add_signed(by).min(TEXT_SIZES - 1);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::StoredAsJson;

    /// Parses stored text; invalid text gives the defaults.
    fn read(json: &str) -> Preferences {
        Preferences::from_json(json).unwrap_or_default()
    }

    #[test]
    fn keys_move_their_own_border() {
        let mut it = Preferences::default();
        for (which, key, to) in [
            (Border::SlideWidth, "ArrowRight", Some(64.0)),
            (Border::SlideWidth, "ArrowUp", None),
            (Border::SlideWidth, "End", Some(80.0)),
            (Border::SlideWidth, "ArrowRight", Some(80.0)),
            (Border::SlideHeight, "ArrowUp", Some(58.0)),
            (Border::SlideHeight, "Home", Some(25.0)),
            (Border::SlideHeight, "ArrowUp", Some(25.0)),
            (Border::NextHeight, "ArrowDown", Some(38.0)),
            (Border::NextHeight, "End", Some(60.0)),
            (Border::SlideHeight, "PageDown", None),
        ] {
            let pressed = which.pressed(key, it.border(which));
            if pressed.is_some() {
                it.set_border(which, pressed);
            }
            assert_eq!(pressed.map(|_| it.border(which)), to, "{which:?} {key}");
        }
        it.set_border(Border::SlideWidth, None);
        it.set_border(Border::NextHeight, None);
        it.set_border(Border::SlideHeight, Some(f64::NAN));
        assert_eq!(it, Preferences::default());
    }

    #[test]
    fn missing_or_invalid_values_are_the_defaults() {
        let it = read(r#"{"level":700,"size":99}"#);
        assert_eq!((it.border(Border::SlideWidth), it.border(Border::SlideHeight)), (62.0, 80.0));
        assert_eq!(it.size(), TEXT_SIZES - 1);
        assert_eq!(read("7"), Preferences::default());
        let stored = read(r#"{"upright":50,"level":51,"notes":52}"#);
        assert_eq!(Border::ALL.map(|which| stored.border(which)), [50.0, 51.0, 52.0]);
        assert!(stored.to_json().starts_with(r#"{"upright":50.0,"level":51.0,"notes":52.0,"#));
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(x: f64, y: f64, by in prop::collection::vec(-1isize..=1, 0..20)) {
            let mut it = Preferences::default();
            it.set_border(Border::SlideWidth, Some(x));
            it.set_border(Border::SlideHeight, Some(y));
            by.into_iter().for_each(|by| it.resize(by));
            prop_assert!(it.size() < TEXT_SIZES);
            prop_assert!((25.0..=80.0).contains(&it.border(Border::SlideHeight)));
            prop_assert_eq!(read(&it.to_json()), it);
        }
    }
}
