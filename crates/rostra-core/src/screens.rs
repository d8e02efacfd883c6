//! Position and size of the speaker's window: on a screen that the audience does not see. Not here: the list
//! of screens, which only the browser knows.

/// The part of a screen that windows may fill, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// From the left edge of the first screen; negative on a screen to its left.
    pub left: i32,
    /// From the upper edge of the first screen; negative above it.
    pub top: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// Maximum width and height of the speaker's window on the same screen as the audience's window, in px.
const MAX_SIZE_PX: (i32, i32) = (1440, 900);
/// Minimum margin around it there, in px, so that it is recognizable as another window.
const MIN_MARGIN_PX: i32 = 48;

impl Area {
    /// Returns the area of the speaker's window: all of the other screen, else centered on this one.
    #[must_use]
    pub fn speakers(here: Self, other: Option<Self>) -> Self {
        other.unwrap_or_else(|| {
            let width = (here.width - 2 * MIN_MARGIN_PX).clamp(0, MAX_SIZE_PX.0);
            let height = (here.height - 2 * MIN_MARGIN_PX).clamp(0, MAX_SIZE_PX.1);
            let left = here.left + (here.width - width) / 2;
            let top = here.top + (here.height - height) / 2;
            Self { left, top, width, height }
        })
    }

    /// The `features` argument of `window.open` that opens a popup window instead of a tab.
    #[must_use]
    pub fn features(self) -> String {
        let Self { left, top, width, height } = self;
        format!("popup,left={left},top={top},width={width},height={height}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn area(left: i32, top: i32, width: i32, height: i32) -> Area {
        Area { left, top, width, height }
    }

    #[test]
    fn opens_on_the_other_screen_else_within_this_one() {
        let laptop = area(0, 25, 1440, 875);
        for (name, here, other, opens) in [
            (
                "another screen",
                area(0, 0, 1920, 1080),
                Some(area(-1440, 25, 1440, 875)),
                area(-1440, 25, 1440, 875),
            ),
            ("one large screen", area(0, 0, 2560, 1440), None, area(560, 270, 1440, 900)),
            ("a laptop", laptop, None, area(48, 73, 1344, 779)),
            ("a screen beside another", area(1920, 0, 1280, 720), None, area(1968, 48, 1184, 624)),
            ("a stamp", area(0, 0, 40, 40), None, area(20, 20, 0, 0)),
        ] {
            assert_eq!(Area::speakers(here, other), opens, "{name}");
        }
        let features = "popup,left=-1440,top=25,width=1440,height=875";
        assert_eq!(area(-1440, 25, 1440, 875).features(), features);
    }
}
