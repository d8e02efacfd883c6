//! Where the speaker's window opens, so that the room does not see it. Not here: which screens there are,
//! which only the browser knows.

/// A part of the desktop that windows may fill, in px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// From the left edge of the first screen; negative on one that stands left of it.
    pub left: i32,
    /// Likewise from its upper edge.
    pub top: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// As large as the speaker's window gets on the screen that the room's window is on.
const MOST: (i32, i32) = (1440, 900);
/// So much of that screen stays free around it, so that it is seen to be another window.
const FREE: i32 = 48;

impl Area {
    /// The speaker's window: all of a screen that the room does not see, else a part of the one there is.
    #[must_use]
    pub fn speakers(here: Self, other: Option<Self>) -> Self {
        other.unwrap_or_else(|| {
            let width = (here.width - 2 * FREE).clamp(0, MOST.0);
            let height = (here.height - 2 * FREE).clamp(0, MOST.1);
            let left = here.left + (here.width - width) / 2;
            let top = here.top + (here.height - height) / 2;
            Self { left, top, width, height }
        })
    }

    /// What a browser is asked for, so that it opens a window of its own and no tab.
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
