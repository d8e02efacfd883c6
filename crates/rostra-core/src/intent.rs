//! All that can be asked of the deck, whoever asks: keys, touch, address bar, buttons.

use crate::bridge::Shown;
use crate::position::Position;
use crate::state::{BlankScreen, Click, Layout, Notice, Panel, Theme};
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
    /// A place, as something that the deck follows says it: the address, scrolling, another window. The
    /// nearest one that exists is taken.
    GoTo(Position),
    /// Show what another window shows, as a whole.
    Adopt(Shown),
    /// A place that somebody has chosen in this window; Back returns from there.
    Jump(Position),
    /// A digit towards a slide number.
    Digit(u8),
    /// Go to the slide number typed so far.
    Enter,
    /// Put a slide's figure to a word of its own, or back on the talk's course.
    SetFigure(usize, Option<String>),
    /// Lay the deck out this way, whatever the window is like.
    SetLayout(Layout),
    /// The layout that fits the window; it is taken unless somebody has chosen one.
    Fit(Layout),
    /// From stage to reading or back.
    ToggleLayout,
    /// Open this panel, or close it if it is open.
    Toggle(Panel),
    /// Blank the screen, or show it again.
    ToggleBlank(BlankScreen),
    /// Close or end whatever is on top.
    Dismiss,
    /// Speak this language.
    SetLang(Lang),
    /// Speak the other language.
    ToggleLang,
    /// Light, dark or as the system.
    SetTheme(Theme),
    /// The other of light and dark. Where that is what the system prefers, the system decides again.
    ToggleTheme,
    /// What a click on an empty place of the stage shall do.
    Click(Click),
    /// Whether the system prefers dark.
    SystemDark(bool),
    /// The deck is shown to a room from here on: it fills a screen, or takes part in a session.
    Present,
    /// Say something quietly, or stop saying it.
    Notify(Option<Notice>),
}
