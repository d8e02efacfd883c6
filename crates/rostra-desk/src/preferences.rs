//! Preferences of the speaker's window: the borders between its parts, and how notes are shown.

use serde::{Deserialize, Serialize};

/// Step of an arrow key, in percent.
const STEP: f64 = 2.0;
/// Number of text sizes of the notes; the style sheet knows them by number.
const SIZES: usize = 7;

/// A border between two parts of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Border {
    /// Between the slide and what is beside it.
    Upright,
    /// Between the slide and the plan below it.
    Level,
    /// Between what is next and the notes below it.
    Notes,
}

impl Border {
    /// All borders.
    pub const ALL: [Self; 3] = [Self::Upright, Self::Level, Self::Notes];

    /// Returns its name in the style sheet and in the attribute `data-border`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Upright => "upright",
            Self::Level => "level",
            Self::Notes => "notes",
        }
    }

    /// Returns its default position, in percent of the window or, for the notes, of their column.
    const fn usual(self) -> f64 {
        match self {
            Self::Upright => 62.0,
            Self::Level => 60.0,
            Self::Notes => 36.0,
        }
    }

    /// Returns its lowest and highest position: nearer to an edge a part could not be used.
    #[must_use]
    pub const fn limits(self) -> (f64, f64) {
        match self {
            Self::Upright | Self::Level => (25.0, 80.0),
            Self::Notes => (15.0, 60.0),
        }
    }

    fn within(self, percent: f64) -> f64 {
        let (least, most) = self.limits();
        percent.clamp(least, most)
    }

    /// Returns where a key moves it from a position; `None` for a key of another purpose.
    #[must_use]
    pub fn pressed(self, key: &str, from: f64) -> Option<f64> {
        let (less, more) = match self {
            Self::Upright => ("ArrowLeft", "ArrowRight"),
            Self::Level | Self::Notes => ("ArrowUp", "ArrowDown"),
        };
        match key {
            "Home" => Some(self.limits().0),
            "End" => Some(self.limits().1),
            _ if key == less => Some(from - STEP),
            _ if key == more => Some(from + STEP),
            _ => None,
        }
    }
}

/// The preferences. Invariant: borders and size are within their limits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "Stored")]
pub struct Preferences {
    upright: f64,
    level: f64,
    notes: f64,
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
struct Stored {
    upright: f64,
    level: f64,
    notes: f64,
    size: usize,
    other_language: bool,
    only_notes: bool,
    large_buttons: bool,
}

impl Default for Stored {
    fn default() -> Self {
        let [upright, level, notes] = Border::ALL.map(Border::usual);
        let (other_language, only_notes, large_buttons) = (false, false, false);
        Self { upright, level, notes, size: 2, other_language, only_notes, large_buttons }
    }
}

impl From<Stored> for Preferences {
    fn from(it: Stored) -> Self {
        Self {
            upright: Border::Upright.within(it.upright),
            level: Border::Level.within(it.level),
            notes: Border::Notes.within(it.notes),
            size: it.size.min(SIZES - 1),
            other_language: it.other_language,
            only_notes: it.only_notes,
            large_buttons: it.large_buttons,
        }
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Stored::default().into()
    }
}

impl Preferences {
    /// Returns the position of a border, in percent of the window or, for the notes, of their
    /// column.
    #[must_use]
    pub const fn border(&self, which: Border) -> f64 {
        match which {
            Border::Upright => self.upright,
            Border::Level => self.level,
            Border::Notes => self.notes,
        }
    }

    /// Moves a border, within its limits; `None` moves it to its default position.
    pub fn set_border(&mut self, which: Border, to: Option<f64>) {
        let to = to.filter(|it| it.is_finite()).unwrap_or_else(|| which.usual());
        // A tenth of a percent is about a pixel.
        let to = which.within((to * 10.0).round() / 10.0);
        match which {
            Border::Upright => self.upright = to,
            Border::Level => self.level = to,
            Border::Notes => self.notes = to,
        }
    }

    /// Returns the text size of the notes, from 0.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.size
    }

    /// Changes the text size of the notes by a number of steps.
    pub fn resize(&mut self, by: isize) {
        self.size = self.size.saturating_add_signed(by).min(SIZES - 1);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::json::Stored;

    /// Parses stored text; invalid text gives the defaults.
    fn read(json: &str) -> Preferences {
        Preferences::from_json(json).unwrap_or_default()
    }

    #[test]
    fn keys_move_their_own_border() {
        let mut it = Preferences::default();
        for (which, key, to) in [
            (Border::Upright, "ArrowRight", Some(64.0)),
            (Border::Upright, "ArrowUp", None),
            (Border::Upright, "End", Some(80.0)),
            (Border::Upright, "ArrowRight", Some(80.0)),
            (Border::Level, "ArrowUp", Some(58.0)),
            (Border::Level, "Home", Some(25.0)),
            (Border::Level, "ArrowUp", Some(25.0)),
            (Border::Notes, "ArrowDown", Some(38.0)),
            (Border::Notes, "End", Some(60.0)),
            (Border::Level, "PageDown", None),
        ] {
            let pressed = which.pressed(key, it.border(which));
            if pressed.is_some() {
                it.set_border(which, pressed);
            }
            assert_eq!(pressed.map(|_| it.border(which)), to, "{which:?} {key}");
        }
        it.set_border(Border::Upright, None);
        it.set_border(Border::Notes, None);
        it.set_border(Border::Level, Some(f64::NAN));
        assert_eq!(it, Preferences::default());
    }

    #[test]
    fn what_is_missing_or_garbage_is_as_usual() {
        let it = read(r#"{"level":700,"size":99}"#);
        assert_eq!((it.border(Border::Upright), it.border(Border::Level)), (62.0, 80.0));
        assert_eq!(it.size(), SIZES - 1);
        assert_eq!(read("7"), Preferences::default());
    }

    proptest! {
        #[test]
        fn comes_back_as_it_was(x: f64, y: f64, by in prop::collection::vec(-1isize..=1, 0..20)) {
            let mut it = Preferences::default();
            it.set_border(Border::Upright, Some(x));
            it.set_border(Border::Level, Some(y));
            by.into_iter().for_each(|by| it.resize(by));
            prop_assert!(it.size() < SIZES);
            prop_assert!((25.0..=80.0).contains(&it.border(Border::Level)));
            prop_assert_eq!(read(&it.to_json()), it);
        }
    }
}
