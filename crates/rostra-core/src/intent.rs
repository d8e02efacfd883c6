//! All actions on the deck, whether they come from keys, touch, the address or buttons.

use crate::position::Position;
use crate::shown::Shown;
use crate::state::{BlankScreen, Click, Layout, Notice, Panel, Theme};
use crate::text::Lang;

/// One action on the deck: the input of [`crate::update::update`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The next step; in layouts without steps, the next slide.
    Next,
    /// The previous step; in layouts without steps, the previous slide.
    Previous,
    /// Moves by this number of slides (negative: back), regardless of steps.
    Skip(isize),
    /// The first slide.
    First,
    /// The last slide.
    Last,
    /// Moves to a position that did not come from the user in this window: from the address,
    /// scrolling or another window. Clamped to the deck. Adds no history entry.
    GoTo(Position),
    /// Adopts place, blank screen and language of another window. Idempotent.
    Adopt(Shown),
    /// Moves to a position that the user chose in this window. Adds a history entry, so that Back
    /// returns.
    Jump(Position),
    /// A typed digit of a slide number.
    Digit(u8),
    /// Goes to the slide number typed so far, or closes the overview.
    Enter,
    /// Sets the word of a slide's figure; `None` resets the figure to the slide's own steps.
    SetFigure(usize, Option<String>),
    /// Sets the layout as a choice of the user: it no longer follows the window.
    SetLayout(Layout),
    /// Sets the layout that fits the window; ignored once the user has chosen one.
    Fit(Layout),
    /// Switches between stage and reading, as a choice of the user.
    ToggleLayout,
    /// Opens this panel, or closes it if it is open.
    Toggle(Panel),
    /// Blanks the screen, or shows it again.
    ToggleBlank(BlankScreen),
    /// Closes the topmost of blank screen, panel, digits and notice; else resets the figure.
    Dismiss,
    /// Sets the language.
    SetLang(Lang),
    /// Switches to the other language.
    ToggleLang,
    /// Sets the theme.
    SetTheme(Theme),
    /// Switches between light and dark. Where the result is what the system prefers, the theme
    /// follows the system again.
    ToggleTheme,
    /// Sets the effect of a click on an empty place of the stage.
    Click(Click),
    /// Sets whether the system prefers dark.
    SystemDark(bool),
    /// Reports that the deck is now shown to an audience: it fills a screen, or takes part in a
    /// session. Hides notices that are for the reader alone.
    Present,
    /// Shows a notice, or hides it.
    Notify(Option<Notice>),
}
