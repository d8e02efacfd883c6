//! Keeps the current slide's line of the plan in sight. Only the list scrolls: where it is as long as
//! its lines, the page stays where the speaker has it.

use leptos::prelude::*;

use crate::desk::Desk;

/// From now on.
pub(super) fn keep(desk: Desk) {
    let slide = Memo::new(move |_| desk.at().slide);
    Effect::new(move |_| {
        let find = |selector: String| document().query_selector(&selector).ok().flatten();
        let list = find(".desk-plan > ol".to_owned());
        let line = find(format!(".desk-plan > ol > li:nth-child({})", slide.get() + 1));
        let (Some(list), Some(line)) = (list, line) else { return };
        let (outer, inner) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
        let above = (outer.top() - inner.top()).max(0.0);
        let below = (inner.bottom() - outer.bottom()).max(0.0);
        // Whole px, and a part of one is no matter.
        list.set_scroll_top(list.scroll_top() + (below - above).round() as i32);
    });
}
