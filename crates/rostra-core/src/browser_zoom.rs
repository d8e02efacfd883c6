//! Detects browser zoom (Ctrl and plus). The stage always fits its window, so zooming does not enlarge it, while
//! it does enlarge the article. Browsers report zoom only by a window's width and pixel ratio.

/// The measures of a window that zoom changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Width of the page, in CSS px.
    pub width_px: f64,
    /// Device px per CSS px.
    pub ratio: f64,
}

/// Minimum zoom factor that counts as intended: browsers go 110, 125, 150, 175, 200 %.
const MIN_ZOOM: f64 = 1.5;
/// Relative tolerance in comparing widths of the window before and after zooming: scroll bars take a part.
const WIDTH_TOLERANCE: f64 = 0.05;

/// A window's zoom since the page was opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BrowserZoom {
    /// The measures that the window would have now without any zoom since it was opened.
    plain: Scale,
    now: Scale,
}

impl BrowserZoom {
    /// Starts with a window that was just opened.
    #[must_use]
    pub const fn new(now: Scale) -> Self {
        Self { plain: now, now }
    }

    /// Returns the zoom after the window has changed. A width that changes without the ratio is a resize.
    #[must_use]
    pub fn updated(self, now: Scale) -> Self {
        let resized = now.ratio.to_bits() == self.now.ratio.to_bits();
        let grown = if resized { now.width_px / self.now.width_px } else { 1.0 };
        Self { plain: Scale { width_px: self.plain.width_px * grown, ..self.plain }, now }
    }

    /// Whether the page is zoomed in. A window that moves to a screen of higher density keeps its
    /// width in CSS px, so it does not count.
    #[must_use]
    pub fn is_in(self) -> bool {
        let (plain, now) = (self.plain, self.now);
        let zoom = now.ratio / plain.ratio;
        let filled = now.width_px * now.ratio / (plain.width_px * plain.ratio);
        zoom >= MIN_ZOOM && (filled - 1.0).abs() <= WIDTH_TOLERANCE
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tells_zoom_from_resizing_and_from_finer_screens() {
        type Widths = &'static [(f64, f64)];
        let cases: [(&str, Widths, bool); 9] = [
            ("as opened", &[(1920.0, 1.0)], false),
            ("200 %", &[(1920.0, 1.0), (960.0, 2.0)], true),
            ("400 %", &[(1920.0, 1.0), (480.0, 4.0)], true),
            ("a fine screen", &[(1440.0, 2.0), (720.0, 4.0)], true),
            ("125 %", &[(1920.0, 1.0), (1536.0, 1.25)], false),
            ("and back", &[(1920.0, 1.0), (960.0, 2.0), (1920.0, 1.0)], false),
            ("a finer screen", &[(1440.0, 1.0), (1440.0, 2.0)], false),
            ("made narrow", &[(1920.0, 1.0), (960.0, 1.0)], false),
            ("made narrow, then zoomed", &[(1920.0, 1.0), (1000.0, 1.0), (500.0, 2.0)], true),
        ];
        for (name, widths, expected) in cases {
            let scales =
                widths.iter().map(|(width_px, ratio)| Scale { width_px: *width_px, ratio: *ratio });
            let mut scales = scales.collect::<Vec<_>>().into_iter();
            let first = BrowserZoom::new(scales.next().unwrap());
            assert_eq!(scales.fold(first, BrowserZoom::updated).is_in(), expected, "{name}");
        }
    }

    proptest! {
        #[test]
        fn a_window_that_is_only_resized_is_never_zoomed(widths in proptest::collection::vec(1.0..4000.0, 1..9)) {
            let scales = widths.iter().map(|it| Scale { width_px: *it, ratio: 1.5 });
            let first = BrowserZoom::new(Scale { width_px: 1920.0, ratio: 1.5 });
            let last = scales.fold(first, BrowserZoom::updated);
            prop_assert!(!last.is_in());
        }

        #[test]
        fn nonsense_is_no_zoom(width_px: f64) {
            let zoom = BrowserZoom::new(Scale { width_px: 0.0, ratio: 0.0 });
            let nonsense = zoom.updated(Scale { width_px, ratio: f64::NAN });
            prop_assert!(!nonsense.is_in());
        }
    }
}
