//! The figure: both drawings, and the controls that choose between them.

use leptos::prelude::*;
use rostra::prelude::*;

use super::aligned::aligned;
use super::aligned_vertical::aligned_vertical;
use super::data::{CAVEAT, EventKind, READINGS};
use super::shapes::sign;
use super::table::table;
use super::tracks::tracks;

/// Returns the figure. On stage the second drawing replaces the first at step 5, or the state words
/// `tracks` and `aligned` choose one; in an article both are shown, one after the other.
pub fn view() -> AnyView {
    let readings = READINGS.iter().map(|it| view! { <li>{rich_text(it.words)}</li> });
    view! {
        <div class="clock">
            {bar()}
            <div class="clock-stack">
                <div class="clock-tracks" data-until="5">
                    <h3>{rich_text(Text::new("달력 그대로", "Each on its own calendar"))}</h3>
                    {tracks()}
                </div>
                <div class="clock-aligned" data-from="5">
                    <h3>{rich_text(Text::new("시작점을 맞춘 시계", "All from one start"))}</h3>
                    {aligned()}
                    {aligned_vertical()}
                    <ul class="sr">{readings.collect_view()}</ul>
                    <p class="caption">{rich_text(CAVEAT)}</p>
                </div>
            </div>
            {table()}
        </div>
    }
    .into_any()
}

/// Returns the bar above the drawings. The checkbox that hides added context works without the
/// program; the choice of drawing needs it.
fn bar() -> AnyView {
    let timeline = Text::new("연표", "Timeline");
    let align = Text::new("시계 맞추기", "Align clocks");
    view! {
        <div class="clock-bar">
            <p>
                {sign(EventKind::DeviceModel, false, true)} " "
                {rich_text(Text::new("속 빈 표시: 보충 설명", "Hollow: added"))}
            </p>
            <label class="clock-only">
                <input type="checkbox" />
                {rich_text(Text::new("발표에 나온 것만", "Talk only"))}
            </label>
            <div class="clock-choice">
                <button data-explore="tracks">{rich_text(timeline)}</button>
                <button data-explore="aligned">{rich_text(align)}</button>
            </div>
        </div>
    }
    .into_any()
}
