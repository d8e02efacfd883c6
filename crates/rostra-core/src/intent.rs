//! All that can be asked of the deck, whoever asks: keys, touch, address bar, buttons.

use crate::position::Position;
use crate::state::{Layout, Notice, Panel, Shade, Theme};
use crate::text::Lang;

/// One thing asked of the deck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The next step; where steps do not count, the next slide.
    Next,
    /// The previous step; where steps do not count, the previous slide.
    Previous,
    /// So many slides on (or back), past their steps.
    Skip(isize),
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// A place; the nearest one that exists is taken.
    GoTo(Position),
    /// A digit towards a slide number.
    Digit(u8),
    /// Go to the slide number typed so far.
    Enter,
    /// Put a slide's figure to a word of its own, or back on the talk's course.
    Explore(usize, Option<String>),
    /// Lay the deck out this way.
    Lay(Layout),
    /// From stage to reading or back.
    ToggleLayout,
    /// Open this panel, or close it if it is open.
    Toggle(Panel),
    /// Blank the screen, or show it again.
    ToggleShade(Shade),
    /// Close or end whatever is on top.
    Leave,
    /// Speak this language.
    Speak(Lang),
    /// Speak the other language.
    ToggleLang,
    /// Light or dark.
    Paint(Theme),
    /// The other of light and dark.
    ToggleTheme,
    /// Say something quietly, or stop saying it.
    Notify(Option<Notice>),
}
