//! State transitions of the overlays: panels, blank screen, typed digits, notice.

use crate::state::{BlankScreen, Panel, State};
use crate::update::reset_current_figure;

/// Opens a panel, or closes it if it is open. Clears the blank screen and typed digits.
pub(super) fn toggle_panel(state: State, panel: Panel) -> State {
    let panel = (state.panel != Some(panel)).then_some(panel);
    let has_roamed_overview = state.has_roamed_overview && panel != Some(Panel::Overview);
    State { panel, has_roamed_overview, blank: None, digits: None, ..state }
}

/// Toggles a blank screen. Closes dialogs, because browsers draw an open dialog above it.
pub(super) fn toggle_blank(state: State, blank: BlankScreen) -> State {
    let blank = (state.blank != Some(blank)).then_some(blank);
    let panel = state.panel.filter(|it| *it == Panel::Overview);
    State { blank, panel, ..state }
}

/// Closes the topmost overlay; if there is none, resets the current figure.
pub(super) fn dismiss(state: State) -> State {
    if state.blank.is_some() {
        State { blank: None, ..state }
    } else if state.panel.is_some() {
        State { panel: None, ..state }
    } else if state.digits.is_some() || state.notice.is_some() {
        State { digits: None, notice: None, ..state }
    } else {
        reset_current_figure(state)
    }
}
