//! Placement of the room's and the speaker's window on the screens of a device, so that the room
//! does not see the notes. Not here: the list of screens, which only the browser knows.

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

/// A screen, as browsers describe it to pages that may list screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// Its available area.
    pub area: Area,
    /// It is built into the device, like that of a laptop; a projector is not.
    pub is_internal: bool,
}

/// Placement of the two windows, as indices of screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Placement {
    /// The screen that the room's window is to fill; `None` where it stays on its screen.
    pub room: Option<usize>,
    /// The screen of the speaker's window; `None` if there is no other than the room's.
    pub speaker: Option<usize>,
}

impl Placement {
    /// Places the windows; `here` is the room's screen. A room's window on the built-in screen goes
    /// to an external one, which the room sees, and leaves the built-in one to the speaker.
    #[must_use]
    pub fn of(screens: &[Screen], here: usize) -> Self {
        let others = |is_internal| {
            let mut all = screens.iter().enumerate();
            let found = all.find(|(index, it)| *index != here && it.is_internal == is_internal);
            found.map(|(index, _)| index)
        };
        let is_internal = screens.get(here).is_some_and(|it| it.is_internal);
        match others(false) {
            Some(external) if is_internal => Self { room: Some(external), speaker: Some(here) },
            external => Self { room: None, speaker: others(true).or(external) },
        }
    }
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
    fn the_room_gets_the_projector_and_the_speaker_the_laptop() {
        let screen = |is_internal| Screen { is_internal, ..Screen::default() };
        let (laptop, projector) = (screen(true), screen(false));
        for (screens, here, room, speaker) in [
            (&[laptop, projector][..], 0, Some(1), Some(0)),
            (&[laptop, projector], 1, None, Some(0)),
            (&[projector, laptop], 1, Some(0), Some(1)),
            (&[projector, projector], 0, None, Some(1)),
            (&[projector, projector, laptop], 0, None, Some(2)),
            (&[laptop], 0, None, None),
            (&[laptop, projector], 7, None, Some(0)),
            (&[], 0, None, None),
        ] {
            assert_eq!(Placement::of(screens, here), Placement { room, speaker }, "{screens:?}");
        }
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
