//! Transitions of what covers the slide: panels, a blank screen, digits, a notice.

use crate::state::{BlankScreen, Panel, State};
use crate::update::on_course;

pub(super) fn toggle_panel(state: State, panel: Panel) -> State {
    let panel = (state.panel != Some(panel)).then_some(panel);
    let roams = state.roams && panel != Some(Panel::Overview);
    State { panel, roams, shade: None, digits: None, ..state }
}

/// A blank screen covers everything. It closes a dialog, which browsers would draw over it.
pub(super) fn toggle_blank(state: State, shade: BlankScreen) -> State {
    let shade = (state.shade != Some(shade)).then_some(shade);
    let panel = state.panel.filter(|it| *it == Panel::Overview);
    State { shade, panel, ..state }
}

/// Closes one thing at a time, the topmost first.
pub(super) fn dismiss(state: State) -> State {
    if state.shade.is_some() {
        State { shade: None, ..state }
    } else if state.panel.is_some() {
        State { panel: None, ..state }
    } else if state.digits.is_some() || state.notice.is_some() {
        State { digits: None, notice: None, ..state }
    } else {
        on_course(state)
    }
}
